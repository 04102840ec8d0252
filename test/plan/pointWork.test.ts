import { describe, expect, it } from 'vitest';
import { periodKey, sumWork, workOnPoints } from '../../src/plan/pointWork.js';
import { HEAD, soundPlan } from './readPlanFrom.js';

const POINTS = `ondersteuningsplan:
  titel: Samen sterk
  periode: 2022-2026
  ontwikkelpunten: [{nummer: 1, titel: A}, {nummer: 2, titel: B}, {nummer: 3, titel: C}, {nummer: 4, titel: D}]
`;

/** What the goals of a plan do, as `point: goals/actions/dropped`. */
async function work(goals: string): Promise<string[]> {
  const plan = await soundPlan(`${HEAD}${POINTS}hoofdstukken:\n  - titel: Doelen\n    doelen:\n${goals.replaceAll(/^(?=.)/gm, '      ')}`);
  return [...workOnPoints(plan)].map(([point, { doelen, acties, vervallen }]) => `${point}: ${doelen}/${acties}/${vervallen}`).sort();
}

describe('what a plan does for a point', () => {
  it('is counted in goals and actions, an action by what stands nearest to it', async () => {
    expect(
      await work(`- titel: Basis
  ontwikkelpunten: [1, 2]
  resultaten:
    - resultaat: Zonder eigen punt
      acties: [Een, {wat: Twee, ontwikkelpunten: [3]}]
    - resultaat: Met eigen punt
      ontwikkelpunten: [4]
      acties: [Drie, {wat: Vier, ontwikkelpunten: 1 en 4}]
`),
    ).toEqual(['1: 1/2/0', '2: 1/1/0', '3: 1/1/0', '4: 1/2/0']);
  });

  it('leaves actions that were dropped out of the count, with all their parts or as a whole', async () => {
    expect(
      await work(`- titel: Basis
  ontwikkelpunten: [1]
  acties:
    - {wat: Weg, status: vervallen}
    - {wat: Half weg, onderdelen: [{wat: a, status: vervallen}, {wat: b, status: loopt}]}
    - {wat: Geheel weg, onderdelen: [{wat: a, status: vervallen}, {wat: b, status: vervallen}]}
`),
    ).toEqual(['1: 1/1/2']);
  });

  it('counts subgoals with their goal, and takes over the points of the goal above', async () => {
    expect(
      await work(`- titel: Thema
  ontwikkelpunten: [1]
  subdoelen:
    - {titel: Onder, acties: [Een]}
    - {titel: Ook, ontwikkelpunten: [2], acties: [{wat: Twee, onderdelen: [{wat: a, ontwikkelpunten: [3]}]}]}
- {titel: Ander, ontwikkelpunten: 1 t/m 2}
`),
    ).toEqual(['1: 2/1/0', '2: 2/0/0', '3: 1/1/0']);
  });

  it('counts a goal once that two chapters show', async () => {
    const plan = await soundPlan(`${HEAD}${POINTS}hoofdstukken:\n  - {titel: Een, doelen: doel.yaml}\n  - {titel: Twee, doelen: doel.yaml, opmaak: matrix}\n`, { 'swv/2024-2025/doel.yaml': 'titel: Basis\nontwikkelpunten: [1]\nacties: [Een]\n' });
    expect(workOnPoints(plan).get('1')).toEqual({ doelen: 1, acties: 1, vervallen: 0 });
  });

  it('is nothing without an ondersteuningsplan that has the point', async () => {
    const plan = await soundPlan(`${HEAD}hoofdstukken: [{titel: Doelen, doelen: [{titel: Basis, acties: [Een]}]}]\n`);
    expect([...workOnPoints(plan)]).toEqual([]);
  });

  it('adds up over plans', () => {
    expect(sumWork([undefined, { doelen: 1, acties: 2, vervallen: 0 }, { doelen: 1, acties: 0, vervallen: 3 }])).toEqual({ doelen: 2, acties: 2, vervallen: 3 });
    expect(sumWork([undefined])).toBeUndefined();
  });
});

it.each([
  ['2022-2026', '2022-2026'],
  ['2022 – 2026', '2022-2026'],
  ['2022/2026', '2022-2026'],
])('the period %s is %s', (typed, key) => {
  expect(periodKey(typed)).toBe(key);
});
