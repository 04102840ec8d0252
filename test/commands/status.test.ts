import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import { beforeAll, describe, expect, it } from 'vitest';
import { textWidth } from '../../src/diagnostics/textWidth.js';
import { statusSchema, statusSchemaText } from '../../src/schema/status.js';
import { expectGolden } from './golden.js';
import { runHere } from './here.js';
import { projectFolder, temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();
const PLAN = `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: {naam: Dijkzicht, partijen: [{naam: Commissie van toelaatbaarheid, afkorting: CvT, ook: [de toelatingscommissie]}]}
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Een doel
        acties:
          - {wat: Werkwijze beschrijven, wie: CvT, wanneer: 1 februari 2025, status: loopt, koers: rood}
          - {wat: Scholen bezoeken, wie: Consulenten, wanneer: 2 maart 2025}
`;

beforeAll(() => {
  writeFiles(folder, { 'een/plan.yaml': PLAN, 'leeg/plan.yaml': `${PLAN.slice(0, PLAN.indexOf('  - titel: Doelen'))}  - {titel: Inleiding, tekst: Welkom.}\n`, 'kapot/plan.yaml': PLAN.replace('titel:', 'tietel:') });
});

const status = (...words: string[]): ReturnType<typeof runHere> => runHere(['status', ...words], { folder });

describe('jaarplan status', () => {
  it.each([
    ['noorderveld', ['plans/noorderveld/2023-2024', '--peildatum', '2024-05-15']],
    ['noorderveld-augustus', ['plans/noorderveld/2023-2024', '--peildatum', '15 augustus 2024']],
    ['noorderveld-wie', ['plans/noorderveld/2023-2024', '--peildatum', '2024-04-02', '--wie', 'samenwerkingsverband noorderveld vo']],
    ['vijfsluizen', ['plans/vijfsluizen/2024-2025', '--peildatum', '2025-03-01', '--wie', 'OPDC De Zesde Sluis']],
  ])('of a worked plan, in 80 columns: %s', async (name, words) => {
    const { code, stdout, stderr } = await runHere(['status', ...words], { folder: projectFolder });
    expectGolden(stdout, new URL(`golden/status-${name}.txt`, import.meta.url));
    expect([code, stderr]).toEqual([0, '']);
    for (const line of stdout.split('\n')) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });

  it('is of today where no day is named', async () => {
    const today = new Date(0);
    const { stdout } = await status('een');
    expect(stdout.split('\n').slice(1, 3)).toEqual([`Stand op ${today.getDate()} ${today.getMonth() === 0 ? 'januari' : 'december'} ${today.getFullYear()}`, 'Let op: deze dag valt buiten schooljaar 2024-2025.']);
  });

  it.each(['2025-02-15', '15 februari 2025', '15-02-2025', '15 februari'])('reads the day %s', async (day) => {
    const { stdout } = await status('een', '--peildatum', day);
    expect(stdout).toContain('Stand op 15 februari 2025\n\nSamenvatting\n  2 acties\n  1 te laat\n  1 binnenkort klaar\n  Koers van wat nog niet klaar is: 1 rood\n');
  });

  it.each(['CvT', 'cvt', 'Commissie van Toelaatbaarheid', 'De toelatingscommissie'])('narrows to the party %s', async (name) => {
    const { code, stdout } = await status('een', '--peildatum', '2025-02-15', '--wie', name);
    expect(code).toBe(0);
    expect(stdout).toContain('Alleen wat Commissie van toelaatbaarheid aangaat');
    expect(stdout).toContain('Werkwijze beschrijven');
    expect(stdout).not.toContain('Scholen bezoeken');
  });

  it('says of a plan without actions that there are none', async () => {
    expect((await status('leeg', '--peildatum', '2025-02-15')).stdout).toBe(
      'Jaarplan 2024-2025 – Dijkzicht\nStand op 15 februari 2025\n\nEr zijn geen acties.\n\nTe laat (0)\n  Niets.\n\nBinnenkort: tot en met 17 maart 2025\n  Niets.\n',
    );
  });

  it('writes JSON as its schema says', async () => {
    const validate = new Ajv({ strict: true, allowUnionTypes: true }).compile(JSON.parse(statusSchemaText()) as object);
    for (const words of [['plans/noorderveld/2023-2024', '--peildatum', '2024-05-15'], ['plans/vijfsluizen/2024-2025', '--peildatum', '2025-03-01', '--wie', 'OPR']]) {
      const json: unknown = JSON.parse((await runHere(['status', ...words, '--formaat', 'json'], { folder: projectFolder })).stdout);
      expect(validate(json), JSON.stringify(validate.errors)).toBe(true);
      expect(statusSchema.parse(json)).toEqual(json);
    }
    const { stdout } = await status('een', '--peildatum', '2025-02-15', '--wie', 'CvT', '--formaat', 'json');
    expect(JSON.parse(stdout)).toMatchObject({ peildatum: '2025-02-15', binnenkort: '2025-03-17', wie: 'Commissie van toelaatbaarheid', aantallen: { acties: 1, 'te-laat': 1 }, acties: [{ wat: 'Werkwijze beschrijven', tot: '2025-02-01', stand: 'te-laat' }] });
    expect(readFileSync(`${projectFolder}/schemas/status.schema.json`, 'utf8')).toBe(statusSchemaText());
  });

  it('names all parties to whom asks for one that is not there', async () => {
    const { code, stderr } = await runHere(['status', 'plans/noorderveld/2024-2025', '--wie', 'xyz'], { folder: projectFolder });
    const [, names = ''] = /U kunt kiezen uit: (.*)\.\n/u.exec(stderr) ?? [];
    expect(names).toMatch(/^ALV \(Deelnemersraad\), Ambtelijk overleg.*, klankbordgroep, leraren, .*Zorgorganisatie De Wijde Stee$/u);
    expect(names.split(', ')).toHaveLength(60);
    expect(code).toBe(2);
  });

  it.each([
    [['een', '--wie', 'consulent'], 'In dit plan staat geen partij ‘consulent’.\nBedoelde u ‘Consulenten’?\nU kunt kiezen uit: Commissie van toelaatbaarheid, Consulenten.\n'],
    [['een', '--wie', 'toelatbaarheid'], 'Bedoelde u ‘Commissie van toelaatbaarheid’?'],
    [['leeg', '--wie', 'x'], 'In dit plan staat geen partij ‘x’.\nU kunt kiezen uit: Commissie van toelaatbaarheid.\n'],
    [['een', '--peildatum', '31 februari 2025'], '--peildatum kent ‘31 februari 2025’ niet: dat bestaat niet.'],
    [['een', '--formaat', 'markdown'], '--formaat kent ‘markdown’ niet.'],
    [['.'], 'Noem één plan: in ‘.’ staan er 3.'],
  ])('%j was used wrongly', async (words, said) => {
    const { code, stdout, stderr } = await status(...words);
    expect(stderr).toContain(said);
    expect([code, stdout]).toEqual([2, '']);
  });

  it('does not tell how a plan with errors stands', async () => {
    const { code, stdout, stderr } = await status('kapot');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^kapot\/plan\.yaml:2:1 fout /);
  });
});
