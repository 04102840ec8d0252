import type { Words } from '../../compare/index.js';

/** One thing to say of a part: what it was, what it is; one of the two is absent where it came or went. */
export interface Detail {
  readonly title: string;
  readonly old?: string;
  readonly new?: string;
  readonly words: readonly Words[];
  /** Dates of a meeting that came, went or were put off, in the order of the calendar. */
  readonly dates?: readonly { readonly old?: string; readonly new?: string }[];
}
