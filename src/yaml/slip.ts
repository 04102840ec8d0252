import type { ErrorCode } from 'yaml';
import type { Source, Span } from '../source/source.js';
import { span } from '../source/source.js';
import type { Written } from './written.js';

/** One thing in the text that is not YAML, with what is needed to find out what the writer had in mind. */
export interface Slip {
  readonly source: Source;
  readonly code: ErrorCode;
  readonly start: number;
  readonly line: number;
  /** The text of that line. */
  readonly text: string;
  readonly written: Written;
}

export interface Explanation {
  readonly place: Span;
  readonly code: string;
  readonly message: string;
  readonly hint: string;
  /** Quotes around the place certainly put it right. */
  readonly quotable?: boolean;
  /** The rest of the file is read askew: what is said of it would only confuse. */
  readonly structural?: boolean;
}

export const QUOTE_IT = 'Zet de hele tekst tussen aanhalingstekens: "…".';

/** From an offset to the end of its line, blanks at the end apart; at least one character. */
export function restOfLine(source: Source, start: number): Span {
  const lineEnd = source.text.indexOf('\n', start);
  const text = source.text.slice(start, lineEnd === -1 ? undefined : lineEnd);
  return span(source, start, start + Math.max(1, text.trimEnd().length));
}

/** The words of a line, without the blanks around them. */
export function wholeLine(source: Source, line: number): Span {
  const text = source.line(line);
  return restOfLine(source, (source.lineStarts[line - 1] ?? 0) + (text.length - text.trimStart().length));
}

/** The nearest line above or below that is not blank, and its text. */
export function neighbour(source: Source, line: number, direction: 1 | -1): { line: number; text: string } | undefined {
  for (let at = line + direction; at >= 1 && at <= source.lineCount; at += direction) {
    const text = source.line(at);
    if (text.trim() !== '') return { line: at, text };
  }
  return undefined;
}

const LINE_WITH_VALUE = /^(?<lead>\s*(?:- +)*(?:[^\s:#'"[\]{}*&!|>@%`,?-][^\s:#]*:(?: +|$))?)(?<value>.*)$/;

/** `  - wat: waarde`: what stands before the value, and the value itself. A key with a space in it is no key. */
export function splitLine(text: string): { lead: string; value: string } {
  const { lead = '', value = text } = LINE_WITH_VALUE.exec(text)?.groups ?? {};
  return { lead, value };
}
