import type { Kalendergroep, Kalenderitem, Kwaliteitskalender, Plan } from '../../plan/model.js';
import { firstTime } from './placeKey.js';

/** An item of a kwaliteitskalender with where it stands. */
export interface PlacedItem {
  readonly item: Kalenderitem;
  readonly group: Kalendergroep;
  readonly calendar: Kwaliteitskalender;
}

/** The items of every kwaliteitskalender of the plan; one that two chapters show counts once. */
export function placedItems(plan: Plan): PlacedItem[] {
  const isNew = firstTime();
  return plan.hoofdstukken.flatMap(({ blokken }) =>
    blokken.flatMap((block) => {
      if (block.soort !== 'kwaliteitskalender' || !isNew(block.kalender.origin)) return [];
      return block.kalender.groepen.flatMap((group) => group.items.map((item) => ({ item, group, calendar: block.kalender })));
    }),
  );
}
