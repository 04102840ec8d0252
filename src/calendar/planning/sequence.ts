import { monthOfWord } from '../names.js';
import { ordinalAt } from '../words.js';
import { keyAt, type Context } from './context.js';
import { fillYears, type Filled } from './fillYears.js';
import { holidayPointAt } from './holidayPoint.js';
import { isRange, linkAt, type Link, type Linked, type Placed } from './link.js';
import type { Moment } from './moment.js';
import { partPointAt } from './partPoint.js';
import type { Assumption, Fragment } from './planning.js';
import { dayPointAt, fragmentAt, looseDayPointAt, mistypedDayPointAt, monthPointAt, type Point } from './point.js';
import { quarterPointAt } from './quarterPoint.js';
import { joinRange } from './range.js';
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
    return { moment: moments.length === 1 && moments[0] !== undefined ? moments[0] : joinRange(moments, closing, fragment, options.between), fragment };
  });
  return { segments: joinYears(context, segments, points), start: points[0]?.start ?? 0, next: points.at(-1)?.point.next ?? 0 };
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
  if (found.first === undefined) return found;
  const borrowed = filled.assumed && anyYear;
  const assumptions: Assumption[] = [...found.assumptions];
  if (filled.assumed && !borrowed && point.kind !== 'jaar' && !assumptions.includes('jaar')) assumptions.push('jaar');
  if (point.shortYear) assumptions.push('eeuw');
  const explicitYear = point.kind === 'jaar' ? found.explicitYear : !filled.assumed || borrowed;
  const alternatives = placed[position]?.link === 'or' || placed[position + 1]?.link === 'or';
  return { ...found, assumptions, explicitYear: found.explicitYear && explicitYear, ambiguous: found.ambiguous || alternatives };
}

/** "2024 en 2025" is one stretch of two calendar years. */
function joinYears(context: Context, segments: readonly Segment[], placed: readonly Placed[]): readonly Segment[] {
  const [left, right] = segments;
  if (segments.length !== 2 || left === undefined || right === undefined || placed.length !== 2) return segments;
  const isYears = left.moment.unit === 'kalenderjaar' && right.moment.unit === 'kalenderjaar';
  const [first, last] = [placed[0]?.point.year ?? 0, placed[1]?.point.year ?? 0];
  if (!isYears || last !== first + 1) return segments;
  const { years: _, ...stretch } = stretchMoment(first, last, false);
  const [start, end] = [left.fragment.start, right.fragment.end];
  const fragment = { start, end, text: context.text.slice(start, end) };
  return [{ moment: { ...stretch, unit: 'kalenderjaar', ambiguous: false }, fragment }];
}
