import type { Span } from '../source/source.js';
import { pathOf } from './collector.js';
import type { Diagnostic } from './diagnostic.js';

/** A stretch of a file: lines and columns from 1, columns in UTF-16 units, the end not included. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a problem stands, as far as that is known. */
export interface ShownPlace {
  /** With `/`; absent where there is no file to point at. */
  readonly file?: string;
  readonly line?: number;
  readonly region?: Region;
}

/** Of a file that could not be read as text the path carries the line: `plan.yaml:3`. */
export function shownPlace(diagnostic: Diagnostic): ShownPlace {
  const path = pathOf(diagnostic);
  if (diagnostic.span !== undefined) {
    const region = regionOf(diagnostic.span);
    return { file: path, line: region.line, region };
  }
  const { file, line } = /^(?<file>.+):(?<line>[1-9]\d{0,8})$/s.exec(path)?.groups ?? {};
  if (file !== undefined && line !== undefined) return { file, line: Number(line) };
  return path === '' ? {} : { file: path };
}

export function regionOf({ source, start, end }: Span): Region {
  const first = source.position(start);
  const last = source.position(end);
  return { line: first.line, column: first.column, endLine: last.line, endColumn: last.column };
}
