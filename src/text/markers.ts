import { columnAt, isBlank, type Line } from './lines.js';
import type { ListStyle } from './richText.js';

/** A bullet, number or letter in front of a line's text. */
export interface Marker {
  readonly style: ListStyle;
  /** The number, or the place of the letter in the alphabet (a = 1); 1 for bullets. */
  readonly value: number;
  readonly start: number;
  readonly column: number;
  readonly contentStart: number;
  readonly contentColumn: number;
}

/** Lists in lists; a plan needs two or three. */
export const MAX_LIST_DEPTH = 6;

/** Word and PDF files leave other bullets behind than `-`; U+F0B7 is the one of Word's own Symbol font. */
const BULLET = '[-*•◦▪\\uF0B7]';
const BLANKS = '[ \\t\\u00A0]+';
/** No 0, no leading zero, nothing from 100: "2024. Dan …" and "007. " are no lists. */
const NUMBER = '[1-9]\\d?';
const MARKER = new RegExp(`(?:(${BULLET})|(${NUMBER})[.)]|([a-z])[.)])${BLANKS}(?=\\S)`, 'y');
/** What is left of "- -", "1. 2." or "- 3)" once the first mark is off: marks and nothing to mark. */
const MARKS_ALONE = new RegExp(`^(?:(?:${BULLET}|${NUMBER}[.)])${BLANKS})*(?:${BULLET}|${NUMBER}[.)])$`);

/**
 * The marker in front of a line, if it has one. A line of nothing but marks ("-", "1.", "- -") has none: it prints as
 * typed. Letters and numbers are only candidates here: see `startsList`.
 */
export function markerOf(text: string, line: Line): Marker | undefined {
  MARKER.lastIndex = line.start;
  const match = MARKER.exec(text);
  if (match === null) return undefined;
  const contentStart = line.start + match[0].length;
  if (contentStart >= line.end || MARKS_ALONE.test(text.slice(contentStart, line.end))) return undefined;
  const [, bullet, number, letter] = match;
  return {
    style: bullet !== undefined ? 'bullet' : number !== undefined ? 'number' : 'letter',
    value: number !== undefined ? Number(number) : letter !== undefined ? letter.charCodeAt(0) - 96 : 1,
    start: line.start,
    column: line.indent,
    contentStart,
    contentColumn: columnAt(text, line.start, contentStart, line.indent),
  };
}

/** The line that is left when its marker is taken off. */
export function afterMarker(line: Line, marker: Marker): Line {
  return { start: marker.contentStart, end: line.end, indent: marker.contentColumn };
}

/**
 * Whether a marker opens a list. A letter only in a sequence ("a." and then "b." below it), so that "s. nachts" stays
 * text. A number that follows a line of text directly must be 1 or stand in a sequence, so that a sentence that wraps
 * before "31. " stays a sentence.
 */
export function startsList(marker: Marker, sequences: ReadonlySet<number>, followsText: boolean): boolean {
  if (marker.style === 'bullet' || sequences.has(marker.start)) return true;
  return marker.style === 'number' && (!followsText || marker.value === 1);
}

/**
 * Places of the numbers and letters that stand in a sequence: a letter with its neighbour, a number with a higher one,
 * at the same indentation and before the list that they would form is over.
 */
export function findSequences(text: string, lines: readonly Line[]): Set<number> {
  const found = new Set<number>();
  if (!/^[ \t]*(?:[-*•◦▪\uF0B7][ \t\u00A0]+)*(?:\d\d?|[a-z])[.)]/m.test(text)) return found;
  const open = new Map<string, Marker>();
  let afterBlank = false;
  for (const line of lines) {
    if (isBlank(line)) {
      afterBlank = true;
      continue;
    }
    const markers = markersOf(text, line);
    if (markers.length > 0) close(open, line.indent);
    else if (afterBlank) close(open, line.indent - 2);
    for (const marker of markers) {
      if (marker.style === 'bullet') continue;
      const key = `${marker.style} ${marker.column}`;
      const previous = open.get(key);
      if (previous !== undefined && inSequence(previous, marker)) found.add(previous.start).add(marker.start);
      open.set(key, marker);
    }
    afterBlank = false;
  }
  return found;
}

/** Numbers may leave some out ("3., 7. en 10." of a longer list); letters that do are more likely to be names. */
function inSequence(previous: Marker, marker: Marker): boolean {
  return marker.style === 'number' ? marker.value > previous.value : marker.value === previous.value + 1;
}

/** "- a. tekst" has two. */
function markersOf(text: string, line: Line): Marker[] {
  const markers: Marker[] = [];
  let rest = line;
  while (markers.length < MAX_LIST_DEPTH) {
    const marker = markerOf(text, rest);
    if (marker === undefined) break;
    markers.push(marker);
    rest = afterMarker(rest, marker);
  }
  return markers;
}

/** Ends the lists that stand further in than `column`: a line there is not theirs any more. */
function close(open: Map<string, Marker>, column: number): void {
  for (const [key, marker] of open) {
    if (marker.column > column) open.delete(key);
  }
}
