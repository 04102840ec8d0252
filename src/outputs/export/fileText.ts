import { readableText } from '../../compare/index.js';
import { harmlessLines } from '../../diagnostics/harmless.js';
import { decode } from '../../source/decode.js';
import { Source } from '../../source/source.js';
import { parseRichText } from '../../text/index.js';
import type { TextProfile } from '../../text/index.js';
import { parseYaml } from '../../yaml/parse.js';
import type { YamlMap, YamlNode } from '../../yaml/tree.js';
import { fieldLines } from './fieldLines.js';

const LINES: ReadonlySet<string> = new Set(['wie', 'wanneer', 'locatie']);
const BLOCKS: ReadonlySet<string> = new Set(['tekst', 'inleiding']);

/**
 * One file of a plan as plain text, without looking at any other: git hands over single versions of single files. Comments,
 * quotes and the places where lines break are gone; words and their order stay. What is no YAML comes
 * back as it is. Escape codes are made visible: the text goes to a terminal.
 */
export function fileText(bytes: Uint8Array): string {
  const decoded = decode(bytes);
  if ('problem' in decoded) return harmlessLines(new TextDecoder().decode(bytes));
  const { root, diagnostics } = parseYaml(new Source('bestand', decoded.text));
  if (root === undefined || diagnostics.some(({ severity }) => severity === 'fout')) return harmlessLines(decoded.text);
  return harmlessLines(`${nodeLines(root, '', '').join('\n')}\n`);
}

function nodeLines(node: YamlNode, key: string, indent: string): string[] {
  switch (node.kind) {
    case 'text':
      return wordsOf(node.value, key).split('\n').map((line) => `${indent}${line}`);
    case 'list':
      return node.items.flatMap((item) => itemLines(item, key, indent));
    case 'map':
      return entryLines(node, indent);
  }
}

function entryLines(map: YamlMap, indent: string): string[] {
  return map.entries.flatMap(({ key, value }) => {
    const title = key.value.replaceAll('-', ' ');
    return value.kind === 'text' ? fieldLines(title, wordsOf(value.value, key.value), indent) : [`${indent}${title}:`, ...nodeLines(value, key.value, `${indent}  `)];
  });
}

/** The dash stands before the first line of an item, as in a list on paper. */
function itemLines(item: YamlNode, key: string, indent: string): string[] {
  const [first = '', ...others] = nodeLines(item, key, `${indent}  `);
  return [`${indent}- ${first.trimStart()}`, ...others];
}

function wordsOf(text: string, key: string): string {
  const profile: TextProfile = LINES.has(key) ? 'regels' : BLOCKS.has(key) ? 'blok' : 'cel';
  return readableText(parseRichText(text, profile));
}
