import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Source } from '../source/source.js';
import { span, spanText } from '../source/source.js';
import { gluedDashes, gluedList } from './gluedDash.js';
import type { YamlNode, YamlText } from './tree.js';

/** More than anybody mends in one go. */
const MAXIMUM_TRAPS = 200;

/** Slips that YAML accepts without a word, and that lose or mangle text: said as warnings. */
export function findQuietTraps(source: Source, root: YamlNode): Diagnostic[] {
  const diagnostics: Diagnostic[] = strangeCharacters(source);
  const seen = new Set<number>(); // a text with many aliases is looked at once
  forEachText(root, (text) => {
    if (seen.has(text.span.start) || diagnostics.length >= MAXIMUM_TRAPS) return;
    seen.add(text.span.start);
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

const LIST_LINE = /^(?:[-*–—•·▪] |\d{1,2}[.)] |[a-z][.)] )/;
const FOREIGN_BULLET = /^[–—•·▪◦●‣]\s/;

/** `>` and plain text join their lines: a list written there becomes one long sentence. */
function foldedList(text: YamlText): Diagnostic | undefined {
  if (text.style !== 'folded' && text.style !== 'plain') return undefined;
  const written = spanText(text.span);
  if (!written.includes('\n')) return undefined;
  if (text.style === 'plain' && FOREIGN_BULLET.test(written)) return foreignBullet(text, written);
  if (text.style === 'plain' && gluedDashes(written)) return gluedList(span(text.span.source, text.span.start, text.span.start + written.indexOf('\n')));
  const lines = linesOf(text, written);
  const base = lines.reduce((least, { indent }) => Math.min(least, indent), Infinity);
  const isItem = ({ indent, words }: WrittenLine): boolean => indent === base && LIST_LINE.test(words);
  const items = lines.filter(isItem);
  const first = items[0];
  const before = lines[lines.indexOf(first ?? NO_LINE) - 1]?.words ?? written.split('\n')[0] ?? '';
  // One line that begins with a dash may be the middle of a sentence; two, or one behind a colon, are a list.
  if (first === undefined || (items.length < 2 && !before.trimEnd().endsWith(':'))) return undefined;
  return diagnosticAt(span(text.span.source, first.start, first.start + first.words.length), 'yaml/gevouwen-lijst', 'Deze lijst wordt één doorlopende zin, want de regels worden samengevoegd.', {
    severity: 'waarschuwing',
    hints: [text.style === 'folded' ? 'Schrijf | in plaats van > boven de tekst; dan blijft elke regel een regel.' : 'Zet | achter de dubbele punt en de tekst op de volgende regels, ingesprongen.'],
  });
}

interface WrittenLine {
  readonly start: number;
  readonly indent: number;
  readonly words: string;
}

const NO_LINE: WrittenLine = { start: -1, indent: -1, words: '' };

/** The lines of a text below the one on which it begins, blank ones apart. Of a folded text that first line is its sign. */
function linesOf(text: YamlText, written: string): WrittenLine[] {
  const lines: WrittenLine[] = [];
  let offset = written.indexOf('\n') + 1;
  for (const line of written.slice(offset).split('\n')) {
    const words = line.trim();
    const indent = line.length - line.trimStart().length;
    if (words !== '') lines.push({ start: text.span.start + offset + indent, indent, words });
    offset += line.length + 1;
  }
  return lines;
}

/** Lines that begin with – or •, as Word makes them, where a list of YAML was meant. */
function foreignBullet(text: YamlText, written: string): Diagnostic {
  const sign = written.charAt(0);
  return diagnosticAt(span(text.span.source, text.span.start, text.span.start + written.indexOf('\n')), 'yaml/opsommingsteken', `Een lijst begint in YAML met een gewoon streepje (-), niet met ${sign}; nu worden deze regels één zin.`, {
    severity: 'waarschuwing',
    hints: [`Vervang ${sign} op alle regels van de lijst door - met een spatie erachter.`],
  });
}

/** Control characters that came along with pasted text (Word's soft line break is one), and letters lost in an earlier saving. */
function strangeCharacters(source: Source): Diagnostic[] {
  const diagnostics: Diagnostic[] = [];
  const lines = new Set<number>();
  for (const match of source.text.matchAll(STRANGE)) {
    const { line } = source.position(match.index);
    if (lines.has(line)) continue;
    if (lines.add(line).size > MAXIMUM_TRAPS) break;
    const place = span(source, match.index, match.index + 1);
    diagnostics.push(
      match[0] === '\uFFFD'
        ? diagnosticAt(place, 'yaml/verloren-teken', 'Hier is bij een eerdere keer opslaan een letter verloren gegaan.', { severity: 'waarschuwing', hints: ['Typ het woord opnieuw, waarschijnlijk met een letter met een accent.'] })
        : diagnosticAt(place, 'yaml/onzichtbaar-teken', 'Hier staat een onzichtbaar teken, meegekomen met geplakte tekst.', { severity: 'waarschuwing', hints: ['Haal het weg, of typ dit stuk opnieuw.'], mends: SEPARATORS.test(match[0]) ? [] : [{ span: place, replacement: '' }] }),
    );
  }
  return diagnostics;
}

/** In their place something has to come: a space, or a new line. */
const SEPARATORS = /[\u000B\u000C\u001C-\u001F\u0085\u2028\u2029]/;

/** Control characters by their numbers: every file is gone through with this, and asked for by name (`\p{Cc}`) they take twice as long. */
const STRANGE = /[\0-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFD\uFFFE\uFFFF]/g;

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
