import type { Mend } from '../diagnostics/mend.js';
import type { Span } from '../source/source.js';
import { spanText } from '../source/source.js';

/** A text of one line as a YAML value between quotes. */
export function quoted(text: string): string {
  return /["\\]/.test(text) ? `'${text.replaceAll("'", "''")}'` : `"${text}"`;
}

/**
 * The words of a place between quotes: what was typed is the text. Undefined where that is not certain: over more lines, or where what
 * looks like a comment may be one or the other.
 */
export function quoteMend(place: Span): Mend | undefined {
  const text = spanText(place).trimEnd();
  if (text === '' || text.includes('\n') || /\s#/.test(text) || /\p{Cc}/u.test(text)) return undefined;
  return { span: { ...place, end: place.start + text.length }, replacement: quoted(text), reads: text };
}
