import type { Example } from '../../check.js';

/**
 * What brings a fixed rule about, and the same thing put right. It is shown in docs/diagnostics.md and run by the tests: the wrong form
 * gives this rule and no other, at the line that is named; the right form gives none.
 */
export type FixedExample = PieceExample | FilesExample | SituationExample;

/** By the code of the rule. */
export type FixedExamples = Readonly<Record<string, FixedExample>>;

/** Paths from the folder of the plan. */
export type Files = Readonly<Record<string, string>>;

/** A piece of a plan, put into a small plan. */
export interface PieceExample extends Example {
  /** The line of `wrong` (from 1) at which it is said. */
  readonly line: number;
  /** What the piece does not show. Whole sentences. */
  readonly remark?: string;
  /** What lies beside the plan in both forms. */
  readonly beside?: Files;
}

/** Whole files of a plan, that differ in content or in name. */
export interface FilesExample {
  readonly files: { readonly wrong: Files; readonly right: Files };
  /** Where it is said: `plan.yaml:3`, or without a line where it is said of a file as a whole. */
  readonly at: string;
  readonly remark?: string;
  readonly beside?: Files;
  /** Found only when the files of a plan are made: the PDF. */
  readonly needsPdf?: true;
}

/** What no file shows as text: the machine, a disk, a file of another kind. The tests have a stand-in for each. */
export interface SituationExample {
  /** When it happens. Whole sentences. */
  readonly situation: string;
  /** When it is over. Whole sentences. */
  readonly solved: string;
  /** What is typed, line for line. */
  readonly commands?: { readonly wrong: string; readonly right: string };
}
