import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { filesBelow, temporaryFolder, writeFiles } from './program.js';
import { runHere } from './here.js';

const root = temporaryFolder();
let folder = '';
let count = 0;

const PLAN = `# yaml-language-server: $schema=../../schemas/plan.schema.json
formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
hoofdstukken:
  - titel: Doelen
    doelen:
      - id: a
        titel: A
        icoon: ../beeld.svg
        acties:
          - {id: b, wat: B, wie: Bureau, wanneer: 1 november 2024, resultaat: R}
          - {id: c, wat: C, status: afgerond}
`;

beforeEach(() => {
  folder = join(root, String(++count));
  writeFiles(folder, {
    'package.json': '{}',
    'swv/organisatie.yaml': 'naam: Verband\nvakantieregio: midden\n',
    'swv/beeld.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="1" height="1"/>',
    'swv/2024-2025/plan.yaml': PLAN,
  });
});

function rollover(...words: string[]): ReturnType<typeof runHere> {
  return runHere(['rollover', ...words], { folder });
}

function newPlan(path = 'swv/2025-2026/plan.yaml'): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('jaarplan rollover', () => {
  it('writes the plan of next year beside this one', async () => {
    const { code, stdout, stderr } = await rollover('swv/2024-2025');
    expect([code, stdout]).toEqual([0, 'swv/2025-2026/plan.yaml\n']);
    expect(stderr).toBe(`Meegenomen: 1 actie. Status, koers en voortgang zijn leeg.
Weggelaten: 1 actie.
  - afgerond: C
Verplaatst in teksten: 1 datum, naar dezelfde dag in het nieuwe jaar.
De status is weer concept.
Wilt u terugkijken op 2024-2025? Zet dan in een hoofdstuk: evaluatie: ../2024-2025

Klaar: 1 bestand in swv/2025-2026.
`);
    expect(newPlan()).toContain('icoon: ../beeld.svg\n');
    expect((await runHere(['check', 'swv/2025-2026', '--streng'], { folder })).code).toBe(0);
  });

  it('takes another year, a later one only', async () => {
    expect((await rollover('swv/2024-2025', '2026-2027')).stdout).toBe('swv/2026-2027/plan.yaml\n');
    const earlier = await rollover('swv/2024-2025', '2024-2025');
    expect([earlier.code, earlier.stderr]).toEqual([2, 'Het plan is van 2024-2025; 2024-2025 komt daar niet na.\nKies een later schooljaar, of laat het weg: dan is het het volgende.\n']);
    expect((await rollover('swv/2024-2025', 'straks')).stderr).toBe('‘straks’ is geen schooljaar.\nSchrijf twee jaren na elkaar, zoals 2025-2026.\n');
  });

  it('writes over nothing', async () => {
    writeFiles(folder, { 'swv/2025-2026/notities.txt': 'van mij' });
    const { code, stdout, stderr } = await rollover('swv/2024-2025');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe('In swv/2025-2026 staan al bestanden; jaarplan schrijft daar niet overheen.\nNoem met --uit een andere map.\nEr is niets bewaard.\n');
    expect(filesBelow(join(folder, 'swv/2025-2026'))).toEqual(['notities.txt']);
    writeFileSync(join(folder, 'swv/bestand'), '');
    expect((await rollover('swv/2024-2025', '--uit', 'swv/bestand')).stderr).toContain('swv/bestand is een bestand');
    expect((await rollover('swv/2024-2025', '--uit', 'swv/2024-2025')).stderr).toContain('is de map van het plan zelf');
  });

  it('takes an empty folder for its own', async () => {
    mkdirSync(join(folder, 'swv/2025-2026'));
    expect((await rollover('swv/2024-2025')).code).toBe(0);
  });

  it('tells with --proef of every meeting, and writes nothing', async () => {
    writeFiles(folder, { 'swv/2024-2025/plan.yaml': `${PLAN}  - titel: Jaarplanning\n    jaarplanning: {kolommen: [{overleggen: [{naam: Raad, tijd: 9.00 uur, bijeenkomsten: [2024-09-26]}]}]}\n` });
    const before = filesBelow(folder);
    const { code, stdout, stderr } = await rollover('swv/2024-2025', '--proef');
    expect([code, stdout]).toEqual([0, 'swv/2025-2026/plan.yaml\n']);
    expect(stderr).toContain('  - swv/2025-2026/plan.yaml:15 Raad: do 26 sept 2024 wordt do 25 sept 2025\n');
    expect(stderr).toMatch(/\nDit is een proef: er zou 1 bestand geschreven worden, en er is niets bewaard\.\n$/);
    expect(filesBelow(folder)).toEqual(before);
  });

  it('finds the same files from a folder elsewhere, and says so where it cannot', async () => {
    expect((await rollover('swv/2024-2025', '--uit', 'nieuw/diep/plan')).code).toBe(0);
    const plan = newPlan('nieuw/diep/plan/plan.yaml');
    expect(plan).toContain('$schema=../../../schemas/plan.schema.json\n');
    expect(plan).toContain('\norganisatie: ../../../swv/organisatie.yaml\n');
    expect(plan).toContain('icoon: ../../../swv/beeld.svg\n');
    const outside = await rollover('swv/2024-2025', '--uit', '../elders/map/plan');
    expect([outside.code, outside.stdout]).toEqual([2, '']);
    expect(outside.stderr).toContain('In die map kan het nieuwe plan niet bij alle bestanden die het nodig heeft.\nKies een map naast swv/2024-2025, of laat --uit weg.\nEr is niets bewaard.\n');
  });

  it('asks for a plan without errors', async () => {
    writeFiles(folder, { 'swv/2024-2025/plan.yaml': PLAN.replace('wat: B', 'wta: B') });
    const { code, stdout, stderr } = await rollover('swv/2024-2025');
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toContain('wta');
    expect(stderr).toMatch(/Er is nog geen nieuw plan gemaakt\. Los eerst de fouten in het oude plan op\.\n$/);
    expect((await rollover('nergens')).code).toBe(2);
  });

  it('keeps the line ends of Windows and a byte order mark', async () => {
    writeFileSync(join(folder, 'swv/2024-2025/plan.yaml'), `\uFEFF${PLAN.replaceAll('\n', '\r\n').replace('id: b, ', '')}`);
    expect((await rollover('swv/2024-2025')).code).toBe(0);
    expect(newPlan().startsWith('\uFEFF# yaml')).toBe(true);
    expect(newPlan().replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect(newPlan()).toContain('status: concept\r\n');
  });

  it('says when the holidays of the year or the region are not known', async () => {
    writeFiles(folder, { 'swv/2024-2025/plan.yaml': `${PLAN}  - titel: Jaarplanning\n    jaarplanning: {kolommen: [{overleggen: [{naam: Raad, bijeenkomsten: [2024-09-26]}]}]}\n` });
    expect((await rollover('swv/2024-2025', '2040-2041')).stderr).toContain('De schoolvakanties van 2040-2041 zijn nog niet bekend. Bij het verplaatsen van bijeenkomsten is alleen op feestdagen gelet.\n');
    writeFiles(folder, { 'swv/organisatie.yaml': 'naam: Verband\n' });
    expect((await rollover('swv/2024-2025')).stderr).toContain('In organisatie.yaml staat geen vakantieregio.');
  });

  it('leaves shared files where they are, and says that they were not changed', async () => {
    writeFiles(folder, {
      'swv/doelen.yaml': '- {id: a, titel: A, acties: [{id: b, wat: B, wanneer: 1 november 2024}]}\n',
      'swv/2024-2025/plan.yaml': 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\nhoofdstukken:\n  - doelen: ../doelen.yaml\n',
    });
    const { stderr } = await rollover('swv/2024-2025');
    expect(stderr).toContain('swv/doelen.yaml staat buiten de map van het plan.');
    expect(newPlan()).toContain('doelen: ../doelen.yaml');
  });
});
