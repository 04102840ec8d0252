import type { Text } from './text.js';
import type { Span } from '../source/source.js';

/** A number that a text refers to. Of a range only its ends have a place of their own. */
export interface NumberReference {
  /** As it is compared: without capitals and white space around it. */
  readonly number: string;
  readonly span: Span;
}

const SEPARATOR = /[,;&+]|\sen\s/gi;
const RANGE = /^(\d{1,4})\s*(?:t\/m|tot en met|t\.e\.m\.|[-–])\s*(\d{1,4})$/i;
const LABEL = /^(?:kpi(?:['’]?s)?|ontwikkelpunt(?:en)?|punt(?:en)?|nr\.?|nummers?)\s*:?\s*/i;
/** A longer range is no list of points or indicators. */
const LONGEST = 200;

/**
 * The numbers in "6, 7 en 10", "1 t/m 9" or "KPI 4", in order. What stands in `known` as a whole is one number, whatever it looks like
 * ("2-3").
 */
export function numbersIn(text: Text, known: ReadonlySet<string>): NumberReference[] {
  if (known.has(numberKey(text.value))) return [{ number: numberKey(text.value), span: text.span }];
  return pieces(text.value).flatMap(({ piece, start }) => {
    const label = known.has(numberKey(piece)) ? '' : (LABEL.exec(piece)?.[0] ?? '');
    const bare = piece.slice(label.length);
    if (bare === '') return [];
    const span = text.place(start + label.length, start + piece.length);
    const range = known.has(numberKey(bare)) ? null : RANGE.exec(bare);
    if (range === null) return [{ number: numberKey(bare), span }];
    const [from, to] = [Number(range[1]), Number(range[2])];
    return Array.from({ length: Math.min(LONGEST, Math.max(0, to - from + 1)) }, (_, index) => ({ number: String(from + index), span }));
  });
}

/** What stands between the commas, without white space around it. */
function pieces(text: string): { piece: string; start: number }[] {
  const ends = [...text.matchAll(SEPARATOR)].map((match) => ({ at: match.index, length: match[0].length }));
  const starts = [0, ...ends.map(({ at, length }) => at + length)];
  return starts.map((start, index) => {
    const piece = text.slice(start, ends[index]?.at ?? text.length);
    return { piece: piece.trim(), start: start + piece.length - piece.trimStart().length };
  });
}

/** Numbers are compared as people read them: "2A" is "2a". */
export function numberKey(text: string): string {
  return text.trim().replace(/\.$/, '').toLowerCase();
}

/** "1, 2 en 5", or "1 tot en met 12" where they follow each other. */
export function enumerateNumbers(numbers: readonly string[]): string {
  const [first = '', last = ''] = [numbers[0], numbers.at(-1)];
  const isRun = numbers.length > 2 && numbers.every((number, index) => Number(number) === Number(first) + index);
  if (isRun) return `${first} tot en met ${last}`;
  return numbers.length < 2 ? first : `${numbers.slice(0, -1).join(', ')} en ${last}`;
}
