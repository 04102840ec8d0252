import type { Entry, WrittenCollection } from './written.js';

/** An entry that is being read: its comments are handed out when all of the file is known. */
export type DraftEntry = { -readonly [Key in keyof Entry]: Entry[Key] extends readonly string[] ? string[] : Entry[Key] };

export interface DraftCollection extends WrittenCollection {
  readonly entries: DraftEntry[];
  readonly below: string[];
}

/** Where something begins in the source. */
export type Spot =
  | { readonly kind: 'entry'; readonly start: number; readonly entry: DraftEntry; /** The one before it in its list or group. */ readonly previous: DraftEntry | undefined }
  | ValueSpot;

/** A text, or something between brackets; without an entry it is all of the file. */
export interface ValueSpot {
  readonly kind: 'value';
  readonly start: number;
  readonly end: number;
  readonly entry?: DraftEntry;
}

/** Where on a line a comment may follow: behind a colon or dash, or behind a value. */
export interface Slot {
  readonly end: number;
  readonly put: (comment: string) => void;
}

/** What is known of a source after reading it. The lists are in the order of the source. */
export interface Places {
  readonly spots: readonly Spot[];
  readonly slots: readonly Slot[];
  /** Between brackets comments stay where they are. */
  readonly brackets: readonly ValueSpot[];
}
