import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { schemaNames } from '../../src/schema/jsonSchema.js';
import type { SchemaName } from '../../src/schema/jsonSchema.js';
import { Source } from '../../src/source/source.js';
import { mutatedWorkedFile, yamlLike } from '../yaml/mutations.js';
import { checkShape } from './checkShape.js';

const kind: fc.Arbitrary<SchemaName> = fc.constantFrom(...schemaNames());

function expectSound(text: string, diagnostics: readonly Diagnostic[]): void {
  for (const { span, code, message, hints } of diagnostics) {
    expect(span).toBeDefined();
    expect(span!.start).toBeGreaterThanOrEqual(0);
    expect(span!.end).toBeGreaterThanOrEqual(span!.start);
    expect(span!.end).toBeLessThanOrEqual(text.length + 1);
    expect(code).toMatch(/^(?:yaml|vorm|veld)\/[a-z-]+$/);
    expect(message).toMatch(/[.?]$/su);
    for (const hint of hints) expect(hint).toMatch(/^[A-Z].*\.$/su);
    expect(message.endsWith('?') || hints.length > 0).toBe(true);
    expect(message).not.toMatch(/undefined|NaN|\[object/);
  }
}

describe('any file, as any kind', () => {
  it('is checked without throwing, and what is said points inside it', () => {
    fc.assert(fc.property(kind, yamlLike, (name, text) => { expectSound(text, checkShape(name, new Source('x.yaml', text))); }), { numRuns: 500 });
  });

  it('is checked without throwing when a worked file is spoilt', () => {
    fc.assert(fc.property(kind, mutatedWorkedFile, (name, text) => { expectSound(text, checkShape(name, new Source('x.yaml', text))); }), { numRuns: 100 });
  });

  it('changes nothing in the program, whatever its keys are called', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).sort();
    const name = fc.constantFrom('__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'valueOf');
    const places = (key: string): string =>
      `${key}: {vervuild: ja}\nformaat: 1\ntitel: x\nschooljaar: 2024-2025\nvelden: {${key}: {titel: x}}\nkolomtitels: {${key}: x}\nafkortingen: {${key}: x}\nvoetnoten: {${key}: x}\ncontrole: {${key}: fout}\nhoofdstukken:\n  - {doelen: [{titel: x, ${key}: y, voetnoten: {${key}: z}, acties: [{wat: x, ${key}: z}]}], ${key}: x}\n`;
    fc.assert(fc.property(name, (key) => { expectSound(places(key), checkShape('plan', new Source('x.yaml', places(key)))); }));
    expect(Object.getOwnPropertyNames(Object.prototype).sort()).toEqual(before);
    expect(({} as Record<string, unknown>)['vervuild']).toBeUndefined();
  });
});

const PLAN = 'formaat: 1\ntitel: x\nschooljaar: 2024-2025\n';

describe('large files full of slips', () => {
  it.each<[string, string]>([
    ['unknown keys', `${PLAN}${Array.from({ length: 30_000 }, (_, index) => `onbekend${index}: x`).join('\n')}`],
    ['misspelt keys', `${PLAN}${Array.from({ length: 30_000 }, (_, index) => `hoofdstuken${index}: x`).join('\n')}`],
    ['names with wrong values', `${PLAN}afkortingen:\n${Array.from({ length: 20_000 }, (_, index) => `  a${index}: []`).join('\n')}`],
    ['actions of the wrong kind', `${PLAN}hoofdstukken:\n  - doelen:\n      - titel: x\n        acties:\n${'          - [x]\n'.repeat(20_000)}`],
    ['goals without a title', `${PLAN}hoofdstukken:\n  - doelen:\n${'      - {}\n'.repeat(20_000)}`],
    ['one long key', `${PLAN}${'hoofdstukken'.repeat(20_000)}: x`],
    ['one long value', `${PLAN}status: ${'concept'.repeat(20_000)}`],
    ['own fields', `${PLAN}velden:\n${Array.from({ length: 5000 }, (_, index) => `  veld${index}: {titel: x}`).join('\n')}\nhoofdstukken:\n  - doelen:\n${'      - {titel: x, acties: [{wat: x, veld3: []}]}\n'.repeat(200)}`],
  ])('%s: checked in time', (_what, text) => {
    const before = process.cpuUsage().user;
    const { length } = checkShape('plan', new Source('x.yaml', text));
    expect(length).toBeGreaterThan(0);
    expect(length).toBeLessThanOrEqual(1000);
    expect((process.cpuUsage().user - before) / 1000).toBeLessThan(5000);
  });
});
