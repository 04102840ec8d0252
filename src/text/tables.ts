import { isBlank, type Line } from './lines.js';
import type { Range } from './richText.js';

/** Where the cells of a table stand in the text. */
export interface TableRanges {
  readonly head: readonly Range[];
  readonly rows: readonly (readonly Range[])[];
  /** Index of the first line after the table. */
  readonly next: number;
}

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;
/** More columns than fit on a page, and a bound to what padding short rows can cost; a wider row is text. */
const MAX_COLUMNS = 40;

/**
 * The table that starts at a line: a head row, a row of dashes, and rows until a line without a bar. Rows of unequal
 * length are kept whole: the table is as wide as its widest row. Read here and not by micromark-extension-gfm-table,
 * because that one follows GitHub: it drops the cells that the head has no column for, and no word may be lost.
 */
export function tableAt(text: string, lines: readonly Line[], index: number): TableRanges | undefined {
  const [head, delimiter] = [lines[index], lines[index + 1]];
  if (head === undefined || delimiter === undefined || !hasBar(text, head) || !hasBar(text, delimiter)) return undefined;
  if (!DELIMITER_ROW.test(text.slice(delimiter.start, delimiter.end))) return undefined;
  const rows: Range[][] = [];
  let next = index;
  for (let line = lines[next]; line !== undefined && !isBlank(line) && hasBar(text, line); line = lines[next]) {
    const row = next === index + 1 ? undefined : splitRow(text, line);
    if (row !== undefined && row.length > MAX_COLUMNS) break;
    if (row !== undefined) rows.push(row);
    next += 1;
  }
  if (rows.length === 0) return undefined;
  const columns = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [padded = [], ...body] = rows.map((row) => pad(row, columns));
  return { head: padded, rows: body, next };
}

function hasBar(text: string, line: Line): boolean {
  return text.slice(line.start, line.end).includes('|');
}

/** Cells of a row; `\|` is a bar in a cell, and the bars at both ends are drawing. */
function splitRow(text: string, line: Line): Range[] {
  const cells: Range[] = [];
  let start = text[line.start] === '|' ? line.start + 1 : line.start;
  for (let index = start; index < line.end; index += 1) {
    if (text[index] === '\\') index += 1;
    else if (text[index] === '|') {
      cells.push(trim(text, start, index));
      start = index + 1;
    }
  }
  if (start < line.end) cells.push(trim(text, start, line.end));
  return cells;
}

function trim(text: string, from: number, to: number): Range {
  let [start, end] = [from, to];
  while (start < end && /[ \t]/.test(text[start] ?? '')) start += 1;
  while (end > start && /[ \t]/.test(text[end - 1] ?? '')) end -= 1;
  return { start, end };
}

function pad(row: readonly Range[], columns: number): Range[] {
  const end = row.at(-1)?.end ?? 0;
  return [...row, ...Array.from({ length: columns - row.length }, () => ({ start: end, end }))];
}
