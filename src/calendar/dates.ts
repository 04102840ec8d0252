import { weekdays, type Weekday } from './names.js';

/**
 * A day as `YYYY-MM-DD`. Plain text compares, sorts and prints by itself, and no time zone can move it:
 * arithmetic below goes through UTC alone.
 */
export type IsoDate = string;

const dayInMilliseconds = 86_400_000;
const isoPattern = /^(\d{4})-(\d{2})-(\d{2})$/;

export interface DateParts {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  /** 1-31 */
  readonly day: number;
}

/** Number of days in a month (1-12) of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Whether the calendar has this day. */
export function dayExists(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

/** The date of a day that exists; callers check first with `dayExists`, so another day is a defect. */
export function isoDate(year: number, month: number, day: number): IsoDate {
  if (!dayExists(year, month, day)) throw new RangeError(`no such day: ${year}-${month}-${day}`);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** Whether a text is a date in ISO form that the calendar has. */
export function isIsoDate(text: string): boolean {
  const match = isoPattern.exec(text);
  return match !== null && dayExists(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** Year, month and day of a date. */
export function dateParts(date: IsoDate): DateParts {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** The date that lies `days` later (or earlier, when negative). */
export function addDays(date: IsoDate, days: number): IsoDate {
  const { year, month, day } = dateParts(date);
  return fromTime(Date.UTC(year, month - 1, day) + days * dayInMilliseconds);
}

/** The date `months` later; a day that the month lacks becomes that month's last day. */
export function addMonths(date: IsoDate, months: number): IsoDate {
  const { year, month, day } = dateParts(date);
  const count = year * 12 + (month - 1) + months;
  const newYear = Math.floor(count / 12);
  const newMonth = count - newYear * 12 + 1;
  return isoDate(newYear, newMonth, Math.min(day, daysInMonth(newYear, newMonth)));
}

/** Negative when `left` comes first, positive when `right` does, 0 for the same day. */
export function compareDates(left: IsoDate, right: IsoDate): number {
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Number of days from `first` to `last`: 0 for the same day, negative when `last` comes first. */
export function daysBetween(first: IsoDate, last: IsoDate): number {
  return Math.round((toTime(last) - toTime(first)) / dayInMilliseconds);
}

export function weekdayOf(date: IsoDate): Weekday {
  // getUTCDay counts from Sunday, the names count from Monday
  return weekdays[(new Date(toTime(date)).getUTCDay() + 6) % 7] ?? 'maandag';
}

/** The last day of the month that holds a date. */
export function endOfMonth(date: IsoDate): IsoDate {
  const { year, month } = dateParts(date);
  return isoDate(year, month, daysInMonth(year, month));
}

/** Monday of an ISO 8601 week: week 1 holds 4 January. Undefined when the year has no such week. */
export function mondayOfWeek(year: number, week: number): IsoDate | undefined {
  if (week < 1 || week > 53) return undefined;
  const fourth = isoDate(year, 1, 4);
  const monday = addDays(fourth, (week - 1) * 7 - weekdays.indexOf(weekdayOf(fourth)));
  return week === 53 && dateParts(addDays(monday, 3)).year !== year ? undefined : monday;
}

/** Number of the ISO 8601 week that holds a date: that of its Thursday. */
export function weekNumber(date: IsoDate): number {
  const thursday = addDays(date, 3 - weekdays.indexOf(weekdayOf(date)));
  return Math.floor(daysBetween(isoDate(dateParts(thursday).year, 1, 1), thursday) / 7) + 1;
}

/** The n-th such weekday of a month, or its last when n is -1 or there is no n-th. */
export function nthWeekday(first: IsoDate, last: IsoDate, weekday: Weekday, rank: number): IsoDate {
  const wanted = weekdays.indexOf(weekday);
  if (rank > 0) {
    const offset = (wanted - weekdays.indexOf(weekdayOf(first)) + 7) % 7;
    const date = addDays(first, offset + (rank - 1) * 7);
    if (dateParts(date).month === dateParts(first).month) return date;
  }
  return addDays(last, -((weekdays.indexOf(weekdayOf(last)) - wanted + 7) % 7));
}

function toTime(date: IsoDate): number {
  const { year, month, day } = dateParts(date);
  return Date.UTC(year, month - 1, day);
}

function fromTime(time: number): IsoDate {
  const moment = new Date(time);
  return isoDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}
