import type { Veld } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import type { CheckContext } from '../context.js';

/** What stands in a field that the plan declares itself. */
export interface FilledField {
  readonly veld: Veld;
  readonly text: Text;
}

/** The fields of the plan's own wherever they are filled, in the order of the plan; what is inherited stands once, where it was written. */
export function filledFields({ plan, goals, actions, calendarItems, dates }: CheckContext): FilledField[] {
  if (plan.velden.size === 0) return [];
  const holders = [
    ...goals.flatMap(({ goal }) => [goal, ...goal.resultaten]),
    ...actions.map(({ action }) => action),
    ...calendarItems.map(({ item }) => item),
    ...dates.map(({ date }) => date),
  ];
  const seen = new Set<Text['node']>();
  return holders.flatMap(({ velden }) =>
    [...velden].flatMap(([name, text]) => {
      const veld = plan.velden.get(name);
      if (veld === undefined || seen.has(text.node)) return [];
      seen.add(text.node);
      return [{ veld, text }];
    }),
  );
}
