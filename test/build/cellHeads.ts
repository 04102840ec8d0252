import type { ReadCell } from './reading.js';

/** What a head is the head of: the cells below it, those beside it, or all rows that follow in its group. */
export type HeadScope = 'column' | 'row' | 'group';

/** A cell before it is known which heads go with it. */
export interface HeadedCell {
  readonly text: string;
  /** Only of heads. */
  readonly scope?: HeadScope;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Words of the heads that the cell names itself, where it does. */
  readonly ownHeads?: readonly string[];
}

interface PlacedCell extends HeadedCell {
  readonly row: number;
  readonly column: number;
}

/**
 * The cells of a table with the words that a screen reader says before each: first those of its column, then those of its
 * row. A cell that is as wide as several columns is announced by the first.
 */
export function withHeads(rows: readonly (readonly HeadedCell[])[]): ReadCell[][] {
  const placed = placedCells(rows);
  const heads = placed.flat().filter(({ scope, text }) => scope !== undefined && text !== '');
  return placed.map((row) =>
    row.map(({ text, rowSpan, columnSpan, ...cell }) => ({
      text,
      isHead: cell.scope !== undefined,
      rowSpan,
      columnSpan,
      heads: cell.scope !== undefined ? [] : (cell.ownHeads ?? heads.filter((head) => goesWith(head, cell)).map((head) => head.text)),
    })),
  );
}

function goesWith(head: PlacedCell, { row, column }: Pick<PlacedCell, 'row' | 'column'>): boolean {
  const isAbove = head.row < row && head.column <= column && column < head.column + head.columnSpan;
  const isBeside = head.row <= row && row < head.row + head.rowSpan;
  return head.scope === 'column' ? isAbove : head.scope === 'row' && isBeside;
}

/** Where each cell begins in the grid: a cell of several rows pushes those of later rows aside. */
function placedCells(rows: readonly (readonly HeadedCell[])[]): PlacedCell[][] {
  const taken = rows.map((): boolean[] => []);
  return rows.map((cells, row) => {
    let column = 0;
    return cells.map((cell) => {
      while (taken[row]?.[column] === true) column += 1;
      for (let down = 0; down < cell.rowSpan; down += 1) for (let right = 0; right < cell.columnSpan; right += 1) (taken[row + down] ?? [])[column + right] = true;
      return { ...cell, row, column };
    });
  });
}
