import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import { textStretches } from '../../src/document/stretches.js';
import { schoolYear } from '../../src/calendar/index.js';
import { memoryHost } from '../checks/memoryHost.js';

const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie: {naam: Samenwerkingsverband De Dijk}
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Hoofddoel
        voetnoten: {a: Een noot van boven., b: Wordt vervangen.}
        subdoelen:
          - titel: Subdoel
            voetnoten: {b: De naaste noot.}
            acties: [{wat: "Een plan[^a] en nog een[^b]", wie: Scholen, wanneer: mei 2026}]
`;

describe('a note of a goal', () => {
  it.each(['resultaten', 'activiteiten', 'jaarkalender', 'matrix', 'rooster'])('may be referred to in the goals below it, in the layout %s', async (layout) => {
    const { document } = await compile({ ...memoryHost({ 'plan.yaml': PLAN }), list: () => Promise.resolve([]) }, '/plan.yaml', { assets: packageAssets(), layout });
    const text = JSON.stringify(document);
    expect(text).toContain('Een noot van boven.');
    expect(text).toContain('De naaste noot.');
    expect(text).not.toContain('[^');
    expect(text).not.toContain('Wordt vervangen.');
  });
});

describe('moments in a grid', () => {
  it('keep the words between them', () => {
    const words = (text: string): (string | undefined)[] => textStretches(text, schoolYear(2025)).map((stretch) => stretch.text);
    expect(words('jan. t/m juni 2026, evaluatie in juli')).toEqual(['jan. t/m juni 2026, evaluatie in juli', undefined]);
    expect(words('1 maart, 1 mei en 1 juli 2026')).toEqual(['1 maart', '1 mei', '1 juli 2026']);
  });
});
