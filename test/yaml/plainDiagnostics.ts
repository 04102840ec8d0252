import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Span } from '../../src/source/source.js';

/** Diagnostics as plain text, whole and without width or colour: what a golden file holds, to be read by eye. */
export function plainDiagnostics(diagnostics: readonly Diagnostic[]): string {
  return diagnostics.map(plainDiagnostic).join('\n');
}

function plainDiagnostic({ severity, code, message, span, path, hints, related }: Diagnostic): string {
  const lines = [
    `${span === undefined ? (path ?? '') : place(span)} ${severity} ${code}`,
    `  ${message}`,
    ...(span === undefined ? [] : frame(span)),
    ...hints.map((hint) => `  tip: ${hint}`),
    ...related.flatMap((other) => [`  zie ${place(other.span)}: ${other.message}`, ...frame(other.span)]),
  ];
  return `${lines.join('\n')}\n`;
}

function place({ source, start }: Span): string {
  const { line, column } = source.position(start);
  return `${source.path}:${line}:${column}`;
}

/** The line and, under it, the place; a place of no length is shown as one mark. Long lines are cut around the place. */
function frame({ source, start, end }: Span): string[] {
  const { line, column } = source.position(start);
  const cut = Math.max(0, column - 60);
  const text = source.line(line).replaceAll('\t', '→').slice(cut, cut + 100);
  const onThisLine = Math.min(end, (source.lineStarts[line] ?? source.text.length + 1) - 1);
  const marks = Math.max(1, Math.min(onThisLine - start, 100 - (column - 1 - cut)));
  return [`  | ${text}`, `  | ${' '.repeat(column - 1 - cut)}${'^'.repeat(marks)}`];
}
