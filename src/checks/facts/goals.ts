import type { Blok, Doel, Hoofdstuk, Plan } from '../../plan/model.js';
import { firstTime } from './placeKey.js';

/** A goal with where it stands. */
export interface PlacedGoal {
  readonly goal: Doel;
  readonly chapter: Hoofdstuk;
  readonly block: Blok;
  readonly parent?: PlacedGoal;
  /** Goals that share its list and its counting, itself included. */
  readonly siblings: readonly Doel[];
  /** 0 for a goal of the block itself. */
  readonly depth: number;
}

/** All goals of the plan, each before its subgoals; goals that two chapters show count once. */
export function placedGoals(plan: Plan): PlacedGoal[] {
  const isNew = firstTime();
  const placed = plan.hoofdstukken.flatMap((chapter) =>
    chapter.blokken.flatMap((block) => (block.soort === 'doelen' ? withSubgoals(block.doelen, { chapter, block, depth: 0 }) : [])),
  );
  return placed.filter(({ goal }) => isNew(goal.origin));
}

function withSubgoals(siblings: readonly Doel[], place: Pick<PlacedGoal, 'chapter' | 'block' | 'depth' | 'parent'>): PlacedGoal[] {
  return siblings.flatMap((goal) => {
    const placed: PlacedGoal = { ...place, goal, siblings };
    return [placed, ...withSubgoals(goal.subdoelen, { chapter: place.chapter, block: place.block, parent: placed, depth: place.depth + 1 })];
  });
}
