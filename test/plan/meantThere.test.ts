import { expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { memoryHost } from '../checks/memoryHost.js';

const HEAD = 'formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie: {naam: Dijkzicht}\nhoofdstukken:\n  - titel: Een\n    ';

async function said(block: string): Promise<readonly string[]> {
  const diagnostics = new Diagnostics();
  const text = block.startsWith('organisatie') ? HEAD.replace('organisatie: {naam: Dijkzicht}', block).trimEnd() : `${HEAD}${block}`;
  await readPlan(memoryHost({ 'plan.yaml': `${text}\n` }), '/plan.yaml', diagnostics);
  return diagnostics.sorted().map(({ code, hints }) => `${code}: ${hints[0] ?? ''}`);
}

it.each([
  ['doelen: doelen', 'bestand/ontbreekt: Hier hoort een bestand of een patroon, zoals `doelen/*.yaml`. Of zet de doelen zelf eronder, elk achter een streepje.'],
  ['kpis: cijfers', 'bestand/ontbreekt: Hier hoort een bestand, zoals `kpis.yaml`. Of zet de inhoud zelf onder `kpis:`, ingesprongen.'],
  ['doelen: doelen.yaml', 'bestand/ontbreekt: Kijk of de naam en de map kloppen; hoofdletters tellen mee.'],
  ['organisatie: Dijkzicht', 'bestand/ontbreekt: Is dit de naam, schrijf dan `organisatie: {naam: Dijkzicht}`. Anders hoort hier een bestand, zoals `organisatie.yaml`.'],
])('%s: says what belongs there where a word stands for a file', async (block, expected) => {
  expect(await said(block)).toEqual([expected]);
});
