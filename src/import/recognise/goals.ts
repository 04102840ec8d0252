import type { Block, Cell, Paragraph, Table } from '../blocks.js';
import { cellText, paragraphsOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import type { NumberedAction } from './actionRows.js';
import { actionsOf, hasContent } from './actionRows.js';
import type { Columns } from './columns.js';
import { gridWithColumns } from './columns.js';
import { fieldOfTitle } from './columnNames.js';
import { setGoalMeta } from './goalMeta.js';
import type { Grid } from './grid.js';
import { bandCell, gridOf, turned } from './grid.js';
import type { Recognition } from './recognition.js';
import { numberedTitle } from './runs.js';

/** A goal as it is to be written, and what its neighbours must know of it. */
export interface Goal {
  readonly group: Group;
  readonly numbered: readonly NumberedAction[];
  /** The number typed before its title, with the word before that: "Doel", "2". */
  readonly number?: string;
  readonly word?: string;
  readonly columns?: Columns;
  readonly isTurned: boolean;
  readonly isList: boolean;
}

/** What a table of actions holds: rows under the goal that is being told, and goals that have a band of their own in it. */
export interface ActionTable {
  readonly columns: Columns;
  readonly isTurned: boolean;
  /** Rows above the head, a title first. */
  readonly above: readonly Cell[];
  readonly parts: readonly { readonly band?: Cell; readonly rows: readonly (readonly (Cell | undefined)[])[] }[];
}

/** Reads a table as one of actions; undefined where it is none. `known` are the columns of the table before it. */
export function actionTable(recognition: Recognition, table: Table, known?: Columns): ActionTable | undefined {
  const grid = gridOf(table);
  const lying = turnedTable(recognition, grid);
  if (lying !== undefined) return lying;
  const found = gridWithColumns(recognition, table, known);
  if (found === undefined) return undefined;
  const parts: { band?: Cell; rows: (readonly (Cell | undefined)[])[] }[] = [{ rows: [] }];
  for (const row of found.grid.rows.slice(found.columns.body)) {
    const band = bandCell(row);
    if (band !== undefined && hasContent(band)) parts.push({ band, rows: [] });
    // A head that is typed again on the next page says nothing new.
    else if (isRepeatedHead(row, found.columns)) recognition.ledger.claim(row.flatMap((cell) => cell?.blocks ?? []), 'titels van kolommen en vaste woorden');
    else parts.at(-1)?.rows.push(row);
  }
  declareOwn(recognition, found.columns, parts.flatMap(({ rows }) => rows));
  recognition.ledger.claim(found.columns.head.flatMap(({ blocks }) => blocks), 'titels van kolommen en vaste woorden');
  return { columns: found.columns, isTurned: false, above: found.columns.above, parts };
}

/** Columns of the writer's own become fields of the plan, where anything stands in them. */
function declareOwn(recognition: Recognition, { columns }: Columns, rows: readonly (readonly (Cell | undefined)[])[]): void {
  columns.forEach(({ field, title, isOwn }, index) => {
    if (isOwn && rows.some((row) => row[index] !== undefined && cellText(row[index]) !== '')) recognition.ownFields.set(field, title);
  });
}

function isRepeatedHead(row: readonly (Cell | undefined)[], { columns, head }: Columns): boolean {
  return head.length > 1 && row.every((cell, index) => cell !== undefined && cellText(cell) === columns[index]?.title);
}

/** Wat, wie and wanneer below each other, the actions side by side. */
function turnedTable(recognition: Recognition, grid: Grid): ActionTable | undefined {
  const fields = grid.rows.map(([first]) => (first === undefined || first.columnSpan > 1 ? undefined : fieldOfTitle(cellText(first))));
  const known = fields.filter((field) => field !== undefined);
  if (grid.width < 2 || new Set(known).size < 2 || !known.includes('wat') || !known.some((field) => field === 'wie' || field === 'wanneer')) return undefined;
  const across = grid.rows[0]?.filter((cell) => cell !== undefined && ['wie', 'wanneer', 'resultaat'].includes(fieldOfTitle(cellText(cell)) ?? ''));
  if (across !== undefined && across.length > 0) return undefined;
  const first = grid.rows.findIndex(([cell]) => cell !== undefined && cell.columnSpan === 1);
  const above = grid.rows.slice(0, first).flatMap(([cell]) => cell ?? []);
  const body = turned({ rows: grid.rows.slice(first), width: grid.width });
  const titles = body.rows[0] ?? [];
  const taken = new Set<string>();
  const columns = titles.map((cell, index) => {
    const title = cell === undefined ? '' : cellText(cell);
    const field = fields[first + index];
    const isOwn = field === undefined || taken.has(field) || ['kpis', 'doel', 'status', 'vaststelling'].includes(field);
    const name = isOwn ? `eigen-${index + 1}` : field;
    taken.add(name);
    return { field: name, title, isOwn };
  });
  const head = titles.filter((cell) => cell !== undefined);
  recognition.ledger.claim(head.flatMap(({ blocks }) => blocks), 'titels van kolommen en vaste woorden');
  declareOwn(recognition, { columns, above, head, body: 1 }, body.rows.slice(1));
  return { columns: { columns, above, head, body: 1 }, isTurned: true, above, parts: [{ rows: body.rows.slice(1) }] };
}

/** A goal of a title, what is said above its table, and its rows. */
export function goalOf(recognition: Recognition, title: Paragraph | undefined, meta: readonly Block[], table: ActionTable | undefined, rows: ActionTable['parts'][number]['rows']): Goal {
  const group = new Group();
  const numbered = title === undefined ? undefined : numberedTitle(title);
  if (numbered !== undefined) group.set('titel', recognition.text([numbered.title], 'regel'));
  if (title !== undefined) recognition.ledger.claim([title], 'koppen');
  setGoalMeta(recognition, group, meta);
  const list = table === undefined ? undefined : actionsOf(recognition, rows, table.columns.columns);
  recognition.ledger.claim(rows.flatMap((row) => row.flatMap((cell) => (cell === undefined || table?.columns.head.includes(cell) === true ? [] : cell.blocks))), 'doelen en acties');
  if (list !== undefined) group.set(list.key, list.entries);
  if (table !== undefined && table.columns.head.length === 0) group.set('tabelkop', false);
  return {
    group,
    numbered: list?.numbered ?? [],
    isTurned: table?.isTurned === true,
    isList: false,
    ...(table === undefined ? {} : { columns: table.columns }),
    ...(numbered?.number === undefined ? {} : { number: numbered.number }),
    ...(numbered?.word === undefined ? {} : { word: numbered.word }),
  };
}

/** The title of a goal that stands in a row of the table, and what stands below it in the same row. */
export function titleIn(cell: Cell): { readonly title: Paragraph | undefined; readonly rest: Block[] } {
  const [title, ...rest] = paragraphsOf(cell.blocks).filter((paragraph) => paragraph.runs.length > 0);
  return { title, rest };
}
