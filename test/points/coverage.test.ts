import { describe, expect, it } from 'vitest';
import { coverageOf, gapsIn } from '../../src/points/index.js';
import type { CoverageReport } from '../../src/points/index.js';
import { soundPlan } from '../plan/readPlanFrom.js';

interface Made {
  readonly path: string;
  readonly year: string;
  readonly points?: string;
  readonly period?: string;
  readonly organisation?: string;
  readonly goals: string;
}

const POINTS = '[{nummer: 1, titel: A}, {nummer: 2, titel: B}, {nummer: 3, titel: C}]';

async function report(plans: readonly Made[]): Promise<CoverageReport> {
  const read = plans.map(async ({ path, year, points = POINTS, period = '2022-2026', organisation = 'Verband', goals }) => ({
    path,
    plan: await soundPlan(
      `formaat: 1\ntitel: Jaarplan\nschooljaar: ${year}\norganisatie: {naam: ${organisation}}\n${points === '' ? '' : `ondersteuningsplan: {titel: Plan, periode: ${period}, ontwikkelpunten: ${points}}\n`}hoofdstukken: [{titel: Doelen, doelen: ${goals}}]\n`,
    ),
  }));
  return coverageOf(await Promise.all(read));
}

const lines = ({ coverages }: CoverageReport): string[] =>
  coverages.flatMap(({ years, points }) => [
    years.map(({ label, paths }) => `${label}: ${paths.join()}`).join('; '),
    ...points.map(({ nummer, titel, work }) => `${nummer} ${titel} ${work.map((one) => (one === undefined ? '-' : `${one.doelen}/${one.acties}`)).join(' ')}`),
  ]);

describe('coverage over plans', () => {
  it('has a column a year in order, and counts the plans of one year together', async () => {
    const found = await report([
      { path: 'c', year: '2024-2025', goals: '[{titel: X, ontwikkelpunten: [1], acties: [Een]}]' },
      { path: 'b', year: '2022-2023', goals: '[{titel: Y, ontwikkelpunten: [1, 2], acties: [Een, Twee]}]' },
      { path: 'a', year: '2024-2025', goals: '[{titel: Z, ontwikkelpunten: [1], acties: [Een]}]' },
    ]);
    expect(lines(found)).toEqual(['2022-2023: b; 2024-2025: a,c', '1 A 1/2 2/2', '2 B 1/2 -', '3 C - -']);
    expect(found.coverages[0]!.yearsWithoutPlan).toEqual(['2023-2024', '2025-2026']);
  });

  it('keeps ondersteuningsplannen and organisations apart, and names plans that have none', async () => {
    const found = await report([
      { path: 'a', year: '2024-2025', goals: '[{titel: X, ontwikkelpunten: [1]}]' },
      { path: 'b', year: '2026-2027', period: '2026-2030', goals: '[{titel: X, ontwikkelpunten: [2]}]' },
      { path: 'c', year: '2024-2025', organisation: 'Ander verband', goals: '[{titel: X, ontwikkelpunten: [3]}]' },
      { path: 'd', year: '2024-2025', points: '', goals: '[{titel: X}]' },
    ]);
    expect(found.coverages.map(({ organisatie, periode, years }) => [organisatie, periode, years.map(({ label }) => label).join()])).toEqual([
      ['Ander verband', '2022-2026', '2024-2025'],
      ['Verband', '2022-2026', '2024-2025'],
      ['Verband', '2026-2030', '2026-2027'],
    ]);
    expect(found.without).toEqual(['d']);
  });

  it('takes the points as the newest plan has them, and after those what only older plans have', async () => {
    const found = await report([
      { path: 'a', year: '2023-2024', points: '[{nummer: 1, titel: Oud}, {nummer: 9, titel: Weg}]', goals: '[{titel: X, ontwikkelpunten: [9]}]' },
      { path: 'b', year: '2024-2025', points: '[{nummer: 1, titel: Nieuw}]', goals: '[{titel: X, ontwikkelpunten: [1]}]' },
    ]);
    expect(lines(found)).toEqual(['2023-2024: a; 2024-2025: b', '1 Nieuw - 1/0', '9 Weg 1/0 -']);
  });

  it('lists no years of a period that is written in another way', async () => {
    const found = await report([{ path: 'a', year: '2024-2025', period: 'vanaf 2022', goals: '[{titel: X}]' }]);
    expect(found.coverages[0]!.yearsWithoutPlan).toEqual([]);
  });
});

describe('gaps', () => {
  it('name the years of each point, those without any year first', async () => {
    const found = await report([
      { path: 'a', year: '2023-2024', goals: '[{titel: X, ontwikkelpunten: [2]}]' },
      { path: 'b', year: '2024-2025', goals: '[{titel: X, ontwikkelpunten: [1, 2]}]' },
    ]);
    expect(gapsIn(found.coverages[0]!)).toEqual([
      { nummer: '3', titel: 'C', years: ['2023-2024', '2024-2025'], isEverywhere: true },
      { nummer: '1', titel: 'A', years: ['2023-2024'], isEverywhere: false },
    ]);
  });
});
