import type { Actie, Doel, Resultaat } from '../plan/model.js';
import type { Cell, Column, Rich, Row, RowGroup } from './document.js';
import type { GoalsContext } from './goalContext.js';
import { fieldAccess } from './goalContext.js';
import type { Place } from './richContent.js';
import type { FieldAccess, Spanned } from './spans.js';
import { resultRowCount, rowCount, sharedRows, spannedField, spannedResultField, statusMark } from './spans.js';

/** Rows that belong together, and whose they are. */
export interface ActionRows {
  readonly group: RowGroup;
  readonly result: Resultaat;
  /** Each takes an equal share of the rows for every row that it needs by itself. */
  readonly actions: readonly Actie[];
}

/** The rows of a goal's results and actions under the given columns: a group a result, or an action where there is none. */
export function goalRows(context: GoalsContext, goal: Doel, columns: readonly Column[], place: Place): RowGroup[] {
  return actionRows(context, goal, columns, place).map(({ group }) => withoutEmptyRows(group));
}

/** The same, with the actions that each group shows; rows in which no cell begins are still there. */
export function actionRows(context: GoalsContext, goal: Doel, columns: readonly Column[], place: Place): ActionRows[] {
  const access = fieldAccess(context, place);
  const hasResultColumn = columns.some((column) => column.field === 'resultaat');
  return goal.resultaten.flatMap((result): ActionRows[] => {
    const asGroup = result.resultaten.length > 0 && hasResultColumn;
    if (asGroup || result.wie.length > 0 || result.wanneer !== undefined) {
      return [{ group: resultGroup(context, result, columns, place, access), result, actions: result.acties }];
    }
    return result.acties.map((action) => {
      const cells = columns.map((column) => spannedField(action, column.field, access));
      return { group: { kind: 'rijen', rows: layRows(columns, cells, rowCount(action), false) }, result, actions: [action] };
    });
  });
}

/**
 * Where results and actions divide the same rows unevenly (two beside three), a row may have no cell of its own. It is
 * left out and the cells over it become shorter: an empty row is lost in the tags of a PDF, and the table is torn.
 */
export function withoutEmptyRows(group: RowGroup): RowGroup {
  const kept = (from: number, to: number): number => group.rows.slice(from, to).filter(({ cells }) => cells.length > 0).length;
  const rows = group.rows.map(({ cells }, row) => ({ cells: cells.map((cell) => ({ ...cell, rowSpan: kept(row, row + cell.rowSpan) })) }));
  return { ...group, rows: rows.filter(({ cells }) => cells.length > 0) };
}

function resultGroup(context: GoalsContext, result: Resultaat, columns: readonly Column[], place: Place, access: FieldAccess): RowGroup {
  const actionRows = resultRowCount(result);
  const rows = sharedRows(result.resultaten.length, actionRows);
  const scale = rows / actionRows;
  const cells = columns.map((column) => {
    if (column.field === 'resultaat' && result.resultaten.length > 0) return resultCells(context, result, rows, place, access);
    return spannedResultField(result, column.field, access).map((cell) => ({ ...cell, span: cell.span * scale }));
  });
  return { kind: 'rijen', rows: layRows(columns, cells, rows, result.resultaten.length > 0) };
}

function resultCells(context: GoalsContext, result: Resultaat, rows: number, place: Place, access: FieldAccess): Spanned[] {
  const writers = result.resultaten.map((text) => (): Rich => context.writer.rich(text, 'cel', place));
  // An action may name a result of its own beside the shared one: it stands under it.
  const own = result.acties.filter((action) => access.has(action, 'resultaat')).map((action) => () => access.write(action, 'resultaat'));
  if (writers.length > 1 && rows % writers.length === 0 && own.length === 0) return writers.map((write) => ({ span: rows / writers.length, write }));
  return [{ span: rows, write: () => [...writers, ...own].flatMap((write) => write()) }];
}

/** Columns of spanned cells become rows; every cell is written when its row is, from left to right. */
function layRows(columns: readonly Column[], cells: readonly (readonly Spanned[])[], rows: number, isResult: boolean): Row[] {
  const starts = cells.map(startRows);
  return Array.from({ length: rows }, (_, row) => ({
    cells: columns.flatMap((column, index): Cell[] => {
      const cell = starts[index]?.get(row);
      if (cell === undefined) return [];
      return [{ role: roleOf(columns, index, isResult), field: column.field, content: cell.write(), rowSpan: cell.span, columnSpan: 1, ...statusMark(cell, column.field) }];
    }),
  }));
}

function startRows(cells: readonly Spanned[]): Map<number, Spanned> {
  const starts = new Map<number, Spanned>();
  let row = 0;
  for (const cell of cells) {
    starts.set(row, cell);
    row += cell.span;
  }
  return starts;
}

/**
 * The result heads its rows; elsewhere the first column does: the number, or what the row is about. So it does too where
 * the result comes last: the head of a row is heard with the cells after it (HTML, 4.9.12.2).
 */
function roleOf(columns: readonly Column[], index: number, isResult: boolean): Cell['role'] {
  const isHeadedByResult = isResult && columns.at(-1)?.field !== 'resultaat';
  if (isHeadedByResult) return columns[index]?.field === 'resultaat' ? 'groepskop' : 'data';
  return index === 0 ? 'rijkop' : 'data';
}

/** The head row that names the columns. */
export function headRow(columns: readonly Column[]): Row {
  return {
    cells: columns.map((column) => ({
      role: 'kolomkop',
      field: column.field,
      content: titleLines(column.title),
      rowSpan: 1,
      columnSpan: 1,
    })),
  };
}

/** A title may hold line breaks. */
function titleLines(title: string): Rich {
  const lines = title.split('\n').filter((line) => line.trim() !== '');
  return lines.map((text) => ({ kind: 'paragraph', children: [{ kind: 'text', text }] }));
}

/** A row that names what follows, across all columns. */
export function bandGroup(columns: readonly Column[], content: Rich, anchor?: string): RowGroup {
  const cell: Cell = { role: 'band', field: columns[0]?.field ?? 'wat', content, rowSpan: 1, columnSpan: columns.length };
  return { kind: 'band', rows: [{ cells: [cell] }], ...(anchor === undefined ? {} : { anchor }) };
}

/** A row by itself, its first cell the head of the others. */
export function plainRow(contents: readonly Rich[], columns: readonly Column[]): RowGroup {
  const cells = columns.map((column, index): Cell => ({ role: index === 0 ? 'rijkop' : 'data', field: column.field, content: contents[index] ?? [], rowSpan: 1, columnSpan: 1 }));
  return { kind: 'rijen', rows: [{ cells }] };
}
