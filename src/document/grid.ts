import { compareDates, monthsOf } from '../calendar/index.js';
import type { SchoolYear } from '../calendar/index.js';
import type { Actie, Doel } from '../plan/model.js';
import { fittedColumns } from './columnWidths.js';
import type { Cell, Column, Rich, RowGroup, Table } from './document.js';
import type { GoalsContext } from './goalContext.js';
import { fieldAccess, placeFor } from './goalContext.js';
import type { ActionRows } from './goalRows.js';
import { actionRows, bandGroup, headRow, withoutEmptyRows } from './goalRows.js';
import type { NoteSection } from './noteBook.js';
import type { Place } from './richContent.js';
import { plainRich } from './richContent.js';
import { captionOf, goalBand } from './runningTable.js';
import type { Stretch } from './stretches.js';
import { stretchesOf } from './stretches.js';
import { rowCount } from './spans.js';

/** A column of the grid: a month, or three of them. */
interface Period {
  readonly title: string;
  readonly first: string;
  readonly last: string;
}

/** Actions down, months or quarters across, filled from `wanneer`. */
export function gridTable(context: GoalsContext, goals: readonly Doel[], columnsOf: (goal: Doel) => Column[], notes: NoteSection): Table {
  const [first] = goals;
  const stated = first === undefined ? [] : columnsOf(first).filter((column) => column.field !== 'wanneer');
  const periods = periodsOf(context.plan.schooljaar, first?.opmaak.eenheid ?? 'maand');
  const columns = withPeriods(stated, periods);
  return {
    caption: captionOf(goals),
    columns,
    showHead: true,
    head: [headRow(columns)],
    body: goals.flatMap((goal) => goalGroups(context, goal, stated, columns, periods, notes, false)),
  };
}

function periodsOf(year: SchoolYear, unit: 'maand' | 'kwartaal'): Period[] {
  const months = monthsOf(year);
  if (unit === 'maand') return months.map((month) => ({ title: month.shortName, first: month.first, last: month.last }));
  return [0, 3, 6, 9].map((index) => {
    const [from, to] = [months[index], months[index + 2]];
    return { title: `${from?.shortName ?? ''}–${to?.shortName ?? ''}`, first: from?.first ?? year.first, last: to?.last ?? year.last };
  });
}

/** In per cent of a lying page: a number, sentences and lists, or a few words. */
function leastWidth({ field }: Column): number {
  if (field === 'nummer') return 3.7;
  return ['resultaat', 'opmerking', 'vaststelling', 'voortgang'].includes(field) ? 10.2 : 8.4;
}

/** The grid takes the larger half of the page; what it is about the rest. */
function withPeriods(stated: readonly Column[], periods: readonly Period[]): Column[] {
  const gridWidth = Math.max(46, 62 - stated.length * 4);
  return [
    ...fittedColumns(stated, 100 - gridWidth, leastWidth),
    ...periods.map((period, index) => ({ field: `periode-${index + 1}`, title: period.title, width: gridWidth / periods.length })),
  ];
}

function goalGroups(context: GoalsContext, goal: Doel, stated: readonly Column[], columns: readonly Column[], periods: readonly Period[], notes: NoteSection, isSubgoal: boolean): RowGroup[] {
  const place = placeFor(context, notes, context.level + 1, goal);
  const band = bandGroup(columns, goalBand(context, goal, place, isSubgoal), goal.anchor);
  const rows = actionRows(context, goal, stated, place).map((one): RowGroup => {
    const cells = gridCells(context, one, periods, place);
    return withoutEmptyRows({ ...one.group, rows: one.group.rows.map((row, index) => ({ cells: [...row.cells, ...(cells[index] ?? [])] })) });
  });
  return [band, ...rows, ...goal.subdoelen.flatMap((subgoal) => goalGroups(context, subgoal, stated, columns, periods, notes, true))];
}

/** For every row of a group the cells of the grid; the moment of an action with parts spans its rows. */
function gridCells(context: GoalsContext, { group, result, actions }: ActionRows, periods: readonly Period[], place: Place): Cell[][] {
  const access = fieldAccess(context, place);
  const cells: Cell[][] = group.rows.map(() => []);
  const moments = actions.flatMap((action) => momentRows(action, access.has(action, 'wanneer') || result.wanneer === undefined ? action : { ...action, wanneer: result.wanneer }));
  if (moments.length === 0) cells[0] = [{ ...emptyCell(periods, group.rows.length), content: access.writeResult(result, 'wanneer') }];
  // Beside several results the rows are more than the actions need: each action takes its share of them.
  const share = group.rows.length / moments.reduce((sum, { span }) => sum + span, 0);
  let row = 0;
  for (const { action, span } of moments) {
    cells[row] = rowCells(context, action, periods, span * share, access.write(action, 'wanneer'));
    row += span * share;
  }
  return cells;
}

/** The actions or parts that say when, each with the rows that it covers. */
function momentRows(original: Actie, action: Actie): { action: Actie; span: number }[] {
  const parts = original.onderdelen;
  if (parts.length === 0 || !parts.some((part) => part.wanneer !== undefined || part.planning !== undefined)) return [{ action, span: rowCount(original) }];
  return parts.flatMap((part) => momentRows(part, part));
}

function emptyCell(periods: readonly Period[], rows: number): Cell {
  return { role: 'data', field: 'periode-1', content: [], rowSpan: rows, columnSpan: periods.length };
}

interface Bar {
  readonly from: number;
  readonly to: number;
  readonly stretch: Stretch;
  readonly words: Rich;
}

function rowCells(context: GoalsContext, action: Actie, periods: readonly Period[], rowSpan: number, written: Rich): Cell[] {
  const stretches = stretchesOf(action, context.plan.schooljaar);
  if (stretches.length === 0) return [{ ...emptyCell(periods, rowSpan), content: written }];
  const bars = mergeOverlapping(stretches.map((stretch) => barOf(stretch, periods)));
  const only = bars.length === 1 && written.length > 0;
  return layBars(bars.map((bar) => (only ? { ...bar, words: written } : bar)), periods.length, rowSpan);
}

function barOf(stretch: Stretch, periods: readonly Period[]): Bar {
  const from = Math.max(0, periods.findIndex((period) => compareDates(stretch.first, period.last) <= 0));
  const to = periods.findLastIndex((period) => compareDates(stretch.last, period.first) >= 0);
  const [first, last] = [periods[from]?.title ?? '', periods[Math.max(from, to)]?.title ?? ''];
  return { from, to: Math.max(from, to), stretch, words: plainRich(stretch.text ?? (first === last ? first : `${first}–${last}`)) };
}

/** Two moments in one month share a cell: both their words stand in it. */
function mergeOverlapping(bars: readonly Bar[]): Bar[] {
  const merged: Bar[] = [];
  for (const bar of bars) {
    const last = merged.at(-1);
    if (last === undefined || bar.from > last.to) merged.push(bar);
    else merged[merged.length - 1] = { ...last, to: Math.max(last.to, bar.to), words: [...last.words, ...bar.words] };
  }
  return merged;
}

/** Cells from left to right; words that are wider than their bar take the free months behind it, or before it. */
function layBars(bars: readonly Bar[], count: number, rowSpan: number): Cell[] {
  const cells: Cell[] = [];
  const empty = (from: number, to: number): void => {
    if (to > from) cells.push({ role: 'data', field: `periode-${from + 1}`, content: [], rowSpan, columnSpan: to - from });
  };
  let column = 0;
  bars.forEach((bar, index) => {
    const behind = Math.min(lack(bar, count), freeBehind(bars, index, count) - neededBefore(bars, index, count));
    const from = Math.max(column, bar.from - (lack(bar, count) - behind));
    const to = bar.to + behind;
    empty(column, from);
    cells.push({
      role: 'data',
      field: `periode-${bar.from + 1}`,
      content: bar.words,
      rowSpan,
      columnSpan: to - from + 1,
      mark: { kind: bar.stretch.kind === 'periode' ? 'balk' : bar.stretch.kind, bar: { start: bar.from - from, length: bar.to - bar.from + 1 } },
    });
    column = to + 1;
  });
  empty(column, count);
  return cells;
}

/** Columns that the words of a bar need beside those that it fills. */
function lack({ from, to, words }: Bar, count: number): number {
  return Math.max(0, Math.min(count, Math.ceil(columnsFor(words, count))) - (to - from + 1));
}

function freeBehind(bars: readonly Bar[], index: number, count: number): number {
  return (bars[index + 1]?.from ?? count) - (bars[index]?.to ?? 0) - 1;
}

/** Of the free columns behind a bar those that the next one needs more: its words are longer, and it has no room behind it. */
function neededBefore(bars: readonly Bar[], index: number, count: number): number {
  const [bar, next] = [bars[index], bars[index + 1]];
  if (bar === undefined || next === undefined || columnsFor(next.words, count) <= columnsFor(bar.words, count)) return 0;
  return Math.min(freeBehind(bars, index, count), Math.max(0, lack(next, count) - freeBehind(bars, index + 1, count)));
}

/** About how many columns the longest line of words takes: eight characters fit a month, a quarter holds three times that. */
function columnsFor(words: Rich, count: number): number {
  const perColumn = count === 12 ? 8 : 26;
  const longest = Math.max(0, ...words.map((part) => (part.kind === 'paragraph' ? part.children.reduce((sum, child) => sum + ('text' in child ? child.text.length : 6), 0) : perColumn * 4)));
  return longest / perColumn;
}
