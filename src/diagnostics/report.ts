import type { Diagnostic, Severity } from './diagnostic.js';
import type { Tally } from './tally.js';
import type { PrintOptions } from './terminalPrinter.js';

/** All that a printer may tell of a run. */
export interface Report {
  /** In file order, each problem once. */
  readonly diagnostics: readonly Diagnostic[];
  /** Every plan that was looked at, also those that are in order. */
  readonly plans: readonly ReportedPlan[];
  /** Every rule that there is, in the order of the docs; loaded for who tells of them. */
  readonly rules: () => Promise<readonly RuleText[]>;
  /** `--streng`: a warning fails a plan as an error does. */
  readonly strict: boolean;
  readonly jaarplanVersion: string;
  readonly look: PrintOptions;
}

export interface ReportedPlan {
  /** Its folder, as the user knows it. */
  readonly name: string;
  /** Its plan.yaml, as the paths of diagnostics are written. */
  readonly path: string;
  /** What there is to say of this plan, files that it shares with others included. */
  readonly tally: Tally;
  /** False when errors kept other checks from running. */
  readonly isFullyChecked: boolean;
}

/** What is told about a rule, whichever phase it belongs to. */
export interface RuleText {
  readonly code: string;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  readonly remedy: string;
  readonly silent?: string;
}
