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
