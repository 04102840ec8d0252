import type { Table } from '../blocks.js';
import { lineOf } from '../blocks.js';
import type { Group } from '../write/draft.js';
import { calendarOf, datesOf } from './calendar.js';
import type { Columns } from './columns.js';
import { actionTable } from './goals.js';
import type { ActionTable } from './goals.js';
import { abbreviationsOf, kpisOf } from './kpis.js';
import { meetingsOf } from './meetings.js';
import type { Section } from './outline.js';
import type { Overview } from './overviews.js';
import { isPeriods, overviewOf } from './overviews.js';
import type { Recognition } from './recognition.js';

/** What a table was understood as. */
export type TableKind =
  | { readonly kind: 'acties'; readonly table: ActionTable }
  | { readonly kind: 'kwaliteitskalender' | 'afkortingen'; readonly content: Group }
  | { readonly kind: 'jaarplanning'; readonly content: Group; readonly isList: boolean }
  | { readonly kind: 'kpis'; readonly content: readonly Group[] }
  | { readonly kind: Overview };

/** Every table that was understood. The headings over a table count, and the tables before it in its chapter. */
export function tableKinds(recognition: Recognition, root: Section): ReadonlyMap<Table, TableKind> {
  const kinds = new Map<Table, TableKind>();
  for (const chapter of [{ ...root, sections: [] }, ...root.sections]) readSection(recognition, chapter, [], { columns: undefined }, kinds);
  return kinds;
}

function readSection(recognition: Recognition, section: Section, above: readonly string[], last: { columns: Columns | undefined }, kinds: Map<Table, TableKind>): void {
  const headings = section.heading === undefined ? above : [lineOf(section.heading), ...above];
  for (const block of section.blocks) {
    const kind = block.kind === 'table' ? kindOf(recognition, block, headings, last.columns) : undefined;
    if (block.kind === 'table' && kind !== undefined) kinds.set(block, kind);
    if (kind?.kind === 'acties' && !kind.table.isTurned) last.columns = kind.table.columns;
  }
  for (const inner of section.sections) readSection(recognition, inner, headings, last, kinds);
}

function kindOf(recognition: Recognition, table: Table, headings: readonly string[], known: Columns | undefined): TableKind | undefined {
  const overview = overviewOf(recognition, table);
  if (overview !== undefined) return { kind: overview };
  const abbreviations = abbreviationsOf(recognition, table, headings);
  if (abbreviations !== undefined) return { kind: 'afkortingen', content: abbreviations };
  const kpis = kpisOf(recognition, table);
  if (kpis !== undefined) return { kind: 'kpis', content: kpis };
  const calendar = calendarOf(recognition, table, headings);
  if (calendar !== undefined) return { kind: 'kwaliteitskalender', content: calendar };
  const meetings = meetingsOf(recognition, table, headings);
  if (meetings !== undefined) return { kind: 'jaarplanning', ...meetings };
  if (isPeriods(table, headings)) return undefined;
  const actions = actionTable(recognition, table, known);
  if (actions === undefined) return undefined;
  const dates = datesOf(recognition, table, headings, actions);
  return dates === undefined ? { kind: 'acties', table: actions } : { kind: 'kwaliteitskalender', content: dates };
}
