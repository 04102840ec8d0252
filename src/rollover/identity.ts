import { spanText } from '../source/source.js';
import { entryAt } from '../yaml/tree.js';
import type { YamlMap, YamlNode } from '../yaml/tree.js';
import type { FileEdits } from './fileEdits.js';
import { isFlow, lineStart } from './fileStructure.js';

/**
 * Writes the id of a part that has none, so that later years know it again whatever becomes of its words. An action that is
 * only a text becomes a map with that text under `wat`. False where it cannot be written in place.
 */
export function writeId(edits: FileEdits, node: YamlNode, id: string): boolean {
  const { source, structure } = edits;
  // Two actions would get one id.
  if (structure.isUsedElsewhere(node.span.start, node.span.end)) return false;
  const map = node.kind === 'map' ? structure.mapAt(node.span.start) : undefined;
  if (map !== undefined && entryAt(map, 'wat') === undefined && isWrappedText(node)) return writeAroundText(edits, node, id);
  if (map === undefined) return writeAroundText(edits, node, id);
  if (entryAt(map, 'id') !== undefined) return false;
  const first = map.entries[0]?.key.span.start;
  if (first === undefined) return false;
  edits.insert(first, isFlow(map) ? `id: ${id}, ` : `id: ${id}\n${' '.repeat(first - lineStart(source.text, first))}`);
  return true;
}

/** The model makes a map of an action that is only a text; its key was never typed. */
function isWrappedText(node: YamlNode): boolean {
  return node.kind === 'map' && node.entries.length === 1 && node.entries[0]?.key.span.start === node.entries[0]?.key.span.end;
}

function writeAroundText(edits: FileEdits, node: YamlNode, id: string): boolean {
  const value = (node as YamlMap).entries[0]?.value;
  if (node.kind !== 'map' || !isWrappedText(node) || value?.kind !== 'text') return false;
  const { start, end } = value.span;
  const typed = spanText(value.span);
  const { text } = edits.source;
  if (edits.structure.itemAt(start) === undefined) return false; // an alias: the text was typed elsewhere
  if (isInFlow(edits, start)) {
    edits.insert(start, `{id: ${id}, wat: `);
    edits.insert(end, '}');
    return true;
  }
  // A digit says how far the lines are indented, and that would change.
  if (/^[|>][+-]?\d/.test(typed)) return false;
  // What reads as a text behind a dash may read as a map behind a key.
  const needsQuotes = value.style === 'plain' && /:(?:\s|$)/.test(typed);
  if (needsQuotes && typed.trimEnd() !== value.value) return false;
  edits.insert(start, `id: ${id}\n${' '.repeat(start - lineStart(text, start))}wat: ${needsQuotes ? "'" : ''}`);
  if (needsQuotes) closeQuotes(edits, start, typed.trimEnd());
  for (let at = typed.indexOf('\n'); at !== -1; at = typed.indexOf('\n', at + 1)) {
    if (/^[ \t]*\S/.test(typed.slice(at + 1))) edits.insert(start + at + 1, '  ');
  }
  return true;
}

/** Between single quotes a quote is written twice. As insertions, so that words between them may still change. */
function closeQuotes(edits: FileEdits, start: number, typed: string): void {
  for (const { index } of typed.matchAll(/'/g)) edits.insert(start + index, "'");
  edits.insert(start + typed.length, "'");
}

function isInFlow(edits: FileEdits, start: number): boolean {
  const place = edits.structure.itemAt(start);
  return place !== undefined && isFlow(place.list);
}
