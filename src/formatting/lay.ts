import { textWidth } from '../diagnostics/textWidth.js';
import { fill, foldLines, LINE_WIDTH, looksLikeList } from './fold.js';
import { inlineText, isOrdinary } from './texts.js';
import type { BracketItem, WrittenAlias, WrittenBlock, WrittenBrackets, WrittenText } from './written.js';

/** Where a value comes to stand. */
export interface Room {
  /** Column at which it begins, from 0. */
  readonly start: number;
  /** Indent of the lines after its first. */
  readonly indent: number;
  /** How far those are indented beyond the key or dash. */
  readonly step: number;
}

/** The lines of a text, the first without its indent. `mayFold` is false where a comment follows it on its line. */
export function textLines(text: WrittenText, { start, indent }: Room, mayFold: boolean): string[] {
  const typed = text.typed.split('\n');
  const isList = text.quotes === 'none' && typed.length > 1 && looksLikeList(typed);
  if (!isOrdinary(text) || isList) return typedLines(typed, indent);
  const inline = inlineText(text, 'value');
  if (start + textWidth(inline) <= LINE_WIDTH) return [inline];
  const width = LINE_WIDTH - indent;
  const folded = text.quotes === 'none' && typed.length > 1 ? foldLines(typed.map((line) => line.trim()), width) : fill(text.value, width);
  const isShorter = folded.length > 1 || textWidth(text.value) <= width;
  if (mayFold && isShorter && text.value === text.value.trim()) return ['>-', ...folded.map((line) => ' '.repeat(indent) + line)];
  return typed.length > 1 ? typedLines(typed, indent) : [inline];
}

/** Blanks around line ends do not count, but for one behind a backslash. */
function typedLines(lines: readonly string[], indent: number): string[] {
  return lines.map((line, index) => {
    const words = bare(line);
    return index === 0 || words === '' ? words : ' '.repeat(indent) + words;
  });
}

function bare(line: string): string {
  return line.replace(/(?<![\\ \t])[ \t]+$/, '').replace(/^[ \t]+/, '');
}

/** The lines of a text under `|` or `>`, its sign first. */
export function blockLines({ style, chomping, lines, comment }: WrittenBlock, { indent, step }: Room): string[] {
  const first = lines.find((line) => line !== '') ?? '';
  const sign = `${style}${first.startsWith(' ') ? step : ''}${chomping}${comment}`;
  const laid = style === '>' && !looksLikeList(lines) ? paragraphs(lines).flatMap((part) => foldLines(part, LINE_WIDTH - indent)) : lines;
  return [sign, ...laid.map((line) => (line === '' ? '' : ' '.repeat(indent) + line))];
}

/** In a folded text lines that follow each other are one; a line that is blank or indented is its own. */
function paragraphs(lines: readonly string[]): string[][] {
  const parts: string[][] = [];
  let isOpen = false;
  for (const line of lines) {
    const isOwn = line === '' || /^[ \t]/.test(line);
    if (isOpen && !isOwn) parts.at(-1)?.push(line);
    else parts.push([line]);
    isOpen = !isOwn;
  }
  return parts;
}

/** What stands between brackets, on one line; undefined where it is kept as typed. */
export function bracketsText({ isGroup, items }: WrittenBrackets): string | undefined {
  const words = items?.map(itemText).join(', ');
  if (words === undefined) return undefined;
  return isGroup ? `{${words}}` : `[${words}]`;
}

function itemText({ key, value }: BracketItem): string {
  const words = value === undefined ? '' : innerText(value);
  return key === undefined ? words : `${inlineText(key, 'key')}:${words === '' ? '' : ` ${words}`}`;
}

function innerText(value: WrittenText | WrittenBrackets | WrittenAlias): string {
  switch (value.kind) {
    case 'text':
      return inlineText(value, 'brackets');
    case 'alias':
      return `${value.typed} `;
    case 'brackets':
      return bracketsText(value) ?? value.typed;
  }
}

/** Brackets over lines as they were typed, moved along with their key. */
export function typedBrackets(typed: string, { indent }: Room, moved: number): string[] {
  return typed.split('\n').map((line, index) => {
    const words = bare(line);
    if (index === 0 || words === '') return words;
    return ' '.repeat(Math.max(indent, line.search(/[^ \t]/) + moved)) + words;
  });
}
