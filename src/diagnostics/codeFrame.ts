import type { Span } from '../source/source.js';
import { harmless } from './harmless.js';
import { characterWidth } from './textWidth.js';

/** A line of the source with the place under it, each part apart so that a printer can colour it. */
export interface CodeFrame {
  readonly line: number;
  readonly text: string;
  /** Columns before the underline. */
  readonly indent: number;
  /** Columns of the underline; at least 1. */
  readonly length: number;
}

/** What stands where in a line as shown. */
interface Cell {
  readonly shown: string;
  readonly width: number;
  /** Whether the place covers it. */
  readonly marked: boolean;
}

const TAB_STOP = 4;
const CUT = '…';

/**
 * The first line of a place, with tabs as spaces, cut around the place where it does not fit `width` columns. Of a place
 * that runs over more lines the first is underlined to its end.
 */
export function codeFrame(place: Span, width: number): CodeFrame {
  const { line, column } = place.source.position(place.start);
  const text = place.source.line(line);
  const start = column - 1;
  const end = Math.max(start + 1, Math.min(start + place.end - place.start, text.trimEnd().length));
  const cells = toCells(text, start, end);
  const window = cut(cells, width);
  const first = window.findIndex((cell) => cell.marked);
  return {
    line,
    text: window.map((cell) => cell.shown).join('').trimEnd(),
    indent: widthOf(window.slice(0, first)),
    length: Math.max(1, widthOf(window.filter((cell) => cell.marked))),
  };
}

function toCells(text: string, start: number, end: number): Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  let column = 0;
  for (const character of text) {
    const shown = character === '\t' ? ' '.repeat(TAB_STOP - (column % TAB_STOP)) : harmless(character);
    const width = character === '\t' ? shown.length : characterWidth(shown);
    // A place may begin in the middle of a character of two units; then that character is meant.
    cells.push({ shown, width, marked: offset < end && offset + character.length > start });
    offset += character.length;
    column += width;
  }
  // A place at the end of the line, where something is missing, points just behind it.
  if (!cells.some((cell) => cell.marked && cell.width > 0)) cells.push({ shown: ' ', width: 1, marked: true });
  return cells;
}

function cut(cells: readonly Cell[], width: number): readonly Cell[] {
  if (widthOf(cells) <= width) return cells;
  const marked = cells.findIndex((cell) => cell.marked);
  const after = widthOf(cells.slice(marked));
  // Room before the place: a quarter of the line, more where what follows leaves it empty.
  const before = Math.max(Math.floor(width / 4), width - after);
  let first = marked;
  for (let room = before - 1; first > 0 && room >= (cells[first - 1]?.width ?? 0); first -= 1) room -= cells[first - 1]?.width ?? 0;
  const shown: Cell[] = first > 0 ? [cutMark(false)] : [];
  let room = width - shown.length;
  for (const [index, cell] of cells.entries()) {
    if (index < first) continue;
    const isLast = index === cells.length - 1;
    if (cell.width > (isLast ? room : room - 1)) {
      shown.push(cutMark(cell.marked));
      break;
    }
    shown.push(cell);
    room -= cell.width;
  }
  return shown;
}

function cutMark(marked: boolean): Cell {
  return { shown: CUT, width: 1, marked };
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
