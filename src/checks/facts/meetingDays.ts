import { daysBetween, parseDuration } from '../../calendar/index.js';
import type { ClockTime, IsoDate, Meaning, Planning, PlanningTime, Weekday } from '../../calendar/index.js';
import type { Text } from '../../plan/text.js';
import type { Span } from '../../source/source.js';
import type { PlacedDate } from './meetings.js';

/** A day, or days on end, on which a meeting is held. One text may hold several: "13 en 18 maart 2025". */
export interface MeetingDay extends PlacedDate {
  /** First and last day; equal for one day. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** The words that say it. */
  readonly span: Span;
  readonly words: string;
  /** Day of the week in those words, which may be the wrong one. */
  readonly weekday?: Weekday;
  /** From when to when, in minutes after midnight; absent where it is not known. The end is absent where only a beginning is. */
  readonly begin?: number;
  readonly end?: number;
  readonly reserve: boolean;
}

/** Days from first to last of what is still a meeting and not a season. */
const LONGEST = 13;

type Reader = (text: string) => Planning;

/** The days of a date as far as its words are understood as days; "voorjaar 2025" has none. */
export function meetingDays(placed: PlacedDate, planning: Reader): MeetingDay[] {
  const { date } = placed;
  if (date.datum === undefined) {
    const text = date.van ?? date.tot;
    const { eersteDag: first, laatsteDag: last } = date;
    if (text === undefined || first === undefined || last === undefined) return [];
    return [{ ...placed, first, last, span: text.span, words: text.value.trim(), reserve: date.reserve, ...clock(placed, undefined, planning) }];
  }
  const text = date.datum;
  const read = planning(text.value);
  if (read.soort === 'lijst') return read.items.flatMap((item) => dayOf(placed, text, item, item, item.time ?? read.time, planning));
  return dayOf(placed, text, { ...reach(read), reserve: read.reserve, vague: read.vague }, read, read.time, planning);
}

interface Words {
  readonly start: number;
  readonly end: number;
  readonly reserve: boolean;
  readonly vague: boolean;
}

function dayOf(placed: PlacedDate, text: Text, words: Words, meaning: Meaning, time: PlanningTime | undefined, planning: Reader): MeetingDay[] {
  const days = daysOf(meaning);
  if (days === undefined || words.vague) return [];
  return [
    {
      ...placed,
      ...days,
      span: text.place(words.start, words.end),
      words: text.value.slice(words.start, words.end),
      reserve: placed.date.reserve || words.reserve,
      ...clock(placed, time, planning),
    },
  ];
}

/** A month or season says when, but not on which days. */
function daysOf(meaning: Meaning): Pick<MeetingDay, 'first' | 'last' | 'weekday'> | undefined {
  if (meaning.soort === 'datum') return { first: meaning.date, last: meaning.date, ...(meaning.weekday === undefined ? {} : { weekday: meaning.weekday }) };
  const isShort = meaning.soort === 'periode' && meaning.unit === 'bereik' && daysBetween(meaning.first, meaning.last) <= LONGEST;
  return isShort ? { first: meaning.first, last: meaning.last } : undefined;
}

/** Where in the text the words that were understood begin and end: "2 juni 2025 De Brink" names a place too. */
function reach({ understood, text }: Planning): { start: number; end: number } {
  return { start: understood[0]?.start ?? 0, end: understood[0]?.end ?? text.length };
}

function clock(placed: PlacedDate, inDate: PlanningTime | undefined, planning: Reader): { begin?: number; end?: number } {
  const own = placed.date.tijd === undefined ? inDate : timeIn(placed.date.tijd, planning);
  const time = own ?? (placed.meeting.tijd === undefined ? undefined : timeIn(placed.meeting.tijd, planning));
  if (time === undefined) return {};
  const begin = minutes(time.from);
  const length = placed.meeting.duur === undefined ? undefined : parseDuration(placed.meeting.duur.value)?.minutes;
  const end = time.to === undefined ? (length === undefined ? undefined : begin + length) : minutes(time.to);
  return { begin, ...(end === undefined ? {} : { end }) };
}

/** A time as typed; also with the day beside it: "woensdag 8.30-10.00 uur". */
function timeIn(text: Text, planning: Reader): PlanningTime | undefined {
  return planning(text.value).time;
}

function minutes(time: ClockTime): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
