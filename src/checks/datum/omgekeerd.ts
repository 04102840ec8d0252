import { boundsOf, formatDate } from '../../calendar/index.js';
import type { PlanningTime } from '../../calendar/index.js';
import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * An end comes after its beginning: of a period, of days, of a time.
 *
 * Days and time count together: from the 2nd at 12.00 to the 3rd at 10.00 is fine.
 */
export const omgekeerd: Check = {
  code: 'datum/omgekeerd',
  severity: 'fout',
  title: 'een einde dat vóór het begin ligt',
  why: 'Zo’n periode bestaat niet. Meestal zijn begin en einde verwisseld, of is een jaartal blijven staan.',
  remedy: 'Wissel begin en einde om, of verbeter het jaartal.',
  silent: 'Duurt iets meer dan een dag, dan mag de eindtijd vroeger zijn dan de begintijd: 2 september 12.00 uur tot 3 september 10.00 uur.',
  example: {
    in: 'overleggen',
    wrong: '- naam: Klankbordgroep\n  tijd: 16.00-14.00 uur\n  bijeenkomsten: [7 okt 2024]',
    right: '- naam: Klankbordgroep\n  tijd: 14.00-16.00 uur\n  bijeenkomsten: [7 okt 2024]',
  },
  run: (context) => [...inOneText(context), ...fromAndTo(context), ...times(context)],
};

function inOneText({ moments }: CheckContext): Finding[] {
  return moments.flatMap(({ text, planning }) =>
    planning.issues
      .filter(({ code }) => code === 'omgekeerd')
      .map((issue) => ({ span: text.place(issue.start, issue.end), message: `In ‘${issue.text}’ ligt het einde vóór het begin.`, hints: ['Wissel ze om, of kijk de jaartallen na.'] })),
  );
}

function fromAndTo(context: CheckContext): Finding[] {
  const pairs = [
    ...context.actions.map(({ action }) => action.wanneer),
    ...context.goals.flatMap(({ goal }) => goal.resultaten.map(({ wanneer }) => wanneer)),
    ...context.calendarItems.map(({ item }) => item.wanneer),
    ...context.dates.map(({ date }) => date),
  ];
  return pairs.flatMap((pair) => {
    if (pair?.van === undefined || pair.tot === undefined) return [];
    const [from, to] = [context.planning(pair.van.value), context.planning(pair.tot.value)];
    const [first, last] = [boundsOf(from).first, boundsOf(to).last];
    // Without a year there are two ways to read it, and one of them is in order.
    const isSure = ![from, to].some(({ assumptions, ambiguous }) => assumptions.includes('jaar') || ambiguous);
    if (!isSure || first === undefined || last === undefined || first <= last) return [];
    return [{ span: pair.tot.span, message: `${formatDate(last, 'lang')} ligt vóór ${formatDate(first, 'lang')}.`, hints: ['Wissel `van` en `tot` om, of kijk de jaartallen na.'], related: [{ span: pair.van.span, message: 'Hier staat het begin.' }] }];
  });
}

function times(context: CheckContext): Finding[] {
  const ofMeetings = context.meetings.flatMap(({ meeting }) => (meeting.tijd === undefined || meeting.bijeenkomsten.some((date) => lastsLonger(date)) ? [] : [meeting.tijd]));
  const ofDates = context.dates.flatMap(({ date }) => (lastsLonger(date) ? [] : [date.tijd, date.datum])).filter((text) => text !== undefined);
  return [...ofMeetings, ...ofDates].flatMap((text) => reversedTime(context, text));
}

function lastsLonger({ van, tot }: { readonly van?: Text; readonly tot?: Text }): boolean {
  return van !== undefined || tot !== undefined;
}

function reversedTime(context: CheckContext, text: Text): Finding[] {
  const planning = context.planning(text.value);
  const found: (PlanningTime | undefined)[] = [planning.time, ...(planning.soort === 'lijst' ? planning.items.map(({ time }) => time) : [])];
  const time = found.find((one) => one?.to !== undefined && one.to < one.from && !isOvernight(one.from, one.to));
  if (time?.to === undefined) return [];
  return [{ span: text.span, message: `De eindtijd ${clock(time.to)} ligt vóór de begintijd ${clock(time.from)}.`, hints: ['Wissel de tijden om, of verbeter ze.'] }];
}

/** From the evening into the night. */
function isOvernight(from: string, to: string): boolean {
  return from >= '18:00' && to <= '06:00';
}

/** "08:30" as people write it: 8.30. */
function clock(time: string): string {
  return `${Number(time.slice(0, 2))}.${time.slice(3)}`;
}
