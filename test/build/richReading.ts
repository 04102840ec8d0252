import type { Rich, RichInline } from '../../src/document/document.js';
import type { Medium } from '../../src/html/index.js';
import { withHeads } from './cellHeads.js';
import { ANY_WORDS, RAISED, words } from './reading.js';
import type { Part } from './reading.js';

/** How the document is met: in which medium, and on which page each anchor stands there. */
export interface Manner {
  readonly medium: Medium;
  readonly pageOf: (anchor: string) => string;
}

/** The words of a line, with the numbers of its notes and pages. */
export function inlineText(children: readonly RichInline[], manner: Manner): string {
  return children.map((child) => oneInline(child, manner)).join('');
}

function oneInline(child: RichInline, manner: Manner): string {
  switch (child.kind) {
    case 'text':
    case 'date':
      return child.text;
    case 'break':
      return ' ';
    case 'pageNumber':
      return manner.medium === 'druk' ? manner.pageOf(child.anchor) : ANY_WORDS;
    case 'noteReference':
      return `${RAISED}${child.number}${RAISED}`;
    case 'superscript':
      return `${RAISED}${inlineText(child.children, manner)}${RAISED}`;
    case 'picture':
      return ` ${child.picture.alt} `;
    case 'reference':
      // On a screen there are no pages: there a reference names the place in its own words.
      return manner.medium === 'scherm' && child.children.some(({ kind }) => kind === 'pageNumber') ? ANY_WORDS : inlineText(child.children, manner);
    default:
      return inlineText(child.children, manner);
  }
}

/** All words of a cell: one text, whatever it is made of. */
export function cellText(rich: Rich, manner: Manner): string {
  return words(richText(rich, manner));
}

/** The same, to become part of a longer text. */
export function richText(rich: Rich, manner: Manner): string {
  return rich.map((part) => partText(part, manner)).join(' ');
}

function partText(part: Rich[number], manner: Manner): string {
  switch (part.kind) {
    case 'paragraph':
    case 'heading':
      return inlineText(part.children, manner);
    case 'list':
      return part.items.map((item) => richText(item, manner)).join(' ');
    case 'table':
      return [part.head, ...part.rows].flatMap((row) => row.map((cell) => inlineText(cell, manner))).join(' ');
  }
}

/** Text that flows down the page. */
export function flowingParts(rich: Rich, manner: Manner): Part[] {
  return rich.flatMap((part): Part[] => {
    switch (part.kind) {
      case 'paragraph':
        return [{ kind: 'text', text: words(inlineText(part.children, manner)) }];
      case 'heading':
        return [{ kind: 'heading', level: Math.max(2, Math.min(6, part.level)), text: words(inlineText(part.children, manner)) }];
      case 'list':
        return part.items.flatMap((item) => itemParts(item, manner));
      case 'table':
        return [
          {
            kind: 'table',
            rows: withHeads([part.head, ...part.rows].map((row, index) => row.map((cell) => ({ text: words(inlineText(cell, manner)), rowSpan: 1, columnSpan: 1, ...(index === 0 ? { scope: 'column' as const } : {}) })))),
          },
        ];
    }
  });
}

/** An item of a list, with the lists inside it after it; `before` and `after` are words of the item around its text. */
export function itemParts(rich: Rich, manner: Manner, before = '', after = ''): Part[] {
  const own = rich.filter((part) => part.kind !== 'list');
  const inner = rich.filter((part) => part.kind === 'list');
  return [{ kind: 'item', text: words(`${before} ${richText(own, manner)} ${after}`) }, ...flowingParts(inner, manner)];
}
