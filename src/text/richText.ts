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
