import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import type { Goal } from '../../src/document/document.js';
import { nodeHost } from '../../src/nodeHost.js';
import { temporaryFolder, writeFiles } from '../commands/program.js';

const folder = temporaryFolder();
const RESULTS = '{titel: Met resultaten, resultaten: [{resultaat: Iedereen leest, acties: [{wat: Lezen, wie: Team, wanneer: maart 2025}]}]}';
const ACTIONS = '{titel: Alleen acties, acties: [{wat: Rekenen, wie: Team, opmerking: Nieuw boek}]}';

async function columnsOf(goals: readonly string[], block = ''): Promise<{ columns: string[]; said: string[] }> {
  writeFiles(folder, { 'plan.yaml': `formaat: 1\ntitel: T\nschooljaar: 2024-2025\norganisatie: {naam: D}\nhoofdstukken:\n  - titel: Doelen\n    ${block}\n    doelen:\n${goals.map((goal) => `      - ${goal}\n`).join('')}` });
  const { document, diagnostics } = await compile(nodeHost(folder, {}), `${folder}/plan.yaml`, { assets: packageAssets() });
  const blocks = document?.chapters.flatMap((chapter) => chapter.blocks) ?? [];
  const all = (goal: Goal): Goal[] => [goal, ...goal.subgoals.flatMap(all)];
  const tables = blocks.flatMap((each) => (each.kind === 'doelen' ? each.goals.flatMap(all) : [])).flatMap(({ table }) => table ?? []);
  return { columns: tables.map((table) => table.columns.map(({ field }) => field).join(' ')), said: diagnostics.map(({ code }) => code).filter((code) => code.startsWith('kolom/')) };
}

describe('a column of a goal’s own table', () => {
  it('is left out where the goal has nothing in it, though the goal beside it has', async () => {
    expect(await columnsOf([RESULTS, ACTIONS])).toEqual({ columns: ['resultaat wat wie wanneer', 'wat wie opmerking'], said: [] });
    expect((await columnsOf([`{titel: Boven, subdoelen: [${RESULTS}, ${ACTIONS}]}`])).columns).toEqual(['resultaat wat wie wanneer', 'wat wie opmerking']);
  });

  it('stands all the same where heads alone would be left', async () => {
    expect((await columnsOf([RESULTS, '{titel: Alleen wat, acties: [{wat: Rekenen}, {wat: Schrijven}]}'])).columns).toEqual(['resultaat wat wie wanneer', 'resultaat wat wie wanneer']);
  });

  it('stands where the plan names it', async () => {
    expect((await columnsOf([RESULTS, ACTIONS], 'kolommen: [resultaat, wat]')).columns).toEqual(['resultaat wat', 'resultaat wat']);
  });

  it('stands under the head of the goal before it, which has it', async () => {
    const headless = ACTIONS.replace('{titel', '{tabelkop: false, titel');
    const all = 'resultaat wat wie wanneer opmerking';
    expect((await columnsOf([RESULTS, headless])).columns).toEqual([all, all]);
    expect((await columnsOf([`{titel: Boven, acties: [{wat: Eerst}], subdoelen: [${RESULTS.replace('{titel', '{tabelkop: false, titel')}, ${ACTIONS}]}`])).columns).toEqual(['resultaat wat wie wanneer', 'wat wie opmerking']);
  });

  it('is told of only where no goal has it', async () => {
    expect(await columnsOf([ACTIONS])).toEqual({ columns: ['wat wie opmerking'], said: ['kolom/weggelaten'] });
  });

  it('is not told of where there is no table', async () => {
    expect(await columnsOf(['{titel: Alleen een titel}'])).toEqual({ columns: [], said: [] });
  });
});
