import type { Span } from '../source/source.js';
import type { Diagnostic, Severity } from './diagnostic.js';
import type { Mend } from './mend.js';
import type { Report, RuleText } from './report.js';
import { fileUri } from './fileUri.js';
import { jsonText } from './jsonText.js';
import { regionOf, shownPlace } from './shownPlace.js';

const LEVELS: Readonly<Record<Severity, string>> = { fout: 'error', waarschuwing: 'warning', info: 'note' };

/**
 * SARIF 2.1.0 (OASIS standard of 27 March 2020), the format in which tools that read programs hand over what they found.
 * GitHub, Azure DevOps and several editors show it.
 */
export async function printSarif({ diagnostics, rules: loadRules, jaarplanVersion }: Report): Promise<string> {
  const rules = await loadRules();
  const known = new Set(rules.map(({ code }) => code));
  const unknown = [...new Set(diagnostics.map(({ code }) => code).filter((code) => !known.has(code)))];
  const codes = [...rules.map(({ code }) => code), ...unknown];
  const log = {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'jaarplan', semanticVersion: jaarplanVersion, language: 'nl', rules: [...rules.map(ruleObject), ...unknown.map((id) => ({ id }))] } },
        language: 'nl',
        columnKind: 'utf16CodeUnits',
        results: diagnostics.map((diagnostic) => resultObject(diagnostic, codes.indexOf(diagnostic.code))),
      },
    ],
  };
  return jsonText(log);
}

function ruleObject({ code, severity, title, why, remedy, silent }: RuleText): object {
  const parts: readonly (readonly [title: string, words: string])[] = [['Waarom', why], ['Wat u doet', remedy], ...(silent === undefined ? [] : [['Waar jaarplan zwijgt', silent] as const])];
  return {
    id: code,
    shortDescription: { text: plainMessage(`Vindt ${withoutCode(title)}.`) },
    fullDescription: { text: plainMessage(withoutCode(why)) },
    help: {
      text: plainMessage(parts.map(([name, words]) => `${name}: ${withoutCode(words)}`).join('\n')),
      markdown: parts.map(([name, words]) => `**${name}:** ${words}`).join('\n\n'),
    },
    defaultConfiguration: { level: LEVELS[severity] },
    properties: { tags: [code.slice(0, code.indexOf('/'))] },
  };
}

function resultObject(diagnostic: Diagnostic, ruleIndex: number): object {
  const { code, severity, message, hints, related, span, mends } = diagnostic;
  const { file, line } = shownPlace(diagnostic);
  const whole = file === undefined ? [] : [{ physicalLocation: { artifactLocation: { uri: fileUri(file) }, ...(line === undefined ? {} : { region: { startLine: line } }) } }];
  return {
    ruleId: code,
    ruleIndex,
    level: LEVELS[severity],
    message: { text: plainMessage([message, ...hints].join('\n')) },
    locations: span === undefined ? whole : [{ physicalLocation: physicalLocation(span) }],
    ...(related.length === 0 ? {} : { relatedLocations: related.map((other, id) => ({ id, message: { text: plainMessage(other.message) }, physicalLocation: physicalLocation(other.span) })) }),
    ...(mends === undefined ? {} : { fixes: [fixObject(mends)] }),
  };
}

function physicalLocation(span: Span): object {
  return { artifactLocation: { uri: fileUri(span.source.path) }, region: region(span) };
}

function region(span: Span): object {
  const { line, column, endLine, endColumn } = regionOf(span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** One fix, of which all changes belong together: one entry a file. */
function fixObject(mends: readonly Mend[]): object {
  const files = [...new Set(mends.map(({ span }) => span.source))];
  return {
    artifactChanges: files.map((source) => ({
      artifactLocation: { uri: fileUri(source.path) },
      replacements: mends.filter(({ span }) => span.source === source).map(({ span, replacement }) => ({ deletedRegion: region(span), ...(replacement === '' ? {} : { insertedContent: { text: replacement } }) })),
    })),
  };
}

/** In plain messages `[words](1)` is a link (§3.11.6) and `{0}` a place to fill in (§3.11.5): ours hold neither. */
function plainMessage(text: string): string {
  return text.replaceAll('](', '\\](').replace(/\{(\d+)\}/g, '{{$1}}');
}

/** Backquotes are for Markdown. */
function withoutCode(text: string): string {
  return text.replaceAll('`', '');
}
