import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlans } from '../../src/compare/index.js';
import type { Comparison, Difference } from '../../src/compare/index.js';
import { asYaml, madePlan, otherwiseWritten, planOf } from './madePlan.js';
import type { MadeAction, MadePlan } from './madePlan.js';

const RUNS = { numRuns: 12 };

async function compared(old: MadePlan, added: MadePlan): Promise<Comparison> {
  return comparePlans(await planOf(asYaml(old)), await planOf(asYaml(added)));
}

/** Every change as "actie gewijzigd: wanneer verplaatst". */
function told({ changes }: Comparison): string[] {
  return changes.map(({ compared: { kind, change, differences } }) => [`${kind} ${change}`, ...differences.map((each) => (each.kind === 'veld' ? each.field : each.kind))].join(' '));
}

function edited(plan: MadePlan, edit: (plan: MadePlan) => void): MadePlan {
  const copy = structuredClone(plan);
  edit(copy);
  return copy;
}

const NEW_ACTION: MadeAction = { wat: 'Geheel nieuwe opgave rond laptops bekostigen', wie: 'Bureau', wanneer: '1 juni 2025' };
const lastAction = (plan: MadePlan): MadeAction => plan.doelen.at(-1)!.resultaten.at(-1)!.acties.at(-1)!;

/** Whether every edit finds what it edits: one may have taken away the only action that there was. */
const isFull = ({ doelen, kalender, overleggen }: MadePlan): boolean =>
  doelen.every(({ resultaten }) => resultaten.every(({ acties }) => acties.length > 0)) && kalender.length > 0 && overleggen.every(({ data }) => data.length > 0);

/** What somebody does to a plan, and all that may be told of it. */
const EDITS: readonly (readonly [name: string, edit: (plan: MadePlan) => void, told: readonly string[], found: 'surely' | 'by likeness'])[] = [
  ['another party', (plan) => void (lastAction(plan).wie = 'Ondersteuningsplanraad'), ['actie gewijzigd wie'], 'surely'],
  ['another date', (plan) => void (lastAction(plan).wanneer = '3 juni 2025'), ['actie gewijzigd wanneer'], 'surely'],
  ['an action in another goal', (plan) => void plan.doelen[0]!.resultaten[0]!.acties.push(plan.doelen.at(-1)!.resultaten.at(-1)!.acties.pop()!), ['actie gewijzigd verplaatst'], 'surely'],
  ['a new action in front', (plan) => void plan.doelen[0]!.resultaten[0]!.acties.unshift(NEW_ACTION), ['actie toegevoegd'], 'surely'],
  ['an action less', (plan) => void plan.doelen[0]!.resultaten[0]!.acties.shift(), ['actie verwijderd'], 'surely'],
  ['another number', (plan) => void (lastAction(plan).nummer = '99'), ['actie gewijzigd nummer'], 'surely'],
  ['other words', (plan) => void (lastAction(plan).wat += ' in de zomer'), ['actie gewijzigd wat'], 'by likeness'],
  ['a result in other words', (plan) => void (plan.doelen[0]!.resultaten[0]!.resultaat += ' dit jaar'), ['resultaat gewijzigd resultaat'], 'by likeness'],
  ['a goal with another title', (plan) => void (plan.doelen[0]!.titel += ' voor iedereen'), ['doel gewijzigd titel'], 'by likeness'],
  ['goals that change places', (plan) => void plan.doelen.push(plan.doelen.shift()!), ['hoofdstuk gewijzigd volgorde'], 'surely'],
  ['another title of the plan', (plan) => void (plan.titel = 'Activiteitenplan'), ['plan gewijzigd titel'], 'surely'],
  ['a calendar item on another date', (plan) => void (plan.kalender[0]!.wanneer = 'Jaarlijks voor 1 juni'), ['kalenderitem gewijzigd wanneer'], 'surely'],
  ['a calendar item less', (plan) => void plan.kalender.pop(), ['kalenderitem verwijderd'], 'surely'],
  ['a meeting put off', (plan) => void (plan.overleggen[0]!.data[0] = '14 okt 2024'), ['bijeenkomst gewijzigd datum'], 'surely'],
  ['a meeting more', (plan) => void plan.overleggen[0]!.data.push('26 mei 2025'), ['bijeenkomst toegevoegd'], 'surely'],
  ['a meeting less', (plan) => void plan.overleggen[1]!.data.shift(), ['bijeenkomst verwijderd'], 'surely'],
  ['a date in another notation', (plan) => void (plan.overleggen[0]!.data[0] = '2024-10-07'), [], 'surely'],
];

describe('comparing plans', () => {
  it('finds nothing between a plan and itself, or itself as somebody else would write it', async () => {
    await fc.assert(
      fc.asyncProperty(madePlan, async (plan) => {
        const read = await planOf(asYaml(plan));
        expect(told(comparePlans(read, read))).toEqual([]);
        expect(told(comparePlans(read, await planOf(otherwiseWritten(plan))))).toEqual([]);
      }),
      RUNS,
    );
  });

  it.each(EDITS)('tells of %s just that', async (_, edit, expected, found) => {
    await fc.assert(
      fc.asyncProperty(madePlan, async (plan) => {
        const comparison = await compared(plan, edited(plan, edit));
        expect(told(comparison)).toEqual(expected);
        expect(comparison.changes.some(({ compared: { likely } }) => likely)).toBe(found === 'by likeness' && !plan.hasIds);
      }),
      RUNS,
    );
  });

  it('tells in the one direction the mirror of the other', async () => {
    await fc.assert(
      fc.asyncProperty(madePlan, madePlan, fc.array(fc.nat(EDITS.length - 1), { maxLength: 4 }), fc.boolean(), async (plan, other, edits, isOther) => {
        const changed = isOther ? other : edits.reduce<MadePlan>((made, index) => (isFull(made) ? edited(made, EDITS[index]![1]) : made), plan);
        const [there, back] = [await compared(plan, changed), await compared(changed, plan)];
        expect(sides(there)).toEqual(sides(back, true));
      }),
      RUNS,
    );
  });

  it('is the same every time', async () => {
    await fc.assert(
      fc.asyncProperty(madePlan, madePlan, async (plan, other) => {
        expect(JSON.stringify(await compared(plan, other))).toBe(JSON.stringify(await compared(plan, other)));
      }),
      { numRuns: 10 },
    );
  });
});

/** All changes as texts without an order, from old to new; `isTurned`: from new to old. */
function sides({ changes }: Comparison, isTurned = false): string[] {
  const turn = (change: string): string => (!isTurned ? change : change === 'toegevoegd' ? 'verwijderd' : change === 'verwijderd' ? 'toegevoegd' : change);
  const names = (pair: readonly unknown[]): readonly unknown[] => (isTurned ? [...pair].reverse() : pair);
  return changes.map(({ compared: { kind, change, old, new: added, likely, differences } }) => JSON.stringify([kind, turn(change), likely, names([old?.name, added?.name]), differences.map((each) => names(between(each))).sort()])).sort();
}

function between(difference: Difference): readonly unknown[] {
  if (difference.kind === 'verplaatst') return [difference.from, difference.kind, difference.to];
  if (difference.kind !== 'veld') return [difference.old, difference.kind, difference.new];
  const side = (kind: string): string => difference.words.filter((word) => word.kind === 'gelijk' || word.kind === kind).map(({ text }) => text).join('|');
  return [[difference.old, side('weg')], difference.field, [difference.new, side('nieuw')]];
}
