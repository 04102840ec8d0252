import { jsonText } from '../../diagnostics/jsonText.js';
import { everyComment } from '../../formatting/index.js';
import { Source } from '../../source/source.js';
import { parseYaml } from '../../yaml/parse.js';
import { plainValue } from '../../yaml/tree.js';
import type { YamlEntry, YamlMap, YamlNode } from '../../yaml/tree.js';

/** Lists whose items are actions; elsewhere a key of the same name is something else. */
const ACTIONS: ReadonlySet<string> = new Set(['acties', 'onderdelen']);

interface Cut {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What was made of a source; while somebody writes, most files of a plan stay as they are. */
const made = new WeakMap<Source, Map<string, string>>();

/**
 * A file of a plan as others may read it: without the fields that are named, where actions have them, and without comments, which
 * are notes among those who write. Comments by which a check is silenced stay. The rest stays as typed; proven by reading it back.
 */
export function publicText(source: Source, hidden: ReadonlySet<string>): string {
  const known = made.get(source) ?? new Map<string, string>();
  const key = [...hidden].sort().join(' ');
  const text = known.get(key) ?? publicTextOf(source, hidden);
  made.set(source, known.set(key, text));
  return text;
}

function publicTextOf(source: Source, hidden: ReadonlySet<string>): string {
  const { root } = parseYaml(source);
  if (root === undefined) return '';
  const entries = entriesToHide(root, hidden, false);
  const plain = entries.length === 0 ? withoutHeadComments(source.text) : undefined;
  if (plain !== undefined) return plain;
  const cuts = [...commentCuts(source.text), ...entries.map((place) => entryCut(source.text, place))];
  if (cuts.length === 0) return source.text;
  const wanted = plainValue(without(root, hidden, false));
  const text = cut(source.text, cuts);
  const read = parseYaml(new Source(source.path, text, source.file, source.lineEnd)).root;
  if (read !== undefined && JSON.stringify(plainValue(read)) === JSON.stringify(wanted)) return text;
  // A field may hold what is used elsewhere by an alias, or stand where lines cannot be taken out: then the file is written anew.
  return jsonText(wanted);
}

/**
 * The text without the comments above its first line of content, when there are no others: most files have only the one by which an editor
 * finds its schema. Those cannot be part of anything, so nothing has to be read to prove it. Undefined where there may be other comments.
 */
function withoutHeadComments(text: string): string | undefined {
  let kept = '';
  let start = 0;
  for (let end = text.indexOf('\n'); end !== -1; end = text.indexOf('\n', start)) {
    const line = text.slice(start, end + 1);
    const words = line.trim();
    if (words !== '' && !words.startsWith('#')) break;
    if (words.includes('jaarplan-negeer:')) return undefined;
    if (words === '') kept += line;
    start = end + 1;
  }
  const rest = text.slice(start);
  return MAY_BE_COMMENT.test(rest) ? undefined : kept + rest;
}

/** A comment has white space before it, or begins a line (YAML 1.2, 6.6): a colour, or a link to a chapter, does not. */
const MAY_BE_COMMENT = /(?:^|\s)#/u;

interface HiddenEntry {
  readonly entry: YamlEntry;
  readonly map: YamlMap;
}

function entriesToHide(node: YamlNode, hidden: ReadonlySet<string>, isAction: boolean): HiddenEntry[] {
  if (node.kind === 'list') return node.items.flatMap((item) => entriesToHide(item, hidden, isAction));
  if (node.kind === 'text') return [];
  return node.entries.flatMap((entry) =>
    isAction && hidden.has(entry.key.value) ? [{ entry, map: node }] : entriesToHide(entry.value, hidden, ACTIONS.has(entry.key.value)),
  );
}

function without(node: YamlNode, hidden: ReadonlySet<string>, isAction: boolean): YamlNode {
  if (node.kind === 'list') return { ...node, items: node.items.map((item) => without(item, hidden, isAction)) };
  if (node.kind === 'text') return node;
  const entries = node.entries.filter(({ key }) => !isAction || !hidden.has(key.value));
  return { ...node, entries: entries.map((entry) => ({ ...entry, value: without(entry.value, hidden, ACTIONS.has(entry.key.value)) })) };
}

/** Whole lines where the field stands on its own; else from its key to the next one. */
function entryCut(text: string, { entry: { key, value }, map }: HiddenEntry): Cut {
  const { start } = key.span;
  const end = Math.max(key.span.end, value.span.end);
  const line = text.lastIndexOf('\n', start - 1) + 1;
  const next = map.entries[map.entries.findIndex((entry) => entry.key === key) + 1];
  if (text.slice(line, start).trim() !== '') return { start, end: next?.key.span.start ?? end, text: '' };
  const lineEnd = text.indexOf('\n', text.slice(0, end).trimEnd().length);
  return { start: line, end: lineEnd === -1 ? text.length : lineEnd + 1, text: '' };
}

function commentCuts(text: string): Cut[] {
  return everyComment(text).map((comment) => {
    const kept = /^#\s*jaarplan-negeer:(?:[\s,]*[a-z-]+\/[a-z-]+)*/u.exec(comment.text)?.[0] ?? '';
    const end = comment.offset + comment.text.length;
    if (kept !== '') return { start: comment.offset, end, text: kept };
    const line = text.lastIndexOf('\n', comment.offset - 1) + 1;
    const before = text.slice(line, comment.offset).trimEnd();
    const lineEnd = text.indexOf('\n', end);
    return before === '' ? { start: line, end: lineEnd === -1 ? text.length : lineEnd + 1, text: '' } : { start: line + before.length, end, text: '' };
  });
}

/** A comment within a field that goes, goes with it. */
function cut(text: string, cuts: readonly Cut[]): string {
  let result = '';
  let from = 0;
  for (const { start, end, text: kept } of [...cuts].sort((one, other) => one.start - other.start || other.end - one.end)) {
    if (start < from) continue;
    result += text.slice(from, start) + kept;
    from = end;
  }
  return result + text.slice(from);
}
