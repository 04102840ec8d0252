import { addMonths, dateParts, monthName, monthNames, shortMonthName, weekdayOf, weekdays } from '../calendar/index.js';
import type { IsoDate, TextRange, WrittenDay } from '../calendar/index.js';

/** Words in place of those at a stretch of a text. */
export interface WordChange extends TextRange {
  readonly words: string;
}

/** The changes that make a written day another day, in the notation in which it was typed: "di 17 sept 2024" → "di 16 sept 2025". */
export function dayChanges(text: string, written: WrittenDay, date: IsoDate): WordChange[] {
  const { year, month, day } = dateParts(date);
  const [old, words] = [dateParts(written.date), (range: TextRange): string => text.slice(range.start, range.end)];
  const changes: WordChange[] = [];
  const change = (range: TextRange | undefined, isOther: boolean, word: (typed: string) => string): void => {
    if (range !== undefined && isOther) changes.push({ ...range, words: word(words(range)) });
  };
  const number = (value: number) => (typed: string): string => String(value).padStart(typed.startsWith('0') || !written.monthIsWord ? typed.length : 1, '0');
  change(written.weekday, weekdayOf(date) !== weekdayOf(written.date) || isWrongWeekday(words, written), (typed) => weekdayWord(typed, date));
  change(written.day, day !== old.day, number(day));
  change(written.month, month !== old.month, written.monthIsWord ? (typed) => monthWord(typed, month) : number(month));
  change(written.year, year !== old.year, (typed) => String(year).slice(-typed.length));
  return changes.filter((each) => each.words !== words(each)).sort((one, other) => one.start - other.start);
}

/** A weekday that did not fit its date last year either. */
function isWrongWeekday(words: (range: TextRange) => string, { weekday, date }: WrittenDay): boolean {
  return weekday !== undefined && !weekdayOf(date).startsWith(words(weekday).toLowerCase().replace(/\.$/, ''));
}

/** As long as the one typed: "di", "Dinsdag". */
function weekdayWord(typed: string, date: IsoDate): string {
  const name = weekdayOf(date);
  const isWhole = weekdays.some((weekday) => weekday === typed.toLowerCase());
  return asTyped(typed, isWhole ? name : name.slice(0, typed.replace(/\.$/, '').length > 2 ? 3 : 2));
}

/** Whole or short as the one typed. Of mei, juni and juli the length says nothing: then it is whole, as most people type them. */
function monthWord(typed: string, month: number): string {
  const word = typed.replace(/\.$/, '').toLowerCase();
  const isWhole = monthNames.includes(word);
  const name = isWhole ? monthName(month) : shortMonthName(month);
  const hasStop = typed.endsWith('.') && name !== monthName(month);
  return `${asTyped(typed, name)}${hasStop ? '.' : ''}`;
}

function asTyped(typed: string, word: string): string {
  const isCapital = typed[0] !== typed[0]?.toLowerCase();
  return isCapital ? `${word[0]?.toUpperCase() ?? ''}${word.slice(1)}` : word;
}

/** A day as it is called in a comment: "do 26 sept 2024". */
export function calledDay(date: IsoDate): string {
  const { year, month, day } = dateParts(date);
  return `${weekdayOf(date).slice(0, 2)} ${day} ${shortMonthName(month)} ${year}`;
}

/** The same day of the month some years later; 29 February becomes 28 where that year has none. */
export function sameDay(date: IsoDate, years: number): IsoDate {
  return addMonths(date, 12 * years);
}
