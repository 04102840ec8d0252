import { addDays, type IsoDate } from '../dates.js';
import { monthOfWord } from '../names.js';
import { yearOfMonth } from '../schoolYear.js';
import { ordinalAt } from '../words.js';
import { keyAt, type Context } from './context.js';
import { holidayPointAt } from './holidayPoint.js';
import { mergeDoubts, moment, momentWithoutDays, type Moment } from './moment.js';
import { partPointAt } from './partPoint.js';
import type { Assumption, Fragment, PlanningIssue } from './planning.js';
import { dayPointAt, fragmentAt, looseDayPointAt, mistypedDayPointAt, monthPointAt, type Point } from './point.js';
import { quarterPointAt } from './quarterPoint.js';
import { seasonPointAt } from './seasonPoint.js';
import { weekPointAt } from './weekPoint.js';
import { stretchMoment, yearPointAt } from './yearPoint.js';

/** Moments that belong together: "nov 2024- feb & mei 2025" is two of them, a range and a month. */
export interface Sequence {
  readonly segments: readonly Segment[];
  /** First token that is part of it; after `index` where a row number stood before it. */
  readonly start: number;
  readonly next: number;
}

export interface Segment {
  readonly moment: Moment;
  readonly fragment: Fragment;
}

type Link = 'dash' | 'slash' | 'through' | 'until' | 'and' | 'or';

interface Linked {
  readonly link: Link;
  readonly next: number;
}

interface Placed {
  readonly point: Point;
  readonly start: number;
  readonly link?: Link;
}

const links: ReadonlyMap<string, Link> = new Map([
  ['-', 'dash'],
  ['/', 'slash'],
  ['t/m', 'through'],
  ['tm', 'through'],
  ['tot', 'until'],
  [',', 'and'],
  [';', 'and'],
  ['&', 'and'],
  ['+', 'and'],
  ['en', 'and'],
  ['of', 'or'],
]);
const listMarks = new Set([',', ';']);
const linkPrepositions = new Set(['in', 'op', 'de', 'het', 'van']);
/** More loose days than a month has days are no days. */
const mostLooseDays = 31;

export interface SequenceOptions {
  /** A preposition or time says that a date comes: "7-11" may then be one. */
  readonly expected: boolean;
  /** "tussen 1 maart en 15 april": `en` closes a range. */
  readonly between: boolean;
}

/** Reads moments joined by dashes, slashes, "t/m", commas, "en", "&" and fills in what one borrows from another. */
export function sequenceAt(context: Context, index: number, options: SequenceOptions): Sequence | undefined {
  const placed: Placed[] = [];
  let next = index;
  let link: Linked | undefined;
  for (;;) {
    const at = link?.next ?? next;
    const point = pointAt(context, at, placed.at(-1)?.point, link?.link, options);
    if (point === undefined) break;
    placed.push({ point, start: at, ...(link === undefined ? {} : { link: link.link }) });
    next = point.next;
    link = linkAt(context, next);
    if (link === undefined) break;
  }
  const last = placed.at(-1);
  if (last === undefined || last.point.kind === 'losse dag') return undefined;
  return assemble(context, placed, options);
}

function pointAt(context: Context, index: number, before: Point | undefined, link: Link | undefined, options: SequenceOptions): Point | undefined {
  // "1 jan" may be a row number and a month
  const afterMonth = (before?.kind === 'maand' || before?.kind === 'dag') && (link === 'dash' || link === 'slash');
  return (
    dayPointAt(context, index, options.expected) ??
    mistypedDayPointAt(context, index) ??
    partPointAt(context, index) ??
    weekPointAt(context, index) ??
    quarterPointAt(context, index) ??
    monthPointAt(context, index, afterMonth) ??
    holidayPointAt(context, index) ??
    seasonPointAt(context, index) ??
    yearPointAt(context, index) ??
    (leadsToMonth(context, index) ? looseDayPointAt(context, index) : undefined)
  );
}

/** Whether the numbers here end in a date or a day with its month: "12, 13 en 14 maart". */
function leadsToMonth(context: Context, index: number): boolean {
  let at = index;
  for (let count = 0; count < mostLooseDays; count += 1) {
    if (isDayOfMonth(context, at)) return count > 0;
    if (looseDayPointAt(context, at) === undefined) return false;
    const link = linkAt(context, at + 1);
    if (link === undefined) return false;
    at = link.next;
  }
  return false;
}

/** "14 maart", "14e mrt." */
function isDayOfMonth(context: Context, index: number): boolean {
  if (context.tokens[index]?.kind !== 'number') return false;
  return monthOfWord(keyAt(context, index + 1)) !== undefined || (ordinalAt(context.tokens, index) !== undefined && monthOfWord(keyAt(context, index + 2)) !== undefined);
}

function linkAt(context: Context, index: number): Linked | undefined {
  const key = keyAt(context, index);
  const through = key === 'tot' && keyAt(context, index + 1) === 'en' && keyAt(context, index + 2) === 'met';
  const link = through ? 'through' : links.get(key);
  if (link === undefined) return undefined;
  let next = through ? index + 3 : index + 1;
  if (listMarks.has(key) && keyAt(context, next) === 'en') next += 1;
  for (let count = 0; count < 2 && linkPrepositions.has(keyAt(context, next)); count += 1) next += 1;
  return { link, next };
}

function assemble(context: Context, placed: readonly Placed[], options: SequenceOptions): Sequence {
  const points = dropRowNumber(context, placed);
  const years = fillYears(context, points);
  const anyYear = points.some(({ point }) => point.year !== undefined);
  const groups = groupRanges(points, options.between);
  const segments = groups.map((group) => {
    const moments = group.map((position) => momentOf(points, years, position, anyYear));
    const from = points[group[0] ?? 0];
    const to = points[group.at(-1) ?? 0];
    const fragment = fragmentAt(context, from?.start ?? 0, to?.point.next ?? 0);
    const closing = to?.link;
    return { moment: moments.length === 1 && moments[0] !== undefined ? moments[0] : joinRange(moments, closing, fragment, options), fragment };
  });
  return { segments: joinYears(segments, points), start: points[0]?.start ?? 0, next: points.at(-1)?.point.next ?? 0 };
}

/**
 * "1 okt/nov 2024", "9 nov 2024- feb & mei 2025": a day cannot run into a month without one, so the number is that of the
 * row; only at the beginning of a text, and doubtful all the same.
 */
function dropRowNumber(context: Context, placed: readonly Placed[]): readonly Placed[] {
  const [first, second] = placed;
  if (first === undefined || second === undefined || first.start !== 0 || first.point.kind !== 'dag') return placed;
  const runsOn = (second.link === 'dash' || second.link === 'slash') && second.point.kind === 'maand';
  const month = runsOn ? monthPointAt(context, first.start + 1, false) : undefined;
  if (month === undefined) return placed;
  const point: Point = { ...month, make: (year, number) => ({ ...month.make(year, number), ambiguous: true }) };
  return [{ point, start: first.start + 1 }, ...placed.slice(1)];
}

interface Filled {
  readonly year: number;
  readonly month: number;
  readonly assumed: boolean;
}

/** From right to left a month borrows the year of the next; then from left to right of the one before; else of the school year. */
function fillYears(context: Context, placed: readonly Placed[]): Filled[] {
  const months = borrowMonths(placed);
  const known = placed.map(({ point }) => point.year);
  for (let position = placed.length - 2; position >= 0; position -= 1) {
    const right = known[position + 1];
    if (known[position] === undefined && right !== undefined && months[position + 1] !== undefined) {
      known[position] = (months[position] ?? 0) <= (months[position + 1] ?? 0) ? right : right - 1;
    }
  }
  return placed.map(({ point, link }, position) => {
    const month = months[position] ?? 1;
    const left = position > 0 ? known[position - 1] : undefined;
    const leftMonth = months[position - 1] ?? 1;
    const borrows = left !== undefined && (placed[position - 1]?.point.year !== undefined || isRange(link));
    const fallback = borrows ? (month >= leftMonth ? left : left + 1) : (point.usualYear ?? yearOfMonth(context.year, month));
    const year = known[position] ?? fallback;
    known[position] = year;
    return { year, month, assumed: point.year === undefined };
  });
}

function borrowMonths(placed: readonly Placed[]): (number | undefined)[] {
  const months = placed.map(({ point }) => point.month);
  for (let position = placed.length - 2; position >= 0; position -= 1) {
    if (placed[position]?.point.kind === 'losse dag') months[position] = months[position + 1];
  }
  return months;
}

function isRange(link: Link | undefined): boolean {
  return link !== undefined && link !== 'and';
}

/** Positions of the points of each range; a point on its own is a range of one. */
function groupRanges(placed: readonly Placed[], between: boolean): number[][] {
  const groups: number[][] = [];
  placed.forEach(({ link }, position) => {
    const closes = isRange(link) || (between && position === 1);
    const bothDays = link === 'or' && placed[position]?.point.kind === 'dag';
    const current = groups.at(-1);
    if (closes && !bothDays && current !== undefined) current.push(position);
    else groups.push([position]);
  });
  return groups;
}

function momentOf(placed: readonly Placed[], years: readonly Filled[], position: number, anyYear: boolean): Moment {
  const point = placed[position]?.point;
  const filled = years[position];
  if (point === undefined || filled === undefined) throw new RangeError('a point without a year');
  const found = point.make(filled.year, filled.month);
  const borrowed = filled.assumed && anyYear;
  const assumptions: Assumption[] = [...found.assumptions];
  if (filled.assumed && !borrowed && point.kind !== 'jaar' && !assumptions.includes('jaar')) assumptions.push('jaar');
  if (point.shortYear) assumptions.push('eeuw');
  const explicitYear = point.kind === 'jaar' ? found.explicitYear : !filled.assumed || borrowed;
  const alternatives = placed[position]?.link === 'or' || placed[position + 1]?.link === 'or';
  return { ...found, assumptions, explicitYear: found.explicitYear && explicitYear, ambiguous: found.ambiguous || alternatives };
}

/** One moment from the first day of the first to the last day of the last. "tot" leaves the last one out. */
function joinRange(moments: readonly Moment[], closing: Link | undefined, fragment: Fragment, options: SequenceOptions): Moment {
  const doubts = mergeDoubts(moments);
  const [opening, ending] = [moments[0], moments.at(-1)];
  const impossible = moments.find((candidate) => candidate.first === undefined);
  if (opening?.first === undefined || ending?.first === undefined || ending.last === undefined) return { ...(impossible ?? momentWithoutDays('bereik')), ...doubts };
  if (options.between && isHoliday(opening) && isHoliday(ending)) return betweenHolidays(opening, ending, doubts);
  const closes: IsoDate = closing === 'until' && !ending.closing ? addDays(ending.first, -1) : ending.last;
  const issues: PlanningIssue[] = [...doubts.issues];
  const reversed = closes < opening.first;
  if (reversed) issues.push({ ...fragment, code: 'omgekeerd' });
  const [first, last] = reversed ? [ending.first, opening.last ?? opening.first] : [opening.first, closes];
  return moment('bereik', first, last, {
    ...doubts,
    issues,
    ambiguous: doubts.ambiguous || reversed || (closing === 'until' && isDay(ending)),
    vague: moments.some((candidate) => candidate.vague),
    explicitYear: moments.every((candidate) => candidate.explicitYear),
    closing: ending.closing,
    closed: closing !== 'slash' && closing !== 'or',
    ...yearsOf(opening, ending, closes),
  });
}

function isHoliday(candidate: Moment): boolean {
  return candidate.unit === 'vakantie';
}

/** "tussen herfst- en kerstvakantie": the school weeks, and not the holidays themselves. */
function betweenHolidays(opening: Moment, ending: Moment, doubts: ReturnType<typeof mergeDoubts>): Moment {
  const [first, last] = [addDays(opening.last ?? '', 1), addDays(ending.first ?? '', -1)];
  if (last < first) return { ...momentWithoutDays('bereik', { vague: true }), ...doubts };
  return moment('bereik', first, last, { ...doubts, explicitYear: opening.explicitYear && ending.explicitYear, closed: true });
}

function isDay(candidate: Moment): boolean {
  return candidate.unit === 'dag';
}

/** "2023-1 januari 2028", "2024 t/m 2026": a range that begins with a whole year lasts for years. */
function yearsOf(opening: Moment, ending: Moment, closes: IsoDate): Pick<Moment, 'years'> {
  if (opening.unit !== 'kalenderjaar') return {};
  const first = Number(opening.first?.slice(0, 4));
  const last = ending.unit === 'kalenderjaar' ? Number(ending.first?.slice(0, 4)) : Number(closes.slice(0, 4));
  return last > first ? { years: { first, last, consecutive: false } } : {};
}

/** "2024 en 2025" is one stretch of two calendar years. */
function joinYears(segments: readonly Segment[], placed: readonly Placed[]): readonly Segment[] {
  const [left, right] = segments;
  if (segments.length !== 2 || left === undefined || right === undefined || placed.length !== 2) return segments;
  const isYears = left.moment.unit === 'kalenderjaar' && right.moment.unit === 'kalenderjaar';
  const [first, last] = [placed[0]?.point.year ?? 0, placed[1]?.point.year ?? 0];
  if (!isYears || last !== first + 1) return segments;
  const { years: _, ...stretch } = stretchMoment(first, last, false);
  const fragment = { start: left.fragment.start, end: right.fragment.end, text: `${left.fragment.text} en ${right.fragment.text}` };
  return [{ moment: { ...stretch, unit: 'kalenderjaar', ambiguous: false }, fragment }];
}
