import type { Cell, CellMark, Column, Row, RowGroup, Table } from '../../document/document.js';
import type { Markup } from '../markup.js';
import { joined, markup, nothing } from '../markup.js';
import type { Drawing } from '../pen.js';
import { EMPTY_CELL, Pen } from '../pen.js';
import type { PageSide } from './rowHeights.js';
import { isTallGroup, isTallRow, rowHeights } from './rowHeights.js';
import { continuedTitle } from '../continuedTitle.js';
import { markedCell, monthLines } from './cellMarks.js';

export interface TableView {
  /** Class of the table: the layout or block it belongs to. */
  readonly variant: string;
  /** For a reader who cannot see what stands above the table. */
  readonly caption: string;
  readonly columns: readonly { readonly width: string }[];
  readonly columnCount: number;
  readonly showHead: boolean;
  readonly head: readonly RowView[];
  /** "Title (vervolg)" on later pages. */
  readonly continued: string;
  readonly groups: readonly RowGroupView[];
}

export interface RowGroupView {
  /** `band`, `rijen`, and `lang` where the group may go over a page end. */
  readonly className: string;
  readonly rows: readonly RowView[];
}

export interface RowView {
  /** `lang` where the row may go over a page end. */
  readonly className: string;
  readonly cells: readonly CellView[];
}

export interface CellView {
  readonly isHead: boolean;
  readonly scope: string;
  readonly field: string;
  readonly className: string;
  /** Where a link to the group leads: its first cell. */
  readonly anchor: string;
  /** Only where it is more than one row or column. */
  readonly rowSpan: number | undefined;
  readonly columnSpan: number | undefined;
  readonly content: Markup;
}

export interface TableWishes {
  readonly variant: string;
  readonly side: PageSide;
}

/** A table as its template draws it. Spans, heads and bands are the document's; only classes are added. */
export function tableView(drawing: Drawing, table: Table, { variant, side }: TableWishes): TableView {
  const pen = new Pen(drawing, true);
  return {
    variant,
    caption: table.caption,
    columns: table.columns.map(({ width }) => ({ width: percentage(width) })),
    columnCount: table.columns.length,
    showHead: table.showHead,
    head: table.head.map((row) => headRowView(pen, row, table.showHead)),
    continued: continuedTitle(table.continuedTitle ?? ''),
    groups: table.body.map((group) => groupView(pen, group, table.columns, side)),
  };
}

function groupView(pen: Pen, group: RowGroup, columns: readonly Column[], side: PageSide): RowGroupView {
  const heights = group.rows.map((row) => rowHeights(row, columns, side));
  const mayBreak = group.kind === 'rijen' && isTallGroup(heights, side);
  return {
    className: mayBreak ? `${group.kind} lang` : group.kind,
    rows: group.rows.map((row, index) => ({
      className: isTallRow(heights[index], side) ? 'lang' : '',
      cells: row.cells.map((cell, place) => ({ ...cellView(pen, cell), anchor: index === 0 && place === 0 ? (group.anchor ?? '') : '' })),
    })),
  };
}

/** A head that is not shown still names the columns for who hears the table. Chrome leaves cells out of which nothing is in the flow. */
function headRowView(pen: Pen, row: Row, isShown: boolean): RowView {
  const cells = row.cells.map((cell) => cellView(pen, cell));
  const inFlow = pen.drawing.medium === 'druk' ? EMPTY_CELL : nothing;
  return { className: '', cells: isShown ? cells : cells.map((cell) => ({ ...cell, content: markup`<span class="stil">${cell.content}</span>${inFlow}` })) };
}

const SCOPES: Readonly<Record<Exclude<Cell['role'], 'data'>, string>> = {
  kolomkop: 'col',
  // A head that spans rows heads each of them; "rowgroup" would make it head all that follows in the group.
  rijkop: 'row',
  groepskop: 'row',
  band: 'rowgroup',
};

function cellView(pen: Pen, cell: Cell): CellView {
  return {
    isHead: cell.role !== 'data',
    scope: cell.role === 'data' ? '' : SCOPES[cell.role],
    field: cell.field,
    className: cellClass(cell.mark),
    anchor: '',
    rowSpan: cell.rowSpan > 1 ? cell.rowSpan : undefined,
    columnSpan: cell.columnSpan > 1 ? cell.columnSpan : undefined,
    content: joined([monthLines(cell), cell.mark === undefined ? cellContent(pen, cell) : markedCell(pen, cell, cell.mark)]),
  };
}

/** A head must say something to who hears the table: a column of numbers without a title gets one. */
function cellContent(pen: Pen, cell: Cell): Markup {
  if (cell.role === 'kolomkop' && cell.content.length === 0 && cell.field === 'nummer') return markup`Nr.`;
  return cell.role === 'band' && cell.content.length > 0 ? bandContent(pen, cell) : pen.filledCell(cell.content);
}

/** A band's first line is its title; what follows is smaller. */
function bandContent(pen: Pen, { content }: Cell): Markup {
  const [first, ...rest] = content;
  if (first?.kind !== 'paragraph' || rest.length === 0) return pen.filledCell(content);
  return markup`<span class="bandtitel">${pen.inline(first.children)}</span>${pen.blocks(rest)}`;
}

function cellClass(mark: CellMark | undefined): string {
  return mark === undefined ? '' : 'gemerkt';
}

function percentage(width: number): string {
  return `${Math.round(width * 100) / 100}%`;
}

