import type { Span } from '../source/source.js';
import type { Diagnostic } from './diagnostic.js';
import { regionOf, shownPlace } from './shownPlace.js';

/** A diagnostic as other programs read it; described in schemas/meldingen.schema.json. */
export interface JsonDiagnostic {
  readonly code: string;
  readonly ernst: string;
  /** Absent where there is no file to point at. */
  readonly bestand?: string;
  readonly plaats?: JsonPlace | Pick<JsonPlace, 'regel'>;
  readonly melding: string;
  readonly tips: readonly string[];
  readonly verwant: readonly { readonly bestand: string; readonly plaats: JsonPlace; readonly melding: string }[];
  /** The words that come in place of what stands there, where that is certain: what `check --herstel` writes. */
  readonly herstel?: readonly { readonly bestand: string; readonly plaats: JsonPlace; readonly tekst: string }[];
}

/** Lines and columns count from 1, columns in UTF-16 units; the end is not included. */
export interface JsonPlace {
  readonly regel: number;
  readonly kolom: number;
  readonly eindregel: number;
  readonly eindkolom: number;
}

export function jsonDiagnostic(diagnostic: Diagnostic): JsonDiagnostic {
  const { file, line } = shownPlace(diagnostic);
  const { span, mends } = diagnostic;
  return {
    code: diagnostic.code,
    ernst: diagnostic.severity,
    ...(file === undefined ? {} : { bestand: file }),
    ...(span !== undefined ? { plaats: jsonPlace(span) } : line === undefined ? {} : { plaats: { regel: line } }),
    melding: diagnostic.message,
    tips: diagnostic.hints,
    verwant: diagnostic.related.map(({ span: place, message }) => ({ bestand: place.source.path, plaats: jsonPlace(place), melding: message })),
    ...(mends === undefined ? {} : { herstel: mends.map(({ span: place, replacement }) => ({ bestand: place.source.path, plaats: jsonPlace(place), tekst: replacement })) }),
  };
}

function jsonPlace(span: Span): JsonPlace {
  const { line, column, endLine, endColumn } = regionOf(span);
  return { regel: line, kolom: column, eindregel: endLine, eindkolom: endColumn };
}
