import { monthOfWord, weekdayOfWord, type Weekday } from '../names.js';
import { countAt as numberAt, numberOfWord, ordinalAt } from '../words.js';
import { PhraseTable, keyAt, skip, type Context } from './context.js';
import { countPhraseAt, unsaidCountAt, type CountPhrase } from './count.js';
import type { Count, Frequency, Recurrence } from './planning.js';
import { yearTermAt } from './yearTerm.js';

export interface FoundRecurrence {
  readonly recurrence: Recurrence;
  readonly next: number;
}

const once: Count = { low: 1, high: 1 };

const units: ReadonlyMap<string, Frequency> = new Map([
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
const yearlyWords = new Set(['voorjaar', 'lente', 'zomer', 'najaar', 'herfst', 'winter']);
const everyWords = new Set(['elk', 'elke', 'ieder', 'iedere']);
const shortForms = new PhraseTable<Frequency>([
  ['p/j', 'jaar'],
  ['pj', 'jaar'],
  ['op jaarbasis', 'jaar'],
  ['per jaarbasis', 'jaar'],
  ['op maandbasis', 'maand'],
  ['op weekbasis', 'week'],
  ['op kwartaalbasis', 'kwartaal'],
]);
const articles = new Set(['de', 'het', 'een']);
const monthLinks = new Set(['van', 'in']);
const monthArticles = new Set(['de', 'elke', 'iedere', 'een']);

/** Reads how often something comes back, starting at a token. */
export function recurrenceAt(context: Context, index: number): FoundRecurrence | undefined {
  return countedAt(context, index) ?? adverbAt(context, index) ?? everyAt(context, index) ?? alternatingAt(context, index) ?? bareAt(context, index);
}

/** "2x per jaar", "minimaal vijf bijeenkomsten per jaar", "eens in de vier jaar", "<10 per schooljaar". */
function countedAt(context: Context, index: number): FoundRecurrence | undefined {
  const counted = countPhraseAt(context, index) ?? unsaidCountAt(context, index);
  if (counted === undefined) return undefined;
  const period = periodAt(context, counted.next) ?? periodAfterNoun(context, counted);
  if (period === undefined) return undefined;
  return { recurrence: plain(period.frequency, period.interval, counted.count), next: period.next };
}

interface Period {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly next: number;
}

/** "per jaar", "per vier jaar", "in de twee jaar", "elk kwartaal", "p/j". */
function periodAt(context: Context, index: number): Period | undefined {
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

const mostNounWords = 3;

/** Skips what is counted: "vijf bijeenkomsten per jaar", "2 keer overleg per jaar". */
function periodAfterNoun(context: Context, counted: CountPhrase): Period | undefined {
  if (!counted.times && !counted.meeting) return undefined;
  for (let at = counted.next; at < counted.next + mostNounWords; at += 1) {
    if (context.tokens[at]?.kind !== 'word') return undefined;
    const period = keyAt(context, at + 1) === 'in' ? undefined : periodAt(context, at + 1);
    if (period !== undefined) return period;
  }
  return undefined;
}

/** "jaarlijks", "tweewekelijkse", "zes wekelijks", "6-wekelijks", "kwartaalrapportage", "(kwartaal)". */
function adverbAt(context: Context, index: number): FoundRecurrence | undefined {
  const { tokens } = context;
  const alone = adverbOf(keyAt(context, index));
  if (alone !== undefined) return { recurrence: alone, next: index + 1 };
  const bracketed = keyAt(context, index - 1) === '(' && keyAt(context, index + 1) === ')' ? units.get(keyAt(context, index)) : undefined;
  if (bracketed !== undefined) return { recurrence: plain(bracketed, 1, once), next: index + 1 };
  const number = numberAt(tokens, index);
  if (number === undefined) return undefined;
  const at = keyAt(context, number.next) === '-' ? number.next + 1 : number.next;
  const adverb = adverbOf(keyAt(context, at));
  if (adverb === undefined || adverb.interval !== 1 || number.value < 1) return undefined;
  return { recurrence: { ...adverb, interval: number.value }, next: at + 1 };
}

function adverbOf(word: string): Recurrence | undefined {
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

/** "iedere donderdag", "elke twee weken", "elk jaar", "iedere eerste maandag van de maand". */
function everyAt(context: Context, index: number): FoundRecurrence | undefined {
  if (!everyWords.has(keyAt(context, index))) return rankedWeekdayAt(context, index);
  const ranked = rankedWeekdayAt(context, index + 1);
  if (ranked !== undefined) return ranked;
  // "ieder najaar": the season itself is read after this
  if (yearlyWords.has(keyAt(context, index + 1)) || (monthOfWord(keyAt(context, index + 1)) ?? 0) > 0) {
    return { recurrence: plain('jaar', 1, once), next: index + 1 };
  }
  const weekly = weekdaysAt(context, index + 1);
  if (weekly !== undefined) return { recurrence: { ...plain('week', 1, once), weekdays: weekly.weekdays }, next: weekly.next };
  const number = ordinalAt(context.tokens, index + 1) ?? numberAt(context.tokens, index + 1);
  const unitAt = number?.next ?? index + 1;
  const frequency = units.get(keyAt(context, unitAt));
  if (frequency === undefined || frequency === 'uur' || (number !== undefined && number.value < 1)) return undefined;
  return { recurrence: plain(frequency, number?.value ?? 1, once), next: unitAt + 1 };
}

/** "eerste maandag van de maand", "laatste vrijdag van elke maand". */
function rankedWeekdayAt(context: Context, index: number): FoundRecurrence | undefined {
  const rank = ordinalAt(context.tokens, skip(context, index, articles));
  if (rank === undefined || rank.value === 0) return undefined;
  const weekday = weekdayOfWord(keyAt(context, rank.next));
  if (weekday === undefined || keyAt(context, rank.next).length < 5) return undefined;
  const link = skip(context, rank.next + 1, monthLinks);
  const month = skip(context, link, monthArticles);
  if (keyAt(context, month) !== 'maand') return undefined;
  return { recurrence: { ...plain('maand', 1, once), weekdays: [weekday], rank: rank.value }, next: month + 1 };
}

function weekdaysAt(context: Context, index: number): { weekdays: Weekday[]; next: number } | undefined {
  const found: Weekday[] = [];
  let at = index;
  for (;;) {
    const weekday = weekdayOfWord(dayWord(keyAt(context, at)));
    if (weekday === undefined) break;
    found.push(weekday);
    at += 1;
    const link = keyAt(context, at);
    if ((link !== 'en' && link !== ',') || weekdayOfWord(dayWord(keyAt(context, at + 1))) === undefined) break;
    at += 1;
  }
  return found.length === 0 ? undefined : { weekdays: found, next: at };
}

/** "maandagochtend", "maandags" and "maandagen" hold the name of a day. */
export function dayWord(word: string): string {
  return /^((?:maan|dins|woens|donder|vrij|zater|zon)dag)(?:s|en|ochtend|ochtenden|middag|middagen|avond|avonden)$/.exec(word)?.[1] ?? word;
}

/** "om de week", "om de twee jaar", "om het jaar": a unit alone is skipped once, a number is the interval itself. */
function alternatingAt(context: Context, index: number): FoundRecurrence | undefined {
  if (keyAt(context, index) !== 'om' || !articles.has(keyAt(context, index + 1))) return undefined;
  const number = numberAt(context.tokens, index + 2);
  const unitAt = number?.next ?? index + 2;
  const frequency = units.get(keyAt(context, unitAt));
  if (frequency === undefined || frequency === 'uur') return undefined;
  return { recurrence: plain(frequency, number?.value ?? 2, once), next: unitAt + 1 };
}

/** "per kwartaal", "p/j". */
function bareAt(context: Context, index: number): FoundRecurrence | undefined {
  const period = keyAt(context, index) === 'in' ? undefined : periodAt(context, index);
  return period === undefined ? undefined : { recurrence: plain(period.frequency, period.interval, once), next: period.next };
}

function plain(frequency: Frequency, interval: number, count: Count): Recurrence {
  return { frequency, interval: Math.max(1, interval), count, weekdays: [] };
}
