import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { listTables } from '../../lists/index.js';
import type { ListTable, ListValue } from '../../lists/index.js';
import { words } from '../../status/index.js';
import { textWidth } from '../../diagnostics/textWidth.js';
import type { Exported, ExportSubject } from './exportFormat.js';
import { repack } from './repack.js';

/** A sheet a list, each a real table with filters in its head. */
export async function exportXlsx({ rows, plan, date, narrowedTo }: ExportSubject): Promise<Exported> {
  const tables = listTables(rows);
  if (tables.length === 0) return { files: [], remarks: [{ text: 'Er is niets om in een Excel-bestand te zetten.' }] };
  const day = new Date(`${date ?? plan.schooljaar.first}T00:00:00Z`);
  const organisation = words(plan.organisatie.naam);
  const bytes = await writeXlsx({
    sheets: tables.map(sheet),
    properties: { title: words(plan.titel), creator: organisation, created: day, modified: day, ...(narrowedTo === '' ? {} : { description: `Alleen ${narrowedTo}` }) },
    defaultFont: { name: 'Calibri', size: 11 },
  });
  return { files: [{ suffix: '', extension: 'xlsx', bytes: repack(bytes) }], remarks: [] };
}

const TEXT: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
const DAY: CellStyle = { alignment: { vertical: 'top', horizontal: 'left' }, numFmt: 'dd-mm-yyyy' };

/** Characters across: wide enough to read, narrow enough that a sheet stays in view. */
const WIDEST = 48;
const NARROWEST = 9;
/** The button of the filter stands behind the title. */
const FILTER_BUTTON = 4;

function sheet(table: ListTable, index: number): WriteSheet {
  const head = table.columns.map(({ title }) => title);
  const lines = table.rows.map((row) => row.map(cellValue));
  return {
    name: table.title,
    rows: [head, ...lines],
    columns: table.columns.map(({ kind, title }, column) => ({ width: widthOf(title, table.rows.map((row) => row[column] ?? '')), style: kind === 'datum' ? DAY : TEXT })),
    cells: styledCells(table),
    freezePane: { rows: 1 },
    tables: [{ name: `Lijst${index + 1}_${table.name.replaceAll(/\W/g, '_')}`, columns: head.map((name) => ({ name })), range: `A1:${letters(head.length)}${table.rows.length + 1}`, style: 'TableStyleMedium2', showAutoFilter: true }],
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  };
}

/** Every text is a text, whatever it begins with: nothing that somebody typed is worked out. */
function styledCells({ columns, rows }: ListTable): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>();
  for (const [row, values] of rows.entries()) {
    for (const [column, value] of values.entries()) {
      if (value === '') continue;
      cells.set(`${row + 1},${column}`, typeof value === 'string' ? { value: cellText(value), type: 'string', style: TEXT } : { value: cellValue(value), type: 'date', style: DAY });
    }
  }
  for (const column of columns.keys()) cells.set(`0,${column}`, { style: { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' } } });
  return cells;
}

/** Days are UTC, so that no time zone makes them the day before. */
function cellValue(value: ListValue): CellValue {
  if (typeof value === 'string') return value === '' ? null : cellText(value);
  return new Date(`${value.date}T00:00:00Z`);
}

/** What a cell can hold: Excel counts UTF-16 units. */
const LONGEST_CELL = 32_767;

function cellText(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
}

function widthOf(title: string, values: readonly ListValue[]): number {
  const longest = Math.max(textWidth(title) + FILTER_BUTTON, ...values.map((value) => (typeof value === 'string' ? Math.max(...value.split('\n').map((line) => textWidth(line))) : value.date.length)));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
}

/** The name of the n-th column: 1 is A, 27 is AA. */
function letters(number: number): string {
  const rest = (number - 1) % 26;
  return (number > 26 ? letters((number - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}
