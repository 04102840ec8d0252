import type { CST } from 'yaml';
import { isOrdinary, readText } from './texts.js';
import type { BracketItem, WrittenBrackets } from './written.js';

/** A list or group between brackets in a source, and the offset just behind it. */
export function readBrackets(token: CST.FlowCollection, source: string): { readonly brackets: WrittenBrackets; readonly end: number } {
  const closing = token.end.find(({ type }) => type === 'flow-map-end' || type === 'flow-seq-end');
  const end = closing === undefined ? token.offset : closing.offset + closing.source.length;
  const isGroup = token.start.type === 'flow-map-start';
  const isBare = token.end.every(({ type, offset }) => offset >= end || type !== 'comment');
  const items = isBare ? itemsOf(token, source) : undefined;
  return { brackets: { kind: 'brackets', isGroup, ...(items && { items }), typed: source.slice(token.offset, end) }, end };
}

const LAYOUT: ReadonlySet<string> = new Set(['space', 'newline', 'comma']);

/** Undefined where one of them cannot be written anew. */
function itemsOf(token: CST.FlowCollection, source: string): BracketItem[] | undefined {
  const items: BracketItem[] = [];
  for (const { start, key, sep, value } of token.items) {
    if (key === undefined && sep === undefined && value === undefined && start.every(({ type }) => LAYOUT.has(type))) continue;
    const isBare = [...start, ...(sep ?? [])].every(({ type }) => LAYOUT.has(type) || type === 'map-value-ind');
    const name = key === undefined ? undefined : itemValue(key, source);
    const content = value === undefined ? undefined : itemValue(value, source);
    if (!isBare || key === null || (key !== undefined && name?.kind !== 'text') || (value !== undefined && content === undefined)) return undefined;
    items.push({ ...(name?.kind === 'text' ? { key: name } : {}), ...(content && { value: content }) });
  }
  return items;
}

function itemValue(token: CST.Token | null, source: string): BracketItem['value'] {
  if (token !== null && 'end' in token && (token.end ?? []).some(({ type }) => type === 'comment')) return undefined;
  switch (token?.type) {
    case 'scalar':
    case 'single-quoted-scalar':
    case 'double-quoted-scalar': {
      const text = readText(token);
      return text.typed.includes('\n') && !isOrdinary(text) ? undefined : text;
    }
    case 'alias':
      return { kind: 'alias', typed: token.source };
    case 'flow-collection': {
      const { brackets } = readBrackets(token, source);
      return brackets.items === undefined ? undefined : brackets;
    }
    default:
      return undefined;
  }
}
