import { readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProgram, filesBelow, run, temporaryFolder, writeFiles } from './program.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
const uitvoer = join(folder, 'uitvoer');

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
const inline = (naam: string): string => PLAN.replace('hoofdstukken:', `organisatie:\n  naam: ${naam}\nhoofdstukken:`);

/** Holds JSON against the schema that it is documented by. */
function expectMeldingen(json: string): void {
  const validate = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync('schemas/meldingen.schema.json', 'utf8')) as object);
  expect(validate(JSON.parse(json)), JSON.stringify(validate.errors)).toBe(true);
}

beforeAll(() => {
  buildProgram();
  writeFiles(folder, {
    'dijkzicht/organisatie.yaml': 'naam: Samenwerkingsverband Dijkzicht\nafkorting: SWV DZ\n',
    'dijkzicht/2025-2026/plan.yaml': PLAN,
    'in-een/plan.yaml': inline('Wilgenstreek PO'),
    'zelfde/plan.yaml': inline('Wilgenstreek PO'),
    'afgekort/plan.yaml': inline('Samenwerkingsverband Veenhoek\n  afkorting: SWV Veenhoek'),
    'fout/plan.yaml': inline('Fout').replace('wanneer', 'wanner'),
    'waarschuwing/plan.yaml': withWarning(inline('Waarschuwing')),
  });
});

beforeEach(() => rmSync(uitvoer, { recursive: true, force: true }));

describe('jaarplan build', () => {
  it('writes HTML and PDF, prints their paths, and says what was made where', async () => {
    expect(await run(['build', 'dijkzicht'], { folder })).toEqual({
      code: 0,
      stdout: 'uitvoer/dijkzicht-2025-2026.html\nuitvoer/dijkzicht-2025-2026.pdf\n',
      stderr: 'Klaar: 2 bestanden van 1 plan gemaakt in uitvoer.\nPDF/UA-1: voldoet aan alles wat een programma kan nagaan. PDF/A-3a: ook.\n',
    });
    expect(filesBelow(uitvoer)).toEqual(['dijkzicht-2025-2026.html', 'dijkzicht-2025-2026.pdf']);
    expect(readFileSync(join(uitvoer, 'dijkzicht-2025-2026.html'), 'utf8')).toMatch(/^<!doctype html>/i);
    expect(readFileSync(join(uitvoer, 'dijkzicht-2025-2026.pdf'), 'latin1')).toMatch(/^%PDF-1\.\d[\s\S]*%%EOF\s*$/);
  });

  it('gives the same bytes again', async () => {
    await run(['build', 'dijkzicht', '--uit', 'een'], { folder });
    await run(['build', 'dijkzicht', '--uit', 'twee'], { folder });
    for (const file of filesBelow(join(folder, 'een'))) expect(readFileSync(join(folder, 'een', file)).equals(readFileSync(join(folder, 'twee', file))), file).toBe(true);
    expect(filesBelow(join(folder, 'een'))).toHaveLength(2);
  });

  it('writes only the formats that are asked for, in the folder that is asked for', async () => {
    const { code, stdout, stderr } = await run(['build', 'dijkzicht', '--formaat', 'HTML', '--uit', 'public/plannen'], { folder });
    expect([code, stdout, stderr]).toEqual([0, 'public/plannen/dijkzicht-2025-2026.html\n', 'Klaar: 1 bestand van 1 plan gemaakt in public/plannen.\n']);
    expect(filesBelow(uitvoer)).toEqual([]);
  });

  it('makes the web page of a plan with an emoji, which only the PDF cannot have', async () => {
    writeFiles(folder, { 'emoji/plan.yaml': readFileSync(join(folder, 'in-een/plan.yaml'), 'utf8').replace(/^titel: .*$/m, 'titel: Jaarplan 1️⃣ 🎓') });
    expect((await run(['check', 'emoji'], { folder })).stderr).toMatch(/^emoji\/plan\.yaml:\d+:\d+ fout teken\/plaatje$/m);
    const { code, stdout, stderr } = await run(['build', 'emoji', '--formaat', 'html', '--streng'], { folder });
    expect(stderr).toMatch(/^emoji\/plan\.yaml:\d+:\d+ info teken\/plaatje$/m);
    expect(readFileSync(join(folder, stdout.trim()), 'utf8')).toContain('Jaarplan 1️⃣ 🎓');
    expect(code).toBe(0);
  });

  it.each([
    ['in-een', 'wilgenstreek-po-2025-2026.html'],
    ['afgekort', 'swv-veenhoek-2025-2026.html'],
    ['dijkzicht/2025-2026', 'dijkzicht-2025-2026.html'],
  ])('calls the file of %s %s', async (plan, file) => {
    await run(['build', plan, '--formaat', 'html'], { folder });
    expect(filesBelow(uitvoer)).toEqual([file]);
  });

  it('draws the goals in another layout when asked', async () => {
    await run(['build', 'in-een', '--formaat', 'html', '--uit', 'een'], { folder });
    await run(['build', 'in-een', '--formaat', 'html', '--uit', 'twee', '--opmaak', 'matrix'], { folder });
    expect(statSync(join(folder, 'twee/wilgenstreek-po-2025-2026.html')).size).not.toBe(statSync(join(folder, 'een/wilgenstreek-po-2025-2026.html')).size);
  });

  it('goes on after a plan that is broken, and leaves its files alone', async () => {
    writeFiles(folder, { 'uitvoer/fout-2025-2026.html': 'oud' });
    const { code, stdout, stderr } = await run(['build', 'fout', 'dijkzicht', '--formaat', 'html'], { folder });
    expect(stdout).toBe('uitvoer/dijkzicht-2025-2026.html\n');
    expect(stderr).toMatch(/^fout\/plan\.yaml:15:17 fout vorm\/onbekende-sleutel\n/);
    expect(stderr.endsWith('1 fout in 1 bestand\nLet op: na herstel hiervan kunnen er nog meldingen bij komen.\nKlaar: 1 bestand van 1 van de 2 plannen gemaakt in uitvoer.\nNiet gemaakt: fout. Los eerst de fouten op.\n')).toBe(true);
    expect(code).toBe(1);
    expect(readFileSync(join(uitvoer, 'fout-2025-2026.html'), 'utf8')).toBe('oud');
  });

  it('refuses plans whose files would have the same name, and makes the others', async () => {
    const { code, stdout, stderr } = await run(['build', 'in-een', 'zelfde', 'dijkzicht', '--formaat', 'html'], { folder });
    expect(stdout).toBe('uitvoer/dijkzicht-2025-2026.html\n');
    expect(stderr).toBe(`in-een/plan.yaml:3:13 fout uitvoer/zelfde-naam
  2 plannen krijgen bestanden met dezelfde naam, wilgenstreek-po-2025-2026:
  in-een, zelfde.
    3 │ schooljaar: 2025-2026
      │             ^^^^^^^^^
  tip: Maak deze plannen een voor een, elk met een eigen map achter --uit.
  tip: Of zet elk plan onder een eigen map met organisatie.yaml; de bestanden
  krijgen de naam van die map.

1 fout in 1 bestand
Klaar: 1 bestand van 1 van de 3 plannen gemaakt in uitvoer.
Niet gemaakt: in-een, zelfde. Los eerst de fouten op.
`);
    expect(code).toBe(1);
  });

  it('stops on a warning only under --streng', async () => {
    const strict = await run(['build', 'waarschuwing', '--formaat', 'html', '--streng'], { folder });
    expect(strict.code).toBe(1);
    expect(strict.stderr).toMatch(/Niet gemaakt: waarschuwing\. Los eerst de fouten op \(met --streng telt een waarschuwing als fout\)\.\n$/);
    expect(filesBelow(uitvoer)).toEqual([]);
    const mild = await run(['build', 'waarschuwing', '--formaat', 'html'], { folder });
    expect([mild.code, mild.stdout]).toEqual([0, 'uitvoer/waarschuwing-2025-2026.html\n']);
  });

  it('sees namesakes over all parts, makes each other plan in one part, and says when a part has none', async () => {
    const { stdout, stderr, code } = await run(['build', 'in-een', 'zelfde', 'dijkzicht', '--formaat', 'html', '--deel', '3/3'], { folder });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^in-een\/plan\.yaml:3:13 fout uitvoer\/zelfde-naam|^zelfde\/plan\.yaml:3:13 fout uitvoer\/zelfde-naam/);
    expect(await run(['build', 'in-een', 'dijkzicht', '--formaat', 'html', '--deel', '2/2'], { folder })).toMatchObject({ code: 0, stdout: 'uitvoer/wilgenstreek-po-2025-2026.html\n' });
    expect(await run(['build', 'in-een', '--deel', '2/2'], { folder })).toEqual({ code: 0, stdout: '', stderr: 'Deel 2 van 2 heeft geen plannen: er zijn er minder dan delen.\n' });
    const { stdout: json } = await run(['build', 'in-een', '--deel', '2/2', '--json'], { folder });
    expect(JSON.parse(json)).toEqual({ plannen: [], meldingen: [], machine: [] });
  });

  it.each([
    ['--deel', '5/4', '--deel kent ‘5/4’ niet.\nEr zijn 4 delen: van 1/4 tot en met 4/4.\nSchrijf welk deel van hoeveel, zoals --deel 1/4 op de eerste van vier machines.\n'],
    ['--deel', 'een', '--deel kent ‘een’ niet.\nSchrijf welk deel van hoeveel, zoals --deel 1/4 op de eerste van vier machines.\n'],
    ['--taken', '0', '--taken kent ‘0’ niet.\nGeef een heel getal van 1 tot en met 16.\n'],
    ['--taken', '2,5', '--taken kent ‘2,5’ niet.\nGeef een heel getal van 1 tot en met 16.\n'],
  ])('refuses %s %s', async (option, value, message) => {
    expect(await run(['build', 'dijkzicht', option, value], { folder })).toEqual({ code: 2, stdout: '', stderr: message });
  });

  it('prints plans at the same time, and names them in the order of their files', async () => {
    const { code, stdout } = await run(['build', 'in-een', 'dijkzicht', 'afgekort', '--formaat', 'pdf', '--taken', '2'], { folder });
    expect([code, stdout]).toEqual([0, 'uitvoer/swv-veenhoek-2025-2026.pdf\nuitvoer/dijkzicht-2025-2026.pdf\nuitvoer/wilgenstreek-po-2025-2026.pdf\n']);
  });

  it('refuses a plan whose own template does not work', async () => {
    writeFiles(folder, {
      'sjabloon/plan.yaml': inline('Sjabloon\n  huisstijl:\n    sjablonen: sjablonen'),
      'sjabloon/sjablonen/cover.hbs': '{{#if title}} {{',
    });
    const { code, stdout, stderr } = await run(['build', 'sjabloon', 'dijkzicht', '--formaat', 'html'], { folder });
    expect([code, stdout]).toEqual([1, 'uitvoer/dijkzicht-2025-2026.html\n']);
    expect(stderr).toMatch(/^sjabloon\/plan\.yaml:7:16 fout huisstijl\/sjabloon\n {2}Een eigen sjabloon \(cover\) klopt niet: /);
    expect(stderr).toMatch(/Klaar: 1 bestand van 1 van de 2 plannen gemaakt in uitvoer\.\nNiet gemaakt: sjabloon\. Los eerst de fouten op\.\n$/);
    const checked = await run(['check', 'sjabloon'], { folder });
    expect(checked.code).toBe(1);
    expect(checked.stderr).toMatch(/^sjabloon\/plan\.yaml:7:16 fout huisstijl\/sjabloon\n/);
  });

  it('says nothing under --stil as long as all goes well', async () => {
    expect(await run(['build', 'waarschuwing', '--formaat', 'html', '--stil'], { folder })).toEqual({ code: 0, stdout: '', stderr: '' });
    expect(filesBelow(uitvoer)).toEqual(['waarschuwing-2025-2026.html']);
    const { code, stdout, stderr } = await run(['build', 'fout', '--formaat', 'html', '--stil'], { folder });
    expect([code, stdout]).toEqual([1, '']);
    expect(stderr).toMatch(/^fout\/plan\.yaml:15:17 fout vorm\/onbekende-sleutel\n/);
  });

  it('reports everything as JSON under --json, and nothing beside it', async () => {
    const { code, stdout, stderr } = await run(['build', 'fout', 'dijkzicht', '--formaat', 'html', '--json'], { folder });
    expect([code, stderr]).toEqual([1, '']);
    expectMeldingen(stdout);
    expect(JSON.parse(stdout)).toEqual({
      plannen: [
        { plan: 'dijkzicht/2025-2026', bestanden: ['uitvoer/dijkzicht-2025-2026.html'], fouten: 0, waarschuwingen: 0, info: 0, volledig: true },
        { plan: 'fout', bestanden: [], fouten: 1, waarschuwingen: 0, info: 0, volledig: false },
      ],
      meldingen: [
        {
          code: 'vorm/onbekende-sleutel',
          ernst: 'fout',
          bestand: 'fout/plan.yaml',
          plaats: { regel: 15, kolom: 17, eindregel: 15, eindkolom: 23 },
          melding: expect.stringContaining('‘wanner’') as string,
          tips: [],
          verwant: [],
        },
      ],
      machine: [],
    });
  });

  it('reports what the machine lacks as JSON too', async () => {
    const { code, stdout, stderr } = await run(['build', 'in-een', '--json', '--browser', '/nergens'], { folder });
    expect([code, stderr]).toEqual([3, '']);
    expectMeldingen(stdout);
    expect(JSON.parse(stdout)).toMatchObject({ plannen: [{ plan: 'in-een', bestanden: [] }], machine: [{ code: 'browser/pad-klopt-niet' }] });
  });
});
