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
  return span(text.span.source, from, last === undefined ? from : Math.min(last + 1, text.span.end));
}

/** Texts are asked for many places, one after the other. */
const KNOWN = new WeakMap<YamlText, readonly number[]>();

/** For every character of the value: its offset in the source. */
function sourceOffsets(text: YamlText): readonly number[] {
  const known = KNOWN.get(text) ?? walkAlong(text);
  KNOWN.set(text, known);
  return known;
}

function walkAlong(text: YamlText): number[] {
  const written = spanText(text.span);
  const joins = text.style === 'double' ? lineJoins(written) : undefined;
  const offsets: number[] = [];
  let cursor = contentStart(text, written);
  for (const character of text.value.split('')) {
    cursor = joins?.get(cursor) ?? cursor;
    const blank = /\s/.test(character);
    const at = blank ? cursor : afterBlanks(written, cursor);
    const escape = escapeLength(text, written, at);
    const found = escape > 0 || (blank ? /\s/.test(written[at] ?? '') : written[at] === character);
    // What is not found where it must be (half of an escaped pair) gets the place that was reached.
    offsets.push(text.span.start + Math.min(found ? at : cursor, written.length));
    if (found) cursor = at + Math.max(escape, 1);
  }
  offsets.push(text.span.start + Math.min(cursor, written.length));
  return offsets;
}

function contentStart(text: YamlText, written: string): number {
  if (text.style === 'single' || text.style === 'double') return 1;
  if (text.style === 'plain') return 0;
  return written.indexOf('\n') + 1;
}

/** White space that folding swallowed is passed over. */
function afterBlanks(written: string, cursor: number): number {
  let index = cursor;
  while (/\s/.test(written[index] ?? '')) index++;
  return index;
}

/** How many characters of the source make one of the value: `''`, `\n`, `\u00e9`. Nought where it stands for itself. */
function escapeLength(text: YamlText, written: string, cursor: number): number {
  if (text.style === 'single') return written.startsWith("''", cursor) ? 2 : 0;
  if (text.style !== 'double' || written[cursor] !== '\\') return 0;
  return ({ x: 4, u: 6, U: 10 } as Readonly<Record<string, number>>)[written[cursor + 1] ?? ''] ?? 2;
}

/**
 * Between double quotes a backslash at the end of a line joins it to the next, with nothing between: for every place from
 * the white space before it, where the text goes on.
 */
function lineJoins(written: string): ReadonlyMap<number, number> {
  const joins = new Map<number, number>();
  let end = 0;
  for (let sign = written.indexOf('\\\n'); sign !== -1; sign = written.indexOf('\\\n', end)) {
    let start = sign;
    while (start > end && /\s/.test(written[start - 1] ?? '')) start--;
    end = afterBlanks(written, sign + 1);
    for (let place = start; place <= sign; place++) joins.set(place, end);
  }
  return joins;
}
