import { HeadingLevel, Paragraph, Table, TableRow, TableCell, TextRun, WidthType } from 'docx';
import type { IParagraphOptions, IRunOptions } from 'docx';
import type { Rich, RichPart } from '../../../document/document.js';
import { inlineRuns } from './inlines.js';
import type { Marks } from './marks.js';

export interface BlockOptions {
  readonly marks: Marks;
  /** Of every paragraph that has no style of its own. */
  readonly paragraph?: IParagraphOptions;
  readonly look?: IRunOptions;
  readonly anchor?: string | undefined;
  /** How deep in lists. */
  readonly depth?: number;
  /** Width for tables inside, in twips. */
  readonly width: number;
}

/** Rich text as paragraphs, lists and tables of Word. */
export function blocksOf(rich: Rich, options: BlockOptions): (Paragraph | Table)[] {
  return rich.flatMap((part, index) => partBlocks(part, index === 0 ? options : { ...options, anchor: undefined }));
}

function partBlocks(part: RichPart, options: BlockOptions): (Paragraph | Table)[] {
  const { marks, look, anchor, paragraph = {} } = options;
  const inline = { marks, ...(look === undefined ? {} : { look }), anchor };
  switch (part.kind) {
    case 'paragraph':
      return [new Paragraph({ ...paragraph, children: inlineRuns(part.children, inline) })];
    case 'heading':
      return [new Paragraph({ heading: headingOf(part.level - 1), children: inlineRuns(part.children, { marks, anchor }) })];
    case 'list': {
      const depth = options.depth ?? 0;
      const numbering = { ...marks.list(part.style, part.start), level: Math.min(depth, 8) };
      return part.items.flatMap((item) => itemBlocks(item, { ...options, depth: depth + 1 }, numbering));
    }
    case 'table':
      return [innerTable(part, options), new Paragraph({ spacing: { after: 60 }, children: [] })];
  }
}

/** The first paragraph of an item has its sign; what follows is as far from the edge. */
function itemBlocks(item: Rich, options: BlockOptions, numbering: NonNullable<IParagraphOptions['numbering']>): (Paragraph | Table)[] {
  const [first, ...rest] = item;
  const indent = { left: 284 * (options.depth ?? 1) };
  const opens = first?.kind === 'paragraph' ? first.children : [];
  const others = first?.kind === 'paragraph' ? rest : item;
  const { look, marks, paragraph = {} } = options;
  // How far an item is from the edge is what its level says: an indent of the text around it would undo that.
  const { indent: _indent, ...itself } = paragraph;
  return [
    new Paragraph({ ...itself, numbering, children: inlineRuns(opens, { marks, ...(look === undefined ? {} : { look }) }) }),
    ...blocksOf(others, { ...options, anchor: undefined, paragraph: { ...paragraph, indent } }),
  ];
}

function innerTable({ head, rows }: Extract<RichPart, { kind: 'table' }>, { marks, width }: BlockOptions): Table {
  const columns = Math.max(1, head.length);
  const cells = (row: typeof head, bold: boolean): TableCell[] =>
    row.map((cell) => new TableCell({ width: { size: Math.floor(width / columns), type: WidthType.DXA }, children: [new Paragraph({ style: 'Tabeltekst', children: inlineRuns(cell, { marks, look: bold ? { bold } : {} }) })] }));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: Array.from({ length: columns }, () => Math.floor(width / columns)),
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: cells(head, true) }), ...rows.map((row) => new TableRow({ children: cells(row, false) }))],
  });
}

/** Level 1 is a chapter. */
export function headingOf(level: number): (typeof HeadingLevel)[keyof typeof HeadingLevel] {
  const levels = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3, HeadingLevel.HEADING_4, HeadingLevel.HEADING_5, HeadingLevel.HEADING_6] as const;
  return levels[Math.min(Math.max(level, 1), 6) - 1] ?? HeadingLevel.HEADING_6;
}

/** A note as Word keeps it: paragraphs, without tables. */
export function noteParagraphs(rich: Rich, marks: Marks): Paragraph[] {
  const blocks = blocksOf(rich, { marks, width: 6000 });
  const paragraphs = blocks.filter((block): block is Paragraph => block instanceof Paragraph);
  return paragraphs.length > 0 ? paragraphs : [new Paragraph({ children: [new TextRun('')] })];
}
