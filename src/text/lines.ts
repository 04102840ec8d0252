import type { Range } from './richText.js';

/** A line without its indentation and the blanks at its end; empty (`start === end`) when it is blank. */
export interface Line extends Range {
  /** Column of `start`, tabs counted to stops of four. */
  readonly indent: number;
}

const LINE_END = /\r\n|\n|\r/g;

/** All lines of a text, blank ones included. */
export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  for (const match of text.matchAll(LINE_END)) {
    lines.push(readLine(text, start, match.index));
    start = match.index + match[0].length;
  }
  lines.push(readLine(text, start, text.length));
  return lines;
}

export function isBlank(line: Line): boolean {
  return line.start === line.end;
}

/** Column after the blanks and marks from `from` to `to`, when `from` stands at `column`. */
export function columnAt(text: string, from: number, to: number, column: number): number {
  let reached = column;
  for (let index = from; index < to; index += 1) {
    reached = text[index] === '\t' ? reached + 4 - (reached % 4) : reached + 1;
  }
  return reached;
}

/** A byte order mark counts as indentation: the Markdown parser skips it, which would shift every place after it. */
function readLine(text: string, start: number, end: number): Line {
  let first = start;
  while (first < end && isIndentation(text[first])) first += 1;
  let last = end;
  while (last > first && isSpace(text[last - 1])) last -= 1;
  return { start: first, end: last, indent: columnAt(text, start, first, 0) };
}

function isSpace(character: string | undefined): boolean {
  return character === ' ' || character === '\t';
}

function isIndentation(character: string | undefined): boolean {
  return isSpace(character) || character === '\uFEFF';
}
