import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CHECKS, FIXED_RULES } from '../../src/checks/index.js';
import { PRINTERS } from '../../src/diagnostics/printers.js';
import { textWidth } from '../../src/diagnostics/textWidth.js';
import { expectGolden } from './golden.js';
import { buildProgram, run, temporaryFolder, writeFiles } from './program.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Elke school heeft een vast aanspreekpunt
        resultaten:
          - resultaat: Ouders weten bij wie zij terechtkunnen
            acties:
              - wat: De naam van de intern begeleider op de website zetten
                wie: Scholen
                wanneer: 1 oktober 2025
`;

/** With a letter that was lost in an earlier saving: a warning. */
const withWarning = (plan: string): string => plan.replace('website', 'webs\uFFFDte');

beforeAll(() => {
  buildProgram();
  writeFiles(folder, {
    'goed/organisatie.yaml': 'naam: Wilgenstreek\n',
    'goed/2024-2025/plan.yaml': PLAN.replaceAll('2025', '2024').replaceAll('2026', '2025').replace('1 oktober 2024', '1 oktober 2024'),
    'goed/2025-2026/plan.yaml': PLAN,
    'fout/organisatie.yaml': 'naam: Wilgenstreek\nvakantieregio: oost\n',
    'fout/2025-2026/plan.yaml': PLAN,
    'fout/2026-2027/plan.yaml': PLAN.replaceAll('2026', '2027').replaceAll('2025', '2026').replace('wanneer:', 'wanner:'),
    'waarschuwing/organisatie.yaml': 'naam: Wilgenstreek\n',
    'waarschuwing/2025-2026/plan.yaml': withWarning(PLAN),
  });
});

describe('jaarplan check', () => {
  it('says one line about plans without problems', async () => {
    expect(await run(['check', 'goed/2025-2026'], { folder })).toEqual({ code: 0, stdout: '', stderr: 'Geen problemen gevonden in 1 plan.\n' });
    expect(await run(['check', 'goed'], { folder })).toEqual({ code: 0, stdout: '', stderr: 'Geen problemen gevonden in 2 plannen.\n' });
  });

  it('shows the problems of all plans in file order, and of a file that they share once', async () => {
    const { code, stdout, stderr } = await run(['check', 'fout'], { folder });
    expectGolden(stderr, new URL('golden/check.txt', import.meta.url));
    expect(stderr.match(/^fout\/.* fout /gm)).toHaveLength(2);
    expect(stderr.endsWith('\n\n2 fouten in 2 bestanden\nLet op: na herstel hiervan kunnen er nog meldingen bij komen.\n')).toBe(true);
    expect([code, stdout]).toEqual([1, '']);
  });

  it('says that more may follow only where errors kept other checks from running', async () => {
    writeFiles(folder, { 'oordeel/organisatie.yaml': 'naam: Wilgenstreek\n', 'oordeel/2025-2026/plan.yaml': PLAN.replace('op de website', 'op de website[^weg]') });
    const { code, stderr } = await run(['check', 'oordeel'], { folder });
    expect(stderr).toContain('voetnoot/onbekend');
    expect(stderr.endsWith('\n\n1 fout in 1 bestand\n')).toBe(true);
    expect(code).toBe(1);
  });

  it('fails on a warning only under --streng', async () => {
    const mild = await run(['check', 'waarschuwing'], { folder });
    expect(mild.stderr).toContain(' waarschuwing ');
    expect(mild.code).toBe(0);
    const strict = await run(['check', 'waarschuwing', '--streng'], { folder });
    expect(strict.stderr).toBe(mild.stderr);
    expect(strict.code).toBe(1);
  });

  it('colours only where that is wanted', async () => {
    const escape = '\u001B[';
    const said = async (environment: Record<string, string>): Promise<string> => (await run(['check', 'fout'], { folder, environment })).stderr;
    expect(await said({})).not.toContain(escape);
    expect(await said({ FORCE_COLOR: '1' })).toContain(`${escape}31mfout${escape}39m`);
    expect(await said({ FORCE_COLOR: '1', NO_COLOR: '1' })).toContain(escape);
    expect(await said({ FORCE_COLOR: '0' })).not.toContain(escape);
    expect(await said({ NO_COLOR: '1', CI: 'true' })).not.toContain(escape);
  });
});

function schemaHolds(name: string, text: string): unknown {
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(`schemas/${name}.schema.json`, 'utf8')) as object);
  const value: unknown = JSON.parse(text);
  expect(validate(value), JSON.stringify(validate.errors)).toBe(true);
  return value;
}

describe('jaarplan check --formaat', () => {
  const forPrograms = PRINTERS.filter(({ stream }) => stream === 'stdout').map(({ name }) => name);

  it.each(forPrograms)('%s goes to stdout, with nothing beside it and the same exit code', async (format) => {
    const broken = await run(['check', 'fout', '--formaat', format], { folder });
    expect([broken.code, broken.stderr]).toEqual([1, '']);
    expect(broken.stdout).toMatch(/fout\/2026-2027\/plan\.yaml/);
    const fine = await run(['check', 'goed', '--formaat', format], { folder });
    expect([fine.code, fine.stderr]).toEqual([0, '']);
    const strict = await run(['check', 'waarschuwing', '--formaat', format, '--streng'], { folder });
    expect([strict.code, strict.stderr]).toEqual([1, '']);
  });

  it('json tells of every plan, and of a file that plans share once', async () => {
    const { stdout } = await run(['check', 'fout', 'goed', '--formaat', 'json'], { folder });
    expect(schemaHolds('meldingen', stdout)).toMatchObject({
      plannen: [
        { plan: 'fout/2025-2026', fouten: 1, volledig: false },
        { plan: 'fout/2026-2027', fouten: 2, volledig: false },
        { plan: 'goed/2024-2025', fouten: 0, volledig: true },
        { plan: 'goed/2025-2026', fouten: 0, volledig: true },
      ],
      meldingen: [
        { bestand: 'fout/2026-2027/plan.yaml', code: 'vorm/onbekende-sleutel', plaats: { regel: 13, kolom: 17, eindregel: 13, eindkolom: 23 } },
        { bestand: 'fout/organisatie.yaml', code: 'vorm/keuze' },
      ],
    });
    expect((await run(['check', 'fout', 'goed', '--json'], { folder })).stdout).toBe(stdout);
  });
});

describe('jaarplan check --regels', () => {
  const rules = [...CHECKS, ...FIXED_RULES];

  it('lists every rule of the docs, with its severity, in 80 columns', async () => {
    const { code, stdout, stderr } = await run(['check', '--regels'], { folder });
    expect([code, stderr]).toEqual([0, '']);
    const listed = [...stdout.matchAll(/^([a-z]+\/[a-z-]+) +(fout|waarschuwing|info) +\S/gm)];
    expect(listed.map(([, name, severity]) => `${name ?? ''} ${severity ?? ''}`)).toEqual(rules.map(({ code: name, severity }) => `${name} ${severity}`));
    const documented = [...readFileSync('docs/diagnostics.md', 'utf8').matchAll(/^### (.*)$/gm)].map(([, name]) => name);
    expect(documented.length).toBeGreaterThan(50);
    expect(listed.map(([, name]) => name)).toEqual(expect.arrayContaining(documented));
    for (const line of stdout.split('\n')) expect(textWidth(line), line).toBeLessThanOrEqual(80);
  });

  it('gives all that is told of them as JSON', async () => {
    const { code, stdout } = await run(['check', '--regels', '--formaat', 'json'], { folder });
    expect(code).toBe(0);
    const { regels } = schemaHolds('regels', stdout) as { regels: { code: string; titel: string; instelbaar: boolean }[] };
    expect(regels.map(({ code: name, titel }) => [name, titel])).toEqual(rules.map(({ code: name, title }) => [name, title]));
    expect(regels.filter(({ instelbaar }) => instelbaar)).toHaveLength(CHECKS.length);
  });
});
