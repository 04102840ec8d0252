import type { Related, Severity } from '../diagnostics/diagnostic.js';
import type { Mend } from '../diagnostics/mend.js';
import type { Span } from '../source/source.js';
import type { CheckContext } from './context.js';

/**
 * What staff are told about a rule. The list of rules, the paragraph in docs/diagnostics.md and the tests are made of it, so
 * all of it is Dutch and plain.
 */
export interface Rule {
  /** Stable name, `group/rule`: the folder and the file. */
  readonly code: string;
  readonly severity: Severity;
  /** What it finds, as a line in a list: no capital, no full stop. */
  readonly title: string;
  /** Why it matters to who reads the plan. Whole sentences. */
  readonly why: string;
  /** What to do about it. Whole sentences. */
  readonly remedy: string;
  /** Where it says nothing on purpose, for who wonders. Whole sentences. */
  readonly silent?: string;
  /** A piece of a plan that trips it, and the same piece mended. Both are run by the tests. */
  readonly example?: Example;
}

export interface Example {
  /** What the two pieces are put into: the list or map of that name in a small plan. */
  readonly in: ExamplePlace;
  readonly wrong: string;
  readonly right: string;
}

export type ExamplePlace = 'plan' | 'organisatie' | 'hoofdstukken' | 'doelen' | 'acties' | 'items' | 'overleggen';

/** A rule that is checked on the finished plan. */
export interface Check extends Rule {
  /** It says that something is absent: silent while a part of the plan could not be read, for it may stand there. */
  readonly needsWholePlan?: true;
  /** What it finds spoils the PDF alone: where only a web page is made, it is no more than info. */
  readonly pdfOnly?: true;
  /** All that is wrong, in any order. Code and severity are added by who runs it. */
  run(context: CheckContext): readonly Finding[];
}

/** One thing that a check found. */
export interface Finding {
  readonly span: Span;
  /** One Dutch sentence: what is wrong. */
  readonly message: string;
  /** What to do about it, one Dutch sentence each. */
  readonly hints?: readonly string[];
  /** The other places involved: all duplicates belong to one finding. */
  readonly related?: readonly Related[];
  /** The changes that certainly put it right, all of them together. */
  readonly mends?: readonly Mend[];
}
