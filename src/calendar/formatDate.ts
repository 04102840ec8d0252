import { dateParts, type IsoDate } from './dates.js';
import { monthName, shortMonthName } from './names.js';

export type DateNotation = 'kort' | 'lang' | 'iso';

/** A date as printed: `7 okt 2024` (kort), `7 oktober 2024` (lang) or `2024-10-07` (iso). */
export function formatDate(date: IsoDate, notation: DateNotation): string {
  if (notation === 'iso') return date;
  const { year, month, day } = dateParts(date);
  return `${day} ${notation === 'lang' ? monthName(month) : shortMonthName(month)} ${year}`;
}
