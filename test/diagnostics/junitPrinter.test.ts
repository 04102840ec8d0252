import fc from 'fast-check';
import { parse } from 'junit2json';
import { describe, expect, it } from 'vitest';
import { printJunit } from '../../src/diagnostics/junitPrinter.js';
import type { Report } from '../../src/diagnostics/report.js';
import { expectGolden } from '../commands/golden.js';
import { anyDiagnostics, reportOf, sampleDiagnostics } from './sampleReport.js';

interface Suites {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly testsuite: readonly Suite[];
}

interface Suite {
  readonly name: string;
  readonly tests: number;
  readonly failures: number;
  readonly testcase: readonly Case[];
}

interface Case {
  readonly name: string;
  readonly classname: string;
  readonly failure?: readonly { readonly inner?: string; readonly message?: string; readonly type?: string }[];
}

async function read(report: Report): Promise<Suites> {
  // Reads XML strictly: what is not well-formed is thrown.
  return (await parse(printJunit(report))) as unknown as Suites;
}

describe('printJunit', () => {
  it('writes a suite for each plan and each file, a case for each diagnostic', async () => {
    const report = reportOf(sampleDiagnostics());
    expectGolden(printJunit(report), new URL('golden/junit.xml', import.meta.url));
    const suites = await read(report);
    expect(suites.testsuite.map(({ name, tests, failures }) => [name, tests, failures])).toEqual([
      ['jaarplan', 1, 0],
      ['plans/goed/plan.yaml', 1, 0],
      ['plans/wilgen streek/2024-2025/doelen/60-één & ander.yaml', 3, 0],
      ['plans/wilgen streek/2024-2025/doelen/70-oud.yaml', 1, 1],
      ['plans/wilgen streek/2024-2025/doelen/80-leeg.yaml', 1, 1],
      ['plans/wilgen streek/2024-2025/plan.yaml', 1, 0],
      ['plans/wilgen streek/organisatie.yaml', 1, 1],
    ]);
  });

  it('fails what fails the plan: warnings only under --streng', async () => {
    const failed = async (strict: boolean): Promise<(string | undefined)[]> =>
      (await read(reportOf(sampleDiagnostics(), { strict }))).testsuite.flatMap(({ testcase }) => testcase.flatMap(({ failure = [] }) => failure.map(({ type }) => type)));
    expect(await failed(false)).toEqual(['bestand/codering', 'bestand/leeg', 'vorm/keuze']);
    expect(await failed(true)).toEqual(['tekst/lang', 'nummer/dubbel', 'bestand/codering', 'bestand/leeg', 'vorm/keuze']);
  });

  it('reads back as it was meant', async () => {
    const { testsuite } = await read(reportOf(sampleDiagnostics()));
    const [only] = testsuite.at(-1)?.testcase ?? [];
    expect(only).toMatchObject({ name: 'regel 2, kolom 16: vorm/keuze', classname: 'plans/wilgen streek/organisatie.yaml' });
    expect(only?.failure?.[0]).toMatchObject({ message: '‘oost’ is geen vakantieregio: zie [de lijst](1) en {0}.', inner: 'fout: ‘oost’ is geen vakantieregio: zie [de lijst](1) en {0}.\ntip: Kies uit: noord, midden, zuid.' });
  });

  it('adds up', async () => {
    for (const report of [reportOf([]), reportOf(sampleDiagnostics()), reportOf(sampleDiagnostics(), { strict: true })]) {
      const { tests, failures, testsuite } = await read(report);
      expect(tests).toBe(testsuite.reduce((sum, suite) => sum + suite.testcase.length, 0));
      expect(testsuite.map((suite) => suite.tests)).toEqual(testsuite.map((suite) => suite.testcase.length));
      expect(failures).toBe(testsuite.reduce((sum, suite) => sum + suite.testcase.filter(({ failure }) => failure !== undefined).length, 0));
    }
  });

  it('is XML whatever the text', async () => {
    await fc.assert(
      fc.asyncProperty(anyDiagnostics(), async (diagnostics) => {
        // The signs that XML 1.0 has room for (production 2).
        expect(printJunit(reportOf(diagnostics))).toMatch(/^(?:[\t\n\r\u0020-\uD7FF\uE000-\uFFFD]|[\u{10000}-\u{10FFFF}])*$/u);
        const { testsuite } = await read(reportOf(diagnostics));
        const cases = testsuite.flatMap(({ testcase }) => testcase).filter(({ name }) => name !== 'geen problemen');
        expect(cases).toHaveLength(diagnostics.length);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused by the reader when it is no XML', async () => {
    await expect(parse(printJunit(reportOf(sampleDiagnostics())).replace('&amp;', '&'))).rejects.toThrow();
  });
});
