import { CST } from 'yaml';
import type { WrittenBlock, WrittenText } from './written.js';

export function readText(token: CST.FlowScalar): WrittenText {
  const { value } = CST.resolveAsScalar(token);
  return { kind: 'text', quotes: QUOTES[token.type], value, typed: token.source };
}

const QUOTES = { scalar: 'none', alias: 'none', 'single-quoted-scalar': 'single', 'double-quoted-scalar': 'double' } as const;

/** A text under `|` or `>`, and the number of its lines in the source. */
export function readBlock(token: CST.BlockScalar): WrittenBlock {
  const [header, ...rest] = token.props;
  if (header?.type !== 'block-scalar-header') throw new Error('A block text begins with its sign');
  const chomping = header.source.includes('+') ? '+' : header.source.includes('-') ? '-' : '';
  const comment = rest.map((prop) => ('source' in prop ? prop.source : '')).join('').trimEnd();
  const lines = linesOf(token, header, chomping);
  return { kind: 'block', style: header.source.startsWith('|') ? '|' : '>', chomping, lines, comment };
}

/** Read as if every line end counts, the lines come out as they stand in the source, without their indent. */
function linesOf(token: CST.BlockScalar, header: CST.SourceToken, chomping: string): string[] {
  const everyLine = { ...header, source: `|${header.source.replaceAll(/[^\d]/g, '')}${chomping === '+' ? '+' : '-'}` };
  // The comment goes too: places in the file do not matter here, and lengths must agree.
  const { value } = CST.resolveAsScalar({ ...token, props: [everyLine, { ...header, type: 'newline', source: '\n' }] });
  if (value === '') return [];
  const lines = value.split('\n');
  return chomping === '+' ? lines.slice(0, -1) : lines;
}

/** Whether a text can be written anew from its value: it has no signs that only an escape shows, and no lines of its own. */
export function isOrdinary({ quotes, value, typed }: WrittenText): boolean {
  if (value !== '' && !/^[\p{L}\p{M}\p{N}\p{P}\p{S} \u00A0\u200D\uFE0F]*$/u.test(value)) return false;
  return quotes !== 'double' || !/\\[^"\\]/.test(typed.replaceAll(/\\[\\"]/g, ''));
}

/** A text on one line: quotes only where they are needed, and then double ones unless the text holds them. */
export function inlineText(text: WrittenText, place: 'value' | 'key' | 'brackets'): string {
  const { quotes, value, typed } = text;
  if (quotes === 'none') return value;
  if (!isOrdinary(text)) return typed;
  if (needsNoQuotes(value, place)) return value;
  return /["\\]/.test(value) ? `'${value.replaceAll("'", "''")}'` : `"${value}"`;
}

/**
 * Whether a text reads the same without quotes, to jaarplan and to every other reader of YAML, and is seen to do so: it begins with
 * a letter. Of signs and numbers only those who know YAML by heart can tell.
 */
export function needsNoQuotes(value: string, place: 'value' | 'key' | 'brackets'): boolean {
  if (!/^\p{L}/u.test(value) || value !== value.trim() || LOOKS_LIKE_MORE.test(value)) return false;
  // A key with a space in it is taken for a sentence.
  if (place === 'key') return /^[\p{L}\p{N}_-]*$/u.test(value);
  if (/:(?:\s|$)|\s#/.test(value)) return false;
  return place === 'value' || !/[,[\]{}:]/.test(value);
}

/** What one reader or another of YAML takes for yes, no, nothing or a number. */
const LOOKS_LIKE_MORE = /^(?:null|true|false|yes|no|on|off|y|n|ja|nee|inf|nan)$/i;
