import { isPlausibleYear, yearOfMonth } from '../schoolYear.js';
import type { Context } from './context.js';
import { isRange, type Placed } from './link.js';

export interface Filled {
  readonly year: number;
  readonly month: number;
  readonly assumed: boolean;
}

/** From right to left a month borrows the year of the next; then from left to right of the one before; else of the school year. */
export function fillYears(context: Context, placed: readonly Placed[]): Filled[] {
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
    const borrowed = known[position] ?? fallback;
    // a long row of months that run backwards ends before any plan
    const year = isPlausibleYear(borrowed) ? borrowed : yearOfMonth(context.year, month);
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
