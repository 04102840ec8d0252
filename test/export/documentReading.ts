import { strFromU8, unzipSync } from 'fflate';
import mammoth from 'mammoth';
import { parseFragment } from 'parse5';
import type { DefaultTreeAdapterTypes } from 'parse5';
import { expect } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { buildFlow } from '../../src/outputs/export/flow/buildFlow.js';
import type { Flow, FlowNode, FlowTable } from '../../src/outputs/export/flow/flow.js';
import { documentWords, wordsOf } from '../document/words.js';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

/** Holds a Word file, as another library reads it, against the document that the web page is made of. */
export async function expectWord(document: Document, bytes: Uint8Array | undefined): Promise<void> {
  const flow = buildFlow(document, '');
  const { value, messages } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes ?? new Uint8Array()) }, { styleMap: ["p[style-name='Title'] => h6.titel:fresh"] });
  expect(messages.filter(({ type }) => type === 'error')).toEqual([]);
  const root = parseFragment(value);
  const all = elementsIn(root.childNodes);
  const xml = strFromU8(unzipSync(bytes ?? new Uint8Array())['word/document.xml'] ?? new Uint8Array());
  expectWords(wantedWords(document), wordsOf(textOf(root.childNodes)));
  // Headings, in order and at their levels.
  const headings = flow.sections.flatMap(({ nodes }) => nodes.flatMap((node) => (node.kind === 'heading' ? [`${Math.min(node.level, 6)} ${plainWords(node.children)}`] : [])));
  const found = all.filter(({ tagName, attrs }) => /^h[1-6]$/.test(tagName) && !attrs.some(({ value: name }) => name === 'titel')).map((element) => `${element.tagName.slice(1)} ${squeezed(textOf(element.childNodes))}`);
  expect(found.filter((each) => headings.includes(each))).toEqual(headings);
  // Tables, cell by cell with their spans.
  const tables = tablesOf(flow);
  const outer = all.filter((element) => element.tagName === 'table' && !hasTableAround(element));
  const read = outer.map((table) => elementsIn(table.childNodes).filter(({ tagName }) => tagName === 'tr').map((row) => row.childNodes.filter(isElement).map(cellOf)));
  const wanted = tables.map(({ head, body }) => [...head, ...body].map(({ cells }) => cells.map(({ content, rowSpan, columnSpan }) => `${rowSpan}×${columnSpan} ${plainWords(content)}`)));
  const flatRows = (all: typeof read): string[] => all.flatMap((rows) => rows.map((row) => row.join(' | ')));
  const isWanted = new Set(flatRows(wanted));
  expect(flatRows(read).filter((row) => isWanted.has(row))).toEqual(flatRows(wanted));
  expect([...xml.matchAll(/<w:tblHeader\/>/g)].length).toBeGreaterThanOrEqual(tables.reduce((sum, { head }) => sum + head.length, 0));
  // Real notes, each with its own words.
  expect([...xml.matchAll(/<w:footnoteReference /g)]).toHaveLength(flow.notes.size);
  for (const content of flow.notes.values()) expect(squeezed(textOf(root.childNodes))).toContain(plainWords(content));
  if (flow.contents !== undefined) expect(xml).toMatch(/<w:instrText[^>]*>TOC /);
  expect(xml.includes('w:orient="landscape"')).toBe(document.chapters.some(({ paper }) => paper === 'liggend'));
}

/** Holds Markdown against the same document: words in their order, headings, and a line a row of each table. */
export function expectMarkdown(document: Document, bytes: Uint8Array | undefined): void {
  const flow = buildFlow(document, '');
  const text = new TextDecoder().decode(bytes);
  const bare = text.replaceAll(/\\([\\`*_[\]<>|~#&.)+-])/g, '$1').replaceAll(/<\/?(?:sup|br)>|&nbsp;|\*/g, ' ').replaceAll(/\[\^\d+\]/g, ' ').replaceAll(/\]\(<[^>]*>\)/g, ' ');
  expectWords(wantedWords(withoutPages(document)), wordsOf(bare));
  const headings = flow.sections.flatMap(({ nodes }) => nodes.filter(({ kind }) => kind === 'heading')).length;
  expect(text.match(/^#{2,6} /gm)?.length ?? 0).toBeGreaterThanOrEqual(headings);
  const rows = tablesOf(flow).reduce((sum, { head, body }) => sum + Math.max(1, head.length) + body.length + 1, 0);
  expect(text.match(/^\| .* \|$/gm)?.length ?? 0).toBeGreaterThanOrEqual(rows);
  for (const number of flow.notes.keys()) expect(text).toContain(`\n[^${number}]: `);
}

/** Titles of columns stand in the head row too, and what a timeline draws stands in its table. */
function wantedWords(document: Document): string[] {
  const once = JSON.parse(
    JSON.stringify(document, (key, value: unknown) => {
      if (key === 'columns') return undefined;
      return key === 'timeline' && typeof value === 'object' && value !== null && 'table' in value ? { table: value.table } : value;
    }),
  ) as Document;
  return documentWords({ ...once, head: { left: '', right: '' }, foot: { left: '' } });
}

/** Markdown says in other words what stands on a page. */
function withoutPages(document: Document): Document {
  const hasPage = (value: unknown): boolean => JSON.stringify(value).includes('"kind":"pageNumber"');
  return JSON.parse(
    JSON.stringify(document, (_, value: unknown) => (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'reference' && hasPage(value) ? { kind: 'text', text: '' } : value)),
  ) as Document;
}

/** Every word that a document has is there as often as it has it. A raised "de" is apart from its number in some readers. */
function expectWords(wanted: readonly string[], found: readonly string[]): void {
  const left = new Map<string, number>();
  for (const word of found.flatMap(pieces)) left.set(word, (left.get(word) ?? 0) + 1);
  const missing = wanted.flatMap(pieces).filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count <= 0;
  });
  expect(missing).toEqual([]);
}

function pieces(word: string): string[] {
  return (word.match(/\d+|\D+/g) ?? []).filter((piece) => !/^\d$/.test(piece));
}

function tablesOf({ sections }: Flow): FlowTable[] {
  return sections.flatMap(({ nodes }) => nodes.flatMap((node: FlowNode) => (node.kind === 'table' ? [node.table] : [])));
}

function cellOf(element: Element): string {
  const span = (name: string): string => element.attrs.find((attribute) => attribute.name === name)?.value ?? '1';
  return `${span('rowspan')}×${span('colspan')} ${squeezed(textOf(element.childNodes))}`;
}

function hasTableAround(element: Element): boolean {
  for (let parent = element.parentNode; parent !== null && 'tagName' in parent; parent = parent.parentNode) if (parent.tagName === 'table') return true;
  return false;
}

function isElement(node: Node): node is Element {
  return 'tagName' in node;
}

function elementsIn(nodes: readonly Node[]): Element[] {
  return nodes.filter(isElement).flatMap((element) => [element, ...elementsIn(element.childNodes)]);
}

function textOf(nodes: readonly Node[]): string {
  return nodes
    .map((node) => {
      if ('value' in node) return node.value;
      if (!isElement(node) || isNoteLink(node)) return '';
      // The number of a note that is used again.
      if (node.tagName === 'sup' && node.childNodes.every((child) => 'value' in child && /^\d+$/.test(child.value))) return '';
      if (node.tagName === 'img') return node.attrs.find(({ name }) => name === 'alt')?.value ?? '';
      const edge = BLOCKS.has(node.tagName) ? ' ' : '';
      return edge + textOf(node.childNodes) + edge;
    })
    .join('');
}

const BLOCKS: ReadonlySet<string> = new Set(['p', 'li', 'td', 'th', 'tr', 'br', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/** mammoth writes "[1]" for a note, and an arrow back. */
function isNoteLink({ tagName, attrs }: Element): boolean {
  return tagName === 'a' && attrs.some(({ name, value }) => name === 'href' && /^#footnote/.test(value));
}

/** All words of inlines or rich text, without numbers of notes and pages. */
function plainWords(value: unknown): string {
  return squeezed(flat(value));
}

function flat(value: unknown): string {
  if (Array.isArray(value)) return value.map(flat).join('');
  if (typeof value !== 'object' || value === null || !('kind' in value)) return '';
  const node = value as { readonly kind: string; readonly text?: string; readonly picture?: { readonly alt: string }; readonly children?: unknown; readonly items?: unknown; readonly head?: unknown; readonly rows?: unknown };
  if (node.kind === 'break') return ' ';
  if (node.kind === 'picture') return node.picture?.alt ?? '';
  if (node.kind === 'text' || node.kind === 'date') return node.text ?? '';
  const inside = [node.children, node.items, node.head, node.rows].map(flatBlocks).join('');
  return ['paragraph', 'heading', 'list', 'table'].includes(node.kind) ? ` ${inside} ` : inside;
}

function flatBlocks(value: unknown): string {
  if (!Array.isArray(value)) return '';
  return value.some(Array.isArray) ? value.map((each) => ` ${flatBlocks(each)} `).join('') : flat(value);
}

function squeezed(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
