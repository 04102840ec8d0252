import type { $ZodIssue } from 'zod/v4/core';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { span, spanText } from '../source/source.js';
import type { YamlNode, YamlText } from '../yaml/tree.js';
import { entryAt, isEmpty } from '../yaml/tree.js';
import { describeCutText, textCutByComma } from './commaTexts.js';
import { expectedBy, joinOr, keysIn } from './expected.js';
import { describeKind } from './kindMessages.js';
import { nearest } from './nearest.js';
import { isFlow, startOf } from './place.js';
import { isSwitch } from './switchWords.js';

/** Of one group: more than anybody mends in one go. */
export const MAXIMUM_UNKNOWN_KEYS = 100;

/** What zod found, in the words of somebody who writes plans. `nodes` runs from the root to the place, as far as it exists. */
export function describeIssue(issue: $ZodIssue, nodes: readonly YamlNode[], path: readonly PropertyKey[]): Diagnostic[] {
  const node = nodes.at(-1);
  if (node === undefined) return [];
  const key = path.findLast((step) => typeof step === 'string') ?? '';
  if (nodes.length <= path.length) return [describeMissing(node, key)];
  const isItem = typeof path.at(-1) === 'number';
  if (isEmpty(node)) return [describeEmpty(nodes, node, key, isItem)];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.slice(0, MAXIMUM_UNKNOWN_KEYS).flatMap((unknown) => describeUnknownKey(node, unknown, keysIn(issue), isItem) ?? []);
    case 'invalid_type':
    case 'invalid_union':
      return [describeKind(node, nodes.at(-2), key, isItem, expectedBy(issue))];
    case 'invalid_value':
      return [node.kind === 'text' ? describeChoice(node, key, issue.values.map(String)) : describeKind(node, nodes.at(-2), key, isItem, expectedBy(issue))];
    case 'custom':
      return [typeof issue.params?.['excludes'] === 'string' ? describeExclusion(nodes, key, issue.params['excludes']) : describeNumber(node, key, Number(issue.message))];
    case 'too_small':
      return [diagnosticAt(startOf(node), 'vorm/leeg', `‘${key}’ is leeg.`, { hints: ['Zet iets tussen de aanhalingstekens, of haal de regel weg.'] })];
    default:
      return [describeNumber(node, key, Number(issue.message))];
  }
}

function describeMissing(parent: YamlNode, key: string): Diagnostic {
  return diagnosticAt(startOf(parent), 'vorm/ontbreekt', `Hier ontbreekt ‘${key}’.`, { hints: [`Voeg een regel toe die met \`${key}:\` begint.`] });
}

function describeEmpty(nodes: readonly YamlNode[], node: YamlNode, key: string, isItem: boolean): Diagnostic {
  const typed = spanText(node.span).trim();
  if (typed !== '') {
    const where = isItem ? `Onder ‘${key}’ staat niets` : `‘${key}’ is leeg`;
    return diagnosticAt(node.span, 'vorm/leeg', `${where}: ${typed} betekent in YAML dat er niets staat.`, { hints: [`Vul iets in, of haal de regel weg. Bedoelt u ${typed} zelf, zet het dan tussen aanhalingstekens: "${typed}".`] });
  }
  if (isItem) {
    const { source, start } = node.span;
    const dash = source.text.slice(0, start).lastIndexOf('-');
    const place = dash === -1 || source.text.slice(dash + 1, start).trim() !== '' ? node.span : span(source, dash, dash + 1);
    return diagnosticAt(place, 'vorm/leeg', `Onder ‘${key}’ staat een streepje met niets erachter.`, { hints: ['Vul iets in, of haal het streepje weg.'] });
  }
  const entry = entryAt(nodes.at(-2), key);
  return diagnosticAt(entry?.key.span ?? startOf(node), 'vorm/leeg', `‘${key}’ is leeg.`, { hints: ['Vul iets in achter de dubbele punt, of haal de regel weg als hij niet nodig is.'] });
}

function describeUnknownKey(node: YamlNode, unknown: string, known: readonly string[], isItem: boolean): Diagnostic | undefined {
  const entry = entryAt(node, unknown);
  const at = entry?.key.span ?? startOf(node);
  const cut = entry === undefined ? undefined : textCutByComma(node, entry);
  if (cut !== undefined) return cut.isFirst ? describeCutText(cut.text, cut.end, unknown, known) : undefined;
  if (isFlow(node) && entry !== undefined && isEmpty(entry.value)) {
    const glued = /^(?<key>[\p{L}-]+):(?<words>\S.*)$/u.exec(unknown)?.groups;
    if (glued !== undefined) return diagnosticAt(at, 'yaml/spatie-mist', 'Achter deze dubbele punt mist een spatie.', { hints: [`Schrijf \`${glued['key'] ?? ''}: ${glued['words'] ?? ''}\`.`] });
    return diagnosticAt(startOf(node), 'vorm/soort', 'Een tekst die met { begint, leest YAML als een groep sleutels.', { hints: ['Zet de hele tekst tussen aanhalingstekens: "…".'] });
  }
  const suggestion = nearest(unknown, known);
  if (suggestion !== undefined) return diagnosticAt(at, 'vorm/onbekende-sleutel', `Onbekende sleutel ‘${unknown}’; bedoelde u ‘${suggestion}’?`);
  const sentence = isItem && node.kind === 'map' && node.entries.length === 1 ? ['Is dit een gewone tekst met een dubbele punt, zet hem dan helemaal tussen aanhalingstekens.'] : [];
  return diagnosticAt(at, 'vorm/onbekende-sleutel', `Onbekende sleutel ‘${unknown}’.`, { hints: [...sentence, `Hier mag staan: ${known.join(', ')}.`] });
}

/** How people say yes and no, besides the words that the plan language takes. */
const SWITCH_WORDS: Readonly<Record<string, string>> = { yes: 'true', aan: 'true', on: 'true', waar: 'true', wel: 'true', j: 'true', y: 'true', '1': 'true', no: 'false', uit: 'false', off: 'false', onwaar: 'false', niet: 'false', geen: 'false', n: 'false', '0': 'false', neen: 'false' };

function describeChoice(node: YamlText, key: string, values: readonly string[]): Diagnostic {
  if (key === 'formaat') {
    return diagnosticAt(node.span, 'vorm/formaat', `Dit plan is geschreven in formaat ${node.value}; deze versie van jaarplan kent formaat 1.`, {
      hints: ['Schrijf `formaat: 1`. Is het plan met een nieuwere versie gemaakt, gebruik dan die.'],
    });
  }
  if (isSwitch(values)) return describeSwitch(node, key);
  const suggestion = nearest(node.value, values);
  const question = suggestion === undefined ? '.' : `; bedoelde u ‘${suggestion}’?`;
  return diagnosticAt(node.span, 'vorm/keuze', `‘${node.value}’ kan niet bij ‘${key}’${question}`, { hints: [`Kies uit: ${joinOr(values)}.`] });
}

function describeSwitch(node: YamlText, key: string): Diagnostic {
  const meant = SWITCH_WORDS[node.value.trim().toLowerCase()] ?? nearest(node.value, ['true', 'false', 'ja', 'nee']);
  const remedy = meant === undefined ? 'Schrijf `true` of `false`.' : `Schrijf \`${key}: ${meant}\`.`;
  return diagnosticAt(node.span, 'vorm/keuze', `‘${node.value}’ kan niet bij ‘${key}’; daar hoort true (ja) of false (nee).`, { hints: [remedy] });
}

/** Two keys that say the same thing in different ways: which of the two is meant, only the writer knows. */
function describeExclusion(nodes: readonly YamlNode[], key: string, other: string): Diagnostic {
  const [parent, node] = nodes.slice(-2);
  if (node === undefined) throw new Error('A key that excludes another has a value, and a map around it');
  const [here, there] = [entryAt(parent, key), entryAt(parent, other)].map((entry) => entry?.key.span);
  return diagnosticAt(here ?? startOf(node), 'vorm/dubbel', `‘${key}’ en ‘${other}’ kunnen hier niet allebei staan.`, {
    hints: [`Zet elke actie onder een van de ${other}, of haal \`${other}:\` weg.`],
    related: there === undefined ? [] : [{ span: there, message: `Hier staat ‘${other}’.` }],
  });
}

/** `maximum` comes along as the message of the issue; see `aantal` in vocabulary.ts. */
function describeNumber(node: YamlNode, key: string, maximum: number): Diagnostic {
  const value = node.kind === 'text' ? `‘${node.value}’` : 'Deze waarde';
  return diagnosticAt(startOf(node), 'vorm/getal', `${value} kan niet bij ‘${key}’.`, { hints: [`Schrijf een heel getal van 1 tot en met ${maximum}.`] });
}
