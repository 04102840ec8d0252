import { isoDate } from '../dates.js';
import { isPlausibleYear, schoolYear } from '../schoolYear.js';
import { keyAt, type Context } from './context.js';
import { calendarYearMoment, moment, schoolYearMoment, type Moment } from './moment.js';
import { fragmentAt, impossibleMoment, type Point } from './point.js';
import { apostropheNumberAt, yearTermAt, type YearTerm } from './yearTerm.js';

/** Longest stretch of years in one plan, programme or budget. */
const longestStretch = 15;
/** A support plan is made for four years (Wet op het primair onderwijs, article 18a). */
export const supportPlanYears = 4;
const periodWords = new Set(['periode', 'planperiode', 'beleidsperiode', 'jaren', 'looptijd']);

/** A year or a stretch of years as a point: always whole, so that nothing needs to be filled in. */
export function yearPointAt(context: Context, index: number): Point | undefined {
  const at = periodWords.has(keyAt(context, index)) ? index + 1 : index;
  const stretch = stretchAt(context, at) ?? mistypedStretchAt(context, at);
  if (stretch !== undefined) {
    const year = isPlausibleYear(stretch.from) ? { year: stretch.from } : {};
    return { kind: 'jaar', next: stretch.next, shortYear: false, ...year, make: () => stretch.moment };
  }
  const term = yearTermAt(context, index);
  if (term === undefined || isAmount(context, index, term)) return undefined;
  return { kind: 'jaar', next: term.next, shortYear: term.shortYear, year: term.start, make: () => momentOfTerm(term) };
}

export function momentOfTerm(term: YearTerm): Moment {
  const more = { explicitYear: term.explicit, current: term.current, unnamed: term.bare };
  return term.kind === 'schooljaar' ? schoolYearMoment(term.start, more) : calendarYearMoment(term.start, more);
}

/** 2022-2026, 2022 -2026, '22-'26, "2021 2023" with the dash forgotten. */
function stretchAt(context: Context, index: number): { from: number; next: number; moment: Moment } | undefined {
  const first = apostropheNumberAt(context, index);
  if (first === undefined || (first.digits === 2 && !first.apostrophe)) return undefined;
  const mark = keyAt(context, first.next);
  const dashed = mark === '-' || mark === '/';
  const second = apostropheNumberAt(context, dashed ? first.next + 1 : first.next);
  if (second === undefined || (second.digits === 2 && !second.apostrophe && mark !== '-') || !isPlausibleYear(first.value)) return undefined;
  if (!dashed && second.digits === 2) return undefined;
  const length = second.value - first.value;
  if (length < (dashed ? 2 : 1) || length > longestStretch || !isPlausibleYear(second.value)) return undefined;
  // "2025-12" may be a month of that year
  if (second.digits === 2 && !second.apostrophe && second.value - 2000 <= 12) return undefined;
  return { from: first.value, next: second.next, moment: stretchMoment(first.value, second.value, !dashed) };
}

export function stretchMoment(from: number, to: number, ambiguous: boolean): Moment {
  const isSupportPlan = to - from === supportPlanYears;
  const [first, last] = isSupportPlan ? [schoolYear(from).first, schoolYear(to - 1).last] : [isoDate(from, 1, 1), isoDate(to, 12, 31)];
  return moment('bereik', first, last, {
    years: { first: from, last: to, consecutive: to - from === 1 },
    ambiguous: ambiguous || !isSupportPlan,
    assumptions: isSupportPlan ? ['eenheid'] : [],
  });
}

/** "2026-20230", "20224-2026", "2025-2022": years that cannot be. */
function mistypedStretchAt(context: Context, index: number): { from: number; next: number; moment: Moment } | undefined {
  const { tokens } = context;
  const [first, mark, second] = [tokens[index], tokens[index + 1], tokens[index + 2]];
  if (first?.kind !== 'number' || second?.kind !== 'number' || mark?.key !== '-') return undefined;
  const lengths = [first.text.length, second.text.length].sort().join();
  const whole = fragmentAt(context, index, index + 3);
  const oneIsYear = isYear(first.text) || isYear(second.text);
  const mistyped = (lengths === '4,5' || lengths === '3,4') && oneIsYear && !mark.gap && !second.gap;
  const reversed = isYear(first.text) && isYear(second.text) && second.value < first.value;
  if (!mistyped && !reversed) return undefined;
  const found = mistyped ? impossibleMoment(whole) : reversedMoment(second.value, first.value, whole);
  return { from: first.value, next: index + 3, moment: found };
}

function reversedMoment(from: number, to: number, whole: { start: number; end: number; text: string }): Moment {
  return { ...stretchMoment(from, to, true), issues: [{ ...whole, code: 'omgekeerd', suggestion: `${from}-${to}` }] };
}

function isYear(text: string): boolean {
  return text.length === 4 && isPlausibleYear(Number(text));
}

const moneyMarks = new Set(['€', '$', '>', '<']);

/** "€ 2024" and "2000 leerlingen" hold no year: a bare number is one only near the plan's own, and not where money or measures stand. */
function isAmount(context: Context, index: number, term: YearTerm): boolean {
  if (term.kind === 'schooljaar' || term.next !== index + 1 || context.tokens[index]?.kind !== 'number') return false;
  const after = keyAt(context, term.next);
  if (Math.abs(term.start - context.year.start) > longestStretch) return true;
  if (moneyMarks.has(keyAt(context, index - 1)) || after === '%') return true;
  const decimal = after === '.' || after === ',';
  return decimal && context.tokens[term.next + 1]?.kind === 'number' && context.tokens[term.next + 1]?.gap === false;
}
