import type { InspectedPdf } from './inspectedPdf.js';

/** One condition that a file must meet, that a machine can tell. */
export interface ConformanceRule {
  /**
   * `ua-06-002`: checkpoint and condition of the Matterhorn Protocol 1.02, for PDF/UA-1. `ua-7.1-3`: clause of ISO 14289-1 that the
   * protocol has no machine condition for, with a number of our own. `a-6.2.3`: clause of ISO 19005-3, for PDF/A-3a.
   */
  readonly code: string;
  /** What is wrong when it is not met, in words for the reader. */
  readonly says: string;
  /** The places at which it is not met; none when it is. */
  readonly find: (pdf: InspectedPdf) => readonly string[];
}

export interface Finding {
  readonly code: string;
  readonly says: string;
  readonly places: readonly string[];
}

/** A place for what concerns the whole file. */
export const FILE: readonly string[] = ['bestand'];

export const NOWHERE: readonly string[] = [];
