import type { Actie, Doel } from '../../plan/model.js';
import type { Text } from '../../plan/text.js';
import { LAYOUT_COLUMN_TITLES } from '../data/layoutColumnTitles.js';
import type { PlacedGoal } from './goals.js';

/** The title of a column above the actions of a goal. */
export interface ColumnTitle {
  readonly field: string;
  /** On one line. */
  readonly title: string;
  /** Where it is written; absent where the layout gives it. */
  readonly text?: Text;
  readonly goal: Doel;
}

/** The titles that stand above the actions of each goal, as far as they are known and a cell below them holds something. */
export function columnTitles(goals: readonly PlacedGoal[]): ColumnTitle[] {
  return goals.flatMap(({ goal }) => (goal.tabelkop && goal.resultaten.length > 0 ? titlesOf(goal) : []));
}

function titlesOf(goal: Doel): ColumnTitle[] {
  const { opmaak, kolommen, kolomtitels } = goal.opmaak;
  const defaults = LAYOUT_COLUMN_TITLES[opmaak] ?? {};
  const fields = kolommen === undefined ? [...new Set([...Object.keys(defaults), ...kolomtitels.keys()])].filter((field) => isFilled(goal, field)) : kolommen.map(({ veld }) => veld.value);
  return fields.flatMap((field) => {
    const text = kolommen?.find(({ veld }) => veld.value === field)?.titel ?? kolomtitels.get(field);
    const title = (text?.value ?? (Object.hasOwn(defaults, field) ? defaults[field] : undefined))?.replace(/\s+/g, ' ').trim();
    return title === undefined || title === '' ? [] : [{ field, title, goal, ...(text === undefined ? {} : { text }) }];
  });
}

/** Whether any row of the goal has something in the column, without which the column is left out. */
function isFilled({ resultaten }: Doel, field: string): boolean {
  if (field === 'wat') return true;
  if (field === 'resultaat' && resultaten.some((result) => result.resultaten.length > 0)) return true;
  return resultaten.some((result) => holds(result as unknown as Readonly<Record<string, unknown>>, field) || result.acties.some((action) => hasFilled(action, field)));
}

function hasFilled(action: Actie, field: string): boolean {
  return holds(action as unknown as Readonly<Record<string, unknown>>, field) || action.onderdelen.some((part) => hasFilled(part, field));
}

function holds(part: Readonly<Record<string, unknown>>, field: string): boolean {
  const value = part[field];
  if (Array.isArray(value)) return value.length > 0;
  return value !== undefined || (part['velden'] as ReadonlyMap<string, Text>).has(field);
}
