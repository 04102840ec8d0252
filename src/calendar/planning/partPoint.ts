import { addDays, addMonths, dateParts, daysBetween, endOfMonth, isoDate, type IsoDate } from '../dates.js';
import { schoolYear } from '../schoolYear.js';
import { keyAt, skip, type Context } from './context.js';
import { holidayPointAt } from './holidayPoint.js';
import { moment, type Moment } from './moment.js';
import { monthPointAt, type Point } from './point.js';
import { seasonPointAt } from './seasonPoint.js';
import { yearTermAt, type YearTerm } from './yearTerm.js';

type Part = 'begin' | 'midden' | 'eind';

const partWords: ReadonlyMap<string, Part> = new Map([
  ['begin', 'begin'],
  ['start', 'begin'],
  ['aanvang', 'begin'],
  ['beginning', 'begin'],
  ['medio', 'midden'],
  ['midden', 'midden'],
  ['halverwege', 'midden'],
  ['half', 'midden'],
  ['eind', 'eind'],
  ['einde', 'eind'],
  ['afloop', 'eind'],
]);
const edgeRanks: ReadonlyMap<string, Part> = new Map([
  ['eerste', 'begin'],
  ['laatste', 'eind'],
]);
const stretchWords = new Set(['maanden', 'weken', 'periode', 'fase']);
const joiners = new Set(['/', '-', 'en', 'of', 't/m', 'tot']);
const leadingWords = new Set(['het', 'de', 'aan']);
const linkWords = new Set(['van', 'in']);
const articles = new Set(['het', 'de', "'t", 'elk', 'ieder', 'nieuwe']);

/**
 * "begin maart", "medio 2025", "eind schooljaar", "aan het einde van het schooljaar". Boundaries are conventions: a month
 * in thirds; a calendar year begins in January and February and ends in November and December; a school year
 * begins in August and September and ends in June and July.
 */
export function partPointAt(context: Context, index: number): Point | undefined {
  const at = skip(context, skip(context, index, leadingWords), articles);
  const opening = partWordAt(context, at);
  if (opening === undefined) return undefined;
  const joined = joiners.has(keyAt(context, opening.next)) ? partWordAt(context, opening.next + 1) : undefined;
  const closing = joined ?? opening;
  const parts: Parts = [opening.part, closing.part];
  const linked = skip(context, closing.next, linkWords);
  const whole = skip(context, linked, articles);
  const opens = keyAt(context, at) === 'start';
  const inner = opens ? undefined : (monthPointAt(context, whole, false) ?? seasonPointAt(context, whole) ?? holidayPointAt(context, whole));
  if (inner !== undefined) {
    const make = (year: number, month: number): Moment => partsOf(inner.make(year, month), parts, inner.year !== undefined);
    return { ...inner, kind: 'deel', make };
  }
  const term = yearTermAt(context, whole);
  if (term === undefined || (keyAt(context, at) === 'half' && term.kind === 'kalenderjaar')) return undefined;
  // "start 2017-2018" and "start september" say when something opens; only "start schooljaar" is a time of the year
  if (opens && term.explicit) return undefined;
  return termPart(term, parts);
}

/** The first part and the last: the same, except in "begin/medio oktober". */
type Parts = readonly [Part, Part];

/** "begin", "medio", "eind", and "eerste maanden" or "laatste weken" of something. */
function partWordAt(context: Context, index: number): { part: Part; next: number } | undefined {
  const part = partWords.get(keyAt(context, index));
  if (part !== undefined) return { part, next: index + 1 };
  const edge = edgeRanks.get(keyAt(context, index));
  return edge !== undefined && stretchWords.has(keyAt(context, index + 1)) ? { part: edge, next: index + 2 } : undefined;
}

/** A third of a month, one month of a season, the first or last day of a holiday. */
function partsOf(whole: Moment, parts: Parts, explicitYear: boolean): Moment {
  const { first, last, unit } = whole;
  if (first === undefined || last === undefined) return whole;
  const days = (part: Part): [IsoDate, IsoDate] => {
    if (unit === 'maand') return thirdOfMonth(first, last, part);
    return unit === 'seizoen' ? thirdOfMonths(first, part) : edgeOf(first, last, part);
  };
  const assumptions = [...new Set([...whole.assumptions, 'afspraak' as const])];
  return { ...whole, unit: 'deel', ...spanOf(parts, days), vague: true, explicitYear, closing: parts[1] === 'eind', assumptions };
}

/** From the first day of the first part to the last day of the last. */
function spanOf([opening, closing]: Parts, days: (part: Part) => readonly [IsoDate, IsoDate]): { first: IsoDate; last: IsoDate } {
  const [first, last] = [days(opening)[0], days(closing)[1]];
  return first <= last ? { first, last } : { first: days(closing)[0], last: days(opening)[1] };
}

function thirdOfMonth(first: IsoDate, last: IsoDate, part: Part): [IsoDate, IsoDate] {
  if (part === 'begin') return [first, addDays(first, 9)];
  return part === 'midden' ? [addDays(first, 10), addDays(first, 19)] : [addDays(first, 20), last];
}

function thirdOfMonths(first: IsoDate, part: Part): [IsoDate, IsoDate] {
  const start = addMonths(first, part === 'begin' ? 0 : part === 'midden' ? 1 : 2);
  return [start, endOfMonth(start)];
}

function edgeOf(first: IsoDate, last: IsoDate, part: Part): [IsoDate, IsoDate] {
  if (part === 'midden') return [first, last];
  return part === 'begin' ? [first, first] : [last, last];
}

function termPart(term: YearTerm, parts: Parts): Point {
  const days = (part: Part): [IsoDate, IsoDate] => (term.kind === 'schooljaar' ? schoolYearPart(term.start, part) : calendarYearPart(term.start, part));
  const { first, last } = spanOf(parts, days);
  const more = { vague: true, explicitYear: term.explicit, closing: parts[1] === 'eind', assumptions: ['afspraak'] as const };
  return {
    kind: 'deel',
    next: term.next,
    month: dateParts(first).month,
    year: dateParts(first).year,
    shortYear: term.shortYear,
    make: () => moment('deel', first, last, more),
  };
}

function schoolYearPart(start: number, part: Part): [IsoDate, IsoDate] {
  const { first, last, end } = schoolYear(start);
  if (part === 'begin') return [first, isoDate(start, 9, 30)];
  return part === 'midden' ? [isoDate(end, 1, 1), endOfMonth(isoDate(end, 2, 1))] : [isoDate(end, 6, 1), last];
}

function calendarYearPart(year: number, part: Part): [IsoDate, IsoDate] {
  if (part === 'begin') return [isoDate(year, 1, 1), endOfMonth(isoDate(year, 2, 1))];
  return part === 'midden' ? [isoDate(year, 6, 1), isoDate(year, 7, 31)] : [isoDate(year, 11, 1), isoDate(year, 12, 31)];
}

/** The first or second half of a stretch of days; a month turns over after its fifteenth. */
export function halfOf(first: IsoDate, last: IsoDate, half: number): [IsoDate, IsoDate] {
  const length = daysBetween(first, last) + 1;
  const isMonth = length <= 31;
  const secondStart = isMonth ? addDays(first, 15) : addMonths(first, 6);
  return half === 1 ? [first, addDays(secondStart, -1)] : [secondStart, last];
}
