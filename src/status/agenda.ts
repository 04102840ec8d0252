import { compareDates } from '../calendar/index.js';
import type { CheckContext } from '../checks/context.js';
import type { NamedParty, Parties } from './parties.js';
import { timingOf } from './timing.js';
import type { Days } from './timing.js';
import { words } from './words.js';

/** A moment of an item of the kwaliteitskalender; an item may have several in a year. */
export interface CalendarMoment extends Days {
  readonly id: string;
  readonly wat: string;
  readonly partijen: readonly NamedParty[];
}

/** A day, or days on end, on which a meeting is held. */
export interface MeetingMoment extends Days {
  readonly naam: string;
  readonly tijd?: string;
  readonly locatie?: string;
  readonly reserve: boolean;
  /** The meeting itself, which may be a party elsewhere in the plan, and for whom it is. */
  readonly partijen: readonly NamedParty[];
}

/** The moments of the kwaliteitskalender as far as their days are known, in order. */
export function calendarMoments(context: CheckContext, parties: Parties): CalendarMoment[] {
  const moments = context.calendarItems.flatMap(({ item }) => {
    const timing = item.wanneer === undefined ? undefined : timingOf(item.wanneer, context.year, (text) => context.planning(text));
    if (timing?.kind !== 'gedateerd') return [];
    return timing.moments.map((days) => ({ ...days, id: item.id, wat: words(item.wat), partijen: parties.named(item.wie) }));
  });
  return moments.sort(inOrder);
}

/** The days of all meetings, in order. */
export function meetingMoments(context: CheckContext, parties: Parties): MeetingMoment[] {
  const moments = context.meetingDays.map(({ first, last, meeting, column, doelgroepen, tijd, locatie, reserve }) => ({
    first,
    last,
    naam: oneLine(meeting.label),
    reserve,
    partijen: parties.named([meeting.naam ?? column.titel, ...doelgroepen].filter((text) => text !== undefined)),
    ...(tijd === undefined ? {} : { tijd: words(tijd) }),
    ...(locatie === undefined ? {} : { locatie: words(locatie) }),
  }));
  return moments.sort(inOrder);
}

function inOrder(one: Days, other: Days): number {
  return compareDates(one.last, other.last) || compareDates(one.first, other.first);
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
