import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { span, spanText } from '../source/source.js';
import { quoted } from '../yaml/quoted.js';
import type { YamlEntry, YamlNode } from '../yaml/tree.js';
import { isEmpty } from '../yaml/tree.js';
import { isFlow } from './place.js';

/** A text in a group between { and } that a comma ended before its writer did. */
interface CutText {
  /** The key with the beginning of the text. */
  readonly text: YamlEntry;
  /** Where the last piece of it ends. */
  readonly end: number;
  /** The key asked for is the first piece behind the beginning. */
  readonly isFirst: boolean;
}

/** `{wat: In-, door- en uitstroom}`: the text of which a key without a value is a piece; undefined where it is none. */
export function textCutByComma(node: YamlNode, entry: YamlEntry): CutText | undefined {
  if (node.kind !== 'map' || !isFlow(node) || !isPiece(entry)) return undefined;
  const place = node.entries.indexOf(entry);
  let before = place - 1;
  while (before > 0 && node.entries.slice(before, before + 1).every(isPiece)) before -= 1;
  const text = node.entries[before];
  if (text === undefined || text.value.kind !== 'text' || text.value.style !== 'plain' || isEmpty(text.value)) return undefined;
  let last = place;
  while (node.entries.slice(last + 1, last + 2).some(isPiece)) last += 1;
  return { text, end: node.entries[last]?.key.span.end ?? entry.key.span.end, isFirst: before === place - 1 };
}

function isPiece({ key, value }: YamlEntry): boolean {
  return key.style === 'plain' && isEmpty(value);
}

const LONGEST_EXAMPLE = 60;

/** Says it once for the whole text, at that text. */
export function describeCutText({ key, value }: YamlEntry, end: number, piece: string, known: readonly string[]): Diagnostic {
  const place = span(value.span.source, value.span.start, end);
  const written = spanText(place).replaceAll(/\s+/g, ' ');
  const example = written.length > LONGEST_EXAMPLE ? '"…"' : quoted(written);
  return diagnosticAt(place, 'vorm/onbekende-sleutel', `Tussen { en } eindigt een tekst bij een komma; wat erachter staat, ‘${piece}’, wordt een nieuwe sleutel.`, {
    hints: [...colonHint(piece, known), `Zet alleen deze tekst tussen aanhalingstekens: \`${key.value}: ${example}\`.`],
  });
}

/** `wie directie`: a key of which the colon was forgotten. */
function colonHint(piece: string, known: readonly string[]): string[] {
  const [first = '', ...others] = piece.split(/\s+/);
  return known.includes(first) && others.length > 0 ? [`Is \`${first}\` een sleutel, schrijf dan \`${first}: ${others.join(' ')}\`.`] : [];
}
