import { writeXlsx } from 'hucre/xlsx';
import type { Cell, CellStyle, CellValue, WriteSheet } from 'hucre/xlsx';
import { listTables } from '../../lists/index.js';
import type { Figure, ListTable, ListValue } from '../../lists/index.js';
import { words } from '../../status/index.js';
import { textWidth, wrapText } from '../../diagnostics/textWidth.js';
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
    defaultFont: FONT,
  });
  return { files: [{ suffix: '', extension: 'xlsx', bytes: repack(bytes) }], remarks: [] };
}

const FONT = { name: 'Calibri', size: 11 };
const TEXT: CellStyle = { alignment: { wrapText: true, vertical: 'top' } };
/** Amounts stand below each other by their ends, a little off the text of the next column; other numbers stand among texts. */
const AMOUNT: Required<CellStyle>['alignment'] = { vertical: 'top', horizontal: 'right', indent: 1 };
const NUMBER: Required<CellStyle>['alignment'] = { vertical: 'top', horizontal: 'left' };
const DAY: CellStyle = { alignment: { vertical: 'top', horizontal: 'left' }, numFmt: 'dd-mm-yyyy' };

/** Characters across: wide enough to read, narrow enough that a sheet stays in view. */
const WIDEST = 48;
const NARROWEST = 9;
/** The button of the filter stands behind the title. */
const FILTER_BUTTON = 4;

function sheet(table: ListTable, index: number): WriteSheet {
  const head = table.columns.map(({ title }) => title);
  const lines = table.rows.map((row) => row.map(cellValue));
  const widths = table.columns.map(({ title }, column) => widthOf(title, table.rows.map((row) => row[column] ?? '')));
  return {
    name: table.title,
    rows: [head, ...lines],
    rowDefs: new Map(table.rows.map((row, index) => [index + 1, { height: heightOf(row, widths) }])),
    columns: table.columns.map(({ kind }, column) => ({ width: widths[column] ?? NARROWEST, style: kind === 'datum' ? DAY : TEXT })),
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
      cells.set(`${row + 1},${column}`, cellOf(value));
    }
  }
  for (const column of columns.keys()) cells.set(`0,${column}`, { style: { font: { ...FONT, bold: true }, alignment: { wrapText: true, vertical: 'top' } } });
  return cells;
}

function cellOf(value: ListValue): Partial<Cell> {
  if (typeof value === 'string') return { value: cellText(value), type: 'string', style: TEXT };
  return 'date' in value ? { value: cellValue(value), type: 'date', style: DAY } : { value: value.number, type: 'number', style: { alignment: value.unit === 'euro' ? AMOUNT : NUMBER, numFmt: numberFormat(value) } };
}

/** A number shows as it was written. The euro is that of the Netherlands (0x413), which every program then takes for money. */
function numberFormat({ unit, decimals, hasThousands }: Figure): string {
  const number = `${hasThousands ? '#,##0' : '0'}${decimals === 0 ? '' : `.${'0'.repeat(decimals)}`}`;
  if (unit === 'euro') return `[$€-413] ${number};[$€-413] -${number}`;
  return unit === 'procent' ? `${number}%` : number;
}

/** Days are UTC, so that no time zone makes them the day before. */
function cellValue(value: ListValue): CellValue {
  if (typeof value === 'string') return value === '' ? null : cellText(value);
  return 'date' in value ? new Date(`${value.date}T00:00:00Z`) : value.number;
}

/** What a cell can hold: Excel counts UTF-16 units. */
const LONGEST_CELL = 32_767;

function cellText(text: string): string {
  return text.length <= LONGEST_CELL ? text : `${text.slice(0, LONGEST_CELL - 1)}…`;
}

function widthOf(title: string, values: readonly ListValue[]): number {
  const longest = Math.max(textWidth(title) + FILTER_BUTTON, ...values.map((value) => (typeof value === 'string' ? Math.max(...value.split('\n').map((line) => textWidth(line))) : 'date' in value ? value.date.length : textWidth(value.written) + 2)));
  return Math.min(WIDEST, Math.max(NARROWEST, longest + 1));
}

/** Points of a line, and of the highest row that Excel knows. */
const LINE = 15;
const HIGHEST = 409;

/** So high that all lines show: not every program works this out for itself. Letters are at most about as wide as the digits that widths are counted in. */
function heightOf(row: readonly ListValue[], widths: readonly number[]): number {
  const lines = row.map((value, column) => (typeof value === 'string' ? value.split('\n').flatMap((line) => wrapText(line, (widths[column] ?? NARROWEST) - 1)).length : 1));
  return Math.min(HIGHEST, LINE * Math.max(1, ...lines));
}

/** The name of the n-th column: 1 is A, 27 is AA. */
function letters(number: number): string {
  const rest = (number - 1) % 26;
  return (number > 26 ? letters((number - 1 - rest) / 26) : '') + String.fromCharCode(65 + rest);
}
