import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { Source } from '../../src/source/source.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { restoreColonTexts } from '../../src/yaml/colonTexts.js';
import { plainValue } from '../../src/yaml/tree.js';
import { mutatedWorkedFile, yamlLike } from './mutations.js';

function read(text: string): readonly Diagnostic[] {
  const { root, diagnostics } = parseYaml(new Source('x.yaml', text));
  if (root === undefined) return diagnostics;
  const restored = restoreColonTexts(root);
  plainValue(restored.root);
  return [...diagnostics, ...restored.diagnostics];
}

/** Everything said points inside the file, in words, with what to do. */
function expectSound(text: string, diagnostics: readonly Diagnostic[]): void {
  for (const { span, code, message, hints } of diagnostics) {
    expect(span).toBeDefined();
    expect(span!.start).toBeGreaterThanOrEqual(0);
    expect(span!.end).toBeGreaterThanOrEqual(span!.start);
    expect(span!.start).toBeLessThanOrEqual(text.length);
    expect(span!.end).toBeLessThanOrEqual(text.length + 1);
    expect(code).toMatch(/^yaml\/[a-z-]+$/);
    expect(message).toMatch(/^[A-Z].*\.$/su);
    expect(hints.length).toBeGreaterThan(0);
    for (const hint of hints) expect(hint).toMatch(/^[A-Z].*\.$/su);
  }
}

describe('any text', () => {
  it('is read without throwing, and what is said points inside it', () => {
    fc.assert(fc.property(fc.oneof(yamlLike, fc.string(), fc.string({ unit: 'binary' })), (text) => { expectSound(text, read(text)); }), { numRuns: 1500 });
  });

  it('is read without throwing when a worked file is spoilt', () => {
    fc.assert(fc.property(mutatedWorkedFile, (text) => { expectSound(text, read(text)); }), { numRuns: 150 });
  });

  it('says the same of the same text', () => {
    fc.assert(fc.property(yamlLike, (text) => { expect(read(text).map(({ code, message }) => [code, message])).toEqual(read(text).map(({ code, message }) => [code, message])); }));
  });
});

const LETTERS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', 'j'];
/** Ten lines that stand for 10^11 values. */
const BOMB = `a: &a [x]\n${LETTERS.slice(1).map((letter, index) => `${letter}: &${letter} [${`*${LETTERS[index]!}, `.repeat(10)}]`).join('\n')}\nz: *j`;

describe('hostile files', () => {
  it.each<[string, string]>([
    ['a hundred thousand keys', Array.from({ length: 100_000 }, (_, index) => `k${index}: v`).join('\n')],
    ['one key a hundred thousand times', 'a: b\n'.repeat(100_000)],
    ['a million list items', '- x\n'.repeat(1_000_000)],
    ['a million items between brackets', `[${'x, '.repeat(1_000_000)}]`],
    ['a million blank lines', `a: x\n${'\n'.repeat(4_000_000)}`],
    ['a million comments', `${'# x\n'.repeat(1_000_000)}a: b`],
    ['two hundred thousand slips', 'a: @b\n'.repeat(200_000)],
    ['a million quotes', '"'.repeat(1_000_000)],
    ['a million colons', ': '.repeat(500_000)],
    ['a million commas', `[${','.repeat(1_000_000)}]`],
    ['escapes that do not exist', `a: "${'\\q'.repeat(500_000)}"`],
    ['brackets that are never closed', `a: [${'x\n'.repeat(500_000)}`],
    ['many brackets that are never closed', 'a: [x\n'.repeat(200_000)],
    ['aliases without an anchor', '- *a\n'.repeat(300_000)],
    ['anchors without an alias', '- &a x\n'.repeat(300_000)],
    ['documents without end', '---\n'.repeat(300_000)],
    ['a long plain text', `a: ${'x '.repeat(2_500_000)}`],
    ['a long text over lines', `a: x\n${'  x\n'.repeat(1_000_000)}`],
    ['a long folded list', `a: >\n${'  - x\n'.repeat(500_000)}`],
    ['a long block', `a: |\n${'  x\n'.repeat(1_000_000)}`],
    ['a long quoted text', `a: "${'x\n '.repeat(1_000_000)}`],
    ['a long line of spaces', `${' '.repeat(4_000_000)}x`],
    ['hard spaces', `${'\u00a0\n'.repeat(500_000)}a b\nc: d`],
    ['deep indents', Array.from({ length: 2500 }, (_, index) => `${' '.repeat(index)}a:\n`).join('')],
    ['deep brackets', '['.repeat(1_000_000)],
    ['deep groups', '{a: '.repeat(100_000)],
    ['deep dashes', '- '.repeat(500_000)],
    ['deep questions', '? '.repeat(500_000)],
    ['an alias bomb', BOMB],
    ['a large text under many aliases', `a: &a |\n${'  tekst\n'.repeat(100_000)}b:\n${'  - *a\n'.repeat(20_000)}`],
    ['control characters', '\u000b'.repeat(1_000_000)],
    ['control characters on many lines', `a: |\n${'  \u000b\n'.repeat(300_000)}`],
    ['hashes', 'a: b #c\n'.repeat(30_000)],
  ])('%s: read in time', (_what, text) => {
    const before = process.cpuUsage().user;
    const diagnostics = read(text);
    const milliseconds = (process.cpuUsage().user - before) / 1000;
    for (const { span } of diagnostics) expect(span!.end).toBeLessThanOrEqual(text.length + 1);
    expect(milliseconds).toBeLessThan(5000); // about half a second on a machine with nothing else to do
  });

  it('a file over the bound is refused at the place that was reached', () => {
    const [diagnostic, ...others] = read('- x\n'.repeat(1_000_000));
    expect(others).toEqual([]);
    expect(diagnostic).toMatchObject({ code: 'yaml/te-groot', severity: 'fout' });
    expect(diagnostic!.span!.start).toBeGreaterThan(100_000);
  });

  it('a large honest file is read whole', () => {
    const goal = '- titel: Doel\n  acties:\n    - wat: Een lange zin over wat er moet gebeuren\n      wie: Directeur\n      wanneer: 1 maart 2025\n';
    const text = goal.repeat(4000);
    expect(text.length).toBeGreaterThan(400_000);
    const { root, diagnostics } = parseYaml(new Source('x.yaml', text));
    expect(diagnostics.map(({ message }) => message)).toEqual([]);
    expect(root?.kind === 'list' && root.items.length).toBe(4000);
  });
});

describe('names that JavaScript knows', () => {
  it('change nothing in the program', () => {
    const text = '__proto__: {vervuild: ja}\nconstructor: {prototype: {vervuild: ja}}\ntoString: x\nlijst:\n  - __proto__: y\n';
    const { root, diagnostics } = parseYaml(new Source('x.yaml', text));
    expect(diagnostics.map(({ code }) => code)).toEqual(['yaml/sleutel', 'yaml/sleutel']);
    const value = plainValue(root!) as Record<string, unknown>;
    expect(Object.getPrototypeOf(value)).toBeNull();
    expect(Object.keys(value)).toEqual(['constructor', 'toString', 'lijst']);
    expect(({} as Record<string, unknown>)['vervuild']).toBeUndefined();
    expect((Object as unknown as Record<string, unknown>)['vervuild']).toBeUndefined();
  });
});
