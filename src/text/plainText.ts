import type { Inline, ListStyle, RichBlock, RichText } from './richText.js';

/**
 * A text as lines without markup: a line a paragraph, heading or table row, list items with their marks ("- ", "1. ",
 * "a. ") and what is inside them indented by two. Notes leave nothing, pictures their alternative text.
 */
export function plainText(blocks: RichText): string {
  return blocks.flatMap(linesOf).join('\n');
}

/** Inlines on one line: breaks are spaces. */
export function inlineText(inlines: readonly Inline[]): string {
  return flatten(inlines, ' ');
}

/** The mark in front of an item: `index` counts from 0 in a list that starts at `start`. */
export function listMark(style: ListStyle, start: number, index: number): string {
  if (style === 'bullet') return '-';
  const value = start + index;
  return style === 'letter' && value <= 26 ? `${String.fromCharCode(96 + value)}.` : `${value}.`;
}

function linesOf(block: RichBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return flatten(block.children, '\n').split('\n');
    case 'list':
      return block.items.flatMap((item, index) => itemLines(item, listMark(block.style, block.start, index)));
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map(inlineText).join(' | '));
  }
}

function itemLines(item: RichText, mark: string): string[] {
  const [first = '', ...others] = item.flatMap(linesOf);
  return [`${mark} ${first}`, ...others.map((line) => `  ${line}`)];
}

function flatten(inlines: readonly Inline[], lineEnd: string): string {
  return inlines.map((inline) => flattenOne(inline, lineEnd)).join('');
}

function flattenOne(inline: Inline, lineEnd: string): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return lineEnd;
    case 'note':
      return '';
    case 'picture':
      return inline.alt;
    default:
      return flatten(inline.children, lineEnd);
  }
}
