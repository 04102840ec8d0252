import type { Rich } from '../../../document/document.js';
import { listMark } from '../../../text/index.js';
import { inlineMarkdown } from './inlines.js';
import { tableRow } from './table.js';

/** Rich text as lines of Markdown, with an empty line between blocks. */
export function blockLines(rich: Rich): string[] {
  return rich.flatMap((part, index) => [...(index === 0 ? [] : ['']), ...partLines(part)]);
}

function partLines(part: Rich[number]): string[] {
  switch (part.kind) {
    case 'paragraph':
      return inlineMarkdown(part.children, '\\\n').split('\n');
    case 'heading':
      return [`${'#'.repeat(part.level)} ${inlineMarkdown(part.children, ' ')}`];
    case 'list':
      return part.items.flatMap((item, index) => itemLines(item, mark(part, index)));
    case 'table':
      return [tableRow(part.head.map((cell) => inlineMarkdown(cell, '<br>'))), tableRow(part.head.map(() => '---')), ...part.rows.map((row) => tableRow(row.map((cell) => inlineMarkdown(cell, '<br>'))))];
  }
}

/** Markdown has no lists with letters: those keep their letters as words. */
function mark({ style, start }: Extract<Rich[number], { kind: 'list' }>, index: number): string {
  const sign = listMark(style, start, index);
  return style === 'letter' ? `- ${sign}` : sign;
}

function itemLines(item: Rich, sign: string): string[] {
  const [first = '', ...others] = blockLines(item);
  const indent = ' '.repeat(sign.startsWith('-') ? 2 : sign.length + 1);
  return [`${sign} ${first}`, ...others.map((line) => (line === '' ? '' : indent + line))];
}
