import type { $ZodIssue } from 'zod/v4/core';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Span } from '../source/source.js';
import { span } from '../source/source.js';
import type { YamlNode } from '../yaml/tree.js';
import { entryAt, isEmpty } from '../yaml/tree.js';
import { nearest } from './nearest.js';

/** What zod found, in the words of somebody who writes plans. `nodes` runs from the root to the place, as far as it exists. */
export function describeIssue(issue: $ZodIssue, nodes: readonly YamlNode[], path: readonly PropertyKey[]): Diagnostic[] {
  const node = nodes.at(-1);
  if (node === undefined) return [];
  const missing = nodes.length <= path.length;
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (missing) return [describeMissing(node, key)];
  if (isEmpty(node)) return [describeEmpty(nodes, node, key, path.at(-1))];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((unknown) => describeUnknownKey(node, unknown, JSON.parse(issue.message) as string[]));
    case 'invalid_type':
    case 'invalid_union':
      return [describeKind(node, key, expectedKind(issue))];
    case 'invalid_value':
      return [describeChoice(node, key, issue.values.map(String))];
    case 'too_small':
      return [diagnosticAt(place(node), 'vorm/leeg', `‘${key}’ is leeg.`, { hints: ['Vul iets in, of haal de regel weg.'] })];
    default:
      return [describeFormat(node, key)];
  }
}

function describeMissing(parent: YamlNode, key: string): Diagnostic {
  return diagnosticAt(startOf(parent), 'vorm/ontbreekt', `Hier ontbreekt ‘${key}’.`, { hints: [`Voeg een regel toe die met \`${key}:\` begint.`] });
}

function describeEmpty(nodes: readonly YamlNode[], node: YamlNode, key: string, step: PropertyKey | undefined): Diagnostic {
  if (typeof step === 'number') {
    return diagnosticAt(place(node), 'vorm/leeg', `In ‘${key}’ staat een streepje zonder tekst.`, { hints: ['Vul iets in, of haal het streepje weg.'] });
  }
  const entry = entryAt(nodes.at(-2), key);
  return diagnosticAt(entry?.key.span ?? place(node), 'vorm/leeg', `‘${key}’ is leeg.`, { hints: ['Vul iets in achter de dubbele punt.'] });
}

function describeUnknownKey(node: YamlNode, unknown: string, known: readonly string[]): Diagnostic {
  const at = entryAt(node, unknown)?.key.span ?? place(node);
  const suggestion = nearest(unknown, known);
  const question = suggestion === undefined ? '' : `; bedoelde u ‘${suggestion}’?`;
  const hint = suggestion === undefined ? [`Hier mag staan: ${known.join(', ')}.`] : [];
  return diagnosticAt(at, 'vorm/onbekende-sleutel', `Onbekende sleutel ‘${unknown}’${question === '' ? '.' : question}`, { hints: hint });
}

type Kind = 'text' | 'list' | 'map' | 'other';

function expectedKind(issue: $ZodIssue): Kind {
  if (issue.code !== 'invalid_type') return 'other';
  if (issue.expected === 'string') return 'text';
  if (issue.expected === 'array') return 'list';
  return issue.expected === 'object' || issue.expected === 'record' ? 'map' : 'other';
}

const KIND_NAMES: Readonly<Record<YamlNode['kind'], string>> = { text: 'een tekst', list: 'een lijst', map: 'een groep sleutels' };
const EXPECTED: Readonly<Record<Kind, string>> = { text: 'een tekst', list: 'een lijst', map: 'een groep sleutels', other: 'iets anders' };

function describeKind(node: YamlNode, key: string, expected: Kind): Diagnostic {
  const where = key === '' ? 'In dit bestand' : `Bij ‘${key}’`;
  return diagnosticAt(startOf(node), 'vorm/soort', `${where} hoort ${EXPECTED[expected]}; hier staat ${KIND_NAMES[node.kind]}.`, { hints: kindHint(node, key, expected) });
}

function kindHint(node: YamlNode, key: string, expected: Kind): string[] {
  if (expected === 'list') return node.kind === 'map' ? ['Begin elk onderdeel met een streepje: `- `.'] : ['Zet elk onderdeel op een eigen regel die met `- ` begint.'];
  if (expected === 'text' && node.kind === 'map') return ['Staat er een dubbele punt in de tekst? Zet dan de hele tekst tussen aanhalingstekens.'];
  if (expected === 'text' && node.kind === 'list') return ['Schrijf één tekst. Begint de tekst met een haak [, zet hem dan tussen aanhalingstekens.'];
  if (expected === 'map') return [`Schrijf onder \`${key}:\` regels met \`sleutel: waarde\`, ingesprongen.`];
  return [];
}

function describeChoice(node: YamlNode, key: string, values: readonly string[]): Diagnostic {
  if (node.kind !== 'text') return describeKind(node, key, 'text');
  if (key === 'formaat') {
    return diagnosticAt(place(node), 'vorm/formaat', `Dit plan is geschreven in formaat ${node.value}; deze jaarplan kent formaat 1.`, { hints: ['Schrijf `formaat: 1`, of gebruik een nieuwere jaarplan.'] });
  }
  const suggestion = nearest(node.value, values);
  const question = suggestion === undefined ? '.' : `; bedoelde u ‘${suggestion}’?`;
  return diagnosticAt(place(node), 'vorm/keuze', `‘${node.value}’ kan niet bij ‘${key}’${question}`, { hints: [`Kies uit: ${values.join(', ')}.`] });
}

function describeFormat(node: YamlNode, key: string): Diagnostic {
  const value = node.kind === 'text' ? `‘${node.value}’` : 'Deze waarde';
  return diagnosticAt(place(node), 'vorm/getal', `${value} kan niet bij ‘${key}’: daar hoort een heel getal.`);
}

function place(node: YamlNode): Span {
  return node.kind === 'text' ? node.span : startOf(node);
}

/** A list or map is pointed at by its first line: underlining all of it would hide the place. */
function startOf(node: YamlNode): Span {
  const { source, start } = node.span;
  if (node.kind === 'map' && node.entries[0] !== undefined) return node.entries[0].key.span;
  const lineEnd = source.text.indexOf('\n', start);
  return span(source, start, Math.min(node.span.end, lineEnd === -1 ? node.span.end : lineEnd));
}
