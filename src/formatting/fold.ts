import { textWidth } from '../diagnostics/textWidth.js';

/** Longer lines are folded, where the text allows it. */
export const LINE_WIDTH = 120;

/** Signs that begin an item of a list: at the beginning of a line within a folded text they would seem to begin one. */
const MARK = String.raw`(?:[-*–—•·▪◦●‣]|\d{1,2}[.)]|[a-z][.)])`;
const LIST_LINE = new RegExp(`^${MARK}(?: |$)`);
const LONE_MARK = new RegExp(`^${MARK}$`);

/** Whether one of the lines begins as an item of a list does: then somebody saw a list in it, and where lines end matters to them. */
export function looksLikeList(lines: readonly string[]): boolean {
  return lines.some((line) => LIST_LINE.test(line.trim()));
}

/**
 * Lines of one paragraph, each at most `width` columns. What fits stays as it is, so that a change of one word is a change of one
 * line; from the first line that is too long the rest is laid out anew.
 */
export function foldLines(lines: readonly string[], width: number): string[] {
  const tooLong = lines.findIndex((line) => textWidth(line) > width && words(line).length > 1);
  return tooLong === -1 ? [...lines] : [...lines.slice(0, tooLong), ...fill(lines.slice(tooLong).join(' '), width)];
}

/** A text of one line over lines of at most `width` columns; a word that is longer keeps a line of its own. */
export function fill(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of words(text)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`;
    if (lines.length > 0 && textWidth(longer) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Pieces between which a line may end: at a single space, and not before a mark of a list. */
function words(text: string): string[] {
  const pieces: string[] = [];
  for (const piece of text.split(/(?<=\S) (?=\S)/)) {
    if (LONE_MARK.test(piece) && pieces.length > 0) pieces.push(`${pieces.pop() ?? ''} ${piece}`);
    else pieces.push(piece);
  }
  return pieces;
}
