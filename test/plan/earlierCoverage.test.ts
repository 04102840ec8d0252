import { describe, expect, it } from 'vitest';
import { HEAD, readPlanFrom } from './readPlanFrom.js';

const support = (period: string): string => `titel: Samen sterk\nperiode: ${period}\nontwikkelpunten: [{nummer: 1, titel: A}, {nummer: 2, titel: B}]\n`;

const plan = (year: string, rest = 'hoofdstukken: [{titel: Doelen, doelen: [{titel: Basis, ontwikkelpunten: [1], acties: [Een]}]}]'): string => `${HEAD.replace('2024-2025', year)}${rest}\n`;

/** Three years beside the plan at hand, one of them later, and what does not belong to them. */
const FILES = {
  'swv/ondersteuningsplan.yaml': support('2022-2026'),
  'swv/2022-2023/plan.yaml': plan('2022-2023', 'hoofdstukken: [{titel: Dekking, dekking: ../2023-2024}, {titel: Doelen, doelen: [{titel: Ouders, ontwikkelpunten: [2]}]}]'),
  'swv/2023-2024/plan.yaml': plan('2023-2024'),
  'swv/2025-2026/plan.yaml': plan('2025-2026'),
  'swv/2021-2022/ondersteuningsplan.yaml': support('2018-2022'),
  'swv/2021-2022/plan.yaml': plan('2021-2022'),
};

async function coverage(value: string, files: Record<string, string> = FILES): Promise<{ years: string[] | undefined; said: string[] }> {
  const { plan: found, diagnostics, said } = await readPlanFrom(plan('2024-2025', `hoofdstukken: [{titel: Dekking, dekking: ${value}}]`), files);
  const block = found?.hoofdstukken[0]?.blokken[0];
  const years = block?.soort === 'dekking' ? block.jaren?.map(({ schooljaar, punten }) => `${schooljaar.label} ${[...punten].map(([point, { doelen, acties }]) => `${point}: ${doelen}/${acties}`).join()}`) : undefined;
  return { years, said: said.map((one, index) => `${one} ${diagnostics[index]?.message ?? ''}`) };
}

describe('coverage over years', () => {
  it.each([
    ['one folder', '../2023-2024', ['2023-2024 1: 1/1']],
    ['a plan.yaml', '../2023-2024/plan.yaml', ['2023-2024 1: 1/1']],
    ['several folders, in any order', '[../2023-2024, ../2022-2023]', ['2022-2023 2: 1/0', '2023-2024 1: 1/1']],
    ['one folder twice', '[../2023-2024, ../2023-2024/plan.yaml]', ['2023-2024 1: 1/1']],
    ['a later year, when it is named', '../2025-2026', ['2025-2026 1: 1/1']],
    ['a pattern: earlier years of the same ondersteuningsplan', '../*', ['2022-2023 2: 1/0', '2023-2024 1: 1/1']],
    ['a pattern of plan files', '../202*/plan.yaml', ['2022-2023 2: 1/0', '2023-2024 1: 1/1']],
  ])('takes %s', async (_what, value, years) => {
    expect(await coverage(value)).toEqual({ years, said: [] });
  });

  it('is not asked for by true', async () => {
    expect(await coverage('true')).toEqual({ years: undefined, said: [] });
  });

  it.each([
    ['itself', '.', '. Dit plan staat al in de tabel.'],
    ['a word in place of true', 'wel', 'wel ‘wel’ is geen map met een plan.'],
    ['a plan that is not there', '../2020-2021', '../2020-2021 Het bestand'],
    ['another ondersteuningsplan', '../2021-2022', '../2021-2022 Dat plan hoort bij een ander ondersteuningsplan (2018-2022); de punten zijn niet dezelfde.'],
    ['a pattern that fits nothing', '../oud*', '../oud* Geen enkel plan past bij ‘../oud*’.'],
    ['a pattern out of the root', '../../../*', '../../../* Dit patroon wijst naar een plek buiten de map van het plan.'],
  ])('says one thing of %s', async (_what, value, expected) => {
    const { said } = await coverage(value);
    expect(said).toHaveLength(1);
    expect(said[0]!.replace(/^\S+: /, '')).toContain(expected);
  });

  it.each(['../2023-2024', '../*'])('says at %s which plan has errors', async (value) => {
    const { said } = await coverage(value, { ...FILES, 'swv/2023-2024/plan.yaml': plan('gisteren') });
    expect(said).toEqual([`dekking/plan: ${value} Het plan /project/swv/2023-2024, dat in deze tabel hoort, heeft 1 fout.`.replace('/project/', '')]);
  });

  it('needs plans with an ondersteuningsplan', async () => {
    const files = { ...FILES, 'swv/2024-2025/ondersteuningsplan.yaml': support('2022-2026'), 'los/2023-2024/plan.yaml': plan('2023-2024') };
    expect((await coverage('../../los/2023-2024', files)).said).toEqual(['dekking/plan: ../../los/2023-2024 Dat plan heeft geen ondersteuningsplan; daarom is niet te zeggen aan welke punten het werkt.']);
  });
});
