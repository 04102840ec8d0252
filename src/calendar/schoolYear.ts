import { compareDates, dateParts, daysInMonth, isoDate, type IsoDate } from './dates.js';
import { monthName, shortMonthName } from './names.js';

/** A school year: 1 August up to and including 31 July (Wet op het primair onderwijs, article 1). */
export interface SchoolYear {
  /** Calendar year in which it begins. */
  readonly start: number;
  /** Calendar year in which it ends. */
  readonly end: number;
  /** `2024-2025` */
  readonly label: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

export interface SchoolMonth {
  readonly year: number;
  /** 1-12 */
  readonly month: number;
  readonly name: string;
  readonly shortName: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const earliestYear = 1900;
const latestYear = 2199;

/** The school year that begins in August of a calendar year. */
export function schoolYear(start: number): SchoolYear {
  const end = start + 1;
  return { start, end, label: `${start}-${end}`, first: isoDate(start, 8, 1), last: isoDate(end, 7, 31) };
}

/** The school year that holds a date. */
export function schoolYearOf(date: IsoDate): SchoolYear {
  const { year, month } = dateParts(date);
  return schoolYear(month >= 8 ? year : year - 1);
}

/** Reads `2024-2025`, `2024/2025`, `2024 – 2025`, `24-25`, `'24-'25`; undefined unless it is two consecutive years. */
export function parseSchoolYear(text: string): SchoolYear | undefined {
  const match = /^\s*(?:schooljaar\s+)?['‘’]?(\d{4}|\d{2})\s*[-–—/]\s*['‘’]?(\d{4}|\d{2})\s*$/i.exec(text);
  if (match === null) return undefined;
  const start = wholeYear(match[1] ?? '');
  const end = wholeYear(match[2] ?? '');
  if (end !== start + 1 || !isPlausibleYear(start)) return undefined;
  return schoolYear(start);
}

/** 24 → 2024: plans are of this century; four digits stay what they are. */
export function wholeYear(digits: string): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Whether a number can be the year of a plan; keeps article numbers and amounts out. */
export function isPlausibleYear(year: number): boolean {
  return year >= earliestYear && year <= latestYear;
}

/** The year in which a month (1-12) falls in a school year. */
export function yearOfMonth(year: SchoolYear, month: number): number {
  return month >= 8 ? year.start : year.end;
}

export function isInSchoolYear(date: IsoDate, year: SchoolYear): boolean {
  return compareDates(date, year.first) >= 0 && compareDates(date, year.last) <= 0;
}

/** The twelve months of a school year, August first. */
export function monthsOf(year: SchoolYear): SchoolMonth[] {
  return Array.from({ length: 12 }, (_, index) => {
    const month = ((index + 7) % 12) + 1;
    const calendarYear = yearOfMonth(year, month);
    return {
      year: calendarYear,
      month,
      name: monthName(month),
      shortName: shortMonthName(month),
      first: isoDate(calendarYear, month, 1),
      last: isoDate(calendarYear, month, daysInMonth(calendarYear, month)),
    };
  });
}
