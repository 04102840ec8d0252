import { wordsIn } from './similarity.js';

/** Lines with a smaller share of words in common are not the same line reworded. */
const ALIKE = 0.35;
/** Above so many pairs of lines nothing is aligned: such a text was replaced. */
const MOST_PAIRS = 4000;

/** Which old line became which new one, by place, without crossing: as much in common as can be. */
export function alignLines(old: readonly string[], added: readonly string[]): [number, number][] {
  if (old.length === 1 && added.length === 1) return [[0, 0]];
  if (old.length * added.length > MOST_PAIRS) return [];
  const [left, right] = [old, added].map((lines) => lines.map((line) => new Set(wordsIn(line))));
  const alike = (row: number, column: number): number => inCommon(left?.[row] ?? new Set(), right?.[column] ?? new Set());
  const best: number[][] = [Array.from({ length: added.length + 1 }, () => 0)];
  const at = (row: number, column: number): number => best[row]?.[column] ?? 0;
  for (let row = 1; row <= old.length; row++) {
    const scores = [0];
    for (let column = 1; column <= added.length; column++) scores.push(Math.max(at(row - 1, column), scores[column - 1] ?? 0, at(row - 1, column - 1) + alike(row - 1, column - 1)));
    best.push(scores);
  }
  const pairs: [number, number][] = [];
  for (let [row, column] = [old.length, added.length]; row > 0 && column > 0; ) {
    if (at(row, column) === at(row - 1, column)) row--;
    else if (at(row, column) === at(row, column - 1)) column--;
    else pairs.unshift([--row, --column]);
  }
  return pairs;
}

/** Dice's coefficient; 0 where it says too little. */
function inCommon(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  if (one.size + other.size === 0) return 0;
  const shared = [...one].filter((word) => other.has(word)).length;
  const share = (2 * shared) / (one.size + other.size);
  return share < ALIKE ? 0 : share;
}
