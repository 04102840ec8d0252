import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printForGithub } from '../../src/diagnostics/githubPrinter.js';
import { harmlessSentence } from '../../src/diagnostics/harmless.js';
import { pathOf } from '../../src/diagnostics/collector.js';
import { expectGolden } from '../commands/golden.js';
import { anyDiagnostics, reportOf, sampleDiagnostics } from './sampleReport.js';

interface Command {
  readonly name: string;
  readonly properties: Readonly<Record<string, string>>;
  readonly message: string;
}

/**
 * A workflow command as GitHub's runner reads it: `::name key=value,key=value::message`, where the first `::` behind the properties ends them.
 * Escapes go back in the reverse order of `issueCommand` in @actions/core: in a message %0D, %0A, %25; in a property %3A and %2C too.
 */
function readCommand(line: string): Command | undefined {
  if (!line.startsWith('::')) return undefined;
  const end = line.indexOf('::', 2);
  if (end === -1) return undefined;
  const [name = '', ...words] = line.slice(2, end).split(' ');
  const pairs = words.join(' ').split(',').filter((pair) => pair !== '');
  const properties = Object.fromEntries(pairs.map((pair) => [pair.slice(0, pair.indexOf('=')), unescapeProperty(pair.slice(pair.indexOf('=') + 1))]));
  return { name, properties, message: unescapeData(line.slice(end + 2)) };
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

function unescapeProperty(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%');
}

function commands(text: string): Command[] {
  const lines = text.split('\n');
  expect(lines.pop()).toBe('');
  return lines.map((line) => {
    const command = readCommand(line);
    if (command === undefined) throw new Error(`no workflow command: ${line}`);
    return command;
  });
}

describe('printForGithub', () => {
  it('writes every kind of diagnostic as a workflow command', () => {
    const text = printForGithub(reportOf(sampleDiagnostics()));
    expectGolden(text, new URL('golden/github.txt', import.meta.url));
    expect(commands(text).map(({ name, properties }) => [name, properties['title'], properties['line'], properties['col'], properties['endLine'], properties['endColumn']])).toEqual([
      ['notice', 'plan/nergens', undefined, undefined, undefined, undefined],
      ['notice', 'tekst/procent', '2', '9', '2', '42'],
      ['warning', 'tekst/lang', '4', undefined, '5', undefined],
      ['warning', 'nummer/dubbel', '8', '14', '8', '14'],
      ['error', 'bestand/leeg', undefined, undefined, undefined, undefined],
      ['error', 'bestand/codering', '3', undefined, undefined, undefined],
      ['error', 'vorm/keuze', '2', '16', '2', '19'],
    ].sort((one, other) => order(one) - order(other)));
  });

  it('reads back as it was meant', () => {
    const [, first] = commands(printForGithub(reportOf(sampleDiagnostics())));
    expect(first?.properties['file']).toBe('plans/wilgen streek/2024-2025/doelen/60-één & ander.yaml');
    expect(first?.message).toBe('Hier staat 100%, met een komma, en een dubbele punt: <nu> & "straks".');
  });

  it('writes nothing about nothing', () => {
    expect(printForGithub(reportOf([]))).toBe('');
  });

  it('keeps one command a line and the words whole, whatever the text', () => {
    fc.assert(
      fc.property(anyDiagnostics(), (diagnostics) => {
        const read = commands(printForGithub(reportOf(diagnostics)));
        expect(read).toHaveLength(diagnostics.length);
        read.forEach(({ message, properties }, index) => {
          const diagnostic = diagnostics[index]!;
          expect(message.split('\n')[0]).toBe(harmlessSentence(diagnostic.message));
          expect(`${properties['file'] ?? ''}${diagnostic.span === undefined && properties['line'] !== undefined ? `:${properties['line']}` : ''}`).toBe(pathOf(diagnostic));
          expect(properties['title']).toBe(diagnostic.code);
        });
      }),
      { numRuns: 300 },
    );
  });
});

/** In file order: what has no file first. */
function order(row: readonly (string | undefined)[]): number {
  return ['plan/nergens', 'tekst/procent', 'tekst/lang', 'nummer/dubbel', 'bestand/codering', 'bestand/leeg', 'vorm/keuze'].indexOf(row[1] ?? '');
}
