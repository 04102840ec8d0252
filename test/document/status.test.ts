import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import { nodeHost } from '../../src/nodeHost.js';
import { temporaryFolder, writeFiles } from '../commands/program.js';

const folder = temporaryFolder();

describe('the column of the status', () => {
  it.each([
    ['status: loopt', 'Loopt', undefined],
    ['status: loopt, koers: groen', 'Loopt, op koers', 'groen'],
    ['status: loopt, koers: oranje', 'Loopt, let op', 'oranje'],
    ['koers: rood', 'In gevaar', 'rood'],
  ])('shows %s as the handbook says', async (fields, words, colour) => {
    writeFiles(folder, { 'plan.yaml': `formaat: 1\ntitel: T\nschooljaar: 2024-2025\norganisatie: {naam: D}\nhoofdstukken:\n  - titel: Doelen\n    kolommen: [wat, status]\n    doelen: [{titel: Doel, acties: [{wat: Lezen, ${fields}}]}]\n` });
    const { document } = await compile(nodeHost(folder, {}), `${folder}/plan.yaml`, { assets: packageAssets() });
    const [block] = document?.chapters[0]?.blocks ?? [];
    const cell = block?.kind === 'doelen' ? block.goals[0]?.table?.body[0]?.rows[0]?.cells[1] : undefined;
    expect(cell?.content).toEqual([{ kind: 'paragraph', children: [{ kind: 'text', text: words }] }]);
    expect(cell?.mark?.colour).toBe(colour);
  });
});
