import type { Span } from '../source/source.js';

/**
 * YAML as it was typed: every scalar is text exactly as it stands in the file ("13.00" stays "13.00"), every node knows
 * its place. Aliases are already followed.
 */
export type YamlNode = YamlText | YamlMap | YamlList;

export interface YamlText {
  readonly kind: 'text';
  readonly value: string;
  readonly style: TextStyle;
  readonly span: Span;
}

export type TextStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

export interface YamlMap {
  readonly kind: 'map';
  readonly entries: readonly YamlEntry[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: YamlText;
  readonly value: YamlNode;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

/** The value under a key, when the node is a map that has it. */
export function valueAt(node: YamlNode | undefined, key: string): YamlNode | undefined {
  return entryAt(node, key)?.value;
}

export function entryAt(node: YamlNode | undefined, key: string): YamlEntry | undefined {
  if (node?.kind !== 'map') return undefined;
  return node.entries.length > SMALL_MAP ? indexOf(node).get(key) : node.entries.find((entry) => entry.key.value === key);
}

/** Maps larger than any of the language get an index: who asks for each of a hundred thousand keys must not wait for it. */
const SMALL_MAP = 50;
const INDEXES = new WeakMap<YamlMap, ReadonlyMap<string, YamlEntry>>();

function indexOf(map: YamlMap): ReadonlyMap<string, YamlEntry> {
  let index = INDEXES.get(map);
  if (index === undefined) {
    index = new Map(map.entries.map((entry) => [entry.key.value, entry]));
    INDEXES.set(map, index);
  }
  return index;
}

/** A value that was left open: `titel:` with nothing behind it. */
export function isEmpty(node: YamlNode): boolean {
  return node.kind === 'text' && node.style === 'plain' && node.value === '';
}

/** Plain JavaScript values (texts, lists, objects without a prototype), for the checks of shape. */
export function plainValue(node: YamlNode): unknown {
  switch (node.kind) {
    case 'text':
      return node.value;
    case 'list':
      return node.items.map(plainValue);
    case 'map': {
      const result = Object.create(null) as Record<string, unknown>;
      for (const entry of node.entries) result[entry.key.value] = plainValue(entry.value);
      return result;
    }
  }
}
