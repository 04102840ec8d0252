import { isScalar } from 'yaml';
import type { Node } from 'yaml';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Mend } from '../diagnostics/mend.js';
import type { Source, Span } from '../source/source.js';
import { span, spanText } from '../source/source.js';
import { quoteMend } from './quoted.js';
import { QUOTE_IT, restOfLine } from './slip.js';
import type { YamlText } from './tree.js';

/** What YAML allows and a plan cannot use: each of these would lose something that was typed. */

/** Of a group only the first key that comes back is told: where a dash is missing, all the others follow from it. */
export function duplicateKey(key: YamlText, first: YamlText): Diagnostic {
  return diagnosticAt(key.span, 'yaml/dubbele-sleutel', `De sleutel ‘${key.value}’ staat hier voor de tweede keer.`, {
    hints: ['Haal er één weg. Begint hier een nieuw onderdeel van een lijst, zet er dan een streepje voor.'],
    related: [{ span: first.span, message: 'Hier staat hij ook.' }],
  });
}

export function noKey(source: Source, key: Node | null): Diagnostic {
  const [start, end] = key?.range ?? [0, 0];
  if (end <= start) {
    // A key that is not there is said to be where the line begins; what can be seen is the colon.
    const colon = start + (/^\s*(?=:)/.exec(source.text.slice(start))?.[0].length ?? 0);
    return diagnosticAt(span(source, colon, colon + 1), 'yaml/sleutel', 'Voor deze dubbele punt staat geen sleutel.', { hints: ['Zet er een sleutel voor, of zet de hele tekst tussen aanhalingstekens.'] });
  }
  return diagnosticAt(span(source, start, end), 'yaml/sleutel', 'Hier staat een lijst of groep waar een sleutel hoort.', { hints: ['Is het een gewone tekst, zet hem dan helemaal tussen aanhalingstekens.'] });
}

export function hardSpacesAtKey(key: YamlText): Diagnostic | undefined {
  if (key.style !== 'plain' || key.value === key.value.trim()) return undefined;
  return diagnosticAt(key.span, 'yaml/vaste-spatie', 'Bij deze sleutel staat een vaste spatie, zoals Word die maakt; YAML kent alleen gewone spaties.', {
    hints: ['Vervang de vaste spaties aan het begin van de regels door gewone.'],
  });
}

/** `• wat: Folder`: to YAML a key like any other, and all lines of such a list together one group. Behind a dash it is part of a sentence. */
export function bulletKey(key: YamlText): Diagnostic | undefined {
  const sign = key.style === 'plain' ? /^[–—•·▪◦●‣](?=\s+\S)/u.exec(key.value)?.[0] : undefined;
  if (sign === undefined || /-\s+$/u.test(key.span.source.text.slice(Math.max(0, key.span.start - 10), key.span.start))) return undefined;
  return diagnosticAt(restOfLine(key.span.source, key.span.start), 'yaml/opsommingsteken', `Een lijst begint in YAML met een gewoon streepje (-), niet met ${sign}.`, {
    hints: [`Vervang ${sign} op alle regels van de lijst door - met een spatie erachter.`],
  });
}

/** `<<` means something in other YAML; `__proto__` means something to JavaScript, and no plan needs it. */
export function forbiddenKey(key: YamlText): Diagnostic | undefined {
  if (key.value === '__proto__') return diagnosticAt(key.span, 'yaml/sleutel', 'Deze sleutel kan in een plan niet.', { hints: ['Kies een andere naam.'] });
  if (key.value !== '<<') return undefined;
  return diagnosticAt(key.span, 'yaml/samenvoegen', 'Groepen samenvoegen met << kan in een plan niet.', { hints: ['Schrijf de regels uit.'] });
}

export function unknownAlias(source: Source, name: string, start: number): Diagnostic {
  // Where there are names to refer to, this one may be misspelt.
  const mend = /(?:^|\s)&\S/.test(source.text) ? undefined : quoteMend(aliasPlace(source, name, start));
  const mends = mend === undefined ? [] : [mend];
  return diagnosticAt(aliasPlace(source, name, start), 'yaml/sterretje', `Een tekst die met * begint, leest YAML als een verwijzing; ‘${name}’ bestaat niet.`, { hints: [QUOTE_IT], mends });
}

export function aliasInsideItself(source: Source, name: string, start: number): Diagnostic {
  return diagnosticAt(aliasPlace(source, name, start), 'yaml/rondverwijzing', `De verwijzing ‘*${name}’ staat in het onderdeel waar zij naar verwijst.`, { hints: ['Haal de verwijzing weg en schrijf hier wat er moet staan.'] });
}

function aliasPlace(source: Source, name: string, start: number): Span {
  return span(source, start, start + name.length + 1);
}

/** `wie: &directie en bestuur`: the first word would be lost. */
export function unusedAnchor(source: Source, node: Node & { readonly anchor?: string }, isKey: boolean): Diagnostic {
  const place = signBefore(source, node, '&');
  return diagnosticAt(place, 'yaml/en-teken', `Een tekst die met & begint, leest YAML als een naam om naar te verwijzen; ‘${spanText(place)}’ komt niet in het plan.`, {
    hints: [isScalar(node) && !isKey ? QUOTE_IT : 'Haal deze naam weg; niets verwijst ernaar.'],
    mends: isKey ? [] : mendWhole(place, node),
  });
}

/** `wat: !Belangrijk overleg`: the first word would be lost. */
export function label(source: Source, node: Node): Diagnostic {
  const place = signBefore(source, node, '!');
  return diagnosticAt(place, 'yaml/uitroepteken', `Een tekst die met ! begint, leest YAML als een label; ‘${spanText(place)}’ komt niet in het plan.`, { hints: [QUOTE_IT], mends: spanText(place).startsWith('!!') ? [] : mendWhole(place, node) });
}

/** `!nieuw titel: Doelen`: the key would count, and the word before it be lost. */
export function labelAtKey(source: Source, node: Node, key: YamlText): Diagnostic {
  const place = signBefore(source, node, '!');
  return diagnosticAt(place, 'yaml/uitroepteken', `Een woord dat met ! begint, leest YAML als een label; ‘${spanText(place)}’ komt niet in het plan.`, { hints: [`Haal het weg: \`${key.value}:\`.`] });
}

/** Quotes around the sign and the text behind it, where all of it was meant as one text. */
function mendWhole(place: Span, node: Node): Mend[] {
  const [, end = place.end] = node.range ?? [];
  const mend = isScalar(node) && node.type === 'PLAIN' ? quoteMend(span(place.source, place.start, Math.max(place.end, end))) : undefined;
  return mend === undefined ? [] : [mend];
}

/** The word with that sign that stands before a value; signs before a value follow each other, with white space between. */
function signBefore(source: Source, node: Node, sign: '&' | '!'): Span {
  const start = node.range?.[0] ?? 0;
  const before = source.text.slice(Math.max(0, start - 500), start);
  const match = [...before.matchAll(/(?<=^|\s)[&!]\S*/g)].findLast(([word]) => word.startsWith(sign));
  if (match === undefined) return span(source, start, start + 1);
  const from = start - before.length + match.index;
  return span(source, from, from + match[0].length);
}
