import type { TextRange } from '../../calendar/index.js';
import { harmless } from '../../diagnostics/harmless.js';
import { characterWidth } from '../../diagnostics/textWidth.js';

interface Cell {
  readonly shown: string;
  readonly width: number;
  readonly isMarked: boolean;
}

/**
 * A text with signs under the stretches of it that are meant, in lines of at most `width` columns. Of a text on more lines
 * the line ends become spaces.
 */
export function underlinedText(text: string, ranges: readonly TextRange[], width: number): string[] {
  return wrapped(toCells(text, ranges), width).flatMap((cells) => {
    const shown = cells.map((cell) => cell.shown).join('').trimEnd();
    const marks = cells.map((cell) => (cell.isMarked ? '^' : ' ').repeat(cell.width)).join('').trimEnd();
    return marks === '' ? [shown] : [shown, marks];
  });
}

/** Broken behind the last space that fits; a word that is longer than a line is broken where the line ends. */
function wrapped(cells: readonly Cell[], width: number): Cell[][] {
  const lines: Cell[][] = [];
  let line: Cell[] = [];
  for (const cell of cells) {
    if (widthOf(line) + cell.width > width) {
      const space = line.findLastIndex(({ shown }) => shown === ' ');
      const next = space === -1 ? [] : line.splice(space + 1);
      lines.push(line);
      line = next;
    }
    line.push(cell);
  }
  return [...lines, line];
}

function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}

function toCells(text: string, ranges: readonly TextRange[]): Cell[] {
  const cells: Cell[] = [];
  let offset = 0;
  for (const character of text) {
    const place = offset;
    const shown = /\s/.test(character) ? ' ' : harmless(character);
    cells.push({ shown, width: characterWidth(shown), isMarked: ranges.some(({ start, end }) => start <= place && place < end) });
    offset += character.length;
  }
  return cells;
}
