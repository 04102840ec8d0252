import { Document, ExternalHyperlink, FootnoteReferenceRun, HeadingLevel, LevelFormat, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import { importPlan, isUnreadable, readWord } from '../../src/import/index.js';
import type { ImportedPlan, WordDocument } from '../../src/import/index.js';

/** A small Word file, made by another program than the one that reads it. */
export async function wordFile(children: readonly (Paragraph | Table)[], notes: readonly string[] = []): Promise<Uint8Array> {
  const footnotes = Object.fromEntries(notes.map((text, index) => [index + 1, { children: [new Paragraph(text)] }]));
  const level = (at: number, format: 'bullet' | 'lowerLetter' | 'decimal') => ({ level: at, format: LevelFormat[format === 'bullet' ? 'BULLET' : format === 'decimal' ? 'DECIMAL' : 'LOWER_LETTER'], text: format === 'bullet' ? '•' : `%${at + 1}.` });
  const lists = (['bullet', 'lowerLetter', 'decimal'] as const).map((format) => ({ reference: format, levels: [0, 1, 2].map((at) => level(at, format)) }));
  const document = new Document({ numbering: { config: lists }, footnotes, sections: [{ children: [...children] }] });
  return new Uint8Array(await Packer.toBuffer(document));
}

export function heading(text: string, level: 1 | 2 | 3 = 1): Paragraph {
  return new Paragraph({ text, heading: HeadingLevel[`HEADING_${level}`] });
}

export function bold(text: string, size?: number): Paragraph {
  const look: IRunOptions = size === undefined ? { text, bold: true } : { text, bold: true, size };
  return new Paragraph({ children: [new TextRun(look)] });
}

export function line(...children: readonly (string | ParagraphChild)[]): Paragraph {
  return new Paragraph({ children: children.map((child) => (typeof child === 'string' ? new TextRun(child) : child)) });
}

export function item(text: string, depth = 0, reference: 'bullet' | 'lowerLetter' | 'decimal' = 'bullet'): Paragraph {
  return new Paragraph({ text, numbering: { reference, level: depth } });
}

export function note(id: number): FootnoteReferenceRun {
  return new FootnoteReferenceRun(id);
}

export function link(text: string, address: string): ExternalHyperlink {
  return new ExternalHyperlink({ link: address, children: [new TextRun(text)] });
}

export type CellContent = string | readonly Paragraph[] | { readonly text: string; readonly rows?: number; readonly columns?: number; readonly goesOn?: boolean };

/** A table; in a row a cell may span rows (`rows`), be the rest of one (`goesOn`), or span columns. */
export function table(rows: readonly (readonly CellContent[])[]): Table {
  return new Table({ rows: rows.map((cells) => new TableRow({ children: cells.map(cellOf) })) });
}

function cellOf(content: CellContent): TableCell {
  if (typeof content === 'string') return new TableCell({ children: [new Paragraph(content)] });
  if (!('text' in content)) return new TableCell({ children: [...content] });
  const { text, rows, columns, goesOn } = content;
  return new TableCell({
    children: [new Paragraph(text)],
    ...(columns === undefined ? {} : { columnSpan: columns }),
    ...(rows !== undefined ? { verticalMerge: VerticalMergeType.RESTART } : goesOn === true ? { verticalMerge: VerticalMergeType.CONTINUE } : {}),
  });
}

export async function read(bytes: Uint8Array): Promise<WordDocument> {
  const document = await readWord(bytes);
  if (isUnreadable(document)) throw new Error(document.problem);
  return document;
}

export async function imported(children: readonly (Paragraph | Table)[], notes: readonly string[] = []): Promise<ImportedPlan> {
  const plan = importPlan(await read(await wordFile(children, notes)), { fileName: 'jaarplan 2024-2025', schemaFolder: '.jaarplan/schemas' });
  if (plan === undefined) throw new Error('No school year');
  return plan;
}

/** The text of a file of the plan, without its first line. */
export function file(plan: ImportedPlan, name: string): string {
  const found = plan.files.find(({ path }) => path.endsWith(name));
  if (found === undefined) throw new Error(`No ${name} among ${plan.files.map(({ path }) => path).join(', ')}`);
  return found.text.slice(found.text.indexOf('\n') + 1);
}

