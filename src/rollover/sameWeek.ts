import { addDays, daysBetween, freeDay, mondayOfWeek, schoolHolidays, weekdayOf, weekdays } from '../calendar/index.js';
import type { FreeDay, IsoDate, OwnFreeDays, Region, SchoolYear } from '../calendar/index.js';

/** Of whom the days off count. */
export interface FreeDays {
  readonly region?: Region;
  readonly own: readonly OwnFreeDays[];
}

/** Where a meeting goes. */
export interface MovedDays {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Why it could not be the same week, and how many weeks later (or earlier, when negative) it is instead. */
  readonly instead?: { readonly free: FreeDay | 'buiten-schooljaar'; readonly weeks: number };
  /** There was no week left: it stands where it would be in the same week. */
  readonly isStuck: boolean;
}

/** The same weekday of the same ISO 8601 week, some years later; of week 53, which few years have, of week 52. */
export function sameWeek(date: IsoDate, years: number): IsoDate {
  const weekday = weekdays.indexOf(weekdayOf(date));
  // The Thursday of a week lies in the year to which the week belongs.
  const thursday = addDays(date, 3 - weekday);
  const year = Number(thursday.slice(0, 4));
  const week = Math.floor(daysBetween(`${year}-01-01`, thursday) / 7) + 1;
  const monday = mondayOfWeek(year + years, week) ?? mondayOfWeek(year + years, 52);
  if (monday === undefined) throw new Error(`No week ${week} in ${year + years}`);
  return addDays(monday, weekday);
}

/**
 * The days on which a meeting is held in a later school year: the same weekday of the same week; where that is a day off, or taken
 * by another date of the same meeting, the nearest week in the year in which it is not, of two that are as near the later one.
 */
export function movedDays(old: { readonly first: IsoDate; readonly last: IsoDate }, year: SchoolYear, years: number, days: FreeDays, taken: ReadonlySet<IsoDate>): MovedDays {
  const length = daysBetween(old.first, old.last);
  const wanted = sameWeek(old.first, years);
  const placed = (first: IsoDate): Pick<MovedDays, 'first' | 'last'> => ({ first, last: addDays(first, length) });
  const reason = hindrance(placed(wanted), year, days);
  if (reason === undefined) return { ...placed(wanted), isStuck: false };
  for (let distance = 1; distance <= 53; distance += 1) {
    for (const weeks of [distance, -distance]) {
      const candidate = placed(addDays(wanted, weeks * 7));
      if (hindrance(candidate, year, days) === undefined && !taken.has(candidate.first)) return { ...candidate, instead: { free: reason, weeks }, isStuck: false };
    }
  }
  return { ...placed(wanted), isStuck: true };
}

/** The first reason why a meeting cannot be held on these days; a weekend between them is none. */
export function hindrance({ first, last }: Pick<MovedDays, 'first' | 'last'>, year: SchoolYear, { region, own }: FreeDays): FreeDay | 'buiten-schooljaar' | undefined {
  if (first < year.first || last > year.last) return 'buiten-schooljaar';
  for (let date = first; date <= last; date = addDays(date, 1)) {
    const isWeekendBetween = first !== last && ['zaterdag', 'zondag'].includes(weekdayOf(date));
    const free = isWeekendBetween ? undefined : freeDay(date, region, own);
    if (free !== undefined) return free;
  }
  return undefined;
}

/** Whether the school holidays of a year are known, for a region that is. */
export function areHolidaysKnown(year: SchoolYear, region: Region | undefined): boolean {
  return region !== undefined && schoolHolidays(region, year).kind === 'known';
}
