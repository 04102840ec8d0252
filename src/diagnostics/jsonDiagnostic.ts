import type { Span } from '../source/source.js';
import { pathOf } from './collector.js';
import type { Diagnostic } from './diagnostic.js';

/** A diagnostic as other programs read it; lines and columns count from 1, columns in UTF-16 units. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly ernst: string;
  readonly bestand: string;
  readonly plaats?: JsonPlace;
  readonly melding: string;
  readonly tips: readonly string[];
  readonly verwant: readonly { readonly bestand: string; readonly plaats: JsonPlace; readonly melding: string }[];
}

export interface JsonPlace {
  readonly regel: number;
  readonly kolom: number;
  readonly eindregel: number;
  readonly eindkolom: number;
}

export function jsonDiagnostic(diagnostic: Diagnostic): JsonDiagnostic {
  return {
    code: diagnostic.code,
    ernst: diagnostic.severity,
    bestand: pathOf(diagnostic),
    ...(diagnostic.span === undefined ? {} : { plaats: jsonPlace(diagnostic.span) }),
    melding: diagnostic.message,
    tips: diagnostic.hints,
    verwant: diagnostic.related.map(({ span, message }) => ({ bestand: span.source.path, plaats: jsonPlace(span), melding: message })),
  };
}

function jsonPlace({ source, start, end }: Span): JsonPlace {
  const first = source.position(start);
  const last = source.position(end);
  return { regel: first.line, kolom: first.column, eindregel: last.line, eindkolom: last.column };
}
