import { boundsOf } from '../../calendar/index.js';
import type { OwnFreeDays, Planning } from '../../calendar/index.js';
import type { Plan } from '../../plan/model.js';

/** Days off that the plan names under `vrije-dagen`, as far as they are understood as days. */
export function ownFreeDays(plan: Plan, planning: (text: string) => Planning): OwnFreeDays[] {
  return plan.vrijeDagen.flatMap((text) => {
    const read = planning(text.value);
    const meanings = read.soort === 'lijst' ? read.items : [read];
    return meanings.flatMap((meaning) => {
      const { first, last } = boundsOf(meaning);
      return (meaning.soort === 'datum' || meaning.soort === 'periode') && first !== undefined && last !== undefined ? [{ name: 'eigen vrije dag', first, last }] : [];
    });
  });
}
