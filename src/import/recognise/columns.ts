import type { Cell, Table } from '../blocks.js';
import { cellText } from '../blocks.js';
import { slug } from '../../text/index.js';
import type { Field } from './columnNames.js';
import { fieldOfTitle } from './columnNames.js';
import type { Grid } from './grid.js';
import { bandCell, cellsOf, gridOf } from './grid.js';
import { isMoment } from './moments.js';
import type { Recognition } from './recognition.js';

export interface Column {
  /** A field of the language, or the name of one of the writer's own. */
  readonly field: string;
  readonly title: string;
  readonly isOwn: boolean;
}

export interface Columns {
  readonly columns: readonly Column[];
  /** Rows from side to side above the head: a title, "Doel: …". */
  readonly above: readonly Cell[];
  /** Cells that hold the titles. */
  readonly head: readonly Cell[];
  /** First row below the head. */
  readonly body: number;
}

/** Heads stand at the top, under a title or two. */
const LATEST_HEAD = 6;
const CORE: readonly string[] = ['wat', 'wie', 'wanneer', 'resultaat'];

/** The columns of a table of actions; undefined where it is none. `known` are those of the table before it, for one without a head. */
export function columnsOf(recognition: Recognition, table: Table, grid: Grid, known?: Columns): Columns | undefined {
  const above: Cell[] = [];
  for (let row = 0; row < Math.min(LATEST_HEAD, grid.rows.length); row += 1) {
    const places = grid.rows[row] ?? [];
    const band = bandCell(places);
    const isHead = band === undefined && isHeadRow(places, table.rows[row]?.isHead === true);
    if (isHead) return withHead(recognition, grid, row, above);
    if (band === undefined) break;
    above.push(band);
  }
  if (known !== undefined && known.columns.length === grid.width && goesOn(recognition, grid, known)) return { ...known, head: [], above: [], body: 0 };
  return guessed(recognition, grid);
}

function isHeadRow(places: readonly (Cell | undefined)[], repeats: boolean): boolean {
  const fields = new Set(cellsOf(places).map((cell) => fieldOfTitle(cellText(cell))).filter((field) => field !== undefined));
  const core = [...fields].filter((field) => CORE.includes(field)).length;
  const filled = cellsOf(places).filter((cell) => cellText(cell) !== '').length;
  // A row of actions may begin with a word that is also a title.
  return fields.size >= (repeats ? 1 : 2) && core >= 1 && fields.size * 2 >= Math.min(filled, 4);
}

function withHead(recognition: Recognition, grid: Grid, row: number, above: readonly Cell[]): Columns | undefined {
  const places = grid.rows[row] ?? [];
  const below = grid.rows[row + 1] ?? [];
  const isSplit = places.some((cell, index) => cell !== undefined && cell.columnSpan > 1 && below[index] !== cell) && below.some((cell, index) => cell !== places[index] && cell !== undefined && fieldOfTitle(cellText(cell)) !== undefined);
  const titles = places.map((cell, index) => {
    const title = cell === undefined ? '' : cellText(cell);
    const inner = isSplit && below[index] !== cell ? cellText(below[index] ?? emptyCell) : '';
    return inner === '' ? title : `${title} (${inner})`;
  });
  const body = row + Math.max(isSplit ? 2 : 1, ...cellsOf(places).map(({ rowSpan }) => rowSpan));
  const head = [...cellsOf(places), ...(isSplit ? cellsOf(below) : [])];
  const columns = chosen(recognition, grid, titles, body);
  return columns.some(({ field }) => field === 'wat') ? { columns, above, head: [...new Set(head)], body } : undefined;
}

const emptyCell: Cell = { blocks: [], row: 0, column: 0, rowSpan: 1, columnSpan: 1 };

/** A field for every column: by its title, else by what is in it, else one of the writer's own. No field is given twice. */
function chosen(recognition: Recognition, grid: Grid, titles: readonly string[], body: number): Column[] {
  const fields = titles.map((title) => fieldOfTitle(title));
  const taken = new Set<string>();
  const unique = fields.map((field) => {
    if (field === undefined || taken.has(field)) return undefined;
    taken.add(field);
    return field;
  });
  const filled = fillCore(recognition, grid, titles, unique, body);
  return filled.map((field, index) => column(grid, field, titles[index] ?? '', index, body));
}

/** A goal per row is a result where there is no other; who has results and no actions calls the actions something else. */
function fillCore(recognition: Recognition, grid: Grid, titles: readonly string[], fields: readonly (Field | undefined)[], body: number): (Field | undefined)[] {
  const filled = [...fields];
  const put = (field: Field, index: number): void => {
    if (index !== -1 && !filled.includes(field)) filled[index] = field;
  };
  if (!filled.includes('resultaat')) put('resultaat', filled.includes('wat') ? filled.indexOf('doel') : -1);
  if (!filled.includes('wat')) put('wat', filled.findIndex((field, index) => field === undefined && titles[index] !== ''));
  if (!filled.includes('wat')) put('wat', filled.indexOf('doel'));
  if (!filled.includes('wanneer')) put('wanneer', filled.findIndex((field, index) => field === undefined && holdsMoments(recognition, grid, index, body)));
  return filled;
}

function column(grid: Grid, field: Field | undefined, title: string, index: number, body: number): Column {
  if (field !== undefined && fits(grid, field, index, body)) return { field, title, isOwn: false };
  const base = slug(title) === '' ? `kolom-${index + 1}` : slug(title).slice(0, 30).replace(/-$/, '');
  // A field of the language has its own rules.
  const name = RESERVED.has(base) ? `eigen-${base}` : base;
  return { field: name, title, isOwn: true };
}

const RESERVED = new Set([
  'id', 'nummer', 'kop', 'wat', 'wie', 'wanneer', 'resultaat', 'opmerking', 'middelen', 'personeel', 'financieel', 'budget', 'kpis', 'ontwikkelpunten', 'soort', 'planning', 'partijen',
  'status', 'koers', 'voortgang', 'onderdelen', 'acties', 'resultaten', 'subdoelen', 'titel', 'doel', 'icoon', 'ondertitel', 'toelichting', 'voetnoten', 'opmaak', 'kolommen', 'kolomtitels', 'vaststelling',
]);

/** Whether the cells hold what the language asks of the field: a status is one of five words, a point a number. */
function fits(grid: Grid, field: Field, index: number, body: number): boolean {
  if (field === 'kpis' || field === 'doel' || field === 'vaststelling' || field === 'status') return false;
  const texts = grid.rows.slice(body).map((row) => (row[index] === undefined ? '' : cellText(row[index])));
  return field !== 'ontwikkelpunten' || texts.every((text) => POINTS.test(text));
}

/** "2, 3 en 10" */
export const POINTS = /^[\d\s,;&]*(?:en\s+\d[\d\s]*)?$/;

function holdsMoments(recognition: Recognition, grid: Grid, index: number, body: number): boolean {
  const texts = grid.rows.slice(body).flatMap((row) => (row[index] === undefined || cellText(row[index]) === '' ? [] : [cellText(row[index])]));
  return texts.length > 0 && texts.filter((text) => isMoment(text, recognition.year)).length * 5 >= texts.length * 3;
}

/** Without a head of its own a table goes on where its moments stand in the same column. */
function goesOn(recognition: Recognition, grid: Grid, { columns }: Columns): boolean {
  const when = columns.findIndex(({ field }) => field === 'wanneer');
  return when !== -1 && holdsMoments(recognition, grid, when, 0);
}

/** A table without any head: when one column holds moments, the one before it says who and the first what. */
function guessed(recognition: Recognition, grid: Grid): Columns | undefined {
  if (grid.width < 3 || grid.width > 5 || grid.rows.length < 2) return undefined;
  const when = Array.from({ length: grid.width }, (_, index) => index).findLast((index) => index >= 2 && holdsMoments(recognition, grid, index, 0));
  if (when === undefined) return undefined;
  const fields: (Field | undefined)[] = Array.from({ length: grid.width }, () => undefined);
  fields[when] = 'wanneer';
  fields[when - 1] = 'wie';
  fields[when - 2] = 'wat';
  if (when >= 3) fields[0] = 'resultaat';
  return { columns: fields.map((field, index) => column(grid, field, '', index, 0)), above: [], head: [], body: 0 };
}

export function gridWithColumns(recognition: Recognition, table: Table, known?: Columns): { readonly grid: Grid; readonly columns: Columns } | undefined {
  const grid = gridOf(table);
  const columns = columnsOf(recognition, table, grid, known);
  return columns === undefined ? undefined : { grid, columns };
}
