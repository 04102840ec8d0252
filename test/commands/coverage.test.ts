import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/diagnostics/textWidth.js';
import { dekkingSchema, dekkingSchemaText } from '../../src/schema/dekking.js';
import { expectGolden } from './golden.js';
import { runHere } from './here.js';
import { projectFolder, temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();
const SUPPORT = 'titel: Samen | sterk\nperiode: 2020-2026\nontwikkelpunten: [{nummer: 1, titel: Basis}, {nummer: 2, titel: "Ouders & leerlingen"}, {nummer: 3, titel: Een punt waar nog niemand iets aan gedaan heeft}]\n';
const plan = (year: string, point: number): string =>
  `formaat: 1\ntitel: Jaarplan\nschooljaar: ${year}\norganisatie: {naam: Dijkzicht}\nhoofdstukken: [{titel: Doelen, doelen: [{titel: Doel, ontwikkelpunten: [${point}], acties: [Een, {wat: Twee, status: vervallen}]}]}]\n`;

beforeAll(() => {
  writeFiles(folder, {
    'dijkzicht/ondersteuningsplan.yaml': SUPPORT,
    ...Object.fromEntries([2020, 2021, 2022, 2023, 2024].map((start) => [`dijkzicht/${start}-${start + 1}/plan.yaml`, plan(`${start}-${start + 1}`, 1 + (start % 2))])),
    'kapot/ondersteuningsplan.yaml': SUPPORT,
    'kapot/2023-2024/plan.yaml': plan('2023-2024', 1),
    'kapot/2024-2025/plan.yaml': plan('2024-2025', 1).replace('titel:', 'tietel:'),
    'zonder/2024-2025/plan.yaml': plan('2024-2025', 1),
  });
});

describe('jaarplan coverage', () => {
  it.each(['tekst', 'md', 'json'])('of worked years as %s', async (format) => {
    const { code, stdout, stderr } = await runHere(['coverage', 'plans/noorderveld', '--formaat', format], { folder: projectFolder });
    expectGolden(stdout, new URL(`golden/coverage-noorderveld.${format === 'tekst' ? 'txt' : format}`, import.meta.url));
    expect([code, stderr]).toEqual([0, '']);
  });

  it('shows gaps in words, in 80 columns, and more years in a next table', async () => {
    const { code, stdout } = await runHere(['coverage', 'dijkzicht'], { folder });
    expectGolden(stdout, new URL('golden/coverage-gaten.txt', import.meta.url));
    expect(code).toBe(0);
    for (const line of stdout.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });

  it('takes folders of plans, patterns and the folder in which one is', async () => {
    const whole = (await runHere(['coverage', 'dijkzicht'], { folder })).stdout;
    expect((await runHere(['coverage', 'dijkzicht/*'], { folder })).stdout).toBe(whole);
    expect((await runHere(['coverage'], { folder: `${folder}/dijkzicht` })).stdout).toBe(whole.replaceAll(' dijkzicht/', ' '));
    expect((await runHere(['coverage', 'dijkzicht/2020-2021', 'dijkzicht/2024-2025'], { folder })).stdout).toContain('Van 2021-2022, 2022-2023, 2023-2024 en 2025-2026 is er hier geen jaarplan.');
  });

  it('writes no mark of Markdown that a title holds', async () => {
    const { stdout } = await runHere(['coverage', 'dijkzicht', '--formaat', 'md'], { folder });
    expect(stdout).toContain('## Samen \\| sterk 2020-2026\n');
    expect(stdout).toContain('| 2. Ouders &amp; leerlingen | **geen doel** | 1 doel, 1 actie |');
  });

  it('writes JSON as its schema says', async () => {
    const { stdout } = await runHere(['coverage', 'kapot', 'zonder', '--formaat', 'json'], { folder });
    const json: unknown = JSON.parse(stdout);
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(dekkingSchemaText()) as object);
    expect(validate(json)).toBe(true);
    expect(dekkingSchema.parse(json)).toEqual(json);
    expect(json).toMatchObject({ 'met-fouten': ['kapot/2024-2025'], 'zonder-ondersteuningsplan': ['zonder/2024-2025'], dekking: [{ punten: [{ jaren: [{ doelen: 1, acties: 1, vervallen: 1 }] }, { jaren: [{ doelen: 0 }] }, {}] }] });
    expect(readFileSync(`${projectFolder}/schemas/dekking.schema.json`, 'utf8')).toBe(dekkingSchemaText());
  });

  it('names plans with errors and goes on without them', async () => {
    const { code, stdout, stderr } = await runHere(['coverage', 'kapot'], { folder });
    expect(code).toBe(1);
    expect(stdout).toContain('1 doel\n');
    expect(stdout).toMatch(/Niet meegeteld, want er staan fouten in: kapot\/2024-2025\.\n$/);
    expect(stderr).toMatch(/^kapot\/2024-2025\/plan\.yaml:2:1 fout /);
  });

  it.each([
    [['coverage', 'zonder'], 'Bij deze plannen staat geen ondersteuningsplan.'],
    [['coverage', 'dijkzigt'], '‘dijkzigt’ bestaat niet.\nBedoelde u ‘dijkzicht’?'],
    [['coverage', '--formaat', 'jsn'], '--formaat kent ‘jsn’ niet.\nBedoelde u ‘json’?'],
  ])('%j was used wrongly', async (words, said) => {
    const { code, stdout, stderr } = await runHere(words, { folder });
    expect(stderr).toContain(said);
    expect([code, stdout]).toEqual([2, '']);
  });
});
