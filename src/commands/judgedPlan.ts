import { posix } from 'node:path';
import { Diagnostics } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { tally } from '../diagnostics/tally.js';
import { displayPath } from '../plan/shownPaths.js';

/** What there is to say of one plan. */
export interface JudgedPlan {
  /** Absolute. */
  readonly file: string;
  /** Its folder, as the user knows it: "plans/noorderveld/2024-2025". */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly hasFailed: boolean;
  /** False when errors kept other checks from running: there may be more to say. */
  readonly isFullyChecked: boolean;
}

/** Whether a plan may not be made; under `--streng` a warning fails it as an error does. */
export function hasFailed(diagnostics: readonly Diagnostic[], strict: boolean): boolean {
  const { fout, waarschuwing } = tally(diagnostics);
  return fout > 0 || (strict && waarschuwing > 0);
}

/** What there is to say about all plans, in file order; of a file that plans share, once. */
export function allDiagnostics(plans: readonly Pick<JudgedPlan, 'diagnostics'>[]): readonly Diagnostic[] {
  const all = new Diagnostics();
  for (const plan of plans) all.add(...plan.diagnostics);
  return all.sorted();
}

/** Whether all checks had their turn in all plans. */
export function areFullyChecked(plans: readonly Pick<JudgedPlan, 'isFullyChecked'>[]): boolean {
  return plans.every(({ isFullyChecked }) => isFullyChecked);
}

/** The plan's folder, as the user knows it. */
export function planName(file: string, workingFolder: string): string {
  const folder = posix.dirname(file);
  return folder === workingFolder ? posix.basename(folder) : displayPath(folder, workingFolder);
}
