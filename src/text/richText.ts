/** Rich text as a tree: what the Markdown subset of the plan language means, without its marks. */
export type RichText = readonly RichBlock[];

/** Offsets (UTF-16) in the text that was parsed. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

export type RichBlock =
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly style: ListStyle; readonly start: number; readonly items: readonly RichText[] }
  | { readonly kind: 'heading'; readonly depth: 2 | 3 | 4; readonly children: readonly Inline[] }
  | { readonly kind: 'table'; readonly head: readonly TableCell[]; readonly rows: readonly (readonly TableCell[])[] };

export type ListStyle = 'bullet' | 'number' | 'letter';

export type TableCell = readonly Inline[];

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'emphasis' | 'strong' | 'superscript' | 'underline'; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }
  /** A link out of the document (http, https, mailto, tel). */
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[]; readonly at: Range }
  /** A link to a chapter, goal or KPI; `page` when its text holds `pagina #`, whose `#` becomes the page number. */
  | { readonly kind: 'reference'; readonly target: string; readonly page: boolean; readonly children: readonly Inline[]; readonly at: Range }
  /** `[^id]`; `number` is filled in by the document phase. */
  | { readonly kind: 'note'; readonly id: string; readonly at: Range }
  | { readonly kind: 'picture'; readonly path: string; readonly alt: string; readonly at: Range };

/**
 * Where a text stands, and so what it may hold: `cel` a cell or field; `blok` a block of text, with tables and headings;
 * `regels` a field in which every line typed is a line printed; `regel` one line without blocks, such as a title.
 */
export type TextProfile = 'cel' | 'blok' | 'regels' | 'regel';

export interface ParsedText {
  readonly blocks: RichText;
  /** Notes written out in the same text, in order; `at` is the `[^id]:` that opens one. */
  readonly definitions: readonly NoteDefinition[];
  /** In the order of the text. */
  readonly problems: readonly TextProblem[];
}

export interface NoteDefinition {
  readonly id: string;
  readonly content: RichText;
  readonly at: Range;
}

/** What could not be printed as it was meant. The words are kept in every case: they print as typed. */
export type TextProblem =
  /** A link that is neither http(s), mailto, tel nor `#id`. */
  | { readonly kind: 'link-target'; readonly target: string; readonly at: Range }
  /** A link without words, such as `[](#id)`: there would be nothing to see. */
  | { readonly kind: 'link-text'; readonly at: Range }
  /** A picture that is not a file in the plan's own folders. */
  | { readonly kind: 'picture-target'; readonly target: string; readonly at: Range }
  /** `# Kop` or `##### Kop` in a block of text, where headings go from `##` to `####`. */
  | { readonly kind: 'heading-depth'; readonly depth: number; readonly at: Range }
  /** A list in a list in a list …, or as many kinds of emphasis: the marks of the deepest print as typed. */
  | { readonly kind: 'too-deep'; readonly at: Range }
  /** A paragraph or cell with more marks and lines than a person types: all of it prints as typed. */
  | { readonly kind: 'too-many-marks'; readonly at: Range };
