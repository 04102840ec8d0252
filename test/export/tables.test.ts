import { describe, expect, it } from 'vitest';
import { temporaryFolder, writeFiles } from '../commands/program.js';
import { exported } from './exported.js';
import { readCsv, readSheets } from './sheets.js';

const folder = temporaryFolder();

describe('a cell', () => {
  const actions = ['=1+1', '+31 6', '-5 dagen', '@allen', '=HYPERLINK("http://a.example")'].map((wat) => `          - {wat: ${JSON.stringify(wat)}, wanneer: 2025-03-01}\n`).join('');
  const plan = `formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\norganisatie: {naam: Dijkzicht}\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: Een doel\n        acties:\n${actions}`;

  it('is never worked out as a formula, and a day is a day', async () => {
    writeFiles(folder, { 'formules/plan.yaml': plan });
    const { files } = await exported(`${folder}/formules`, folder, '--formaat', 'xlsx,csv');
    const [sheet] = readSheets(files.get('dijkzicht-2024-2025.xlsx') ?? new Uint8Array());
    const column = sheet?.rows[0]?.indexOf('Wat') ?? -1;
    expect(sheet?.rows.slice(1).map((row) => row[column])).toEqual(['=1+1', '+31 6', '-5 dagen', '@allen', '=HYPERLINK("http://a.example")']);
    expect(sheet?.xml).not.toContain('<f');
    // A number with the style of a day, not a text.
    expect(sheet?.xml).toMatch(/<c r="[A-Z]+2" s="\d+"><v>45717<\/v>/);
    const csv = readCsv(files.get('dijkzicht-2024-2025-acties.csv') ?? new Uint8Array());
    expect(csv.slice(1).map((row) => row[csv[0]?.indexOf('Wat') ?? -1])).toEqual(["'=1+1", "'+31 6", "'-5 dagen", "'@allen", '\'=HYPERLINK("http://a.example")']);
  });

  it('makes the same bytes on another day and in another time zone', async () => {
    const first = await exported(`${folder}/formules`, `${folder}/een`, '--formaat', 'xlsx');
    const zone = process.env['TZ'];
    process.env['TZ'] = 'Pacific/Auckland';
    const second = await exported(`${folder}/formules`, `${folder}/twee`, '--formaat', 'xlsx').finally(() => {
      if (zone === undefined) delete process.env['TZ'];
      else process.env['TZ'] = zone;
    });
    expect(second.files).toEqual(first.files);
  });
});

describe('the first and the last day', () => {
  const MOMENTS: readonly (readonly [wanneer: string, first: string, last: string])[] = [
    ['in maart', '2025-03-01', '2025-03-31'],
    ['september t/m december', '2024-09-01', '2024-12-31'],
    ['7 oktober 2024', '2024-10-07', '2024-10-07'],
    ['voor 1 mei', '2025-04-30', '2025-04-30'],
    ['{van: 2024-10-01, tot: 2025-02-01}', '2024-10-01', '2025-02-01'],
    // The school year is what bounds it.
    ['doorlopend', '2024-08-01', '2025-07-31'],
    ['per kwartaal', '2024-08-01', '2025-07-31'],
    ['najaar', '2024-09-01', '2024-11-30'],
    // No last day is named.
    ['vanaf januari', '2025-01-01', ''],
    ['na overleg', '', ''],
  ];
  const HEAD = 'formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\norganisatie: {naam: Dijkzicht}\nhoofdstukken:\n';

  async function daysIn(plan: string, list: string): Promise<string[][]> {
    writeFiles(folder, { 'dagen/plan.yaml': HEAD + plan });
    const { files } = await exported(`${folder}/dagen`, folder, '--formaat', 'csv');
    const [head = [], ...rows] = readCsv(files.get(`dijkzicht-2024-2025-${list}.csv`) ?? new Uint8Array());
    return rows.map((row) => ['Eerste dag', 'Laatste dag'].map((title) => row[head.indexOf(title)] ?? ''));
  }

  it('of an action are those that its words name', async () => {
    const actions = MOMENTS.map(([wanneer], index) => `          - {wat: Actie ${index}, wanneer: ${wanneer}}\n`).join('');
    expect(await daysIn(`  - titel: Doelen\n    doelen:\n      - titel: Een doel\n        acties:\n${actions}`, 'acties')).toEqual(MOMENTS.map(([, first, last]) => [first, last]));
  });

  it('of an item of the kwaliteitskalender too', async () => {
    const items = MOMENTS.map(([wanneer], index) => `            - {wat: Punt ${index}, wanneer: ${wanneer}}\n`).join('');
    expect(await daysIn(`  - titel: Kalender\n    kwaliteitskalender:\n      groepen:\n        - titel: Stukken\n          items:\n${items}`, 'kwaliteitskalender')).toEqual(MOMENTS.map(([, first, last]) => [first, last]));
  });

  it('of a meeting order the list; a rhythm comes last, without a day', async () => {
    const dates = '[voorjaar 2025, 7 oktober 2024, maart 2025]';
    const meetings = `  - titel: Jaarplanning\n    jaarplanning:\n      kolommen:\n        - titel: Bestuur\n          overleggen:\n            - {naam: Spreekuur, herhaling: iedere donderdag, bijeenkomsten: []}\n            - {naam: Overleg, bijeenkomsten: ${dates}}\n`;
    expect(await daysIn(meetings, 'jaarplanning')).toEqual([
      ['2024-10-07', '2024-10-07'],
      ['2025-03-01', '2025-05-31'],
      ['2025-03-01', '2025-03-31'],
      ['', ''],
    ]);
  });
});
