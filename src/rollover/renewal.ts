import type { Region, SchoolYear, TextRange } from '../calendar/index.js';
import type { WordChange } from './dateWords.js';

/** What a text is renewed by. */
export interface Renewing {
  readonly old: SchoolYear;
  readonly years: number;
  readonly region?: Region;
  /** `tijd`: the text says when something is due; `tekst`: a sentence, in which a year may be anything. */
  readonly kind: 'tijd' | 'tekst';
  /** A heading above what looks back: the year before the plan's is renewed too. */
  readonly looksBack?: boolean;
}

/** A stretch that was left as it is, for a person to judge. */
export interface LeftAsIs extends TextRange {
  readonly why: string;
}

export interface RenewedText {
  readonly changes: readonly WordChange[];
  /** Stretches that hold a moved date, as they were. */
  readonly moved: readonly TextRange[];
  readonly left: readonly LeftAsIs[];
}
