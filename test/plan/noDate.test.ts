import { expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import { memoryHost } from '../checks/memoryHost.js';

/** A plan with the same words in every place where a day may stand; `vastgesteld` apart, which keeps the judge from the rest. */
function plan(day: string, adopted: string): string {
  return `formaat: 1
titel: Jaarplan
schooljaar: 2026-2027
vastgesteld: ${adopted}
organisatie: {naam: Dijkzicht}
velden: {klaar: {titel: Klaar, soort: datum}}
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Een
        acties:
          - {wat: Een, wie: Team, wanneer: ${day}, klaar: ${day}}
          - {wat: Twee, wie: Team, wanneer: [${day}]}
          - {wat: Drie, wie: Team, wanneer: {tekst: later, van: ${day}, tot: ${day}}}
  - titel: Jaarplanning
    jaarplanning: {kolommen: [{titel: OPR, overleggen: [{naam: OPR, bijeenkomsten: [${day}, {datum: ${day}}, {van: ${day}, tot: ${day}}]}]}]}
  - titel: Kalender
    kwaliteitskalender: {groepen: [{titel: G, items: [{wat: x, wie: y, wanneer: ${day}}]}]}
`;
}

async function errors(text: string): Promise<string[]> {
  const { diagnostics } = await compile(memoryHost({ 'plan.yaml': text }), '/plan.yaml', { assets: packageAssets() });
  return diagnostics.filter(({ severity }) => severity === 'fout').map(({ message, hints }) => `${message} ${hints.join(' ')}`);
}

it.each(['31 februari 2027', '31-11-2026', '2027-02-30'])('%s does not exist, in the same words wherever it stands', async (day) => {
  const words = `‘${day}’ bestaat niet. Kijk de dag, de maand en het jaar na.`;
  expect(await errors(plan(day, '1 juli 2026'))).toEqual(new Array<string>(10).fill(words));
  expect(await errors(plan('1 maart 2027', day))).toEqual([words]);
});

it('tells what is no date at all apart', async () => {
  expect(await errors(plan('1 maart 2027', 'binnenkort'))).toEqual(['‘binnenkort’ is geen datum. Schrijf een datum zoals 2025-03-01 of "1 maart 2025".']);
});
