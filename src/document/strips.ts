import type { Actie, Doel, Resultaat } from '../plan/model.js';
import type { Cell, Column, Rich, Row, Table } from './document.js';
import type { GoalsContext } from './goalContext.js';
import { fieldAccess } from './goalContext.js';
import type { Place } from './richContent.js';
import { plainRich, plainText } from './richContent.js';
import type { FieldAccess, Spanned } from './spans.js';
import { rowCount, spannedField, spannedResultField, statusMark } from './spans.js';

/** More than five actions beside each other leave no room for words. */
const WIDEST = 5;

/** The table on its side: actions next to each other, a row a field; what does not fit goes on in a next strip. */
export function actionStrips(context: GoalsContext, goal: Doel, fields: readonly Column[], place: Place): Table[] {
  const access = fieldAccess(context, place);
  const strips = goal.resultaten.flatMap((result) => partsOf(result).map((part) => ({ part, result })));
  const packed = pack(strips);
  const columns = Math.max(...packed.map((strip) => width(strip)));
  return packed.map((strip, index) => stripTable(context, goal, strip, fields, Math.min(WIDEST, columns), place, access, index === 0 ? '' : ' (vervolg)'));
}

/** A result's actions in portions that fit a strip. */
function partsOf(result: Resultaat): Resultaat[] {
  if (result.acties.length === 0) return [result];
  const parts: Actie[][] = [];
  for (const action of result.acties) {
    const last = parts.at(-1);
    if (last !== undefined && countColumns(last) + rowCount(action) <= WIDEST) last.push(action);
    else parts.push([action]);
  }
  return parts.map((acties) => ({ ...result, acties }));
}

interface StripPart {
  readonly part: Resultaat;
  readonly result: Resultaat;
}

/** Results share a strip as long as they fit. */
function pack(parts: readonly StripPart[]): StripPart[][] {
  const strips: StripPart[][] = [];
  for (const part of parts) {
    const last = strips.at(-1);
    if (last !== undefined && width(last) + width([part]) <= WIDEST) last.push(part);
    else strips.push([part]);
  }
  return strips;
}

function width(strip: readonly StripPart[]): number {
  return strip.reduce((sum, { part }) => sum + Math.max(1, countColumns(part.acties)), 0);
}

function countColumns(actions: readonly Actie[]): number {
  return actions.reduce((sum, action) => sum + rowCount(action), 0);
}

function stripTable(
  context: GoalsContext,
  goal: Doel,
  strip: readonly StripPart[],
  fields: readonly Column[],
  columnCount: number,
  place: Place,
  access: FieldAccess,
  suffix: string,
): Table {
  const count = width(strip);
  const [head, ...body] = orderFields(fields).map((field, index) => fieldRow(context, strip, field, index === 0, columnCount - count, place, access));
  return {
    caption: `${plainText(goal.titel)}${suffix}`,
    columns: stripColumns(columnCount),
    showHead: true,
    head: head === undefined ? [] : [head],
    body: body.map((row) => ({ kind: 'rijen', rows: [row] })),
  };
}

/** `wat` heads the columns, wherever the plan lists it. */
function orderFields(fields: readonly Column[]): Column[] {
  return [...fields.filter((field) => field.field === 'wat'), ...fields.filter((field) => field.field !== 'wat' && field.field !== 'nummer')];
}

function stripColumns(count: number): Column[] {
  const head = 13;
  return [
    { field: 'kop', title: '', width: head },
    ...Array.from({ length: count }, (_, index) => ({ field: `actie-${index + 1}`, title: '', width: (100 - head) / count })),
  ];
}

function fieldRow(context: GoalsContext, strip: readonly StripPart[], field: Column, isHead: boolean, spare: number, place: Place, access: FieldAccess): Row {
  const label: Cell = { role: isHead ? 'kolomkop' : 'rijkop', field: field.field, content: plainRich(field.title), rowSpan: 1, columnSpan: 1 };
  const cells = strip.flatMap(({ part }) => fieldCells(context, part, field.field, place, access)).map(
    (cell): Cell => ({ role: isHead ? 'kolomkop' : 'data', field: field.field, content: cell.write(), rowSpan: 1, columnSpan: cell.span, ...statusMark(cell, field.field) }),
  );
  // A last strip that is not full keeps the width of its columns: the rest of it is one empty cell.
  const filler: Cell[] = spare > 0 ? [{ role: 'data', field: 'leeg', content: [], rowSpan: 1, columnSpan: spare }] : [];
  return { cells: [label, ...cells, ...filler] };
}

function fieldCells(context: GoalsContext, part: Resultaat, field: string, place: Place, access: FieldAccess): Spanned[] {
  if (field === 'resultaat' && part.resultaten.length > 0) {
    const write = (): Rich => [...part.resultaten.flatMap((text) => context.writer.rich(text, 'cel', place)), ...part.acties.flatMap((action) => access.write(action, 'resultaat'))];
    return [{ span: Math.max(1, countColumns(part.acties)), write }];
  }
  if (part.wie.length > 0 || part.wanneer !== undefined || part.opmerking !== undefined) return spannedResultField(part, field, access);
  if (part.acties.length === 0) return [{ span: 1, write: () => [] }];
  return part.acties.flatMap((action) => spannedField(action, field, access));
}
