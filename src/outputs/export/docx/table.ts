import { BorderStyle, Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Palette } from '../../../html/houseColours.js';
import type { FlowCell, FlowRow, FlowTable } from '../flow/flow.js';
import { blocksOf } from './blocks.js';
import type { Marks } from './marks.js';

export interface TableOptions {
  readonly marks: Marks;
  readonly palette: Palette;
  /** In twips. */
  readonly width: number;
}

/** A table with its spans; its head stands again on every page. */
export function wordTable({ widths, head, body }: FlowTable, options: TableOptions): Table {
  const columns = gridOf(widths, options.width);
  const line = { style: BorderStyle.SINGLE, size: 4, color: bare(options.palette.lijn) };
  const side = { style: BorderStyle.NONE, size: 0, color: 'auto' };
  return new Table({
    width: { size: options.width, type: WidthType.DXA },
    columnWidths: columns,
    layout: TableLayoutType.FIXED,
    borders: { top: line, bottom: line, left: side, right: side, insideHorizontal: line, insideVertical: { ...line, color: bare(options.palette.lijnZacht) } },
    margins: { top: 40, bottom: 40, left: 80, right: 80 },
    rows: [...head.map((row) => wordRow(row, columns, true, options)), ...body.map((row) => wordRow(row, columns, false, options))],
  });
}

/** Whole twips that together are the width. */
function gridOf(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0) || 1;
  const columns = shares.map((share) => Math.floor((share / total) * width));
  const rest = width - columns.reduce((sum, column) => sum + column, 0);
  return columns.map((column, index) => (index === columns.length - 1 ? column + rest : column));
}

function wordRow({ cells, anchor }: FlowRow, columns: readonly number[], isHead: boolean, options: TableOptions): TableRow {
  // A tall row, such as that of all meetings, has to go over pages.
  const isTall = cells.some(({ content }) => content.length > 6);
  return new TableRow({ tableHeader: isHead, cantSplit: isHead || !isTall, children: cells.map((cell, index) => wordCell(cell, columns, index === 0 ? anchor : undefined, isHead, options)) });
}

function wordCell(cell: FlowCell, columns: readonly number[], anchor: string | undefined, isHead: boolean, { marks, palette, width }: TableOptions): TableCell {
  const { content, rowSpan, columnSpan, role, isFilled } = cell;
  const fill = role === 'band' ? palette.tintSterk : isHead || role === 'kop' || isFilled ? palette.tint : undefined;
  const look = isHead || role === 'band' ? { bold: true } : {};
  const keepNext = isHead || role === 'band';
  const children = blocksOf(content, { marks, look, anchor, width: Math.floor(width / Math.max(1, columns.length)) * columnSpan, paragraph: { style: 'Tabeltekst', ...(keepNext ? { keepNext } : {}) } });
  const isClosed = children.at(-1) instanceof Paragraph;
  return new TableCell({
    verticalAlign: VerticalAlignTable.TOP,
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(fill === undefined ? {} : { shading: { type: ShadingType.CLEAR, color: 'auto', fill: bare(fill) } }),
    // A cell ends with a paragraph.
    children: isClosed ? children : [...children, new Paragraph({ style: 'Tabeltekst', children: [] })],
  });
}

/** Word writes colours without `#`. */
export function bare(colour: string): string {
  return colour.replace('#', '').toUpperCase();
}
