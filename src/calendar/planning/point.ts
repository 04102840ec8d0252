import { dayExists, isoDate, weekdayOf } from '../dates.js';
import { dateAt, yearAt, type WrittenDate } from '../dateTokens.js';
import { monthName, monthOfWord } from '../names.js';
import { wholeYear } from '../schoolYear.js';
import { clockTimeAt } from '../timeTokens.js';
import { keyAt, type Context } from './context.js';
import { moment, momentWithoutDays, monthMoment, type Moment } from './moment.js';
import { mistypedMonth } from './mistypedMonth.js';
import type { Fragment, PlanningIssue } from './planning.js';

/**
 * A moment of which parts may still be missing: "2" of "2 t/m 9 september", "nov" of "nov - feb 2025". Its neighbours in
 * a range or list, or else the school year, supply the rest.
 */
export interface Point {
  readonly kind: 'dag' | 'losse dag' | 'maand' | 'deel' | 'jaar';
  /** First token after it. */
  readonly next: number;
  /** Month (1-12) in which it begins; absent for a loose day, which borrows it, and for a year. */
  readonly month?: number;
  /** Absent when the text leaves it to be filled in. */
  readonly year?: number;
  readonly shortYear: boolean;
  /** Year that the school year suggests, where that is not simply the one in which its month falls. */
  readonly usualYear?: number;
  readonly make: (year: number, month: number) => Moment;
}

export function fragmentAt(context: Context, index: number, next: number): Fragment {
  const start = context.tokens[index]?.start ?? context.text.length;
  const end = context.tokens[next - 1]?.end ?? start;
  return { start, end, text: context.text.slice(start, end) };
}

/** A whole date, as `dateAt` reads it. Digits with one dash ("7-11") count only where something else says it is a date. */
export function dayPointAt(context: Context, index: number, expected: boolean): Point | undefined {
  const written = dateAt(context.tokens, index);
  if (written === undefined) return undefined;
  if (written.bare && (clockTimeAt(context.tokens, index) !== undefined || !(expected || hasLeadingZero(context, written)))) return undefined;
  const fragment = fragmentAt(context, index, written.next);
  return {
    kind: 'dag',
    next: written.next,
    month: written.month,
    // a mistyped year is nothing that a neighbour could borrow
    ...(written.year === undefined || written.impossible !== undefined ? {} : { year: written.year }),
    shortYear: written.shortYear,
    make: (year) => dayMoment(written, year, fragment),
  };
}

/** "12-03": who writes a zero before it writes a month. */
function hasLeadingZero(context: Context, written: WrittenDate): boolean {
  return keyAt(context, written.next - 1).startsWith('0');
}

/** "7 ocktober 2024": a day before a month with one letter wrong. */
export function mistypedDayPointAt(context: Context, index: number): Point | undefined {
  const day = context.tokens[index];
  if (day?.kind !== 'number' || day.text.length > 2 || context.tokens[index + 1]?.gap === false) return undefined;
  const month = mistypedMonth(context, index + 1, false);
  if (month === undefined) return undefined;
  const year = yearAt(context.tokens, index + 2);
  if (year !== undefined && year.text.length !== 2 && year.text.length !== 4) return undefined;
  const next = year?.next ?? index + 2;
  const issue: PlanningIssue = { ...fragmentAt(context, index + 1, index + 2), code: 'tikfout', suggestion: monthName(month) };
  const written: WrittenDate = { day: day.value, month, shortYear: year?.text.length === 2, bare: false, next };
  return {
    kind: 'dag',
    next,
    month,
    ...(year === undefined ? {} : { year: wholeYear(year.text) }),
    shortYear: written.shortYear,
    make: (actualYear) => {
      const found = dayMoment(written, actualYear, fragmentAt(context, index, next));
      return { ...found, ambiguous: true, issues: [...found.issues, issue] };
    },
  };
}

function dayMoment(written: WrittenDate, year: number, fragment: Fragment): Moment {
  const { day, month, weekday } = written;
  if (written.impossible !== undefined || !dayExists(year, month, day)) return impossibleMoment(fragment);
  const date = isoDate(year, month, day);
  const actual = weekdayOf(date);
  const issues: PlanningIssue[] = weekday === undefined || weekday === actual ? [] : [{ ...fragment, code: 'weekdag', suggestion: actual }];
  return moment('dag', date, date, { issues, ...(weekday === undefined ? {} : { weekday }) });
}

export function impossibleMoment(fragment: Fragment): Moment {
  return momentWithoutDays('dag', { issues: [{ ...fragment, code: 'onmogelijk' }] });
}

/** "maart", "mrt. 2025", "maart van '25"; with `loose` also a mistyped month, after a dash or a day. */
export function monthPointAt(context: Context, index: number, loose: boolean): Point | undefined {
  const token = context.tokens[index];
  if (token?.kind !== 'word') return undefined;
  const known = monthOfWord(token.key);
  const month = known ?? mistypedMonth(context, index, loose);
  if (month === undefined) return undefined;
  const dotted = keyAt(context, index + 1) === '.' && context.tokens[index + 1]?.gap === false;
  const afterMonth = dotted ? index + 2 : index + 1;
  const year = yearAt(context.tokens, keyAt(context, afterMonth) === 'van' ? afterMonth + 1 : afterMonth);
  if (known !== undefined && year === undefined && !dotted && isGivenName(context, index)) return undefined;
  const next = year?.next ?? afterMonth;
  const fragment = fragmentAt(context, index, index + 1);
  const issues: PlanningIssue[] = known === undefined ? [{ ...fragment, code: 'tikfout', suggestion: monthName(month) }] : [];
  const whole = fragmentAt(context, index, next);
  const mistypedYear = year !== undefined && year.text.length !== 2 && year.text.length !== 4;
  return {
    kind: 'maand',
    next,
    month,
    ...(year === undefined || mistypedYear ? {} : { year: wholeYear(year.text) }),
    shortYear: year?.text.length === 2,
    make: (actualYear) => (mistypedYear ? impossibleMoment(whole) : monthMoment(actualYear, month, { issues, ambiguous: issues.length > 0 })),
  };
}

const stretchMarks = new Set(['-', '/', 't/m', 'tot', ',']);

/** Jan is a person as often as a month; with a capital it needs a year, a full stop or a dash to be the month. */
function isGivenName(context: Context, index: number): boolean {
  const joined = stretchMarks.has(keyAt(context, index + 1)) || stretchMarks.has(keyAt(context, index - 1));
  return context.tokens[index]?.text === 'Jan' && !joined;
}

/** A day of which the month follows later: "2" in "2 t/m 9 september" and "12" in "12, 13 en 14 maart". */
export function looseDayPointAt(context: Context, index: number): Point | undefined {
  const day = context.tokens[index];
  if (day?.kind !== 'number' || day.text.length > 2 || day.value < 1 || day.value > 31) return undefined;
  const fragment = fragmentAt(context, index, index + 1);
  return {
    kind: 'losse dag',
    next: index + 1,
    shortYear: false,
    make: (year, month) => {
      if (!dayExists(year, month, day.value)) return impossibleMoment(fragment);
      const date = isoDate(year, month, day.value);
      return moment('dag', date, date);
    },
  };
}
