/** A Word document as plain blocks: what a reader sees, without how the file says it. */
export type Block = Paragraph | Table;

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly runs: readonly Run[];
  /** Name of its style, in small letters. */
  readonly style: string;
  /** Of a heading by its style: 1 is the highest. */
  readonly level?: number;
  readonly list?: ListMark;
  /** Word counts it: a heading may have a number that is not typed. */
  readonly isNumbered: boolean;
  /** A line of a contents list that Word keeps itself. */
  readonly isContents: boolean;
  /** Of its largest letters, in half points. */
  readonly size: number;
  /** Names of places in it that links lead to. */
  readonly bookmarks: readonly string[];
  readonly startsPage: boolean;
}

export interface ListMark {
  /** From 0. */
  readonly depth: number;
  readonly style: 'bullet' | 'number' | 'letter';
}

export type Run = TextRun | { readonly kind: 'break' } | { readonly kind: 'note'; readonly id: string } | { readonly kind: 'picture'; readonly alt: string };

export interface TextRun {
  readonly kind: 'text';
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly superscript: boolean;
  /** An address, or `#` and the name of a place in the document. */
  readonly link?: string;
}

export interface Table {
  readonly kind: 'table';
  readonly rows: readonly Row[];
  /** How many columns wide. */
  readonly width: number;
}

export interface Row {
  /** Cells that begin in this row; what spans from above is not among them. */
  readonly cells: readonly Cell[];
  /** Word repeats it at the top of every page. */
  readonly isHead: boolean;
}

export interface Cell {
  readonly blocks: readonly Block[];
  /** From 0. */
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

export interface WordDocument {
  readonly blocks: readonly Block[];
  /** By the name that calls use. */
  readonly notes: ReadonlyMap<string, readonly Block[]>;
  /** Texts that are no part of the running text, each with what it is in Dutch. */
  readonly asides: readonly Aside[];
  readonly properties: { readonly title?: string; readonly organisation?: string };
}

export interface Aside {
  readonly kind: 'kop- en voetteksten' | 'opmerkingen in de kantlijn' | 'verwijderde tekst (wijzigingen bijhouden)' | 'verborgen tekst' | 'tekst in tekeningen';
  readonly text: string;
}

/** The words of a paragraph; breaks are line ends, notes leave nothing. */
export function paragraphText({ runs }: Paragraph): string {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('');
}

/** On one line. */
export function lineOf(paragraph: Paragraph): string {
  return paragraphText(paragraph).replace(/[\s\u00a0]+/g, ' ').trim();
}

/** Every paragraph, those in tables too. */
export function paragraphsOf(blocks: readonly Block[]): Paragraph[] {
  return blocks.flatMap((block) => (block.kind === 'paragraph' ? [block] : block.rows.flatMap(({ cells }) => cells.flatMap((cell) => paragraphsOf(cell.blocks)))));
}

export function cellText({ blocks }: Cell): string {
  return paragraphsOf(blocks).map(lineOf).filter((line) => line !== '').join(' ');
}

export function isEmptyParagraph(paragraph: Paragraph): boolean {
  return lineOf(paragraph) === '' && !paragraph.runs.some(({ kind }) => kind === 'note' || kind === 'picture');
}
