import type { Cell, Column, Rich, Row } from '../../document/document.js';
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
export function isTallGroup(rows: readonly RowHeights[], side: PageSide): boolean {
  const height = rows.reduce((sum, { own }) => sum + own, 0);
  const spanning = Math.max(0, ...rows.map(({ withSpanning }) => withSpanning));
  return Math.max(height, spanning) > ROOM[side].height * TALL_GROUP;
}

/** A row that fills most of a page by itself may be split. */
export function isTallRow(row: RowHeights | undefined, side: PageSide): boolean {
  return row !== undefined && row.own > ROOM[side].height * 0.7;
}

/** Text that would fill a third of a page, set in a column of running text. */
export function isLongText(content: Rich, side: PageSide): boolean {
  return contentLines(content, 425) * LINE > ROOM[side].height / 3;
}

/** About how high a row becomes, in points. */
export interface RowHeights {
  /** By the cells that end with it. */
  readonly own: number;
  /** By all of its cells, also those that span further rows. */
  readonly withSpanning: number;
}

export function rowHeights(row: Row, columns: readonly Column[], side: PageSide): RowHeights {
  let [own, withSpanning] = [LINE, LINE];
  for (const cell of row.cells) {
    const width = (shareOf(cell, columns) / 100) * ROOM[side].width - PADDING.beside;
    const height = contentLines(cell.content, Math.max(20, width)) * LINE;
    withSpanning = Math.max(withSpanning, height);
    if (cell.rowSpan === 1) own = Math.max(own, height);
  }
  return { own: own + PADDING.above, withSpanning: withSpanning + PADDING.above };
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
