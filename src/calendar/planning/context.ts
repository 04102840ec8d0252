import type { Region } from '../holidays/regions.js';
import type { SchoolYear } from '../schoolYear.js';
import type { Token } from '../tokens.js';

/** What every rule of the grammar reads from. */
export interface Context {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly year: SchoolYear;
  readonly region: Region;
  readonly regionGiven: boolean;
}

/** The folded word, number or mark at a place; empty past the end, which matches nothing. */
export function keyAt(context: Context, index: number): string {
  return context.tokens[index]?.key ?? '';
}

/** Skips one optional word. */
export function skip(context: Context, index: number, words: ReadonlySet<string>): number {
  return words.has(keyAt(context, index)) ? index + 1 : index;
}

/** Phrases of several words, found by their first; the longest that fits wins. */
export class PhraseTable<Value> {
  readonly #byFirst = new Map<string, { words: readonly string[]; value: Value }[]>();

  /** Each phrase is words, or marks, with one space between. */
  constructor(phrases: readonly (readonly [string, Value])[]) {
    for (const [phrase, value] of phrases) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      const list = this.#byFirst.get(first) ?? [];
      list.push({ words, value });
      list.sort((left, right) => right.words.length - left.words.length);
      this.#byFirst.set(first, list);
    }
  }

  /** The phrase at a place, and the first token after it. */
  match(context: Context, index: number): { value: Value; next: number } | undefined {
    for (const { words, value } of this.#byFirst.get(keyAt(context, index)) ?? []) {
      let length = 1;
      while (length < words.length && words[length] === keyAt(context, index + length)) length += 1;
      if (length === words.length) return { value, next: index + length };
    }
    return undefined;
  }
}
