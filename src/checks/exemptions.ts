import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { diagnosticAt } from '../diagnostics/diagnostic.js';
import type { Plan } from '../plan/model.js';
import type { Source, Span } from '../source/source.js';
import { span } from '../source/source.js';
import type { YamlNode, YamlText } from '../yaml/tree.js';
import { suggestRule } from './suggestRule.js';

/** One rule named in a comment `# jaarplan-negeer: regel`. */
interface Exemption {
  readonly rule: string;
  readonly place: Span;
  /** The line (from 1) for which it holds. */
  readonly line: number;
}

export interface ExemptionRules {
  /** Rules that a comment may switch off. */
  readonly checks: readonly string[];
  /** Rules that are off for the whole plan: nobody knows what they would have found. */
  readonly off: ReadonlySet<string>;
  /** False where not all could be checked, so that an exemption without use proves nothing. */
  readonly isWhole: boolean;
}

/**
 * What is left after the comments `# jaarplan-negeer: regel` have had their say: each takes away what that rule found on its own
 * line, or, where it stands alone, on the next line. A comment that names no rule, or exempts nothing, is reported: it
 * would hide a slip one day.
 */
export function applyExemptions(plan: Plan, diagnostics: readonly Diagnostic[], rules: ExemptionRules): Diagnostic[] {
  const files = filesOf(plan);
  const exemptions = [...files].flatMap(([source, texts]) => readExemptions(source, texts));
  if (exemptions.length === 0) return [...diagnostics];
  const used = new Set<Exemption>();
  const left = diagnostics.filter((diagnostic) => {
    const matching = exemptions.filter((exemption) => exempts(exemption, diagnostic, files));
    for (const exemption of matching) used.add(exemption);
    return matching.length === 0;
  });
  return [...left, ...exemptions.flatMap((exemption) => judge(exemption, used.has(exemption), plan, rules))];
}

function judge({ rule, place }: Exemption, isUsed: boolean, plan: Plan, rules: ExemptionRules): Diagnostic[] {
  if (!rules.checks.includes(rule)) {
    return [
      diagnosticAt(place, 'negeer/onbekend', `Er is geen controle ‘${rule}’ om te negeren${suggestRule(rule, rules.checks)}`, {
        severity: 'waarschuwing',
        hints: ['Noem na `jaarplan-negeer:` de naam die voor de melding staat, zoals datum/vakantie.'],
      }),
    ];
  }
  if (isUsed || !rules.isWhole || rules.off.has(rule) || isShared(place.source, plan)) return [];
  return [
    diagnosticAt(place, 'negeer/overbodig', `De controle ‘${rule}’ vindt hier niets meer om te negeren.`, {
      severity: 'info',
      hints: ['Haal dit commentaar weg, zodat het later geen echte fout verbergt.'],
    }),
  ];
}

/** Files above the plan's folder serve other years too, in which the comment may be needed. */
function isShared(source: Source, plan: Plan): boolean {
  const folder = posix.dirname(plan.origin.node.span.source.file);
  return !source.file.startsWith(`${folder}/`) && posix.dirname(source.file) !== folder;
}

function exempts({ rule, place, line }: Exemption, diagnostic: Diagnostic, files: ReadonlyMap<Source, readonly YamlText[]>): boolean {
  const { span: found } = diagnostic;
  if (diagnostic.code !== rule || found?.source !== place.source) return false;
  // Within a text of several lines no comment can stand: one at its beginning counts for all of it.
  const text = files.get(found.source)?.find((one) => one.span.start <= found.start && found.start < one.span.end);
  return [found.start, ...(text === undefined ? [] : [text.span.start])].some((offset) => found.source.position(offset).line === line);
}

const COMMENT = /(^|\s)#\s*jaarplan-negeer:\s*([^\n#]*)/g;

function readExemptions(source: Source, texts: readonly YamlText[]): Exemption[] {
  return [...source.text.matchAll(COMMENT)].flatMap((match) => {
    const start = match.index + (match[1] ?? '').length;
    if (texts.some((text) => isInside(text, start))) return [];
    const names = match[2] ?? '';
    const namesStart = match.index + match[0].length - names.length;
    const line = lineOf(source, start);
    return [...names.matchAll(/[^\s,]+/g)].map((name) => {
      const from = namesStart + name.index;
      return { rule: name[0], place: span(source, from, from + name[0].length), line };
    });
  });
}

/** Words of a text that look like a comment. What stands behind the `|` that opens a text is a comment. */
function isInside({ style, span: place }: YamlText, offset: number): boolean {
  if (offset < place.start || offset >= place.end) return false;
  if (style !== 'literal' && style !== 'folded') return true;
  return place.source.text.slice(place.start, offset).includes('\n');
}

/** The comment's own line, or the first line after it that is not a comment where it stands alone. */
function lineOf(source: Source, offset: number): number {
  let { line } = source.position(offset);
  if (!source.line(line).trimStart().startsWith('#')) return line;
  while (line < source.lineCount && source.line(line).trimStart().startsWith('#')) line += 1;
  return line;
}

/** Every file that the plan was made of, with its texts. */
function filesOf(plan: Plan): Map<Source, YamlText[]> {
  const files = new Map<Source, YamlText[]>();
  const visit = (node: YamlNode): void => {
    const texts = files.get(node.span.source) ?? [];
    files.set(node.span.source, texts);
    if (node.kind === 'text') texts.push(node);
    else if (node.kind === 'list') node.items.forEach(visit);
    else node.entries.forEach(({ value }) => visit(value));
  };
  visit(plan.origin.node);
  return files;
}
