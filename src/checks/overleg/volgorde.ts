import { formatDate } from '../../calendar/index.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import type { MeetingDay } from '../facts/meetingDays.js';
import type { PlacedMeeting } from '../facts/meetings.js';

/**
 * The dates of a meeting stand in order: one that is out of it is a slip in the date, or is overlooked by who reads down the list.
 *
 * Silent on spare dates, which often close the list, on dates outside the school year, of which that is said already, and where
 * the list begins anew for another place or doelgroep.
 */
export const volgorde: Check = {
  code: 'overleg/volgorde',
  severity: 'waarschuwing',
  title: 'bijeenkomsten van een overleg die niet op volgorde van datum staan',
  why: 'Wie de lijst van boven naar beneden leest, ziet zo’n datum over het hoofd. Vaak is er een dag of maand verkeerd getypt.',
  remedy: 'Verbeter de datum, of zet de bijeenkomsten op volgorde.',
  silent: 'Reservedata mogen achteraan staan. Begint de lijst opnieuw voor een andere locatie of doelgroep, dan is dat ook goed.',
  example: {
    in: 'overleggen',
    wrong: '- {naam: Klankbordgroep, bijeenkomsten: [16 sept 2024, 10 feb 2025, 18 nov 2024]}',
    right: '- {naam: Klankbordgroep, bijeenkomsten: [16 sept 2024, 18 nov 2024, 10 feb 2025]}',
  },
  run: (context) => context.meetings.flatMap((meeting) => outOfOrder(context, meeting)),
};

/** One finding a meeting: when a list is in another order altogether, a line for each date would say no more. */
function outOfOrder(context: CheckContext, { meeting }: PlacedMeeting): Finding[] {
  const { year } = context;
  const days = context.daysOf(meeting).filter(({ reserve, first }) => !reserve && first >= year.first && first <= year.last);
  const at = days.findIndex((day, index) => {
    const before = days[index - 1];
    return before !== undefined && day.first < before.first && goesOn(before, day);
  });
  const [before, day] = [days[at - 1], days[at]];
  if (before === undefined || day === undefined) return [];
  return [
    {
      span: day.span,
      message: `De bijeenkomsten van ‘${meeting.label}’ staan niet op volgorde: ${formatDate(day.first, 'kort')} staat na ${formatDate(before.first, 'kort')}.`,
      hints: ['Verbeter de datum, of zet de bijeenkomsten op volgorde.'],
      related: [{ span: before.span, message: 'Deze datum is later.' }],
    },
  ];
}

/** Whether a list that names dates by place or group is still at the same. */
function goesOn(one: MeetingDay, other: MeetingDay): boolean {
  return keyOf(one) === keyOf(other);
}

function keyOf({ locatie, doelgroepen }: MeetingDay): string {
  return [locatie, ...doelgroepen].map((text) => text?.value.trim() ?? '').join('\n');
}
