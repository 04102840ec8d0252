import type { Doel } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import type { CheckContext } from '../context.js';

/** Every text that refers to points of the ondersteuningsplan: of goals, results, actions and their parts. */
export function pointReferences({ goals, actions }: CheckContext): Text[] {
  return [...goals.flatMap(({ goal }) => pointsOfGoal(goal)), ...actions.flatMap(({ action }) => action.ontwikkelpunten)];
}

/** Those of a goal itself and of its results. */
export function pointsOfGoal(goal: Doel): Text[] {
  return [...goal.ontwikkelpunten, ...goal.resultaten.flatMap((result) => (result.origin === goal.origin ? [] : result.ontwikkelpunten))];
}
