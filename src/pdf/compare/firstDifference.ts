/** Letters on either side of the first one that differs. */
const BEFORE = 20;
const AFTER = 40;

/** The words around the first place where two texts differ, of each; undefined for the same text but for spaces and hyphens that a line end makes. */
export function firstDifference(one: string, other: string): readonly [string, string] | undefined {
  const [left, right] = [spaced(one), spaced(other)];
  if (left === right) return undefined;
  let place = 0;
  while (left[place] === right[place]) place += 1;
  // From the beginning of a word: the first half of one says little.
  const from = Math.max(0, left.lastIndexOf(' ', Math.max(0, place - BEFORE)) + 1);
  return [excerpt(left, from, place), excerpt(right, from, place)];
}

function excerpt(text: string, from: number, place: number): string {
  const end = text.indexOf(' ', place + AFTER);
  const words = text.slice(from, end === -1 ? undefined : end);
  return `${from > 0 ? '…' : ''}${words}${end === -1 ? '' : '…'}`;
}

function spaced(text: string): string {
  return text.replace(/[\u00AD\u200B]/gu, '').replace(/\s+/gu, ' ').trim();
}
