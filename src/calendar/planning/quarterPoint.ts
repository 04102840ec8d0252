import { addMonths, dateParts, endOfMonth, isoDate } from '../dates.js';
import { schoolYear } from '../schoolYear.js';
import { ordinalAt } from '../words.js';
import { keyAt, skip, type Context } from './context.js';
import { moment, monthsMoment, type Moment } from './moment.js';
import { halfOf } from './partPoint.js';
import { monthPointAt, type Point } from './point.js';
import { yearTermAt } from './yearTerm.js';

const links = new Set(['van', 'in']);
const articles = new Set(['het', 'de']);
const halfWords = new Set(['helft', 'halfjaar', 'semester', 'jaarhelft']);
const joiners = new Set(['en', '/', '-', 't/m', 'of']);
const quarterWords = new Set(['kwartaal', 'kw']);

/** "eerste helft 2025", "1e helft 2017-2018", "tweede helft van maart", "2e kwartaal 2025", "Q1", "derde trimester". */
export function quarterPointAt(context: Context, index: number): Point | undefined {
  const start = skip(context, index, articles);
  const named = letterQuarterAt(context, start) ?? rankedAt(context, start);
  if (named === undefined) return undefined;
  const { kind, rank, upTo } = named;
  const after = skip(context, skip(context, named.next, links), articles);
  if (kind === 'helft' && rank <= 2) return halfPoint(context, named.next, after, rank);
  if (kind === 'kwartaal' && rank <= 4) return calendarQuarter(context, named.next, after, rank, upTo ?? rank);
  if (kind === 'trimester' && rank <= 3) return trimester(context, named.next, after, rank);
  return undefined;
}

interface Named {
  readonly kind: 'helft' | 'kwartaal' | 'trimester';
  readonly rank: number;
  /** The last of several: 2 in "eerste en tweede kwartaal". */
  readonly upTo?: number;
  readonly next: number;
}

/** "Q1", "K2", "H1", "kwartaal 3". */
function letterQuarterAt(context: Context, index: number): Named | undefined {
  const word = keyAt(context, index);
  const number = context.tokens[index + 1];
  if (number?.kind !== 'number' || number.text.length !== 1 || number.value < 1) return undefined;
  const letter = !number.gap && (word === 'q' || word === 'k' || word === 'h');
  if (!letter && !quarterWords.has(word)) return undefined;
  return { kind: word === 'h' ? 'helft' : 'kwartaal', rank: number.value, next: index + 2 };
}

/** "eerste kwartaal", "2e helft", "1e half jaar", "tweede semester", "3e trimester". */
function rankedAt(context: Context, index: number): Named | undefined {
  const rank = ordinalAt(context.tokens, index);
  if (rank === undefined || rank.value === 0) return undefined;
  const second = joiners.has(keyAt(context, rank.next)) ? ordinalAt(context.tokens, rank.next + 1) : undefined;
  if (second !== undefined && second.value > rank.value && second.value <= 4 && quarterWords.has(keyAt(context, second.next))) {
    return { kind: 'kwartaal', rank: rank.value, upTo: second.value, next: second.next + 1 };
  }
  const word = keyAt(context, rank.next);
  const value = rank.value === -1 && word !== 'helft' ? (quarterWords.has(word) ? 4 : 2) : rank.value === -1 ? 2 : rank.value;
  if (halfWords.has(word)) return { kind: 'helft', rank: value, next: rank.next + 1 };
  if (word === 'half' && keyAt(context, rank.next + 1) === 'jaar') return { kind: 'helft', rank: value, next: rank.next + 2 };
  if (quarterWords.has(word)) return { kind: 'kwartaal', rank: value, next: rank.next + (keyAt(context, rank.next + 1) === '.' ? 2 : 1) };
  return word === 'trimester' ? { kind: 'trimester', rank: value, next: rank.next + 1 } : undefined;
}

/** Of a calendar year its own half; of a school year August to January or February to July; of a month a fortnight. */
function halfPoint(context: Context, bareNext: number, after: number, rank: number): Point {
  const month = monthPointAt(context, after, false);
  if (month !== undefined) {
    const make = (year: number, monthNumber: number): Moment => {
      const whole = month.make(year, monthNumber);
      if (whole.first === undefined || whole.last === undefined) return whole;
      const [first, last] = halfOf(whole.first, whole.last, rank);
      return { ...whole, unit: 'helft', first, last, explicitYear: month.year !== undefined, closing: rank === 2 };
    };
    return { ...month, kind: 'deel', make };
  }
  const term = yearTermAt(context, after);
  const isCalendar = term?.kind === 'kalenderjaar';
  const whole = isCalendar ? { first: isoDate(term.start, 1, 1), last: isoDate(term.start, 12, 31) } : schoolYear(term?.start ?? context.year.start);
  const [first, last] = halfOf(whole.first, whole.last, rank);
  const found = moment('helft', first, last, {
    explicitYear: term?.explicit ?? false,
    closing: rank === 2,
    ambiguous: term === undefined,
    assumptions: term === undefined ? ['jaar', 'afspraak'] : [],
  });
  return { kind: 'deel', next: term?.next ?? bareNext, month: dateParts(first).month, year: dateParts(first).year, shortYear: term?.shortYear ?? false, make: () => found };
}

/** Quarters are those of the calendar; without a year the one that overlaps the school year. */
function calendarQuarter(context: Context, bareNext: number, after: number, rank: number, upTo: number): Point {
  const firstMonth = rank * 3 - 2;
  const term = yearTermAt(context, after);
  const inSchoolYear = (start: number): number => (rank >= 3 ? start : start + 1);
  const year = term === undefined ? undefined : term.kind === 'kalenderjaar' ? term.start : inSchoolYear(term.start);
  return {
    kind: 'deel',
    next: term?.next ?? bareNext,
    month: firstMonth,
    ...(year === undefined ? {} : { year }),
    usualYear: inSchoolYear(context.year.start),
    shortYear: term?.shortYear ?? false,
    make: (actualYear) =>
      monthsMoment('kwartaal', actualYear, firstMonth, upTo * 3, { explicitYear: year !== undefined, ambiguous: term?.kind === 'schooljaar' }),
  };
}

/** A third of a school year: August to November, December to March, April to July. */
function trimester(context: Context, bareNext: number, after: number, rank: number): Point {
  const term = yearTermAt(context, after);
  const start = term?.kind === 'schooljaar' ? term.start : context.year.start;
  const first = addMonths(schoolYear(start).first, (rank - 1) * 4);
  const found = moment('deel', first, endOfMonth(addMonths(first, 3)), { vague: true, explicitYear: term?.explicit ?? false, assumptions: ['afspraak'] });
  return {
    kind: 'deel',
    next: term?.kind === 'schooljaar' ? term.next : bareNext,
    month: dateParts(first).month,
    year: dateParts(first).year,
    shortYear: false,
    make: () => found,
  };
}
