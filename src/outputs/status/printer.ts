import type { PlanStatus } from '../../status/index.js';

/** Writes down how a plan stands; a file each in this folder. `path` is the plan's folder as the user knows it. */
export type PrintStatus = (status: PlanStatus, path: string) => string;

export interface StatusPrinter {
  /** As `--formaat` takes it. */
  readonly name: string;
  readonly summary: string;
  load(): Promise<PrintStatus>;
}
