import { countAt as numberAt, numberOfWord } from '../words.js';
import { PhraseTable, keyAt, type Context } from './context.js';
import type { Count } from './planning.js';

type Bound = 'minimum' | 'maximum' | 'average' | 'approximate' | 'below' | 'none';

const bounds = new PhraseTable<Bound>([
  ['minimaal', 'minimum'],
  ['minstens', 'minimum'],
  ['min', 'minimum'],
  ['min .', 'minimum'],
  ['ten minste', 'minimum'],
  ['tenminste', 'minimum'],
  ['op zijn minst', 'minimum'],
  ['>', 'minimum'],
  ['maximaal', 'maximum'],
  ['hoogstens', 'maximum'],
  ['hooguit', 'maximum'],
  ['max', 'maximum'],
  ['max .', 'maximum'],
  ['ten hoogste', 'maximum'],
  ['gemiddeld', 'average'],
  ['gem', 'average'],
  ['gem .', 'average'],
  ['ca', 'approximate'],
  ['ca .', 'approximate'],
  ['circa', 'approximate'],
  ['ongeveer', 'approximate'],
  ['zo n', 'approximate'],
  ["zo'n", 'approximate'],
  ['±', 'approximate'],
  ['plusminus', 'approximate'],
  ['<', 'below'],
  ['totaal', 'none'],
  ['in totaal', 'none'],
]);

const timesWords = new Set(['x', 'keer', 'maal', 'keren', 'malen', '×']);
const timesPattern = /^(een|twee|drie|vier|vijf|zes|zeven|acht|tien|twaalf)maal$/;
const rangeWords = new Set(['-', 'a', 'tot', 'of']);
/** What people hold; a number of other things says nothing about time. */
const meetingPattern =
  /(?:bijeenkomst|vergadering|overleg|gesprek|sessie|netwerk|workshop|studiedag|studiemiddag|themamiddag|middag|ochtend|avond|training|conferentie|moment|ronde|webinar|visitatie|consultatie)(?:en|s|gen|ken|ten)?$/;
const assemblyPattern = /^(?:alv|av|mt|mr|opr|rvt)(?:'?s)?$/;

export interface CountPhrase {
  readonly count: Count;
  /** "keer", "x" or "maal" stands there. */
  readonly times: boolean;
  /** A meeting stands there. */
  readonly meeting: boolean;
  readonly next: number;
}

/** Reads "2x", "minimaal drie keer", "circa 2-3x", "tweemaal", "vijf intervisiebijeenkomsten", "<10", "eens", "Drie" (per jaar). */
export function countPhraseAt(context: Context, index: number): CountPhrase | undefined {
  const bound = boundAt(context, index);
  const at = bound.next;
  const once = timesPattern.exec(keyAt(context, at));
  if (keyAt(context, at) === 'eens' || once !== null) {
    const value = numberOfWord(once?.[1] ?? 'een') ?? 1;
    return { count: bounded(value, value, bound.kinds), times: true, meeting: false, next: at + 1 };
  }
  const number = numberAt(context.tokens, at);
  if (number === undefined || number.value > 999) return undefined;
  const second = rangeWords.has(keyAt(context, number.next)) ? numberAt(context.tokens, number.next + 1) : undefined;
  const high = second !== undefined && second.value > number.value ? second : number;
  const times = timesWords.has(keyAt(context, high.next));
  const next = times ? high.next + 1 : high.next;
  const meeting = !times && isMeeting(keyAt(context, next));
  const count = bounded(number.value, high.value, bound.kinds);
  return { count, times, meeting, next: meeting ? next + 1 : next };
}

const severalWords = new Set(['meerdere', 'enkele', 'diverse', 'verschillende', 'paar']);
const severalTimes = new Set(['meermalen', 'meermaals']);

/** "enkele keren", "meerdere momenten", "een paar keer": more than once, without saying how often. */
export function unsaidCountAt(context: Context, index: number): CountPhrase | undefined {
  const found = { count: { low: 2, high: 2, unsaid: true }, times: true, meeting: false } as const;
  if (severalTimes.has(keyAt(context, index))) return { ...found, next: index + 1 };
  const at = keyAt(context, index) === 'een' ? index + 1 : index;
  const noun = keyAt(context, at + 1);
  if (!severalWords.has(keyAt(context, at)) || !(timesWords.has(noun) || isMeeting(noun))) return undefined;
  return { ...found, next: at + 2 };
}

export function isMeeting(word: string): boolean {
  return assemblyPattern.test(word) || (word.length > 4 && meetingPattern.test(word));
}

function boundAt(context: Context, index: number): { kinds: readonly Bound[]; next: number } {
  const first = bounds.match(context, index);
  if (first === undefined) return { kinds: [], next: index };
  const second = bounds.match(context, first.next);
  return second === undefined ? { kinds: [first.value], next: first.next } : { kinds: [first.value, second.value], next: second.next };
}

function bounded(low: number, high: number, kinds: readonly Bound[]): Count {
  return {
    low,
    high,
    ...(kinds.includes('below') ? { below: true } : {}),
    ...(kinds.includes('minimum') ? { minimum: low } : {}),
    ...(kinds.includes('maximum') ? { maximum: high } : {}),
    ...(kinds.includes('average') ? { average: low } : {}),
    ...(kinds.includes('approximate') ? { approximate: true } : {}),
  };
}

export interface FoundCount {
  readonly count: Count;
  /** What it is counted over: a school, or the plan's year when nothing is said. */
  readonly per: string;
  readonly next: number;
}

/** A number of meetings or times without a rhythm: "(2x)", "gem. 6 bijeenkomsten per school, minimaal 3". */
export function meetingCountAt(context: Context, index: number): FoundCount | undefined {
  const phrase = countPhraseAt(context, index);
  if (phrase === undefined || (!phrase.times && !phrase.meeting)) return undefined;
  // "1x 0,6 fte" counts posts
  const amount = context.tokens[phrase.next];
  if (phrase.times && amount?.kind === 'number') return undefined;
  const per = keyAt(context, phrase.next) === 'per' && context.tokens[phrase.next + 1]?.kind === 'word' ? keyAt(context, phrase.next + 1) : undefined;
  const after = per === undefined ? phrase.next : phrase.next + 2;
  const limit = limitAt(context, after);
  return { count: { ...phrase.count, ...limit?.count }, per: per ?? 'planjaar', next: limit?.next ?? after };
}

/** ", minimaal 3" after a number. */
function limitAt(context: Context, index: number): { count: Partial<Count>; next: number } | undefined {
  if (keyAt(context, index) !== ',') return undefined;
  const bound = boundAt(context, index + 1);
  const number = bound.kinds.length === 0 ? undefined : numberAt(context.tokens, bound.next);
  if (number === undefined) return undefined;
  const count = { ...(bound.kinds.includes('minimum') ? { minimum: number.value } : {}), ...(bound.kinds.includes('maximum') ? { maximum: number.value } : {}) };
  return { count, next: number.next };
}
