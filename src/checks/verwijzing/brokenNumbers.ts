import type { Text } from '../../plan/text.js';
import type { Finding } from '../check.js';
import { groupBy } from '../facts/groupBy.js';
import { enumerateNumbers, numberKey, numbersIn } from '../../plan/numberReferences.js';

/** What is referred to by number. */
export interface Numbered {
  /** One and several, with a capital: "KPI" and "KPI’s". */
  readonly name: string;
  readonly names: string;
  /** Numbers that exist, as written, in order. */
  readonly numbers: readonly string[];
  /** Where they are to be found, as a whole sentence begins: "De KPI’s van dit plan hebben". */
  readonly all: string;
}

/** References to numbers that do not exist, one finding a place. Without any numbers nothing can be said. */
export function brokenNumbers(texts: readonly Text[], { name, names, numbers, all }: Numbered): Finding[] {
  if (numbers.length === 0) return [];
  const known = new Set(numbers.map(numberKey));
  const broken = texts.flatMap((text) => numbersIn(text, known)).filter(({ number }) => !known.has(number));
  return [...groupBy(broken, ({ span }) => `${span.source.file}:${span.start}`).values()].flatMap((same) => {
    const [first] = same;
    if (first === undefined) return [];
    const missing = enumerateNumbers(same.map(({ number }) => number));
    const message = same.length === 1 ? `${name} ${missing} bestaat niet.` : `${names} ${missing} bestaan niet.`;
    return [{ span: first.span, message, hints: [`${all} ${numbers.length === 1 ? 'nummer' : 'de nummers'} ${enumerateNumbers(numbers)}.`] }];
  });
}
