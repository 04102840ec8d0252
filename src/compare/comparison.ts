import type { Part, PartKind } from './part.js';
import type { Words } from './words.js';

/** What became of one part. The tree follows the new plan; what went stands where it stood. */
export interface Compared {
  readonly kind: PartKind;
  /** `elders`: stood here, and stands elsewhere in the new plan, where its changes are told. */
  readonly change: 'toegevoegd' | 'verwijderd' | 'gewijzigd' | 'gelijk' | 'elders';
  readonly old?: Part;
  readonly new?: Part;
  /** The two are taken for the same one because their texts are alike: a guess. */
  readonly likely: boolean;
  readonly differences: readonly Difference[];
  readonly children: readonly Compared[];
}

export type Difference =
  /** A field that came, went or changed. */
  | {
      readonly kind: 'veld';
      readonly field: string;
      readonly title: string;
      readonly old?: string;
      readonly new?: string;
      readonly words: readonly Words[];
      /** The words are the same; emphasis or the place that a link leads to is not. Then the texts are given as typed. */
      readonly markupOnly: boolean;
    }
  /** A number that was written, so that it did not change by what comes before. */
  | { readonly kind: 'nummer'; readonly old?: string; readonly new?: string }
  /** It stands under another part: the nearest that differs, by kind and name. */
  | { readonly kind: 'verplaatst'; readonly from: Place; readonly to: Place }
  /** What stands below it came in another order; the names from the first to the last that differs. */
  | { readonly kind: 'volgorde'; readonly old: readonly string[]; readonly new: readonly string[] };

export interface Place {
  readonly kind: PartKind;
  readonly name: string;
}

/** Two plans held against each other. */
export interface Comparison {
  readonly root: Compared;
  /** Every part that came, went or changed, in the order of the tree, with the parts above it. */
  readonly changes: readonly Change[];
  readonly counts: Counts;
}

export interface Change {
  readonly compared: Compared;
  /** From the plan down, without the plan itself and without the part itself. */
  readonly path: readonly Place[];
}

export interface Counts {
  readonly toegevoegd: number;
  readonly verwijderd: number;
  readonly gewijzigd: number;
  /** Of the changed ones. */
  readonly verplaatst: number;
  /** Of the changed ones: those that were found by likeness. */
  readonly waarschijnlijk: number;
  /** Dates of meetings, which the other counts leave out: a year has hundreds. */
  readonly bijeenkomsten: number;
}

/** The part as it is now, or as it was when it is gone. */
export function partOf({ new: newPart, old }: Compared): Part {
  const part = newPart ?? old;
  if (part === undefined) throw new Error('A compared part that is in neither plan');
  return part;
}

export function isChange({ change }: Compared): boolean {
  return change === 'toegevoegd' || change === 'verwijderd' || change === 'gewijzigd';
}
