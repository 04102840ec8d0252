import type { Overleg } from '../../plan/model.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import type { MeetingDay } from '../facts/meetingDays.js';

/**
 * Where the other dates of a meeting have a time, each has. And where most meetings have a time, so has one that is held
 * on a fixed day of the week.
 *
 * Silent on deadlines, weeks and days that have no time by nature.
 */
export const zonderTijd: Check = {
  code: 'overleg/zonder-tijd',
  severity: 'info',
  title: 'een bijeenkomst zonder tijd waar de andere er een hebben',
  why: 'Wie de datum in de agenda zet, weet niet hoe laat het begint. Vaak is de tijd bij het overnemen weggevallen.',
  remedy: 'Zet de tijd erbij: bij het overleg als zij altijd gelijk is, anders bij de datum.',
  silent: 'Overleggen zonder vaste dag, zoals deadlines en themaweken, hoeven geen tijd te hebben.',
  example: {
    in: 'overleggen',
    wrong: '- naam: Stuurgroep\n  bijeenkomsten: [{datum: 22 okt 2024, tijd: 10.30 uur}, 9 jan 2025]',
    right: '- naam: Stuurgroep\n  bijeenkomsten: [{datum: 22 okt 2024, tijd: 10.30 uur}, {datum: 9 jan 2025, tijd: 9.00 uur}]',
  },
  run: (context) => {
    const meetings = context.meetings.map(({ meeting }) => ({ meeting, days: context.daysOf(meeting) })).filter(({ days }) => days.length > 0);
    const timed = meetings.filter(({ meeting, days }) => hasTime(meeting, days));
    const isUsual = timed.length * 3 >= meetings.length * 2;
    return meetings.flatMap(({ meeting, days }) => (hasTime(meeting, days) ? datesWithout(context, meeting) : isUsual ? meetingWithout(meeting) : []));
  },
};

function hasTime({ tijd }: Overleg, days: readonly MeetingDay[]): boolean {
  return tijd !== undefined || days.some(({ begin, date }) => begin !== undefined || date.tijd !== undefined);
}

/** A text under `tijd` that is not understood ("in de ochtend") is a time to people. */
function datesWithout(context: CheckContext, meeting: Overleg): Finding[] {
  if (meeting.tijd !== undefined) return [];
  const missing = context.daysOf(meeting).filter(({ begin, date, first, last }) => begin === undefined && date.tijd === undefined && first === last);
  const [first, ...others] = missing;
  if (first === undefined) return [];
  const words = others.length === 0 ? `${first.words} heeft geen tijd` : `${missing.length} data hebben geen tijd`;
  return [{ span: first.span, message: `Bij ‘${meeting.label}’: ${words}, en andere data wel.`, hints: ['Zet `tijd:` bij de datum.'], related: others.map(({ span }) => ({ span, message: 'Deze ook niet.' })) }];
}

function meetingWithout(meeting: Overleg): Finding[] {
  if (meeting.dag === undefined) return [];
  const span = meeting.naam?.span ?? meeting.dag.span;
  return [{ span, message: `‘${meeting.label}’ heeft een vaste dag maar geen tijd; de meeste overleggen wel.`, hints: ['Zet `tijd:` bij het overleg.'] }];
}
