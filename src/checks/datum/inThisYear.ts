import { dateParts, isIsoDate, yearOfMonth } from '../../calendar/index.js';
import type { IsoDate, SchoolYear } from '../../calendar/index.js';

/** The same day and month in the plan's year; undefined for a 29 February that it lacks. */
export function inThisYear(date: IsoDate, year: SchoolYear): IsoDate | undefined {
  const moved = `${yearOfMonth(year, dateParts(date).month)}${date.slice(4)}`;
  return isIsoDate(moved) ? moved : undefined;
}
