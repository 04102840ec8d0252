import type { CoverageReport } from '../../points/index.js';

export interface CoveragePrinting extends CoverageReport {
  /** Plans that could not be counted. */
  readonly broken: readonly string[];
}

/** Writes coverage down; a file each in this folder. */
export type PrintCoverage = (printing: CoveragePrinting) => string;

export interface CoveragePrinter {
  /** As `--formaat` takes it. */
  readonly name: string;
  readonly summary: string;
  load(): Promise<PrintCoverage>;
}
