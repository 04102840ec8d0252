import type { Diagnostic, Severity } from './diagnostic.js';
import { harmless, harmlessSentence } from './harmless.js';
import type { Report } from './report.js';
import { shownPlace } from './shownPlace.js';
import type { ShownPlace } from './shownPlace.js';

/** GitHub's names for how bad it is. */
const LEVELS: Readonly<Record<Severity, string>> = { fout: 'error', waarschuwing: 'warning', info: 'notice' };

/**
 * Workflow commands of GitHub Actions, one a diagnostic: GitHub shows them beside the lines of a pull request. Paths start
 * where jaarplan was started, so that is to be the top of the repository.
 * Source: docs.github.com, "Workflow commands for GitHub Actions", and `issueCommand` of @actions/core for the escapes.
 */
export function printForGithub({ diagnostics }: Report): string {
  return diagnostics.map((diagnostic) => `${command(diagnostic)}\n`).join('');
}

function command(diagnostic: Diagnostic): string {
  const properties = [...placeProperties(shownPlace(diagnostic)), ['title', diagnostic.code]];
  const written = properties.map(([name = '', value = '']) => `${name}=${escapeProperty(value)}`).join(',');
  return `::${LEVELS[diagnostic.severity]} ${written}::${escapeData(text(diagnostic))}`;
}

/** Columns only within one line: GitHub refuses them for a place on more. Its end column is the last that belongs to it. */
function placeProperties({ file, line, region }: ShownPlace): string[][] {
  return [
    ...(file === undefined ? [] : [['file', file]]),
    ...(line === undefined ? [] : [['line', String(line)]]),
    ...(region === undefined ? [] : [['endLine', String(region.endLine)]]),
    ...(region === undefined || region.endLine !== region.line ? [] : [['col', String(region.column)], ['endColumn', String(Math.max(region.column, region.endColumn - 1))]]),
  ];
}

function text({ message, hints, related }: Diagnostic): string {
  const places = related.map(({ span, message: words }) => {
    const { line, column } = span.source.position(span.start);
    return `Zie ${harmless(span.source.path)}:${line}:${column}. ${harmlessSentence(words)}`;
  });
  return [harmlessSentence(message), ...hints.map((hint) => `Tip: ${harmlessSentence(hint)}`), ...places].join('\n');
}

function escapeData(value: string): string {
  return value.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
