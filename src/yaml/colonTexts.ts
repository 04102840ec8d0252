import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { span, spanText } from '../source/source.js';
import { quoteMend } from './quoted.js';
import type { YamlMap, YamlNode, YamlText } from './tree.js';

/**
 * `- Kenniskring brugfunctionarissen: 2 bijeenkomsten.` is a map to YAML and a sentence to a person. No key of the plan
 * language holds a space, so in a list a map with one such key is taken as the text it looks like, with a notice.
 */
export function restoreColonTexts(root: YamlNode): { root: YamlNode; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const restore = (node: YamlNode): YamlNode => {
    if (node.kind === 'text') return node;
    if (node.kind === 'map') {
      return { ...node, entries: node.entries.map(({ key, value }) => ({ key, value: restore(value) })) };
    }
    const items = node.items.map((item) => {
      const text = item.kind === 'map' ? asText(item) : undefined;
      if (text === undefined) return restore(item);
      diagnostics.push(notice(text));
      return text;
    });
    return { ...node, items };
  };
  return { root: restore(root), diagnostics };
}

function asText(map: YamlMap): YamlText | undefined {
  const [entry, ...others] = map.entries;
  if (entry === undefined || others.length > 0 || entry.value.kind !== 'text' || map.span.source.text[map.span.start] === '{') return undefined;
  if (!entry.key.value.includes(' ') || entry.key.style !== 'plain') return undefined;
  const value = `${entry.key.value}: ${entry.value.value}`.trimEnd();
  return { kind: 'text', value, style: 'plain', span: span(entry.key.span.source, entry.key.span.start, entry.value.span.end) };
}

function notice(text: YamlText): Diagnostic {
  const mend = spanText(text.span) === text.value ? quoteMend(text.span) : undefined;
  return diagnosticAt(text.span, 'yaml/dubbele-punt-in-tekst', 'Deze regel met een dubbele punt is als gewone tekst gelezen.', {
    severity: 'info',
    mends: mend === undefined ? [] : [mend],
    hints: ['Zet de tekst tussen aanhalingstekens; dan is er geen twijfel.'],
  });
}
