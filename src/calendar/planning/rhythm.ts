import { numberOfWord, countAt as numberAt } from '../words.js';
import { PhraseTable, keyAt, skip, type Context } from './context.js';
import type { Count, Frequency, Recurrence } from './planning.js';
import { yearTermAt } from './yearTerm.js';

export const once: Count = { low: 1, high: 1 };

export const units: ReadonlyMap<string, Frequency> = new Map([
  ['uur', 'uur'],
  ['dag', 'dag'],
  ['dagen', 'dag'],
  ['week', 'week'],
  ['weken', 'week'],
  ['wk', 'week'],
  ['maand', 'maand'],
  ['maanden', 'maand'],
  ['mnd', 'maand'],
  ['kwartaal', 'kwartaal'],
  ['kwartalen', 'kwartaal'],
  ['trimester', 'trimester'],
  ['trimesters', 'trimester'],
  ['halfjaar', 'halfjaar'],
  ['semester', 'halfjaar'],
  ['jaar', 'jaar'],
  ['jaren', 'jaar'],
  ['kalenderjaar', 'jaar'],
  ['schooljaar', 'schooljaar'],
  ['schooljaren', 'schooljaar'],
  ['cursusjaar', 'schooljaar'],
]);

/** "tweewekelijks" is a number and one of these; "kwartaalrapportage" one of the others and a noun. */
const adverbs: readonly (readonly [string, Frequency])[] = [
  ['dagelijks', 'dag'],
  ['wekelijks', 'week'],
  ['maandelijks', 'maand'],
  ['jaarlijks', 'jaar'],
];
const rhythmicPattern = /^(week|maand|kwartaal|trimester|halfjaar)(?:s?rapportage|s?overleg|cyclus|s?bericht|s?gesprek|bespreking|s?evaluatie|s?cijfers|s?analyse|opening|start|sluiting)(?:s|en|gen|ken)?$/;
export const everyWords = new Set(['elk', 'elke', 'ieder', 'iedere']);
const shortForms = new PhraseTable<Frequency>([
  ['p/j', 'jaar'],
  ['pj', 'jaar'],
  ['op jaarbasis', 'jaar'],
  ['per jaarbasis', 'jaar'],
  ['op maandbasis', 'maand'],
  ['op weekbasis', 'week'],
  ['op kwartaalbasis', 'kwartaal'],
]);
export const articles = new Set(['de', 'het', 'een']);

export function plain(frequency: Frequency, interval: number, count: Count): Recurrence {
  return { frequency, interval: Math.max(1, interval), count, weekdays: [] };
}

export interface Period {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly next: number;
}

/** "per jaar", "per vier jaar", "in de twee jaar", "elk kwartaal", "p/j". */
export function periodAt(context: Context, index: number): Period | undefined {
  const short = shortForms.match(context, index);
  if (short !== undefined) return { frequency: short.value, interval: 1, next: short.next };
  const word = keyAt(context, index);
  if (word !== 'per' && word !== 'in' && !everyWords.has(word)) return undefined;
  const at = skip(context, index + 1, articles);
  const number = numberAt(context.tokens, at);
  const unitAt = number?.next ?? at;
  const frequency = units.get(keyAt(context, unitAt));
  if (frequency === undefined) return undefined;
  // "in 2025" and "in het schooljaar" say when; "in de vier jaar" how often
  if (word === 'in' && number === undefined && frequency !== 'week' && frequency !== 'maand') return undefined;
  return yearNamed(context, unitAt) ? undefined : { frequency, interval: number?.value ?? 1, next: unitAt + 1 };
}

/** "per schooljaar 25-26" is a date of entry, no rhythm. */
function yearNamed(context: Context, index: number): boolean {
  return yearTermAt(context, index)?.explicit === true;
}

/** The rhythm in one word: "jaarlijks", "tweewekelijkse", "halfjaarlijks", "kwartaalrapportage". */
export function adverbOf(word: string): Recurrence | undefined {
  const rhythmic = rhythmicPattern.exec(word);
  if (rhythmic !== null) return plain(rhythmic[1] as Frequency, 1, once);
  const stem = word.endsWith('e') ? word.slice(0, -1) : word;
  for (const [adverb, frequency] of adverbs) {
    if (!stem.endsWith(adverb)) continue;
    const prefix = stem.slice(0, -adverb.length);
    if (prefix === 'half') return plain(frequency === 'jaar' ? 'halfjaar' : frequency, 1, once);
    const interval = prefix === '' ? 1 : numberOfWord(prefix);
    if (interval !== undefined) return plain(frequency, interval, once);
  }
  return undefined;
}
