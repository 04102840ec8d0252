import type { Spot, ValueSpot } from './drafts.js';

/** Lines that are blank or only hold a comment, one below the other. */
export interface Gap {
  /** Offset of the line after it. */
  readonly end: number;
  readonly lines: readonly { /** From 0. */ readonly column: number; /** '' for a blank line. */ readonly text: string }[];
}

/** The gaps between what is written, from an offset on. What looks like one within a text is words. */
export function gapsBetween(text: string, from: number, spots: readonly Spot[]): Gap[] {
  const values = spots.filter((spot): spot is ValueSpot => spot.kind === 'value');
  const gaps: { end: number; lines: { column: number; text: string }[] }[] = [];
  let value = 0;
  let next: number;
  for (let start = from; start < text.length; start = next) {
    const lineEnd = text.indexOf('\n', start);
    next = lineEnd === -1 ? text.length : lineEnd + 1;
    while ((values[value]?.end ?? Infinity) <= start) value += 1;
    const line = text.slice(start, next);
    const words = line.trim();
    const isInside = (values[value]?.start ?? Infinity) < start;
    if (isInside || (words !== '' && !words.startsWith('#'))) continue;
    const last = gaps.at(-1);
    const own = { column: line.length - line.trimStart().length, text: words };
    if (last?.end === start) {
      last.lines.push(own);
      last.end = next;
    } else gaps.push({ end: next, lines: [own] });
  }
  return gaps;
}
