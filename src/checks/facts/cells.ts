import type { Text } from '../../plan/text.js';
import { textsOf } from './moments.js';
import type { PlacedAction } from './actions.js';
import type { PlacedItem } from './calendarItems.js';

/** The texts of one cell of a row. */
export interface Cell {
  readonly field: string;
  readonly texts: readonly Text[];
}

/** The cells of an action that hold something, in the order in which most plans show them. */
export function cellsOfAction({ action }: PlacedAction): Cell[] {
  return filled([
    { field: 'wat', texts: known(action.wat) },
    { field: 'wie', texts: action.wie },
    { field: 'wanneer', texts: textsOf(action.wanneer) },
    { field: 'resultaat', texts: known(action.resultaat) },
    { field: 'middelen', texts: known(action.middelen) },
    { field: 'personeel', texts: known(action.personeel) },
    { field: 'financieel', texts: known(action.financieel) },
    { field: 'budget', texts: known(action.budget) },
    { field: 'opmerking', texts: known(action.opmerking) },
    { field: 'voortgang', texts: known(action.voortgang) },
    ...declared(action.velden),
  ]);
}

/** Those of an item of the kwaliteitskalender. */
export function cellsOfItem({ item }: PlacedItem): Cell[] {
  return filled([
    { field: 'wat', texts: [item.wat] },
    { field: 'wanneer', texts: textsOf(item.wanneer) },
    { field: 'wie', texts: item.wie },
    { field: 'vaststelling', texts: known(item.vaststelling) },
    { field: 'opmerking', texts: known(item.opmerking) },
    ...declared(item.velden),
  ]);
}

function known(text: Text | undefined): Text[] {
  return text === undefined ? [] : [text];
}

function declared(fields: ReadonlyMap<string, Text>): Cell[] {
  return [...fields].map(([field, text]) => ({ field, texts: [text] }));
}

function filled(cells: readonly Cell[]): Cell[] {
  return cells.filter(({ texts }) => texts.length > 0);
}
