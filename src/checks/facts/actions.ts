import type { Actie, Doel, Resultaat, Wanneer } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import type { PlacedGoal } from './goals.js';

/** An action or a part of one, with where it stands and what it takes from what stands around it. */
export interface PlacedAction {
  readonly action: Actie;
  readonly goal: Doel;
  readonly placedGoal: PlacedGoal;
  readonly result: Resultaat;
  /** The action that this is a part of. */
  readonly parent?: PlacedAction;
  /** Actions or parts that share its list, itself included. */
  readonly siblings: readonly Actie[];
  /** Its own `wie`, else that of its action or result, whose cell spans it. Not what `partijen` says. */
  readonly wie: readonly Text[];
  /** Its own `wanneer`, else that of its action or result. Not what `planning` says. */
  readonly wanneer?: Wanneer;
}

/** The actions of a goal itself, each before its parts; those of its subgoals come with the subgoals. */
export function placedActions(placedGoal: PlacedGoal): PlacedAction[] {
  const { goal } = placedGoal;
  return goal.resultaten.flatMap((result) => withParts(result.acties, { goal, placedGoal, result }));
}

type Surroundings = Pick<PlacedAction, 'goal' | 'placedGoal' | 'result' | 'parent'>;

function withParts(siblings: readonly Actie[], around: Surroundings): PlacedAction[] {
  const { parent, result } = around;
  return siblings.flatMap((action) => {
    const wanneer = action.wanneer ?? (parent === undefined ? result.wanneer : parent.wanneer);
    const placed: PlacedAction = {
      ...around,
      action,
      siblings,
      wie: action.wie.length > 0 ? action.wie : (parent?.wie ?? result.wie),
      ...(wanneer === undefined ? {} : { wanneer }),
    };
    return [placed, ...withParts(action.onderdelen, { ...around, parent: placed })];
  });
}
