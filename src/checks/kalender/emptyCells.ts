import type { Kalenderitem } from '../../plan/model.js';
import type { CheckContext } from '../context.js';
import { groupBy } from '../facts/groupBy.js';
import type { PlacedItem } from '../facts/calendarItems.js';

/** Items without a field that their table has a column for, and that other items fill. */
export function emptyCells({ calendarItems }: CheckContext, field: string, isFilled: (item: Kalenderitem) => boolean): PlacedItem[] {
  return [...groupBy(calendarItems, ({ calendar }) => calendar)].flatMap(([calendar, items]) => {
    const hasColumn = calendar.kolommen === undefined || calendar.kolommen.some(({ veld }) => veld.value === field);
    return hasColumn && items.some(({ item }) => isFilled(item)) ? items.filter(({ item }) => !isFilled(item)) : [];
  });
}
