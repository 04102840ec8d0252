import { weekdayOfWord, weekdays, type Weekday } from '../names.js';
import { timeAt } from '../timeTokens.js';
import { keyAt, type Context } from './context.js';

const shortestFullName = 5;
const rangeMarks = new Set(['-', 't/m']);
const links = new Set(['en', ',', '-', 't/m', '/', '&']);

export interface FoundWeekdays {
  readonly weekdays: readonly Weekday[];
  readonly next: number;
}

/** "maandagochtend", "maandags" and "maandagen" hold the name of a day; other words are given back as they are. */
export function dayWord(word: string): string {
  return /^((?:maan|dins|woens|donder|vrij|zater|zon)dag)(?:s|en|ochtend|ochtenden|middag|middagen|avond|avonden)$/.exec(word)?.[1] ?? word;
}

/** "maandag", "ma t/m vr", "dinsdag en donderdag". */
export function weekdayNamesAt(context: Context, index: number): FoundWeekdays | undefined {
  const found: Weekday[] = [];
  let at = index;
  let next = index;
  for (;;) {
    const weekday = weekdayOfWord(dayWord(keyAt(context, at)));
    if (weekday === undefined) break;
    found.push(...(rangeMarks.has(keyAt(context, at - 1)) ? daysUpTo(found.at(-1), weekday) : [weekday]));
    next = at + 1;
    if (!links.has(keyAt(context, next))) break;
    at = next + 1;
  }
  return found.length === 0 ? undefined : { weekdays: found, next };
}

/** "ma t/m vr": the days after the first, up to and including the last. */
function daysUpTo(opening: Weekday | undefined, closing: Weekday): Weekday[] {
  const from = opening === undefined ? -1 : weekdays.indexOf(opening);
  const to = weekdays.indexOf(closing);
  return from >= 0 && to > from ? weekdays.slice(from + 1, to + 1) : [closing];
}

/** As above, where nothing says that a day comes: short names alone are words of their own ("zo", "do"). */
export function weekdayPieceAt(context: Context, index: number): FoundWeekdays | undefined {
  const first = afterPreposition(context, index);
  const found = weekdayNamesAt(context, first);
  if (found === undefined) return undefined;
  const isFull = keyAt(context, first).length >= shortestFullName;
  return isFull || found.weekdays.length > 1 || timeAt(context.tokens, found.next) !== undefined ? found : undefined;
}

/** "op maandag", "'s maandags". */
function afterPreposition(context: Context, index: number): number {
  if (keyAt(context, index) === "'" && keyAt(context, index + 1) === 's') return index + 2;
  return keyAt(context, index) === 'op' ? index + 1 : index;
}
