import { monthOfWord, weekdayOfWord } from '../names.js';
import { countAt as numberAt, ordinalAt } from '../words.js';
import { keyAt, skip, type Context } from './context.js';
import { countPhraseAt, unsaidCountAt, type CountPhrase } from './count.js';
import type { Recurrence } from './planning.js';
import { adverbOf, articles, everyWords, once, periodAt, plain, units, type Period } from './rhythm.js';
import { weekdayNamesAt } from './weekdayPiece.js';

export interface FoundRecurrence {
  readonly recurrence: Recurrence;
  readonly next: number;
}

/** "(kwartaal)" says how often; "(dag)" and "(jaar)" say anything. */
const bracketedUnits = new Set(['maand', 'kwartaal', 'trimester', 'halfjaar']);
const yearlyWords = new Set(['voorjaar', 'lente', 'zomer', 'najaar', 'herfst', 'winter']);
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
  const bracketed = keyAt(context, index - 1) === '(' && keyAt(context, index + 1) === ')' && bracketedUnits.has(keyAt(context, index)) ? units.get(keyAt(context, index)) : undefined;
  if (bracketed !== undefined) return { recurrence: plain(bracketed, 1, once), next: index + 1 };
  const number = numberAt(tokens, index);
  if (number === undefined) return undefined;
  const at = keyAt(context, number.next) === '-' ? number.next + 1 : number.next;
  const adverb = adverbOf(keyAt(context, at));
  if (adverb === undefined || adverb.interval !== 1 || number.value < 1) return undefined;
  return { recurrence: { ...adverb, interval: number.value }, next: at + 1 };
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
  const weekly = weekdayNamesAt(context, index + 1);
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

/** "om de week", "om de twee jaar", "om het jaar": a unit alone is skipped once, a number is the interval itself. */
function alternatingAt(context: Context, index: number): FoundRecurrence | undefined {
  if (keyAt(context, index) !== 'om' || !articles.has(keyAt(context, index + 1))) return undefined;
  if (keyAt(context, index + 2) === 'half' && keyAt(context, index + 3) === 'jaar') return { recurrence: plain('halfjaar', 1, once), next: index + 4 };
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

