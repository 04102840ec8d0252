import type { Part } from './part.js';

/** Longer texts are told apart by their beginning well enough. */
const MAXIMUM_WORDS = 120;

/** Names of so few letters are compared by letters: one slip in "Inrichten" leaves no word in common. */
const SHORT_NAME = 32;

/** Weights are whole numbers, so that sums do not depend on the order in which they are made. */
const WEIGHT_SCALE = 1000;

/**
 * How alike the texts are by which parts are known: 0 nothing, 1 all. Words that stand in many parts ("schoolbestuur")
 * count for less than words that stand in few. Which of the two plans is called the old one makes no difference.
 */
export class Similarity {
  readonly #prints = new Map<Part, Print>();

  constructor(parts: readonly Part[]) {
    const words = new Map(parts.map((part) => [part, [...new Set(wordsIn(part.identity))].slice(0, MAXIMUM_WORDS)]));
    const counts = new Map<string, number>();
    for (const list of words.values()) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
    const ranks = new Map([...counts.keys()].sort().map((word, index) => [word, index]));
    const weights = new Map([...counts].map(([word, count]) => [ranks.get(word) ?? 0, Math.round(WEIGHT_SCALE * Math.log2(1 + (2 * parts.length) / count))]));
    for (const [part, list] of words) this.#prints.set(part, print(list.map((word) => ranks.get(word) ?? 0), weights, part.identity));
  }

  between(one: Part, other: Part): number {
    const [left, right] = [this.#prints.get(one), this.#prints.get(other)];
    if (left === undefined || right === undefined) return 0;
    const byWords = dice(left.words, right.words, left.weight + right.weight);
    if (left.letters === undefined || right.letters === undefined) return byWords;
    return Math.max(byWords, 0.9 * dice(left.letters, right.letters, left.letters.members.length + right.letters.members.length));
  }
}

interface Print {
  readonly words: WeightedSet;
  readonly weight: number;
  /** Pairs of letters, of short names only. */
  readonly letters: WeightedSet | undefined;
}

/** Members in rising order, and beside each its weight; numbers in a row, because large plans compare a million pairs. */
interface WeightedSet {
  readonly members: Float64Array;
  readonly weights: Float64Array;
}

function print(words: readonly number[], weights: ReadonlyMap<number, number>, identity: string): Print {
  const set = weightedSet(words, (word) => weights.get(word) ?? 0);
  return { words: set, weight: set.weights.reduce((sum, weight) => sum + weight, 0), letters: identity.length > SHORT_NAME ? undefined : weightedSet(letterPairs(identity), () => 1) };
}

function weightedSet(members: readonly number[], weightOf: (member: number) => number): WeightedSet {
  const sorted = [...members].sort((one, other) => one - other);
  return { members: Float64Array.from(sorted), weights: Float64Array.from(sorted, weightOf) };
}

/** Dice's coefficient of two weighted sets. */
function dice(left: WeightedSet, right: WeightedSet, total: number): number {
  let [shared, atLeft, atRight] = [0, 0, 0];
  while (atLeft < left.members.length && atRight < right.members.length) {
    const member = left.members[atLeft] ?? 0;
    const other = right.members[atRight] ?? 0;
    if (member === other) shared += left.weights[atLeft] ?? 0;
    if (member <= other) atLeft++;
    if (other <= member) atRight++;
  }
  return total === 0 ? 0 : (2 * shared) / total;
}

function letterPairs(text: string): number[] {
  const letters = text.toLowerCase();
  const pairs = new Set<number>();
  for (let index = 0; index + 1 < letters.length; index++) pairs.add(letters.charCodeAt(index) * 0x10000 + letters.charCodeAt(index + 1));
  return [...pairs];
}

/** Words and numbers in lower case, without signs. */
export function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
}
