import { dateParts, daysInMonth, weekdayOf } from '../calendar/index.js';
import type { WrittenDay } from '../calendar/index.js';
import { calledDay, sameDay } from './dateWords.js';
import type { LeftAsIs, Renewing } from './renewal.js';

const COUNTED = /\b(?:eerste|tweede|derde|vierde|vijfde|zesde|laatste|\d{1,2}(?:\^?(?:e|de|ste)\^?))(?:\s+en\s+laatste)?\s+(?:(?:uitvoerings|project|plan|beleids|loop|implementatie|school)?jaar|jaarschijf)\b/gi;

/** Years that are counted ("derde uitvoeringsjaar"): next year it is another number, but words say so in too many ways. */
export function countedYears(text: string): LeftAsIs[] {
  return [...text.matchAll(COUNTED)].map(({ 0: words, index }) => ({ start: index, end: index + words.length, why: 'telt de jaren' }));
}

/** Days that came from a weekday to a weekend. The first and last of a month are deadlines, which may well lie there. */
export function weekendDays(days: readonly WrittenDay[], { years }: Renewing): LeftAsIs[] {
  return days.flatMap((written) => {
    const date = sameDay(written.date, years);
    const { year, month, day } = dateParts(date);
    const isWeekend = (each: string): boolean => ['zaterdag', 'zondag'].includes(weekdayOf(each));
    if (!isWeekend(date) || isWeekend(written.date) || day === 1 || day === daysInMonth(year, month)) return [];
    return [{ start: written.start, end: written.end, why: `werd ${calledDay(date)}: een ${weekdayOf(date)}` }];
  });
}
