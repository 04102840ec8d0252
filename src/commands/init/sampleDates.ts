import type { IsoDate, SchoolYear } from '../../calendar/index.js';
import { addDays, isoDate, weekdayOf, weekdays, yearOfMonth } from '../../calendar/index.js';

/**
 * Meeting days that suit every school year: Tuesdays in weeks that no region has ever had off. A public holiday never
 * falls on them either, for in these months those are Mondays.
 */
export function meetingDays(year: SchoolYear): readonly IsoDate[] {
  const days: readonly (readonly [month: number, week: number])[] = [[9, 3], [11, 2], [1, 4], [3, 3], [6, 2]];
  return days.map(([month, week]) => tuesday(yearOfMonth(year, month), month, week));
}

function tuesday(year: number, month: number, week: number): IsoDate {
  const first = isoDate(year, month, 1);
  const wait = (weekdays.indexOf('dinsdag') - weekdays.indexOf(weekdayOf(first)) + 7) % 7;
  return addDays(first, wait + (week - 1) * 7);
}
