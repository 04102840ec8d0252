import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Source } from '../source/source.js';
import { span, spanText } from '../source/source.js';
import type { YamlNode, YamlText } from './tree.js';

/** Slips that YAML accepts without a word, and that lose or mangle text: said as warnings. */
export function findQuietTraps(source: Source, root: YamlNode): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  forEachText(root, (text) => {
    const trap = foldedList(text) ?? cutByHash(source, text);
    if (trap !== undefined) diagnostics.push(trap);
  });
  return diagnostics;
}

function forEachText(node: YamlNode, visit: (text: YamlText) => void): void {
  if (node.kind === 'text') visit(node);
  else if (node.kind === 'list') for (const item of node.items) forEachText(item, visit);
  else for (const entry of node.entries) forEachText(entry.value, visit);
}

const LIST_LINE = /^(?:[-*•] |\d{1,2}[.)] |[a-z][.)] )/;

/** `>` and plain text join their lines: a list written there becomes one long sentence. */
function foldedList(text: YamlText): Diagnostic | undefined {
  if (text.style !== 'folded' && text.style !== 'plain') return undefined;
  const written = spanText(text.span);
  if (!written.includes('\n')) return undefined;
  const [, ...lines] = written.split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const base = Math.min(...indents);
  const followers = text.style === 'folded' ? lines.slice(1) : lines;
  const listLine = followers.find((line) => line.length - line.trimStart().length === base && LIST_LINE.test(line.trimStart()));
  if (listLine === undefined) return undefined;
  const start = text.span.start + written.indexOf(`\n${listLine}`) + 1 + base;
  return diagnosticAt(span(text.span.source, start, start + listLine.length - base), 'yaml/gevouwen-lijst', 'Deze lijst wordt één doorlopende zin, want de regels worden samengevoegd.', {
    severity: 'waarschuwing',
    hints: [text.style === 'folded' ? 'Schrijf | in plaats van > boven de tekst; dan blijft elke regel een regel.' : 'Zet | achter de dubbele punt en de tekst op de volgende regels, ingesprongen.'],
  });
}

/** `Overleg #2`: everything behind ` #` is a comment to YAML and is lost. A `# ` with a space is how comments are meant. */
function cutByHash(source: Source, text: YamlText): Diagnostic | undefined {
  if (text.style !== 'plain') return undefined;
  const lineEnd = source.text.indexOf('\n', text.span.end);
  const rest = source.text.slice(text.span.end, lineEnd === -1 ? undefined : lineEnd);
  const match = /^[ \t]+#[^\s#!]/.exec(rest) ?? (text.value === '' ? /^:?[ \t]*#[^\s#!]/.exec(rest) : null);
  if (match === null) return undefined;
  const start = text.span.end + rest.indexOf('#');
  return diagnosticAt(span(source, start, text.span.end + rest.trimEnd().length), 'yaml/hekje', 'Wat achter # staat, leest YAML als opmerking; het komt niet in het plan.', {
    severity: 'waarschuwing',
    hints: ['Hoort het bij de tekst, zet dan de hele tekst tussen aanhalingstekens. Is het een opmerking, zet dan een spatie achter #.'],
  });
}
