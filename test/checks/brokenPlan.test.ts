import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import { memoryHost } from './memoryHost.js';

/** A plan whose actions name what the kwaliteitskalender lacks, and whose only goal stands in a file. */
const PLAN = `formaat: 1
titel: Jaarplan 2024-2025
schooljaar: 2024-2025
organisatie: {naam: Samenwerkingsverband De Dijk}
hoofdstukken:
  - titel: Doelen
    doelen: [doel.yaml]
  - titel: Kwaliteitskalender
    kwaliteitskalender:
      groepen:
        - items: [{wat: Begroting, wanneer: jaarlijks voor 1 januari, wie: Directie}] # jaarplan-negeer: kalender/tegenspraak
`;

async function codes(goal: string): Promise<string[]> {
  const { diagnostics } = await compile(memoryHost({ 'plan.yaml': PLAN, 'doel.yaml': goal }), '/plan.yaml', { assets: packageAssets() });
  // The layout has its own to say, about columns in which nothing stands.
  return diagnostics.map(({ code }) => code).filter((code) => !code.startsWith('kolom/'));
}

describe('a plan of which a part cannot be read', () => {
  it('is not blamed for what may stand in that part', async () => {
    expect(await codes('titel: "Doel\n')).toEqual(['yaml/aanhalingsteken']);
  });

  it('is judged on it when the part can be read', async () => {
    expect(await codes('titel: Doel\nacties: [{wat: Werkplan, wie: Directie, wanneer: 31 februari 2025}]\n')).toEqual(['datum/onmogelijk', 'kalender/verplicht', 'negeer/overbodig']);
    expect(await codes('titel: Doel\nacties: [{wat: Jaarverslag en ondersteuningsplan, wie: Directie, wanneer: maart 2025}]\n')).toEqual(['negeer/overbodig']);
  });
});
