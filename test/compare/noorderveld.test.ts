import { beforeAll, describe, it } from 'vitest';
import { comparePlans } from '../../src/compare/index.js';
import type { Plan } from '../../src/plan/model.js';
import { textPrinter } from '../../src/outputs/diff/text.js';
import type { DiffPrinter } from '../../src/outputs/diff/printer.js';
import { expectGolden } from '../commands/golden.js';
import { workedPlan } from './plans.js';

let old: Plan;
let added: Plan;

beforeAll(async () => {
  [old, added] = await Promise.all([workedPlan('noorderveld/2023-2024'), workedPlan('noorderveld/2024-2025')]);
});

describe('the two years of Noorderveld', () => {
  it.each([['tekst.txt', textPrinter]] satisfies [string, DiffPrinter][])('read as whoever made the changes would tell them: %s', (file, printer) => {
    const text = printer.print({
      comparison: comparePlans(old, added),
      old: { path: 'plans/noorderveld/2023-2024', title: old.titel.value },
      new: { path: 'plans/noorderveld/2024-2025', title: added.titel.value },
    });
    expectGolden(text, new URL(`golden/noorderveld.${file}`, import.meta.url));
  });
});
