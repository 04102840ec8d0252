import type { Actie } from '../../plan/model.js';
import type { CheckContext } from '../context.js';
import type { PlacedAction } from '../facts/actions.js';
import { groupBy } from '../facts/groupBy.js';

/** The layout in which actions are a list: who and when stand behind the words where they are given, and no cell stays empty. */
const LIST_LAYOUT = 'activiteiten';

/** What a check wants to know of a cell. */
export interface CellQuestion {
  readonly field: 'wie' | 'wanneer';
  /** The cell is printed with something in it, its own or what spans it. */
  readonly isFilled: (placed: PlacedAction) => boolean;
  /** Nobody misses it although the cell is empty. */
  readonly isAnswered: (placed: PlacedAction) => boolean;
}

/**
 * Actions whose cell in a column is empty. A column counts where the plan lists it, or where it has no list of columns, and
 * where at least a third of the rows fill it: one that is filled here and there is meant for exceptions.
 *
 * Of an action with parts the parts are judged; where all of them lack it the action itself is given, once.
 */
export function emptyCells({ actions }: CheckContext, { field, isFilled, isAnswered }: CellQuestion): PlacedAction[] {
  const rows = actions.filter(({ action, placedGoal }) => action.onderdelen.length === 0 && hasColumn(placedGoal.goal.opmaak, field));
  return [...groupBy(rows, ({ placedGoal }) => placedGoal.block).values()].flatMap((ofBlock) => {
    const filled = ofBlock.filter(isFilled);
    if (filled.length * 3 < ofBlock.length) return [];
    const missing = ofBlock.filter((row) => !isFilled(row) && !isAnswered(row) && !isBare(row) && row.action.status !== 'vervallen');
    return [...new Set(missing.map((row) => highestLacking(row, new Set(missing.map(({ action }) => action)))))];
  });
}

/** Without words, people and a moment there is no row to fill: that it is empty is said once, where the words lack. */
function isBare({ action, wie, wanneer, parent }: PlacedAction): boolean {
  return parent === undefined && action.wat === undefined && action.kop === undefined && wie.length === 0 && wanneer === undefined;
}

function hasColumn({ opmaak, kolommen }: PlacedAction['goal']['opmaak'], field: string): boolean {
  if (opmaak === LIST_LAYOUT) return false;
  return kolommen === undefined || kolommen.some(({ veld }) => veld.value === field);
}

/** The action itself, or the one it is a part of where all parts lack the same. */
function highestLacking(row: PlacedAction, missing: ReadonlySet<Actie>): PlacedAction {
  const { parent } = row;
  return parent !== undefined && lastParts(parent.action).every((part) => missing.has(part)) ? highestLacking(parent, missing) : row;
}

function lastParts(action: Actie): Actie[] {
  return action.onderdelen.length === 0 ? [action] : action.onderdelen.flatMap(lastParts);
}
