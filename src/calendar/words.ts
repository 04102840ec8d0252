import type { Token } from './tokens.js';

/** Dutch numbers in words, up to what a plan counts. Keys are folded: "één" is `een`. */
const numberWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    nul: 0,
    een: 1,
    ene: 1,
    twee: 2,
    drie: 3,
    vier: 4,
    vijf: 5,
    zes: 6,
    zeven: 7,
    acht: 8,
    negen: 9,
    tien: 10,
    elf: 11,
    twaalf: 12,
    dertien: 13,
    veertien: 14,
    vijftien: 15,
    zestien: 16,
    zeventien: 17,
    achttien: 18,
    negentien: 19,
    twintig: 20,
    dertig: 30,
    veertig: 40,
    vijftig: 50,
    honderd: 100,
  }),
);

const ordinalWords: ReadonlyMap<string, number> = new Map(
  Object.entries({
    eerste: 1,
    tweede: 2,
    derde: 3,
    vierde: 4,
    vijfde: 5,
    zesde: 6,
    zevende: 7,
    achtste: 8,
    negende: 9,
    tiende: 10,
    elfde: 11,
    twaalfde: 12,
    laatste: -1,
  }),
);

const ordinalEndings = new Set(['e', 'de', 'ste']);

/** Roman numerals as they number halves and quarters; "Ie helft" is typed too. */
const romanOrdinals: ReadonlyMap<string, number> = new Map(Object.entries({ ie: 1, iie: 2, iiie: 3, ive: 4 }));

/** Number meant by a word, folded; undefined for other words. */
export function numberOfWord(word: string): number | undefined {
  return numberWords.get(word);
}

export interface WrittenNumber {
  readonly value: number;
  readonly next: number;
}

/** A whole number in digits or words: "3", "drie", "één". */
export function countAt(tokens: readonly Token[], index: number): WrittenNumber | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === 'number') return token.text.length > 6 ? undefined : { value: token.value, next: index + 1 };
  const value = numberOfWord(token.key);
  return value === undefined ? undefined : { value, next: index + 1 };
}

/** A rank in digits or words: "1e", "2de", "3 de", "eerste", "Ie"; "laatste" is -1. */
export function ordinalAt(tokens: readonly Token[], index: number): WrittenNumber | undefined {
  const token = tokens[index];
  if (token === undefined) return undefined;
  if (token.kind === 'number') {
    if (token.text.length > 2 || !ordinalEndings.has(tokens[index + 1]?.key ?? '')) return undefined;
    return { value: token.value, next: index + 2 };
  }
  const value = ordinalWords.get(token.key) ?? romanOrdinals.get(token.key);
  return value === undefined ? undefined : { value, next: index + 1 };
}
