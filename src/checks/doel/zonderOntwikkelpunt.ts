import type { Doel } from '../../plan/model.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import { groupBy } from '../facts/groupBy.js';
import type { PlacedGoal } from '../facts/goals.js';
import { pointsOfGoal } from '../ontwikkelpunt/pointReferences.js';

/**
 * A goal names the point of the ondersteuningsplan that it works on, where the other goals do.
 *
 * Points of its results, actions and subgoals count, and those of the goal that it stands under.
 */
export const zonderOntwikkelpunt: Check = {
  code: 'doel/zonder-ontwikkelpunt',
  severity: 'info',
  title: 'een doel zonder ontwikkelpunt, waar de andere doelen er een hebben',
  why: 'De lezer ziet niet waarom dit doel in het plan staat, en in de tabel van ontwikkelpunten en doelen ontbreekt het.',
  remedy: 'Zet onder `ontwikkelpunten` aan welk punt uit het ondersteuningsplan het doel werkt.',
  silent: 'In een plan of hoofdstuk zonder ontwikkelpunten hoeft geen doel er een te hebben. Een subdoel deelt dat van het doel erboven.',
  example: {
    in: 'doelen',
    wrong: '- {titel: Basisondersteuning, doel: Op orde., ontwikkelpunten: [1]}\n- {titel: Ouders, doel: Ouders weten de weg.}',
    right: '- {titel: Basisondersteuning, doel: Op orde., ontwikkelpunten: [1]}\n- {titel: Ouders, doel: Ouders weten de weg., ontwikkelpunten: [2]}',
  },
  run: (context) => [...groupBy(judged(context), listOf).values()].flatMap(lacking),
};

/** The goals that it is compared with: those beside it, or the goals of other chapters where each chapter has one. */
function listOf({ siblings, depth }: PlacedGoal): unknown {
  return depth === 0 && siblings.length === 1 ? 'alone' : siblings;
}

/** Goals that do not share the points of a goal above them. */
function judged({ goals }: CheckContext): PlacedGoal[] {
  return goals.filter(({ parent }) => !ancestors(parent).some(({ goal }) => goal.ontwikkelpunten.length > 0));
}

function ancestors(parent: PlacedGoal | undefined): PlacedGoal[] {
  return parent === undefined ? [] : [parent, ...ancestors(parent.parent)];
}

function lacking(siblings: readonly PlacedGoal[]): Finding[] {
  const without = siblings.filter(({ goal }) => !hasPoint(goal));
  if (without.length === siblings.length) return [];
  return without.map(({ goal }) => ({ span: goal.titel.span, message: `Het doel ‘${goal.titel.value.trim()}’ noemt geen ontwikkelpunt, en andere doelen wel.`, hints: ['Zet onder `ontwikkelpunten` aan welk punt uit het ondersteuningsplan het werkt.'] }));
}

function hasPoint(goal: Doel): boolean {
  return pointsOfGoal(goal).length > 0 || goal.subdoelen.some(hasPoint) || goal.resultaten.some(({ acties }) => acties.some(({ ontwikkelpunten }) => ontwikkelpunten.length > 0));
}
