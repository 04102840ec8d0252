import type { Span } from '../source/source.js';
import { span, spanText } from '../source/source.js';
import type { YamlText } from './tree.js';

/**
 * The place in the file of a stretch of a text's value, so that one word in a long cell can be underlined. Folding and
 * escapes change distances; the words themselves do not, so the value is walked along the source, white space apart.
 */
export function placeInText(text: YamlText, start: number, end: number): Span {
  const offsets = sourceOffsets(text);
  const from = offsets[Math.min(start, offsets.length - 1)] ?? text.span.start;
  const last = end > start ? offsets[Math.min(end - 1, offsets.length - 1)] : undefined;
  return span(text.span.source, from, last === undefined ? from : last + 1);
}

/** For every character of the value: its offset in the source. */
function sourceOffsets(text: YamlText): number[] {
  const written = spanText(text.span);
  const offsets: number[] = [];
  let cursor = contentStart(text, written);
  for (const character of text.value.split('')) {
    const found = /\s/.test(character) ? nextSpace(written, cursor) : skipTo(written, cursor, character);
    if (found === undefined) {
      offsets.push(text.span.start + Math.min(cursor, written.length)); // an escape such as \u00e9: point at where it must be
      continue;
    }
    offsets.push(text.span.start + found);
    cursor = found + 1;
  }
  offsets.push(text.span.start + cursor);
  return offsets;
}

function contentStart(text: YamlText, written: string): number {
  if (text.style === 'single' || text.style === 'double') return 1;
  if (text.style === 'plain') return 0;
  return written.indexOf('\n') + 1;
}

function nextSpace(written: string, cursor: number): number | undefined {
  return /\s/.test(written[cursor] ?? '') ? cursor : undefined;
}

/** White space that folding swallowed is skipped; so is the backslash or doubled quote of an escape. */
function skipTo(written: string, cursor: number, character: string): number | undefined {
  for (let index = cursor; index < written.length; index++) {
    if (written[index] === character) return index;
    if (!/[\s\\']/.test(written[index] ?? '')) return undefined;
  }
  return undefined;
}
