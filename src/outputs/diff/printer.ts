import type { Comparison } from '../../compare/index.js';

/** What there is to print: a comparison, and the two plans as the user calls them. */
export interface Printing {
  readonly comparison: Comparison;
  readonly old: PlanName;
  readonly new: PlanName;
}

export interface PlanName {
  /** As it was asked for: "v1:plans/noorderveld/2024-2025". */
  readonly path: string;
  readonly title: string;
}

/** Writes a comparison down; a file each in this folder. */
export type Print = (printing: Printing) => string;

/** A way to write a comparison down as the list knows it, without loading it. */
export interface DiffPrinter {
  /** As `--formaat` takes it. */
  readonly name: string;
  readonly summary: string;
  load(): Promise<Print>;
}
