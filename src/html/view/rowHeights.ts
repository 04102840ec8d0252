import type { Cell, Column, Rich, Row, RowGroup } from '../../document/document.js';
import { inlineWords } from '../anchorTitles.js';
import { textWidth } from '../textWidth.js';

/** Which way the paper lies decides how much of a table fits. */
export type PageSide = 'staand' | 'liggend';

interface PageRoom {
  /** Width of a table and height of a page's text, in points. */
  readonly width: number;
  readonly height: number;
}

const ROOM: Readonly<Record<PageSide, PageRoom>> = {
  staand: { width: 482, height: 700 },
  liggend: { width: 757, height: 440 },
};

/** Share of a page that rows may leave white by moving on together. */
const TALL_GROUP = 0.36;

const FONT_SIZE = 9;
const LINE = 12.2;
const PADDING = { beside: 13.6, above: 10.4 };

/**
 * Rows that belong together stay on one page, unless they would leave too much of the page before them white: then they
 * may part between rows. A guess from the length of the texts; it decides only where a page may end.
 */
export function isTallGroup(group: RowGroup, columns: readonly Column[], side: PageSide): boolean {
  const height = group.rows.reduce((sum, row) => sum + rowHeight(row, columns, side, false), 0);
  const spanning = Math.max(0, ...group.rows.map((row) => rowHeight(row, columns, side, true)));
  return Math.max(height, spanning) > ROOM[side].height * TALL_GROUP;
}

/** A row that fills most of a page by itself may be split. */
export function isTallRow(row: Row, columns: readonly Column[], side: PageSide): boolean {
  return rowHeight(row, columns, side, false) > ROOM[side].height * 0.7;
}

/** Text that would fill a third of a page, set in a column of running text. */
export function isLongText(content: Rich, side: PageSide): boolean {
  return contentLines(content, 425) * LINE > ROOM[side].height / 3;
}

/** About how high the row becomes, in points; cells that span further rows count only when asked. */
function rowHeight(row: Row, columns: readonly Column[], side: PageSide, withSpanning: boolean): number {
  const heights = row.cells
    .filter((cell) => withSpanning || cell.rowSpan === 1)
    .map((cell) => {
      const width = (shareOf(cell, columns) / 100) * ROOM[side].width - PADDING.beside;
      return contentLines(cell.content, Math.max(20, width)) * LINE;
    });
  return Math.max(LINE, ...heights) + PADDING.above;
}

/** Share of the table's width in per cent. Where columns hold actions instead of fields, all are alike. */
function shareOf(cell: Cell, columns: readonly Column[]): number {
  const first = columns.findIndex((column) => column.field === cell.field);
  if (first === -1) return (100 * cell.columnSpan) / columns.length;
  return columns.slice(first, first + cell.columnSpan).reduce((sum, column) => sum + column.width, 0);
}

function contentLines(content: Rich, width: number): number {
  return content.reduce((sum, part) => {
    switch (part.kind) {
      case 'paragraph':
      case 'heading':
        return sum + linesOf(inlineWords(part.children), width);
      case 'list':
        return sum + part.items.reduce((lines, item) => lines + contentLines(item, width - 14), 0);
      case 'table':
        return sum + part.rows.length + 1;
    }
  }, 0);
}

/** Ragged lines are filled for about nine tenths. */
function linesOf(text: string, width: number): number {
  return Math.max(1, Math.ceil(textWidth(text, FONT_SIZE) / (width * 0.9)));
}
