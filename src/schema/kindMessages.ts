import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { spanText } from '../source/source.js';
import type { YamlNode } from '../yaml/tree.js';
import { joinOr } from './expected.js';
import type { Expected } from './expected.js';
import { isFlow, startOf } from './place.js';

const KIND_NAMES: Readonly<Record<YamlNode['kind'], string>> = { text: 'een tekst', list: 'een lijst', map: 'een groep sleutels' };

/** A text where a list should be, a list where a group should be, and so on. */
export function describeKind(node: YamlNode, parent: YamlNode | undefined, key: string, isItem: boolean, expected: Expected): Diagnostic {
  // What a whole file holds has no key or dash before it: that stands in the file that refers to it.
  const isFile = parent !== undefined && isWholeFile(node, parent);
  const isOfFile = isItem && !isFile && isItemOfFile(node, key);
  const [ownKey, ownItem] = isFile ? ['', false] : [isOfFile ? '' : key, isItem];
  const subject = isFile && key === 'doelen' ? 'Dit bestand hoort een doel te bevatten' : `${where(ownKey, ownItem)} hoort ${expected.words}`;
  return diagnosticAt(startOf(node), 'vorm/soort', `${subject}; hier staat ${KIND_NAMES[node.kind]}.`, {
    hints: [hint(node, ownKey, ownItem, expected)],
  });
}

/** The items of a list stand behind a dash: only what begins a line is all that its file holds. */
function isWholeFile({ span: { source, start } }: YamlNode, parent: YamlNode): boolean {
  return source.file !== parent.span.source.file && source.position(start).column === 1;
}

/** Items that stand at the edge of a file in which the key is nowhere: only the file that refers to this one has it. */
function isItemOfFile({ span: { source, start } }: YamlNode, key: string): boolean {
  const isAtEdge = /^(?:-|\[)/u.test(source.line(source.position(start).line));
  return isAtEdge && !source.text.split('\n').some((line) => line.trimStart().startsWith(`${key}:`));
}

function where(key: string, isItem: boolean): string {
  if (isItem) return key === '' ? 'Achter elk streepje van dit bestand' : `Achter elk streepje onder ‘${key}’`;
  return key === '' ? 'In dit bestand' : `Bij ‘${key}’`;
}

function hint(node: YamlNode, key: string, isItem: boolean, { kinds, keys, choices }: Expected): string {
  if (isFlow(node) && kinds.has('text')) {
    const sign = node.kind === 'list' ? '[' : '{';
    return `Een tekst die met ${sign} begint, leest YAML als ${KIND_NAMES[node.kind]}. Zet hem tussen aanhalingstekens: "…".`;
  }
  if (node.kind === 'text') {
    if (kinds.has('list') && /^-\p{L}/u.test(node.value)) return `Zet achter elk streepje een spatie: \`- ${spanText(node.span).split('\n')[0]?.slice(1, 40) ?? ''}\`.`;
    if (kinds.has('map')) return groupHint(node.value, key, isItem, keys);
    return isItem ? 'Begin op een nieuwe regel een lijst, dieper ingesprongen.' : 'Zet elk onderdeel op een eigen regel die met een streepje en een spatie begint.';
  }
  if (node.kind === 'map' && kinds.has('list')) return 'Begin elk onderdeel met een streepje en een spatie: `- `.';
  if (node.kind === 'list' && kinds.has('map')) return isItem ? 'Haal het tweede streepje weg.' : groupHint('', key, isItem, keys);
  if (!kinds.has('text')) return `Kies uit: ${joinOr(choices)}.`;
  return node.kind === 'map'
    ? 'Staat er een dubbele punt in de tekst? Zet dan de hele tekst tussen aanhalingstekens.'
    : 'Schrijf één tekst. Meer regels kan met | achter de dubbele punt en de tekst eronder, ingesprongen.';
}

/** Keys under which a text that stands alone most likely belongs. */
const TEXT_KEYS = ['wat', 'resultaat', 'naam', 'veld', 'titel', 'tekst'];
const LONGEST_EXAMPLE = 60;

function groupHint(text: string, key: string, isItem: boolean, keys: readonly string[]): string {
  // A block has a title too, but a text that stands for a block is its content.
  const candidates = keys.includes('doelen') && !keys.includes('blokken') ? ['tekst'] : TEXT_KEYS;
  const textKey = candidates.find((each) => keys.includes(each));
  if (text !== '' && textKey !== undefined) {
    const example = `${textKey}: ${text.length > LONGEST_EXAMPLE || text.includes('\n') ? '…' : text}`;
    if (isItem || key === '') return `Schrijf \`${isItem ? '- ' : ''}${example}\`.`;
    return `Schrijf op een nieuwe regel, ingesprongen: \`${example}\`.`;
  }
  const under = key === '' ? 'Schrijf' : `Schrijf onder \`${key}:\`, ingesprongen,`;
  return keys.length === 0 ? `${under} regels met \`naam: tekst\`.` : `${under} regels met \`sleutel: waarde\`. De sleutels zijn: ${keys.join(', ')}.`;
}
