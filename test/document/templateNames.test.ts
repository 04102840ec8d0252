import { expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import { memoryHost } from '../checks/memoryHost.js';

const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie:
  naam: Wilgenstreek
  huisstijl:
    sjablonen: sjablonen
hoofdstukken:
  - titel: Inleiding
    tekst: Wat wij doen.
`;

async function saidOf(templates: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const files = Object.fromEntries(Object.entries(templates).map(([name, text]) => [`sjablonen/${name}.hbs`, text]));
  const { diagnostics } = await compile(memoryHost({ 'plan.yaml': PLAN, ...files }), '/plan.yaml', { assets: packageAssets() });
  return diagnostics.filter(({ code }) => code === 'huisstijl/sjabloon-naam').map(({ message, hints }) => [message, ...hints.slice(0, 1)].join(' '));
}

it('is said of a template that takes no place', async () => {
  expect(await saidOf({ chaptr: 'x', 'block-tekst': 'y' })).toEqual(['Het sjabloon chaptr.hbs wordt niet gebruikt: geen ingebouwd sjabloon heet zo. Bedoelde u chapter.hbs?']);
});

it('is not said of those that replace one, or that another calls', async () => {
  expect(await saidOf({ document: 'x', 'layout-matrix': 'x', cover: '{{> keurmerk}}{{#> rand }}x{{/rand}}', keurmerk: 'x', rand: 'x' })).toEqual([]);
});
