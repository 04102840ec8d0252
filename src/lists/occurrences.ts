import { addDays, boundsOf, compareDates, daysBetween, endOfMonth, monthsOf, parseDate, weekNumber, weekdayOf } from '../calendar/index.js';
import type { IsoDate, Planning, PlanningItem, PlanningTime, Recurrence, SchoolYear, WeekParity, Weekday } from '../calendar/index.js';
import type { Wanneer } from '../plan/model.js';

/** A moment with days that are certain. */
export interface Occurrence {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** `dag`: on these days; `uiterlijk`: done by the last; `herhaling`: from first to last by the rule. */
  readonly kind: 'dag' | 'uiterlijk' | 'herhaling';
  readonly time?: PlanningTime;
  readonly rule?: Rule;
  /** Where the period begins that ends on these days: "in maart" is done by 31 March, and about all of March. */
  readonly from?: IsoDate;
}

/** A rhythm of which every day is certain: each of these weekdays, or the `rank`-th of them in a month (-1 is the last). */
export interface Rule {
  readonly frequency: 'week' | 'maand';
  readonly weekdays: readonly Weekday[];
  readonly rank?: number;
  /** Only in weeks with an even or odd number. */
  readonly weeks?: WeekParity;
}

/** What the words of a `wanneer` come to on a calendar. */
export interface Reading {
  /** In order of their ends. */
  readonly occurrences: readonly Occurrence[];
  /** Whether words remain that have no day: "najaar", "continu", "drie keer per jaar". */
  readonly isPartial: boolean;
  /** The widest stretch of days that the words cover, vague ones too; undefined where they say no time at all. */
  readonly reach?: Reach;
}

/** An open end is absent. */
export interface Reach {
  readonly first?: IsoDate;
  readonly last?: IsoDate;
}

export const NO_TIME: Reading = { occurrences: [], isPartial: true };

export type ReadPlanning = (text: string) => Planning;

/** Days on end that still are a happening; of what takes longer, the last day is what counts. */
const LONGEST_HAPPENING = 13;

/** A `wanneer` on the calendar of a school year. Nothing is guessed: words without a day have no occurrence. */
export function readingOf(moment: Wanneer, year: SchoolYear, read: ReadPlanning): Reading {
  const [from, to] = [moment.van, moment.tot].map((text) => (text === undefined ? undefined : parseDate(text.value, year)?.date));
  if (from !== undefined && to !== undefined) return certain(days(from, to), from);
  if (to !== undefined) return certain({ first: to, last: to, kind: 'uiterlijk' });
  if (from !== undefined) return { occurrences: [], isPartial: true, reach: { first: from } };
  return together(moment.teksten.map((text) => textReading(text.value, year, read)));
}

/** The same of one text. */
export function textReading(text: string, year: SchoolYear, read: ReadPlanning): Reading {
  const planning = read(text);
  // Of words that say less than was read, no day is certain: "iedere donderdag, behalve in januari".
  if (planning.narrowed) return { occurrences: [], isPartial: true, ...(boundless(planning) ? {} : { reach: boundsOf(planning) }) };
  const rhythm = planning.within;
  if (planning.soort === 'lijst' && rhythm !== undefined && setsDays(rhythm)) return together(planning.items.map((item) => recurrenceReading(rhythm, boundsOf(item), item.time ?? planning.time, year)));
  if (planning.soort === 'lijst') return together(planning.items.map((item) => meaningReading(item, item.time ?? planning.time, year)));
  const whole = meaningReading(planning, planning.time, year);
  // "Schooljaar 2024-2025, per kwartaal" is about the quarters.
  return planning.within === undefined ? whole : recurrenceReading(planning.within, boundsOf(planning), planning.time, year);
}

/** "iedere donderdag in maart en april" is about the Thursdays, "jaarlijks in maart en april" about the months. */
function setsDays({ frequency, interval }: Recurrence): boolean {
  return interval !== 1 || frequency === 'week' || frequency === 'maand';
}

function meaningReading(meaning: Planning | PlanningItem, time: PlanningTime | undefined, year: SchoolYear): Reading {
  const withTime = time === undefined ? {} : { time };
  const vague: Reading = boundless(meaning) ? NO_TIME : { occurrences: [], isPartial: true, reach: boundsOf(meaning) };
  if (meaning.vague) return vague;
  switch (meaning.soort) {
    case 'datum':
      return certain({ first: meaning.date, last: meaning.date, kind: 'dag', ...withTime });
    case 'deadline':
    case 'tot_en_met':
      return certain({ first: meaning.last, last: meaning.last, kind: 'uiterlijk' }, 'first' in meaning ? meaning.first : undefined);
    case 'periode':
      // That something is done within the school year says nothing about a day.
      if (meaning.unit === 'schooljaar' || meaning.unit === 'kalenderjaar') return vague;
      return certain({ ...days(meaning.first, meaning.last), ...withTime }, meaning.first);
    case 'herhaling':
      return recurrenceReading(meaning.recurrence, boundsOf(meaning), time, year);
    default:
      return vague;
  }
}

function boundless(meaning: Planning | PlanningItem): boolean {
  const { first, last } = boundsOf(meaning);
  return first === undefined && last === undefined;
}

function certain(occurrence: Occurrence, from?: IsoDate): Reading {
  const period = from === undefined || from === occurrence.first ? {} : { from };
  return { occurrences: [{ ...occurrence, ...period }], isPartial: false, reach: { first: from ?? occurrence.first, last: occurrence.last } };
}

function days(first: IsoDate, last: IsoDate): Occurrence {
  return daysBetween(first, last) <= LONGEST_HAPPENING ? { first, last, kind: 'dag' } : { first: last, last, kind: 'uiterlijk' };
}

/** A rhythm with its days, as far as the words fix them; of months and quarters the last day is when the work is due. */
function recurrenceReading(recurrence: Recurrence, bounds: Reach, time: PlanningTime | undefined, year: SchoolYear): Reading {
  const { deadline, frequency, interval, count, weekdays, rank, weeks, dateUnknown } = recurrence;
  const first = bounds.first ?? year.first;
  const last = bounds.last ?? year.last;
  const reach = { first, last };
  const unknown: Reading = { occurrences: [], isPartial: true, reach };
  // "Eén keer per vier jaar, voor 1 mei" need not be this year.
  // "Om de week, in de even weken" is every even week.
  const isEverySecond = interval === 2 && frequency === 'week' && weeks !== undefined;
  if ((interval !== 1 && !isEverySecond) || dateUnknown === true) return { occurrences: [], isPartial: true };
  if (deadline !== undefined) return certain({ first: deadline.last, last: deadline.last, kind: 'uiterlijk' });
  const isOnce = count.low === 1 && count.high === 1 && count.unsaid !== true && count.below !== true;
  if (weekdays.length > 0 && (frequency === 'week' || (frequency === 'maand' && rank !== undefined))) {
    const rule: Rule = { frequency, weekdays, ...(rank === undefined ? {} : { rank }), ...(weeks === undefined ? {} : { weeks }) };
    return { occurrences: [{ first, last, kind: 'herhaling', rule, ...(time === undefined ? {} : { time }) }], isPartial: false, reach };
  }
  if (!isOnce || weekdays.length > 0 || weeks !== undefined) return unknown;
  if (frequency === 'maand') return dues(year, 1, reach);
  if (frequency === 'kwartaal') return dues(year, 3, reach);
  // "Jaarlijks in juni" has a day to be ready by; "jaarlijks" has none.
  const isNarrow = bounds.first !== undefined && bounds.last !== undefined && daysBetween(bounds.first, bounds.last) < daysBetween(year.first, year.last);
  return frequency === 'jaar' && isNarrow ? certain(days(first, last), first) : unknown;
}

/** What is due at the end of every month, or of every quarter of the calendar year. */
function dues(year: SchoolYear, months: 1 | 3, reach: Required<Reach>): Reading {
  const occurrences = monthsOf(year)
    .filter(({ last }) => Number(last.slice(5, 7)) % months === 0 && compareDates(reach.first, last) <= 0 && compareDates(last, reach.last) <= 0)
    .map(({ last }): Occurrence => ({ first: last, last, kind: 'uiterlijk', from: firstOfMonth(last, months - 1) }));
  return { occurrences, isPartial: occurrences.length === 0, reach };
}

/** The first day of the month so many months before; never in another year, as quarters end in March, June, September and December. */
function firstOfMonth(day: IsoDate, monthsBefore: number): IsoDate {
  return `${day.slice(0, 5)}${String(Number(day.slice(5, 7)) - monthsBefore).padStart(2, '0')}-01`;
}

function together(readings: readonly Reading[]): Reading {
  const occurrences = readings.flatMap((reading) => reading.occurrences).sort((one, other) => compareDates(one.last, other.last) || compareDates(one.first, other.first));
  const reaches = readings.flatMap(({ reach }) => reach ?? []);
  const reach = reaches.length === 0 ? {} : { reach: widest(reaches) };
  return { occurrences, isPartial: readings.length === 0 || readings.some(({ isPartial }) => isPartial), ...reach };
}

function widest(reaches: readonly Reach[]): Reach {
  const firsts = reaches.map(({ first }) => first);
  const lasts = reaches.map(({ last }) => last);
  const known = (all: readonly (IsoDate | undefined)[]): IsoDate[] => all.filter((day) => day !== undefined).sort(compareDates);
  const [first, last] = [known(firsts)[0], known(lasts).at(-1)];
  return { ...(firsts.includes(undefined) || first === undefined ? {} : { first }), ...(lasts.includes(undefined) || last === undefined ? {} : { last }) };
}

/** The days of a rule from first to last, in order. */
export function ruleDays({ first, last, rule }: Occurrence): IsoDate[] {
  if (rule === undefined) return [];
  const found: IsoDate[] = [];
  for (let day = first; compareDates(day, last) <= 0; day = addDays(day, 1)) if (isDayOf(rule, day)) found.push(day);
  return found;
}

function isDayOf({ weekdays, rank, weeks, frequency }: Rule, day: IsoDate): boolean {
  const number = Number(day.slice(8));
  if (!weekdays.includes(weekdayOf(day))) return false;
  if (weeks !== undefined && (weekNumber(day) % 2 === 0) !== (weeks === 'even')) return false;
  if (frequency === 'week' || rank === undefined) return true;
  const lastDay = Number(endOfMonth(day).slice(8));
  return rank > 0 ? Math.ceil(number / 7) === rank : Math.ceil((lastDay - number + 1) / 7) === -rank;
}
