import type { Diagnostic } from '../../diagnostics/diagnostic.js';
import { Source } from '../../source/source.js';
import type { Span } from '../../source/source.js';

/** Diagnostics as plain data: each text that they point into once. */
export interface PackedDiagnostics {
  readonly sources: readonly { readonly path: string; readonly text: string; readonly file: string; readonly lineEnd: '\n' | '\r\n' }[];
  readonly diagnostics: readonly unknown[];
}

/** How a place in a source is written: which source, and from where to where. */
interface PackedSpan {
  readonly inSource: number;
  readonly start: number;
  readonly end: number;
}

export function packDiagnostics(diagnostics: readonly Diagnostic[]): PackedDiagnostics {
  const sources: Source[] = [];
  const pack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(pack);
    if ('source' in value && value.source instanceof Source) {
      const { source, start, end } = value as Span;
      if (!sources.includes(source)) sources.push(source);
      return { inSource: sources.indexOf(source), start, end } satisfies PackedSpan;
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, pack(inner)]));
  };
  const packed = diagnostics.map(pack);
  return { sources: sources.map(({ path, text, file, lineEnd }) => ({ path, text, file, lineEnd })), diagnostics: packed };
}

export function unpackDiagnostics({ sources, diagnostics }: PackedDiagnostics): Diagnostic[] {
  const read = sources.map(({ path, text, file, lineEnd }) => new Source(path, text, file, lineEnd));
  const unpack = (value: unknown): unknown => {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) return value.map(unpack);
    if ('inSource' in value) {
      const { inSource, start, end } = value as PackedSpan;
      return { source: read[inSource], start, end };
    }
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, unpack(inner)]));
  };
  return diagnostics.map(unpack) as Diagnostic[];
}
