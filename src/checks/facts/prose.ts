import { rememberedByWay } from '../../memory.js';
import type { TextProfile } from '../../text/index.js';

/** Stands for a mark that prints nothing, such as the stars of `**vet**` and the target of a link. */
export const MARK = '\0';
/** Stands for the end of a line, item or cell: what comes after it is read apart from what went before. */
export const BREAK = '\u0001';

/** Most texts of a plan are words and nothing else. */
const MAY_HOLD_MARKS = /[[\\*_^@\n]|:\/\/|www\.|^\s*(?:[-•◦▪\uF0B7#|]|\d{1,2}[.)]|[a-z][.)])/i;
const ADDRESS = /\b(?:https?:\/\/|www\.)[^\s\0\u0001()<>]*|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/gi;
const LINK = /(!?\[)([^\][\n]*)(\]\([^()\s]*\))/g;
const NOTE = /\[\^[^\][\s]+\]:?/g;
/** A bullet, number, letter or heading in front of a line, with the blanks behind it. */
const LINE_MARK = /^[ \t]*(?:(?:[-*•◦▪\uF0B7]|\d{1,2}[.)]|[a-z][.)]|#{2,4})[ \t\u00A0]+)+/gm;
const TABLE_LINE = /^[ \t]*\|.*$/gm;
const PARAGRAPH_END = /\n(?=[ \t]*(?:\n|\u0001))/g;
const HEADING = /^[ \t]*#{2,4}[ \t].*\n/gm;
const KEPT_LINE_END = /\\\n/g;
const ESCAPE = /\\(?=[!-/:-@[-`{-~])/g;
const EMPHASIS = /[*^]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu;

/**
 * A text as its reader sees it, with every word at its own place: what is no text is replaced by as many marks, and where one
 * line, item or cell ends, a break stands. So what is found in it can be shown in the source.
 */
export function proseOf(value: string, profile: TextProfile): string {
  return MAY_HOLD_MARKS.test(value) ? withoutMarks(value, profile) : value;
}

const withoutMarks = rememberedByWay((value, profile: TextProfile): string => {
  const lines = profile === 'regels' ? value.replace(LINE_MARK, breaks).replaceAll('\n', BREAK) : brokenLines(value, profile);
  return lines
    .replace(LINK, (_, open: string, words: string, close: string) => `${marks(open)}${open.startsWith('!') ? marks(words) : words}${marks(close)}`)
    .replace(ADDRESS, marks)
    .replace(NOTE, marks)
    .replace(ESCAPE, MARK)
    .replace(EMPHASIS, MARK);
});

function brokenLines(value: string, profile: TextProfile): string {
  if (!value.includes('\n') && !LINE_START.test(value)) return value;
  const tables = profile === 'blok' ? value.replace(TABLE_LINE, (line) => line.replaceAll('|', BREAK)).replace(HEADING, (line) => `${line.slice(0, -1)}${BREAK}`) : value;
  return tables.replace(LINE_MARK, breaks).replace(KEPT_LINE_END, breaks).replace(PARAGRAPH_END, BREAK);
}

const LINE_START = /^[ \t]*(?:[-*•◦▪\uF0B7#|]|\d{1,2}[.)]|[a-z][.)])/;

function marks(text: string): string {
  return MARK.repeat(text.length);
}

function breaks(text: string): string {
  return BREAK.repeat(text.length);
}
