import type { Planning } from '../../calendar/index.js';
import type { Plan, Wanneer } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import type { PlacedAction } from './actions.js';
import type { PlacedItem } from './calendarItems.js';
import type { PlacedGoal } from './goals.js';
import type { PlacedDate } from './meetings.js';

/** A text that says when, with what it is about. */
export interface Moment {
  readonly text: Text;
  /**
   * - `actie`: of an action or result; `planning`: not printed, beside an action;
   * - `item`: of the kwaliteitskalender; `bijeenkomst`: a date of a meeting;
   * - `veld`: a field of the kind `datum` that the plan declares; `vrij`: a day off of the organisation.
   */
  readonly kind: 'actie' | 'planning' | 'item' | 'bijeenkomst' | 'veld' | 'vrij';
  readonly planning: Planning;
}

export interface MomentSources {
  readonly plan: Plan;
  readonly goals: readonly PlacedGoal[];
  readonly actions: readonly PlacedAction[];
  readonly items: readonly PlacedItem[];
  readonly dates: readonly PlacedDate[];
  readonly planning: (text: string) => Planning;
}

/** Every text of the plan that says when; what is inherited stands once, where it was written. */
export function momentsOf({ plan, goals, actions, items, dates, planning }: MomentSources): Moment[] {
  const moments: Moment[] = [];
  const dateFields = [...plan.velden.values()].filter(({ soort }) => soort === 'datum').map(({ naam }) => naam);
  const add = (kind: Moment['kind'], ...texts: readonly (Text | undefined)[]): void => {
    for (const text of texts) if (text !== undefined) moments.push({ text, kind, planning: planning(text.value) });
  };
  const addFields = (velden: ReadonlyMap<string, Text>): void => add('veld', ...dateFields.map((name) => velden.get(name)));
  for (const { goal } of goals) {
    addFields(goal.velden);
    for (const result of goal.resultaten) {
      add('actie', ...textsOf(result.wanneer));
      addFields(result.velden);
    }
  }
  for (const { action } of actions) {
    add('actie', ...textsOf(action.wanneer));
    add('planning', action.planning);
    addFields(action.velden);
  }
  for (const { item } of items) {
    add('item', ...textsOf(item.wanneer));
    addFields(item.velden);
  }
  for (const { date } of dates) {
    add('bijeenkomst', date.datum, date.van, date.tot);
    addFields(date.velden);
  }
  add('vrij', ...plan.vrijeDagen);
  return moments;
}

export function textsOf(wanneer: Wanneer | undefined): Text[] {
  if (wanneer === undefined) return [];
  return [...wanneer.teksten, wanneer.van, wanneer.tot].filter((text) => text !== undefined);
}
