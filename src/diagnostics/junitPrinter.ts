import type { Diagnostic } from './diagnostic.js';
import { harmless, harmlessSentence } from './harmless.js';
import type { Report } from './report.js';
import { shownPlace } from './shownPlace.js';

/** The suite of what stands in no file. */
const NOWHERE = 'jaarplan';

/** A diagnostic as a test case, or a file in which nothing fails. */
interface Suite {
  readonly path: string;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * JUnit XML, as continuous integration reads it: a suite for each plan and for each file that something is said of, a test case for each
 * diagnostic. Only what fails the plan is a failure; the rest is a case that passes, with its words as output. No times
 * and dates: the same plan gives the same bytes.
 */
export function printJunit(report: Report): string {
  const suites = suitesOf(report);
  const failures = report.diagnostics.filter((diagnostic) => fails(diagnostic, report.strict)).length;
  const cases = suites.reduce((sum, suite) => sum + Math.max(1, suite.diagnostics.length), 0);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="jaarplan" tests="${cases}" failures="${failures}" errors="0">`,
    ...suites.flatMap((suite) => suiteLines(suite, report.strict)),
    '</testsuites>',
    '',
  ].join('\n');
}

/** In the order of the diagnostics, which is that of the files; a plan that is in order has a suite too. */
function suitesOf({ plans, diagnostics }: Report): Suite[] {
  const byFile = new Map<string, Diagnostic[]>(plans.map(({ path }) => [path, []]));
  for (const diagnostic of diagnostics) {
    const file = shownPlace(diagnostic).file ?? NOWHERE;
    byFile.set(file, [...(byFile.get(file) ?? []), diagnostic]);
  }
  return [...byFile].map(([path, own]) => ({ path, diagnostics: own })).sort((one, other) => (one.path < other.path ? -1 : 1));
}

function suiteLines({ path, diagnostics }: Suite, strict: boolean): string[] {
  const failures = diagnostics.filter((diagnostic) => fails(diagnostic, strict)).length;
  const cases = diagnostics.length === 0 ? [`    <testcase name="geen problemen" classname=${attribute(path)}/>`] : diagnostics.flatMap((diagnostic) => caseLines(path, diagnostic, strict));
  return [`  <testsuite name=${attribute(path)} tests="${cases.filter((line) => line.startsWith('    <testcase')).length}" failures="${failures}" errors="0" skipped="0">`, ...cases, '  </testsuite>'];
}

function caseLines(path: string, diagnostic: Diagnostic, strict: boolean): string[] {
  const { file, line, region } = shownPlace(diagnostic);
  const place = line === undefined ? '' : `regel ${line}${region === undefined ? '' : `, kolom ${region.column}`}: `;
  const opening = `    <testcase name=${attribute(`${place}${diagnostic.code}`)} classname=${attribute(path)}${file === undefined ? '' : ` file=${attribute(file)}`}${line === undefined ? '' : ` line="${line}"`}>`;
  const words = escaped(body(diagnostic));
  const outcome = fails(diagnostic, strict) ? `<failure type=${attribute(diagnostic.code)} message=${attribute(diagnostic.message)}>${words}</failure>` : `<system-out>${words}</system-out>`;
  return [opening, `      ${outcome}`, '    </testcase>'];
}

function fails({ severity }: Diagnostic, strict: boolean): boolean {
  return severity === 'fout' || (strict && severity === 'waarschuwing');
}

function body({ severity, message, hints, related }: Diagnostic): string {
  const places = related.map(({ span, message: words }) => {
    const { line, column } = span.source.position(span.start);
    return `zie ${span.source.path}:${line}:${column}: ${harmlessSentence(words)}`;
  });
  return [`${severity}: ${harmlessSentence(message)}`, ...hints.map((hint) => `tip: ${harmlessSentence(hint)}`), ...places].join('\n');
}

function attribute(text: string): string {
  return `"${escaped(harmlessSentence(text))}"`;
}

/** XML 1.0 has no place for control characters, half characters and two more, not even as a number. */
function escaped(text: string): string {
  return text
    .split('\n')
    .map(harmless)
    .join('\n')
    .replace(/[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
