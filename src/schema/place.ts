import type { Span } from '../source/source.js';
import { span } from '../source/source.js';
import type { YamlNode } from '../yaml/tree.js';

/** Written between brackets, `[een, twee]` or `{een: twee}`. */
export function isFlow(node: YamlNode): boolean {
  return node.kind !== 'text' && /[[{]/.test(node.span.source.text.charAt(node.span.start));
}

/** A list or group is pointed at by its first line, a group by its first key: underlining all of it would hide the place. */
export function startOf(node: YamlNode): Span {
  const { source, start, end } = node.span;
  if (node.kind === 'text') return node.span;
  if (node.kind === 'map' && node.entries[0] !== undefined && !isFlow(node)) return node.entries[0].key.span;
  const lineEnd = source.text.indexOf('\n', start);
  return span(source, start, Math.min(end, lineEnd === -1 ? end : lineEnd));
}
