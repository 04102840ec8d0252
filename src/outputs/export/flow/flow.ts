import type { Paper, Picture, Rich, RichInline } from '../../../document/document.js';

/**
 * A document as one stream of headings, text and tables: all its words in reading order, with nothing of how a web page
 * shows them. What Word and Markdown are written from.
 */
export interface Flow {
  readonly title: string;
  /** Lines of the cover, or of the head of a plan without one. */
  readonly cover: readonly FlowNode[];
  readonly hasCover: boolean;
  readonly contents?: { readonly title: string; readonly depth: number };
  readonly sections: readonly FlowSection[];
  /** By their number. */
  readonly notes: ReadonlyMap<number, Rich>;
}

/** A chapter. */
export interface FlowSection {
  readonly paper: Paper;
  readonly newPage: boolean;
  readonly nodes: readonly FlowNode[];
}

export type FlowNode =
  /** Level 1 is a chapter. */
  | { readonly kind: 'heading'; readonly level: number; readonly children: readonly RichInline[]; readonly anchor?: string; readonly newPage?: boolean }
  | { readonly kind: 'text'; readonly text: Rich; readonly style?: TextStyle; readonly anchor?: string }
  | { readonly kind: 'table'; readonly table: FlowTable }
  | { readonly kind: 'picture'; readonly picture: Picture; readonly caption?: readonly RichInline[] };

/** `titel` and `ondertitel` are those of the document; `label` stands small above what it is about; `tabeltitel` above a table. */
export type TextStyle = 'titel' | 'ondertitel' | 'omslag' | 'label' | 'tabeltitel' | 'onderkop';

export interface FlowTable {
  readonly caption: string;
  /** Shares of the width in per cent, a column each. */
  readonly widths: readonly number[];
  readonly head: readonly FlowRow[];
  readonly body: readonly FlowRow[];
  /** Words above the columns, for a form of table that cannot do without. */
  readonly titles: readonly string[];
}

export interface FlowRow {
  readonly cells: readonly FlowCell[];
  readonly anchor?: string;
}

export interface FlowCell {
  readonly content: Rich;
  readonly rowSpan: number;
  readonly columnSpan: number;
  readonly role: 'data' | 'kop' | 'band';
  /** Bars of a grid are filled. */
  readonly isFilled: boolean;
}
