import type { Plan } from '../plan/model.js';
import type { Change, Compared, Comparison, Counts, Place } from './comparison.js';
import { isChange, partOf } from './comparison.js';
import { differencesOf, moves } from './differences.js';
import { matchParts } from './match.js';
import type { Pair, Pairs } from './pairs.js';
import type { Part } from './part.js';
import { planPart } from './planParts.js';

/**
 * What changed from one plan to the other, as typed values: parts that came, went, changed or moved. Two plans of which one
 * was only written otherwise (comments, order of keys, line breaks, quotes) have no changes. The time is that of comparing
 * the texts that have no id and no equal in the other plan, each with each. `public`: without how things went (`status`,
 * `koers`, `voortgang`), also of what came or went, for readers who are not to know more than the plans print.
 */
export function comparePlans(old: Plan, added: Plan, reader: 'own' | 'public' = 'own'): Comparison {
  const yearsApart = added.schooljaar.start - old.schooljaar.start;
  const partFor = (plan: Plan): Part => (reader === 'public' ? withoutProgress(planPart(plan)) : planPart(plan));
  const pairs = matchParts(partFor(old), partFor(added), yearsApart);
  const [root] = comparedParts({ pairs, overYears: yearsApart !== 0 }, [pairs.oldPlan], [pairs.newPlan]);
  if (root === undefined) throw new Error('Two plans without a plan');
  const changes = changesOf(root, []);
  return { root, changes, counts: countsOf(changes) };
}

function withoutProgress(part: Part): Part {
  return { ...part, fields: part.fields.filter(({ ofTheYear }) => !ofTheYear), children: part.children.map(withoutProgress) };
}

interface Comparing {
  readonly pairs: Pairs;
  readonly overYears: boolean;
}

/** The children of a part and of what became of it, in the order of the new plan; what went after what stood before it. */
function comparedParts(comparing: Comparing, old: readonly Part[], added: readonly Part[]): Compared[] {
  const { pairs } = comparing;
  const inserted = new Map<Part | undefined, Compared[]>();
  let before: Part | undefined;
  for (const part of old) {
    const became = pairs.ofOld(part)?.new;
    if (became !== undefined && added.includes(became)) {
      before = became;
    } else {
      const pair = pairs.ofOld(part);
      const gone = pair === undefined ? removed(comparing, part) : elsewhere(pairs, pair);
      inserted.set(before, [...(inserted.get(before) ?? []), gone]);
    }
  }
  return [...(inserted.get(undefined) ?? []), ...added.flatMap((part) => [present(comparing, part), ...(inserted.get(part) ?? [])])];
}

function removed(comparing: Comparing, part: Part): Compared {
  return { kind: part.kind, change: 'verwijderd', old: part, likely: false, differences: [], children: comparedParts(comparing, part.children, []) };
}

function elsewhere(pairs: Pairs, pair: Pair): Compared {
  return { kind: pair.old.kind, change: 'elders', old: pair.old, new: pair.new, likely: false, differences: moves(pairs, pair), children: [] };
}

function present(comparing: Comparing, part: Part): Compared {
  const pair = comparing.pairs.ofNew(part);
  if (pair === undefined) {
    return { kind: part.kind, change: 'toegevoegd', new: part, likely: false, differences: [], children: comparedParts(comparing, [], part.children) };
  }
  const differences = differencesOf(comparing.pairs, pair, comparing.overYears);
  return {
    kind: part.kind,
    change: differences.length === 0 ? 'gelijk' : 'gewijzigd',
    old: pair.old,
    new: part,
    likely: pair.reason === 'lijkt',
    differences,
    children: comparedParts(comparing, pair.old.children, part.children),
  };
}

function changesOf(compared: Compared, path: readonly Place[]): Change[] {
  const below = compared.kind === 'plan' ? [] : [...path, { kind: compared.kind, name: partOf(compared).name }];
  return [...(isChange(compared) ? [{ compared, path }] : []), ...compared.children.flatMap((child) => changesOf(child, below))];
}

function countsOf(changes: readonly Change[]): Counts {
  const all = changes.map(({ compared }) => compared);
  const parts = all.filter(({ kind }) => kind !== 'bijeenkomst');
  const count = (change: Compared['change']): number => parts.filter((compared) => compared.change === change).length;
  return {
    toegevoegd: count('toegevoegd'),
    verwijderd: count('verwijderd'),
    gewijzigd: count('gewijzigd'),
    verplaatst: parts.filter(({ differences }) => differences.some(({ kind }) => kind === 'verplaatst')).length,
    waarschijnlijk: parts.filter(({ likely, change }) => likely && change === 'gewijzigd').length,
    bijeenkomsten: all.length - parts.length,
  };
}
