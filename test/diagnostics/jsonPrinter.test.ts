import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printJson } from '../../src/diagnostics/jsonPrinter.js';
import { expectGolden } from '../commands/golden.js';
import { anyDiagnostics, reportOf, sampleDiagnostics } from './sampleReport.js';

const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync('schemas/meldingen.schema.json', 'utf8')) as object);

function valid(text: string): unknown {
  const value: unknown = JSON.parse(text);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value;
}

describe('printJson', () => {
  it('writes every kind of diagnostic as its schema says', () => {
    const text = printJson(reportOf(sampleDiagnostics()));
    valid(text);
    expectGolden(text, new URL('golden/meldingen.json', import.meta.url));
  });

  it('has plans where there is nothing to say', () => {
    expect(valid(printJson(reportOf([])))).toEqual({
      plannen: [
        { plan: 'plans/wilgen streek/2024-2025', fouten: 0, waarschuwingen: 0, info: 0, volledig: true },
        { plan: 'plans/goed', fouten: 0, waarschuwingen: 0, info: 0, volledig: true },
      ],
      meldingen: [],
    });
  });

  it('has a schema that holds it to its word', () => {
    const { meldingen: [first, ...others], ...rest } = JSON.parse(printJson(reportOf(sampleDiagnostics()))) as { meldingen: object[] };
    for (const wrong of [{ ...first, ernst: 'error' }, { ...first, extra: 1 }, { ...first, plaats: { regel: 0 } }, { ...first, tips: undefined }]) {
      expect(validate(JSON.parse(JSON.stringify({ ...rest, meldingen: [wrong, ...others] })))).toBe(false);
    }
  });

  it('is JSON whatever the text', () => {
    fc.assert(fc.property(anyDiagnostics().filter((all) => all.every(({ message, hints, related }) => message !== '' && !hints.includes('') && !related.some((one) => one.message === ''))), (diagnostics) => void valid(printJson(reportOf(diagnostics)))), { numRuns: 200 });
  });
});
