import type { Rich } from './rich.js';

/** A table as it is drawn: every cell with its place, span and role. The grid is regular: no cell is missing. */
export interface Table {
  readonly caption: string;
  readonly columns: readonly Column[];
  /** False: no head row is drawn (it goes on under an earlier one); heads still name the columns for screen readers. */
  readonly showHead: boolean;
  readonly head: readonly Row[];
  readonly body: readonly RowGroup[];
  /** Repeated on later pages above the head, with "(vervolg)". */
  readonly continuedTitle?: string;
}

export interface Column {
  /** Field name of the plan language ("wat", "wie", a declared field) or `maand-8`, `actie-1`. */
  readonly field: string;
  readonly title: string;
  /** Share of the table's width in per cent; together 100. */
  readonly width: number;
}

/** One `tbody`: rows that belong together (a result with its actions, a numbered row with its parts, a band). */
export interface RowGroup {
  readonly kind: 'band' | 'rijen';
  readonly anchor?: string;
  readonly rows: readonly Row[];
}

export interface Row {
  readonly cells: readonly Cell[];
}

export interface Cell {
  readonly role: 'data' | 'kolomkop' | 'rijkop' | 'groepskop' | 'band';
  /** Field of the cell's column; several when a band spans all. */
  readonly field: string;
  readonly content: Rich;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** Bars of a rooster, marks of a status: words always go with them. */
  readonly mark?: CellMark;
}

export interface CellMark {
  readonly kind: 'balk' | 'moment' | 'doorlopend' | 'status';
  readonly colour?: 'groen' | 'oranje' | 'rood';
  /** Rooster: which of the columns that the cell covers the bar fills; the words may need more room than the bar. */
  readonly bar?: { readonly start: number; readonly length: number };
}
