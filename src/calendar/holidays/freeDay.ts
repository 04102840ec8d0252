import { dateParts, type IsoDate } from '../dates.js';
import { schoolYear, schoolYearOf } from '../schoolYear.js';
import { publicHolidays, type PublicHoliday } from './publicHolidays.js';
import type { Region } from './regions.js';
import { schoolHolidays, type SchoolHoliday } from './schoolHolidays.js';

/** Days off of an organisation itself: study days, a week that the region does not have. */
export interface OwnFreeDays {
  readonly name: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export type FreeDay =
  | { readonly kind: 'feestdag'; readonly name: string; readonly holiday: PublicHoliday }
  | { readonly kind: 'vakantie'; readonly name: string; readonly holiday: SchoolHoliday }
  | { readonly kind: 'eigen'; readonly name: string; readonly days: OwnFreeDays };

/**
 * Why schools are closed on a date: a public holiday, a school holiday of the region, or one of the organisation's own
 * days, in that order; undefined on other days. Without a region, or in a year whose holidays are unknown, no school holiday
 * is found.
 */
export function freeDay(date: IsoDate, region: Region | undefined, own: readonly OwnFreeDays[] = []): FreeDay | undefined {
  const publicHoliday = publicHolidays(dateParts(date).year).find((candidate) => candidate.date === date);
  if (publicHoliday !== undefined) return { kind: 'feestdag', name: publicHoliday.name, holiday: publicHoliday };
  const schoolHoliday = region === undefined ? undefined : schoolHolidayOn(date, region);
  if (schoolHoliday !== undefined) return { kind: 'vakantie', name: schoolHoliday.name, holiday: schoolHoliday };
  const days = own.find((candidate) => candidate.first <= date && date <= candidate.last);
  return days === undefined ? undefined : { kind: 'eigen', name: days.name, days };
}

/** Looks in the year before too: in August the summer holiday of the year that ended still runs. */
function schoolHolidayOn(date: IsoDate, region: Region): SchoolHoliday | undefined {
  const year = schoolYearOf(date);
  return [year, schoolYear(year.start - 1)]
    .map((candidate) => schoolHolidays(region, candidate))
    .flatMap((known) => (known.kind === 'known' ? known.holidays : []))
    .find((holiday) => holiday.first <= date && date <= holiday.last);
}
