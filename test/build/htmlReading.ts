import type { DefaultTreeAdapterTypes } from 'parse5';
import { parse } from 'parse5';
import type { HeadScope } from './cellHeads.js';
import { withHeads } from './cellHeads.js';
import type { Part, ReadCell } from './reading.js';
import { RAISED, words } from './reading.js';

export type HtmlElement = DefaultTreeAdapterTypes.Element;
type HtmlNode = DefaultTreeAdapterTypes.Node;

/** The page as a tree, by a parser that follows the standard. */
export function parseHtml(html: string): HtmlElement {
  const root = parse(html).childNodes.find(isElement);
  if (root === undefined) throw new Error('no html element');
  return root;
}

/** What a reader meets on the page, in order. */
export function readHtml(html: string): Part[] {
  const [body] = elementsOf(parseHtml(html), (element) => element.tagName === 'body');
  if (body === undefined) throw new Error('no body element');
  return partsIn(body);
}

/** All elements below one, in order, for which something holds. */
export function elementsOf(root: HtmlElement, holds: (element: HtmlElement) => boolean): HtmlElement[] {
  return root.childNodes.filter(isElement).flatMap((child) => [...(holds(child) ? [child] : []), ...elementsOf(child, holds)]);
}

export function attribute(element: HtmlElement, name: string): string | undefined {
  return element.attrs.find((one) => one.name === name)?.value;
}

const INLINE: ReadonlySet<string> = new Set(['a', 'em', 'strong', 'sup', 'small', 'u', 'i', 'b', 'span', 'time', 'br']);

/** Loose text and inline elements beside each other are one text. */
function partsIn(element: HtmlElement): Part[] {
  const parts: Part[] = [];
  let loose = '';
  const finish = (): void => {
    if (words(loose) !== '') parts.push({ kind: 'text', text: words(loose) });
    loose = '';
  };
  for (const child of element.childNodes) {
    if (!isElement(child)) loose += textIn(child);
    else if (isSilent(child)) continue;
    else if (INLINE.has(child.tagName) && elementsOf(child, ({ tagName }) => tagName === 'img').length === 0) loose += textIn(child);
    else {
      finish();
      parts.push(...partsOf(child));
    }
  }
  finish();
  return parts;
}

function partsOf(element: HtmlElement): Part[] {
  const level = /^h([1-6])$/.exec(element.tagName)?.[1];
  if (level !== undefined) return [{ kind: 'heading', level: Number(level), text: words(textIn(element)) }];
  switch (element.tagName) {
    case 'p':
    case 'figcaption':
    case 'summary':
      return [{ kind: 'text', text: words(textIn(element)) }];
    case 'li':
      return [{ kind: 'item', text: words(textIn(element, LISTS)) }, ...nearestLists(element).flatMap(partsOf)];
    case 'img':
      return attribute(element, 'alt') === '' ? [] : [{ kind: 'figure', text: words(attribute(element, 'alt') ?? 'no alt') }];
    case 'svg':
      return [{ kind: 'figure', text: words(elementsOf(element, ({ tagName }) => tagName === 'title' || tagName === 'desc').map((child) => textIn(child)).join(' ')) }];
    case 'table':
      return [...elementsOf(element, ({ tagName }) => tagName === 'caption').map((caption): Part => ({ kind: 'caption', text: words(textIn(caption)) })), { kind: 'table', rows: rowsOf(element) }];
    default:
      return partsIn(element);
  }
}

function nearestLists(element: HtmlElement): HtmlElement[] {
  return element.childNodes.filter(isElement).flatMap((child) => (LISTS.has(child.tagName) ? [child] : nearestLists(child)));
}

const LISTS: ReadonlySet<string> = new Set(['ul', 'ol']);

function rowsOf(table: HtmlElement): ReadCell[][] {
  const rows = elementsOf(table, (element) => element.tagName === 'tr' && !isSilent(element)).map((row) =>
    row.childNodes.filter(isElement).map((cell) => ({
      text: words(textIn(cell)),
      rowSpan: Number(attribute(cell, 'rowspan') ?? 1),
      columnSpan: Number(attribute(cell, 'colspan') ?? 1),
      ...(cell.tagName === 'th' ? { scope: scopeOf(cell) } : {}),
    })),
  );
  return withHeads(rows);
}

const SCOPES: Readonly<Record<string, HeadScope>> = { col: 'column', row: 'row', rowgroup: 'group' };

function scopeOf(cell: HtmlElement): HeadScope {
  const scope = SCOPES[attribute(cell, 'scope') ?? ''];
  if (scope === undefined) throw new Error(`A head without a scope: ${textIn(cell)}`);
  return scope;
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'div', 'li', 'ul', 'ol', 'br', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'td', 'th', 'table']);
/** Words that are drawn on a line of their own, though the element is inline. */
const OWN_LINE = /\b(?:balkwoorden|bandtitel)\b/;

/** Text as it is read: blocks stand apart; pictures say their words. */
function textIn(node: HtmlNode, without: ReadonlySet<string> = new Set()): string {
  if ('value' in node) return node.value;
  if (!('childNodes' in node)) return '';
  if (!isElement(node)) return node.childNodes.map((child) => textIn(child, without)).join('');
  if (isSilent(node)) return '';
  if (node.tagName === 'img') return ` ${attribute(node, 'alt') ?? ''} `;
  const text = node.childNodes.map((child) => (isElement(child) && without.has(child.tagName) ? ' ' : textIn(child, without))).join('');
  if (node.tagName === 'sup') return `${RAISED}${text}${RAISED}`;
  return BLOCKS.has(node.tagName) || OWN_LINE.test(attribute(node, 'class') ?? '') ? ` ${text} ` : text;
}

/** What no reader is told: decoration, and the link that skips to the text. */
function isSilent(element: HtmlElement): boolean {
  return attribute(element, 'aria-hidden') === 'true' || attribute(element, 'class') === 'springlink' || element.tagName === 'style';
}

function isElement(node: HtmlNode): node is HtmlElement {
  return 'tagName' in node;
}
