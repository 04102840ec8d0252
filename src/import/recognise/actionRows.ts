import type { Block, Cell } from '../blocks.js';
import { cellText, isEmptyParagraph } from '../blocks.js';
import type { Value } from '../write/draft.js';
import { Group } from '../write/draft.js';
import { withoutBold } from './runs.js';
import { isBold } from './grid.js';
import type { Column } from './columns.js';
import { momentList, partyList } from './lineLists.js';
import type { Recognition } from './recognition.js';

/** An action as it is to be written, with the number that stood before it. */
export interface NumberedAction {
  readonly action: Group;
  readonly number: string;
}

export interface ActionList {
  /** Actions, or results with their actions. */
  readonly key: 'acties' | 'resultaten';
  readonly entries: readonly Group[];
  readonly numbered: readonly NumberedAction[];
}

type Places = readonly (Cell | undefined)[];

/** Rows of a table as actions, below the results that span them. */
export function actionsOf(recognition: Recognition, rows: readonly Places[], columns: readonly Column[]): ActionList {
  const reader = new RowReader(recognition, columns);
  const filled = rows.filter((row) => row.some((cell) => cell !== undefined && hasContent(cell)));
  const result = columns.findIndex(({ field }) => field === 'resultaat');
  const what = columns.findIndex(({ field }) => field === 'wat');
  const isAbove = result !== -1 && result < what;
  if (!isAbove) return { key: 'acties', entries: reader.actions(filled, new Set()), numbered: reader.numbered };
  const groups = groupedBy(filled, (row, last) => row[result] !== undefined && last !== undefined && (row[result] === last[result] || row[what] === last[what] || !hasContent(row[result])));
  const results = groups.map((group) => reader.result(group, result));
  // A result without words is none: in a plan its actions stand under the goal itself.
  const [only] = results;
  const bare = results.length === 1 && only?.lines.every(({ key }) => key === 'acties') === true ? only.get('acties') : undefined;
  if (isGroups(bare)) return { key: 'acties', entries: bare, numbered: reader.numbered };
  return { key: 'resultaten', entries: results, numbered: reader.numbered };
}

function isGroups(value: Value | undefined): value is readonly Group[] {
  return Array.isArray(value) && value.every((item) => item instanceof Group);
}

export function hasContent({ blocks }: Cell): boolean {
  return blocks.some((block) => block.kind === 'table' || !isEmptyParagraph(block));
}

class RowReader {
  readonly numbered: NumberedAction[] = [];

  constructor(
    readonly recognition: Recognition,
    readonly columns: readonly Column[],
  ) {}

  result(rows: readonly Places[], column: number): Group {
    const group = new Group();
    // Actions that span the results beside them are for all of these.
    const texts = [...new Set(rows.map((row) => row[column]))].flatMap((cell) => (cell === undefined || !hasContent(cell) ? [] : [this.recognition.text(plainly(cell), 'cel')]));
    group.set('resultaat', texts.length > 1 ? texts : texts[0]);
    const shared = new Set(rows.length < 2 ? [] : this.#spanning(rows).filter((index) => ['wie', 'wanneer'].includes(this.columns[index]?.field ?? '')));
    for (const index of shared) this.#set(group, this.columns[index], rows[0]?.[index]);
    return group.set('acties', this.actions(rows, new Set([...shared, column])));
  }

  /** An action a row, or one for rows that its number or its text spans. `skipped` columns have been told. */
  actions(rows: readonly Places[], skipped: ReadonlySet<number>): Group[] {
    const key = ['nummer', 'wat'].map((field) => this.columns.findIndex((column) => column.field === field)).filter((index) => index !== -1 && !skipped.has(index));
    const groups = groupedBy(rows, (row, last) => key.some((index) => row[index] !== undefined && row[index] === last?.[index]));
    return groups.map((group) => this.#action(group, skipped)).filter(({ isEmpty }) => !isEmpty);
  }

  #action(rows: readonly Places[], skipped: ReadonlySet<number>): Group {
    const [first = []] = rows;
    if (rows.length === 1) return this.#fields(first, new Set(this.columns.keys()), skipped);
    const spanning = new Set(this.#spanning(rows));
    const parent = this.#fields(first, spanning, skipped);
    const others = new Set([...this.columns.keys()].filter((index) => !spanning.has(index)));
    const parts = rows.map((row) => this.#fields(row, others, skipped)).filter(({ isEmpty }) => !isEmpty);
    return parent.set('onderdelen', parts);
  }

  /** Columns in which one cell spans all of the rows. */
  #spanning(rows: readonly Places[]): number[] {
    return [...this.columns.keys()].filter((index) => rows[0]?.[index] !== undefined && rows.every((row) => row[index] === rows[0]?.[index]));
  }

  #fields(row: Places, wanted: ReadonlySet<number>, skipped: ReadonlySet<number>): Group {
    const action = new Group();
    const told = new Set<Cell>();
    this.columns.forEach((column, index) => {
      const cell = row[index];
      // A cell that spans columns says its words once.
      if (!wanted.has(index) || skipped.has(index) || cell === undefined || told.has(cell)) return;
      told.add(cell);
      if (column.field === 'nummer') this.numbered.push({ action, number: numberOf(this.recognition, cell) });
      else this.#set(action, column, cell);
    });
    return action;
  }

  #set(group: Group, column: Column | undefined, cell: Cell | undefined): void {
    if (column === undefined || cell === undefined || !hasContent(cell)) return;
    if (column.field === 'wat') {
      const { lead, rest } = underlinedLead(plainly(cell));
      if (lead.length > 0) group.set('kop', this.recognition.text(lead, 'regel'));
      group.set('wat', this.recognition.text(rest, 'cel'));
    } else if (column.field === 'personeel' || column.field === 'financieel') setMeans(group, column.field, this.recognition.text(cell.blocks, 'cel'));
    else if (column.field === 'ontwikkelpunten') group.set('ontwikkelpunten', pointsIn(this.recognition, cellText(cell)));
    else if (column.field === 'wie') group.set('wie', partyList(this.recognition.text(cell.blocks, 'regels')));
    else if (column.field === 'wanneer') group.set('wanneer', momentList(this.recognition.text(cell.blocks, 'regels'), this.recognition.year));
    else group.set(column.field, this.recognition.text(column.field === 'resultaat' ? plainly(cell) : cell.blocks, 'cel'));
  }
}

/** What is bold from its first word to its last stands out as a column does: that is a look, and no stress. */
function plainly(cell: Cell): readonly Block[] {
  return isBold(cell) ? cell.blocks.map((block) => (block.kind === 'paragraph' ? withoutBold(block) : block)) : cell.blocks;
}

/** The numbers of points in a text, which the plan then knows. */
export function pointsIn(recognition: Recognition, text: string): number[] {
  const numbers = [...text.matchAll(/\d+/g)].map(([digits]) => Number(digits)).filter((number) => number > 0 && number < 1000);
  for (const number of numbers) recognition.points.add(number);
  return numbers;
}

function numberOf(recognition: Recognition, cell: Cell): string {
  return recognition.text(cell.blocks, 'regel').replace(/\.$/, '');
}

function setMeans(group: Group, field: string, text: string): void {
  const means = group.get('middelen');
  if (means instanceof Group) means.set(field, text);
  else if (means === undefined) group.set('middelen', new Group().set(field, text));
}

/** What is underlined at the beginning of a cell is a lead over it. */
function underlinedLead(blocks: readonly Block[]): { readonly lead: Block[]; readonly rest: readonly Block[] } {
  const [first, ...others] = blocks;
  if (first?.kind !== 'paragraph' || first.list !== undefined) return { lead: [], rest: blocks };
  const end = first.runs.findIndex((run) => run.kind !== 'text' || !(run.underline || run.text.trim() === ''));
  const lead = end === -1 ? first.runs : first.runs.slice(0, end);
  const isLead = lead.some((run) => run.kind === 'text' && run.underline) && (end === -1 || first.runs[end]?.kind === 'break');
  if (!isLead) return { lead: [], rest: blocks };
  const after = end === -1 ? [] : [{ ...first, runs: first.runs.slice(end + 1) }];
  return { lead: [{ ...first, runs: lead }], rest: [...after, ...others] };
}

/** Neighbours that belong together. */
function groupedBy<T>(items: readonly T[], belongs: (item: T, last: T | undefined) => boolean): T[][] {
  const groups: T[][] = [];
  for (const item of items) {
    const last = groups.at(-1);
    if (last !== undefined && belongs(item, last.at(-1))) last.push(item);
    else groups.push([item]);
  }
  return groups;
}

