import { inlineText, parseRichText, withoutEdges } from '../../text/index.js';
import type { Run, TextRun } from '../blocks.js';

/** Runs as one line of rich text; `lineEnd` is what a break within a paragraph becomes. */
export function inlineMarkup(runs: readonly Run[], lineEnd: string, link: (address: string) => string | undefined): string {
  const pieces = joined(runs);
  const careful = assemble(pieces, lineEnd, link, escapeWhereNeeded, true);
  const expected = plain(pieces);
  if (saysTheSame(careful, expected)) return careful;
  const literal = assemble(pieces, lineEnd, link, escapeAll, true);
  if (saysTheSame(literal, expected)) return literal;
  // Emphasis that ends in the middle of a word next to a sign cannot be written: the words come first.
  return assemble(pieces, lineEnd, link, escapeAll, false);
}

/** Neighbours that look the same as one run: Word parts a sentence at every spelling mistake. Blanks take the look of what is before them. */
function joined(runs: readonly Run[]): Run[] {
  const pieces: Run[] = [];
  for (const run of runs) {
    const last = pieces.at(-1);
    if (run.kind === 'text' && last?.kind === 'text' && (sameLook(last, run) || (run.text.trim() === '' && last.link === run.link))) pieces[pieces.length - 1] = { ...last, text: last.text + run.text };
    else pieces.push(run);
  }
  return pieces;
}

function sameLook(one: TextRun, other: TextRun): boolean {
  return one.bold === other.bold && one.italic === other.italic && one.superscript === other.superscript && one.link === other.link;
}

function assemble(pieces: readonly Run[], lineEnd: string, link: (address: string) => string | undefined, escape: (text: string) => string, withMarks: boolean): string {
  const text = pieces
    .map((run) => {
      switch (run.kind) {
        case 'break':
          return '\n';
        case 'note':
          return `[^${run.id}]`;
        case 'picture':
          return '';
        case 'text':
          return withMarks ? marked(run, link, escape) : escape(blanks(run.text));
      }
    })
    .join('');
  const lines = text.split('\n').map((line) => line.replace(/ {2,}/g, ' ').trim());
  while (lines.at(-1) === '') lines.pop();
  while (lines[0] === '') lines.shift();
  return lines.map(atLineStart).join(lineEnd);
}

function blanks(text: string): string {
  return text.replace(/[\t\u00a0\u2009\u202f\n]/g, ' ').replace(/[\u00ad\u200b\ufeff]/g, '');
}

/** Marks stand against the words, blanks outside them. */
function marked(run: TextRun, link: (address: string) => string | undefined, escape: (text: string) => string): string {
  const { before, words, after } = withoutEdges(blanks(run.text));
  if (words === '') return before;
  const address = run.link === undefined ? undefined : link(run.link);
  let text = escape(words);
  if (run.superscript && !/[\^\s*\\]/.test(words)) text = `^${words}^`;
  if (address !== undefined) text = `[${text}](${/[\s()]/.test(address) ? `<${address}>` : address})`;
  if (run.italic) text = `*${text}*`;
  if (run.bold) text = `**${text}**`;
  return before + text + after;
}

/** Signs that would be marks; most of the time they would not, and then a backslash only puzzles the reader. */
function escapeWhereNeeded(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '\\\\')
    .replace(/\*(?! )|(?<! )\*/g, '\\*')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_')
    .replace(/\[(?=\^|[^[\]]*\]\()/g, '\\[');
}

function escapeAll(text: string): string {
  return text.replace(/[\\*_[\]^`]/g, '\\$&');
}

/** What would begin a heading or a table row at the beginning of a line. */
function atLineStart(line: string): string {
  return line.replace(/^#/, '\\#').replace(/^\|/, '\\|');
}

function plain(pieces: readonly Run[]): string {
  return pieces.map((run) => (run.kind === 'text' ? blanks(run.text) : run.kind === 'break' ? ' ' : '')).join('');
}

function saysTheSame(markup: string, expected: string): boolean {
  const words = parseRichText(markup, 'regel').blocks.map((block) => (block.kind === 'paragraph' ? inlineText(block.children) : '')).join(' ');
  const bare = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return bare(words) === bare(expected);
}
