import type { Actie, Resultaat } from '../plan/model.js';
import type { Cell, Rich } from './document.js';

/**
 * A cell to be: how many rows (or, in a table on its side, columns) it covers, and how to write it. Written when its
 * place in the reading order comes, so that notes are numbered as they are read.
 */
export interface Spanned {
  readonly span: number;
  readonly write: () => Rich;
  readonly action?: Actie;
}

/** The sign of an action's koers, beside the words of its status. */
export function statusMark({ action }: Spanned, field: string): Pick<Cell, 'mark'> {
  return field === 'status' && action?.koers !== undefined ? { mark: { kind: 'status', colour: action.koers } } : {};
}

/** How to ask for and write the fields of actions and results in one block. */
export interface FieldAccess {
  readonly has: (action: Actie, field: string) => boolean;
  readonly write: (action: Actie, field: string) => Rich;
  readonly resultHas: (result: Resultaat, field: string) => boolean;
  readonly writeResult: (result: Resultaat, field: string) => Rich;
}

/** Rows that an action takes: one, or one for every part. */
export function rowCount(action: Actie): number {
  return action.onderdelen.length === 0 ? 1 : action.onderdelen.reduce((sum, part) => sum + rowCount(part), 0);
}

export function resultRowCount(result: Resultaat): number {
  return Math.max(1, result.acties.reduce((sum, action) => sum + rowCount(action), 0));
}

/**
 * The cells of one field for an action with its parts. A field that no part has prints once, spanning the parts; where
 * parts have their own, the parent's words open the first part's cell, so that nothing is lost.
 */
export function spannedField(action: Actie, field: string, access: FieldAccess): Spanned[] {
  const write = (): Rich => access.write(action, field);
  if (!action.onderdelen.some((part) => hasField(part, field, access))) return [{ span: rowCount(action), write, action }];
  const cells = action.onderdelen.flatMap((part) => spannedField(part, field, access));
  return cells.map((cell, index) => (index === 0 && access.has(action, field) ? { ...cell, write: () => [...write(), ...cell.write()] } : cell));
}

function hasField(action: Actie, field: string, access: FieldAccess): boolean {
  return access.has(action, field) || action.onderdelen.some((part) => hasField(part, field, access));
}

/**
 * The cells of one field for all actions of a result. What the result itself says spans its actions when none of them
 * says it; otherwise it holds for the actions that are silent.
 */
export function spannedResultField(result: Resultaat, field: string, access: FieldAccess): Spanned[] {
  const write = (): Rich => access.writeResult(result, field);
  const own = access.resultHas(result, field);
  if (result.acties.length === 0) return [{ span: 1, write }];
  if (own && !result.acties.some((action) => hasField(action, field, access))) return [{ span: resultRowCount(result), write }];
  return result.acties.flatMap((action) => {
    if (own && !hasField(action, field, access)) return [{ span: rowCount(action), write, action }];
    return spannedField(action, field, access);
  });
}

/**
 * Several results sharing the same actions stand in cells of their own beside them. The number of rows in which both
 * sides come out even; where that would be many, the results share one cell.
 */
export function sharedRows(results: number, actionRows: number): number {
  if (results <= 1) return actionRows;
  const rows = leastCommonMultiple(results, actionRows);
  return rows <= 12 ? rows : actionRows;
}

function leastCommonMultiple(one: number, other: number): number {
  let [larger, smaller] = [Math.max(one, other), Math.min(one, other)];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return (one * other) / larger;
}
