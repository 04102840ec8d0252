import type { YamlEntry, YamlMap } from '../yaml/tree.js';
import type { FileEdits } from './fileEdits.js';
import type { ListPlace } from './fileStructure.js';
import { isFlow, lineEnd, lineStart } from './fileStructure.js';

/** Takes items out of the lists that hold them, by the offsets at which they begin; a list that loses all becomes `[]`. */
export function removeItems(edits: FileEdits, starts: readonly number[]): void {
  const byList = new Map<number, ListPlace[]>();
  for (const start of new Set(starts)) {
    const place = edits.structure.itemAt(start);
    if (place === undefined) throw new Error(`No list holds what begins at ${start} in ${edits.source.path}`);
    byList.set(place.list.span.start, [...(byList.get(place.list.span.start) ?? []), place]);
  }
  for (const places of byList.values()) removeFrom(edits, places);
}

function removeFrom(edits: FileEdits, places: readonly ListPlace[]): void {
  const [first] = places;
  if (first === undefined) return;
  const { list, holder } = first;
  const isAll = places.length === list.items.length;
  if (isFlow(list)) {
    if (isAll) edits.remove(list.span.start, list.span.end, '[]');
    else for (const { index } of places) removeFlowItem(edits, list.items.map(({ span }) => span), index);
    return;
  }
  for (const { index } of places) removeBlockItem(edits, first, index);
  if (!isAll) return;
  if (holder === undefined) edits.insert(edits.source.text.length, `${edits.source.text.endsWith('\n') ? '' : '\n'}[]\n`);
  else edits.insert(edits.source.text.indexOf(':', holder.key.span.end) + 1, ' []');
}

/** Between brackets: with the comma before it, or after it for the first. */
function removeFlowItem(edits: FileEdits, spans: readonly { readonly start: number; readonly end: number }[], index: number): void {
  const [before, own, after] = [spans[index - 1], spans[index], spans[index + 1]];
  if (own === undefined) return;
  if (after !== undefined) edits.remove(own.start, after.start);
  else edits.remove(before?.end ?? own.start, own.end);
}

/** Whole lines, with the comment right above; not above the first, where it may well be about the list. */
function removeBlockItem(edits: FileEdits, { list }: ListPlace, index: number): void {
  const { text } = edits.source;
  const item = list.items[index];
  if (item === undefined) return;
  const dash = dashBefore(text, item.span.start);
  const from = startWithComments(text, lineStart(text, dash), index > 0);
  const content = text.slice(item.span.start, item.span.end).trimEnd().length;
  const end = Math.min(lineEnd(text, item.span.start + content) + 1, text.length);
  const isLast = index === list.items.length - 1;
  const blanks = /^(?:[ \t]*\n)*/.exec(text.slice(end))?.[0].length ?? 0;
  const isAfterBlank = from > 0 && text.slice(lineStart(text, from - 1), from).trim() === '';
  // One blank line is left between what stood before and what comes after.
  edits.remove(isLast ? lineStartAfterBlanks(text, from) : from, end + (!isLast && (isAfterBlank || index === 0) ? blanks : 0));
}

/** Offset of the dash of an item, which may stand on a line of its own. */
function dashBefore(text: string, start: number): number {
  for (let line = lineStart(text, start), rest = text.slice(line, start); ; ) {
    const dash = /^\s*-(?=\s|$)/.exec(rest);
    if (dash !== null) return line + dash[0].length - 1;
    if (line === 0 || !/^\s*(?:#.*)?$/.test(rest.trimEnd())) throw new Error(`No dash before ${start}: ${JSON.stringify(text.slice(line, start))}`);
    const end = line - 1;
    line = lineStart(text, end);
    rest = text.slice(line, end);
  }
}

function startWithComments(text: string, start: number, hasOwnComments: boolean): number {
  let from = start;
  while (from > 0) {
    const above = lineStart(text, from - 1);
    const line = text.slice(above, from - 1);
    if (!/^\s*#/.test(line) || !(hasOwnComments || line.includes('jaarplan-negeer:'))) break;
    from = above;
  }
  return from;
}

function lineStartAfterBlanks(text: string, from: number): number {
  return text.slice(0, from).replace(/(?<=\n)(?<!\n[ \t]*\n)(?:[ \t]*\n)+$/, '').length;
}

/** Takes a key and its value out of a map. A comment behind the value stays, on a line of its own. */
export function removeEntry(edits: FileEdits, map: YamlMap, key: string): boolean {
  const index = map.entries.findIndex((entry) => entry.key.value === key);
  const entry = map.entries[index];
  if (entry === undefined) return false;
  const { text } = edits.source;
  const begin = lineStart(text, entry.key.span.start);
  const next = map.entries[index + 1];
  if (isFlow(map)) removeFlowItem(edits, map.entries.map((each) => ({ start: each.key.span.start, end: valueEnd(each) })), index);
  else if (text.slice(begin, entry.key.span.start).trim() !== '') edits.remove(entry.key.span.start, next?.key.span.start ?? valueEnd(entry));
  else removeLines(edits, entry, begin);
  return true;
}

function removeLines(edits: FileEdits, entry: YamlEntry, begin: number): void {
  const { text } = edits.source;
  const end = valueEnd(entry);
  const comment = /^[ \t]+(?=#)/.exec(text.slice(end));
  if (comment === null) edits.remove(begin, Math.min(lineEnd(text, end) + 1, text.length));
  else edits.remove(entry.key.span.start, end + comment[0].length);
}

/** End of what was typed; what an alias stands for was typed elsewhere. */
function valueEnd({ key, value }: YamlEntry): number {
  const { text } = key.span.source;
  if (value.span.start < key.span.end) return lineEnd(text, key.span.end);
  return value.span.start + text.slice(value.span.start, value.span.end).trimEnd().length;
}
