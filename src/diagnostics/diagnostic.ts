import type { Span } from '../source/source.js';
import type { Mend } from './mend.js';

/** `fout` stops a build, `waarschuwing` stops it under `--streng`, `info` never does. */
export type Severity = 'fout' | 'waarschuwing' | 'info';

export interface Related {
  readonly span: Span;
  readonly message: string;
}

/** One thing to say about the user's input. Every phase speaks in this type; only printers turn it into text. */
export interface Diagnostic {
  /** Stable name, `group/rule`, under which the docs explain it. */
  readonly code: string;
  readonly severity: Severity;
  /** One Dutch sentence: what is wrong. */
  readonly message: string;
  /** The place; absent only where there is no file to point at. */
  readonly span?: Span;
  /** Path shown when there is no span (a file that could not be read). */
  readonly path?: string;
  /** What to do about it, one Dutch sentence each. */
  readonly hints: readonly string[];
  readonly related: readonly Related[];
  /** The changes that certainly put it right, all of them together; absent where a person has to choose. */
  readonly mends?: readonly Mend[];
}

export interface DiagnosticInput {
  readonly severity?: Severity;
  readonly hints?: readonly string[];
  readonly related?: readonly Related[];
  readonly mends?: readonly Mend[];
}

/** A diagnostic at a place in a source; an error unless said otherwise. */
export function diagnosticAt(span: Span, code: string, message: string, more: DiagnosticInput = {}): Diagnostic {
  const { severity = 'fout', hints = [], related = [], mends = [] } = more;
  return { code, severity, message, span, hints, related, ...(mends.length === 0 ? {} : { mends }) };
}

/** A diagnostic about a file as a whole (missing, unreadable, …). */
export function diagnosticFor(path: string, code: string, message: string, more: DiagnosticInput = {}): Diagnostic {
  return { code, severity: more.severity ?? 'fout', message, path, hints: more.hints ?? [], related: more.related ?? [] };
}
