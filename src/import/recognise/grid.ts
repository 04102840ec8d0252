import type { Cell, Table } from '../blocks.js';
import { cellText, paragraphsOf } from '../blocks.js';

/** A table in which every place knows its cell, spanning ones at all of their places. */
export interface Grid {
  readonly rows: readonly (readonly (Cell | undefined)[])[];
  readonly width: number;
}

/** Beyond this a table was made to be large. */
const WIDEST = 200;

export function gridOf({ rows, width: all }: Table): Grid {
  const width = Math.min(all, WIDEST);
  const places: (Cell | undefined)[][] = rows.map(() => Array.from({ length: width }, () => undefined));
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    for (let row = cell.row; row < cell.row + cell.rowSpan; row += 1) {
      for (let column = cell.column; column < Math.min(width, cell.column + cell.columnSpan); column += 1) {
        const line = places[row];
        if (line !== undefined) line[column] = cell;
      }
    }
  }
  return { rows: places, width };
}

/** The cells of a row, each once. */
export function cellsOf(row: readonly (Cell | undefined)[]): Cell[] {
  return [...new Set(row)].filter((cell) => cell !== undefined);
}

/** The cell that fills a row from side to side; undefined where there are more. */
export function fullWidthCell(row: readonly (Cell | undefined)[]): Cell | undefined {
  const cells = cellsOf(row);
  return cells.length === 1 && cells[0] !== undefined && row.length > 1 && cells[0].rowSpan === 1 ? cells[0] : undefined;
}

/** A row of which only the first cell says something, in bold: a title over the rows below, in a table without merged cells. */
export function bandCell(row: readonly (Cell | undefined)[]): Cell | undefined {
  const whole = fullWidthCell(row);
  if (whole !== undefined) return cellText(whole) === '' ? undefined : whole;
  const filled = cellsOf(row).filter((cell) => cellText(cell) !== '');
  const [cell] = filled;
  return filled.length === 1 && cell !== undefined && cell.rowSpan === 1 && cell.column <= 1 && isBold(cell) ? cell : undefined;
}

export function isBold(cell: Cell): boolean {
  const runs = paragraphsOf(cell.blocks).flatMap((paragraph) => paragraph.runs).filter((run) => run.kind === 'text' && run.text.trim() !== '');
  return runs.length > 0 && runs.every((run) => run.kind === 'text' && run.bold);
}

/** Rows and columns changed places: what stood beside each other stands below each other. */
export function turned({ rows, width }: Grid): Grid {
  return { rows: Array.from({ length: width }, (_, column) => rows.map((row) => row[column])), width: rows.length };
}
