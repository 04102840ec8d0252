import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHECKS, FIXED_RULES } from '../../src/checks/index.js';
import { fileUri } from '../../src/diagnostics/fileUri.js';
import { printSarif } from '../../src/diagnostics/sarifPrinter.js';
import { expectGolden } from '../commands/golden.js';
import { anyDiagnostics, reportOf, sampleDiagnostics } from './sampleReport.js';

/** The schema that goes with the standard; it is of draft 4, of which it uses nothing that draft 7 reads otherwise but `id`. */
const { id: _, $schema: __, ...schema } = JSON.parse(readFileSync('node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json', 'utf8')) as Record<string, unknown>;
/** Signs that a URI may hold (RFC 3986, appendix A), a percent sign only with its two digits. */
const URI = /^(?:[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=]|%[\dA-Fa-f]{2})*$/;
const ajv = new Ajv({ allErrors: true, strict: false, unicodeRegExp: false }).addFormat('uri-reference', URI).addFormat('uri', URI).addFormat('date-time', true);
const validate = ajv.compile(schema);

interface Log {
  readonly runs: readonly [{ readonly tool: { readonly driver: { readonly rules: readonly { readonly id: string }[] } }; readonly results: readonly Result[] }];
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly locations: readonly { readonly physicalLocation: { readonly artifactLocation: { readonly uri: string }; readonly region?: Readonly<Record<string, number>> } }[];
}

function valid(text: string): Log {
  const value: unknown = JSON.parse(text);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value as Log;
}

describe('printSarif', () => {
  it('writes every kind of diagnostic as the standard says', async () => {
    const text = await printSarif(reportOf(sampleDiagnostics()));
    valid(text);
    expectGolden(text, new URL('golden/meldingen.sarif', import.meta.url));
  });

  it('is held by a schema that refuses what is wrong', async () => {
    const log = valid(await printSarif(reportOf(sampleDiagnostics())));
    expect(validate({ ...log, version: '2.0.0' })).toBe(false);
    expect(validate({ ...log, runs: [{ ...log.runs[0], results: [{ ...log.runs[0].results[0], level: 'fout' }] }] })).toBe(false);
    expect(validate({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] })).toBe(false);
  });

  it('describes every rule that there is', async () => {
    const { rules } = valid(await printSarif(reportOf([], { rules: () => Promise.resolve([...CHECKS, ...FIXED_RULES]) }))).runs[0].tool.driver;
    expect(rules.map(({ id }) => id)).toEqual([...CHECKS, ...FIXED_RULES].map(({ code }) => code));
  });

  it('points each result at its rule, also at one that nobody described', async () => {
    const { tool, results } = valid(await printSarif(reportOf(sampleDiagnostics()))).runs[0];
    expect(results).toHaveLength(sampleDiagnostics().length);
    for (const { ruleId, ruleIndex } of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
  });

  it('counts columns in UTF-16 units, the end not included', async () => {
    const result = valid(await printSarif(reportOf(sampleDiagnostics()))).runs[0].results.find(({ ruleId }) => ruleId === 'tekst/procent');
    expect(result?.locations[0]?.physicalLocation.region).toEqual({ startLine: 2, startColumn: 9, endLine: 2, endColumn: 43 });
  });

  it('is valid whatever the text and the names of files', async () => {
    await fc.assert(
      fc.asyncProperty(anyDiagnostics(), async (diagnostics) => {
        const { results } = valid(await printSarif(reportOf(diagnostics))).runs[0];
        expect(results).toHaveLength(diagnostics.length);
      }),
      { numRuns: 200 },
    );
  });
});

describe('fileUri', () => {
  it.each([
    ['plans/wilgen streek/één & ander#2?.yaml', 'plans/wilgen%20streek/%C3%A9%C3%A9n%20%26%20ander%232%3F.yaml'],
    ['../buiten/100%.yaml', '../buiten/100%25.yaml'],
    ['/tmp/a b/plan.yaml', 'file:///tmp/a%20b/plan.yaml'],
    ['C:/plannen/plan.yaml', 'file:///C:/plannen/plan.yaml'],
    ['a:b/plan.yaml', 'a%3Ab/plan.yaml'],
    ['half\uD800/plan.yaml', 'half%EF%BF%BD/plan.yaml'],
  ])('%s is %s', (path, uri) => expect(fileUri(path)).toBe(uri));

  it('resolves to the file again', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }).filter((part) => !part.includes('/') && part !== '.' && part !== '..'), { minLength: 1, maxLength: 4 }), (parts) => {
        const { pathname } = new URL(fileUri(parts.join('/')), 'file:///map/');
        expect(decodeURIComponent(pathname)).toBe(`/map/${parts.join('/')}`);
      }),
    );
  });
});
