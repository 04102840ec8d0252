import type { IsoDate } from './dates.js';
import { dateAt, type WrittenDate } from './dateTokens.js';
import { monthOfWord } from './names.js';
import type { TextRange } from './planning/planning.js';
import { resolveDate } from './readDate.js';
import type { SchoolYear } from './schoolYear.js';
import { tokenize, type Token } from './tokens.js';

/** A day as it stands in a text, and where its parts do: for who wants to write another day in the same notation. */
export interface WrittenDay extends TextRange {
  readonly date: IsoDate;
  readonly day: TextRange;
  /** A number, or a word with the full stop of its abbreviation. */
  readonly month: TextRange;
  readonly monthIsWord: boolean;
  /** Absent where no year was written. */
  readonly year?: TextRange;
  readonly weekday?: TextRange;
}

/**
 * Every day that stands in a text in full: `7 okt 2024`, `di 17 sept 24`, `2024-10-07`. A year that is not written follows
 * from `year`. Of "13 en 18 maart" only the last is one; two loose numbers ("7-11") are one only as the whole text.
 */
export function writtenDays(text: string, year: SchoolYear): WrittenDay[] {
  const tokens = tokenize(text);
  const days: WrittenDay[] = [];
  for (let index = 0; index < tokens.length; ) {
    const written = touchesWord(tokens, index) ? undefined : dateAt(tokens, index);
    const isWhole = index === 0 && written?.next === tokens.length;
    const day = written === undefined || (written.bare && !isWhole) ? undefined : placed(tokens.slice(index, written.next), written, year);
    if (day !== undefined) days.push(day);
    index = day === undefined ? index + 1 : (written?.next ?? index + 1);
  }
  return days;
}

/** Letters that touch a number belong to it: "C4 mei". */
function touchesWord(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.kind === 'number' && !token.gap && tokens[index - 1]?.kind === 'word';
}

function placed(tokens: readonly Token[], written: WrittenDate, schoolYear: SchoolYear): WrittenDay | undefined {
  const reading = resolveDate(written, schoolYear, '');
  if (reading.kind !== 'date') return undefined;
  const [first, last] = [tokens[0], tokens.at(-1)];
  const weekday = written.weekday === undefined ? undefined : first;
  const rest = weekday === undefined ? tokens : tokens.slice(1);
  const parts = partsOf(rest, written);
  if (first === undefined || last === undefined || parts === undefined) return undefined;
  return { start: first.start, end: last.end, date: reading.date, ...parts, ...(weekday === undefined ? {} : { weekday: range(weekday) }) };
}

type Parts = Pick<WrittenDay, 'day' | 'month' | 'monthIsWord' | 'year'>;

function partsOf(tokens: readonly Token[], written: WrittenDate): Parts | undefined {
  const numbers = tokens.filter(({ kind }) => kind === 'number');
  const [one, two, three] = numbers;
  const at = tokens.findIndex(({ kind, key }) => kind === 'word' && monthOfWord(key) !== undefined);
  const month = tokens[at];
  if (one === undefined) return undefined;
  if (one.text.length === 8) return { year: cut(one, 0, 4), month: cut(one, 4, 6), day: cut(one, 6, 8), monthIsWord: false };
  if (month !== undefined) {
    const stop = tokens[at + 1]?.key === '.' && tokens[at + 1]?.gap === false ? tokens[at + 1] : undefined;
    return { day: range(one), month: { start: month.start, end: (stop ?? month).end }, monthIsWord: true, ...yearOf(two, written) };
  }
  if (two === undefined) return undefined;
  if (one.text.length === 4 && three !== undefined) return { year: range(one), month: range(two), day: range(three), monthIsWord: false };
  return { day: range(one), month: range(two), monthIsWord: false, ...yearOf(three, written) };
}

function yearOf(token: Token | undefined, { year }: WrittenDate): Pick<WrittenDay, 'year'> {
  return token === undefined || year === undefined ? {} : { year: range(token) };
}

function range({ start, end }: Token): TextRange {
  return { start, end };
}

function cut({ start }: Token, from: number, to: number): TextRange {
  return { start: start + from, end: start + to };
}
