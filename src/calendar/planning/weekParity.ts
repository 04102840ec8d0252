import { keyAt, skip, type Context } from './context.js';
import type { WeekParity } from './planning.js';

const parities: ReadonlyMap<string, WeekParity> = new Map([
  ['even', 'even'],
  ['oneven', 'oneven'],
]);
const weekNouns = new Set(['week', 'weken', 'wk', 'weeknummer', 'weeknummers', 'weeknr', 'weeknrs', 'kalenderweek', 'kalenderweken']);
const prepositions = new Set(['in', 'van', 'op', 'tijdens', 'gedurende', 'per']);
const determiners = new Set(['de', 'een', 'alle', 'elke', 'iedere']);
const joiners = new Set(['en', 'of', '/', ',', '&', '-']);

/**
 * "in de even weken", "(oneven weken)", "iedere even week", "(even)": the weeks with an even or odd number. "Even" without its
 * noun also means "for a moment", and "even en oneven weken" are all weeks; neither is read.
 */
export function weekParityAt(context: Context, index: number): { readonly weeks: WeekParity; readonly next: number } | undefined {
  const at = skip(context, skip(context, index, prepositions), determiners);
  const weeks = parities.get(keyAt(context, at));
  if (weeks === undefined) return undefined;
  if (joiners.has(keyAt(context, at - 1)) && parities.has(keyAt(context, at - 2))) return undefined;
  if (weekNouns.has(keyAt(context, at + 1))) return { weeks, next: at + 2 };
  return at === index && keyAt(context, at - 1) === '(' && keyAt(context, at + 1) === ')' ? { weeks, next: at + 1 } : undefined;
}
