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

describe('a row', () => {
  it('is as high as its longest text', async () => {
    const long = 'Een lange zin over wat er in dit schooljaar gebeurt. '.repeat(4).trim();
    writeFiles(folder, { 'hoog/plan.yaml': `formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\norganisatie: {naam: Dijkzicht}\nhoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: Een doel\n        acties: [{wat: Kort}, {wat: ${long}}, {wat: Drie, wie: [A, B, C]}]\n` });
    const { files } = await exported(`${folder}/hoog`, folder, '--formaat', 'xlsx');
    const [sheet] = readSheets(files.get('dijkzicht-2024-2025.xlsx') ?? new Uint8Array());
    const heights = [...(sheet?.xml ?? '').matchAll(/<row r="[234]"[^>]* ht="(\d+)"/g)].map(([, height]) => Number(height));
    expect(heights).toEqual([15, 75, 45]);
  });
});

describe('a number', () => {
  const budgets = ['€ 9.000', '€12500,50', '750,-', '500 euro', 'EUR 1.250', '€ -300', '2.1', 'p.m.', '€ 5.000 per jaar', '>€ 100', '0'];
  const plan = (list: readonly string[], rest: string): string =>
    `formaat: 1\ntitel: Jaarplan 2024-2025\nschooljaar: 2024-2025\norganisatie: {naam: Dijkzicht}\n${rest}hoofdstukken:\n  - titel: Doelen\n    doelen:\n      - titel: Een doel\n        acties:\n${list.map((each, index) => `          - {wat: Actie ${index}, ${each}}\n`).join('')}`;
  /** What the cells of a column show, and what those that hold a number hold; undefined for a text. */
  const columnsOf = async (text: string, sheet: string): Promise<(title: string) => { shown: string[]; numbers: (number | undefined)[] }> => {
    writeFiles(folder, { 'getallen/plan.yaml': text });
    const { files } = await exported(`${folder}/getallen`, folder, '--formaat', 'xlsx,csv');
    const found = readSheets(files.get('dijkzicht-2024-2025.xlsx') ?? new Uint8Array()).find(({ name }) => name === sheet);
    return (title) => {
      const index = found?.rows[0]?.indexOf(title) ?? -1;
      const cells = [...(found?.xml ?? '').matchAll(new RegExp(`<c r="${String.fromCharCode(65 + index)}(?!1")\\d+"([^>]*)><v>([^<]*)</v>`, 'g'))];
      return { shown: (found?.rows.slice(1) ?? []).map((row) => row[index] ?? ''), numbers: cells.map(([, attributes = '', value]) => (attributes.includes('t="s"') ? undefined : Number(value))) };
    };
  };

  it('that is an amount is money, which can be added up; what says more stays a text', async () => {
    const column = await columnsOf(plan(budgets.map((budget) => `budget: ${JSON.stringify(budget)}`), ''), 'Acties');
    expect(column('Budget')).toEqual({
      shown: ['€ 9.000', '€ 12.500,50', '€ 750', '€ 500', '€ 1.250', '€ -300', '2.1', 'p.m.', '€ 5.000 per jaar', '>€ 100', '€ 0'],
      numbers: [9000, 12500.5, 750, 500, 1250, -300, undefined, undefined, undefined, undefined, 0],
    });
  });

  it('in a field of the plan itself is what the field says', async () => {
    const fields = 'velden:\n  subsidie: {titel: Subsidie, soort: bedrag}\n  uren: {titel: Uren, soort: getal}\n  code: {titel: Code}\n';
    const column = await columnsOf(plan(['subsidie: 12.500, uren: "3,5", code: 4100'], fields), 'Acties');
    expect(column('Subsidie')).toEqual({ shown: ['€ 12.500'], numbers: [12500] });
    expect(column('Uren')).toEqual({ shown: ['3,5'], numbers: [3.5] });
    expect(column('Code')).toEqual({ shown: ['4100'], numbers: [undefined] });
  });

  it('of a KPI may be a percentage; numbers of rows are numbers where all are', async () => {
    const kpis = ['nulmeting: 3.5%', 'nulmeting: "0,9%"', 'nulmeting: 284', 'nulmeting: ">6,6"', 'nulmeting: n.v.t.'].map((each, index) => `  - {nummer: ${index + 8}, titel: K${index}, ${each}}\n`).join('');
    const text = plan(['wie: Directie'], `kpis:\n${kpis}`).replace('hoofdstukken:', 'hoofdstukken:\n  - {titel: KPI, kpis: true}');
    const column = await columnsOf(text, 'KPI’s');
    expect(column('Nulmeting')).toEqual({ shown: ['3,5%', '0,9%', '284', '>6,6', 'n.v.t.'], numbers: [0.035, 0.009, 284, undefined, undefined] });
    expect(column('Nummer').numbers).toEqual([8, 9, 10, 11, 12]);
    expect((await columnsOf(text.replace('nummer: 8', 'nummer: 8a'), 'KPI’s'))('Nummer').numbers).toEqual(Array.from({ length: 5 }));
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
