import { expect } from 'vitest';
import { parseDate } from '../../src/calendar/index.js';
import { listTables } from '../../src/lists/index.js';
import type { ListTable } from '../../src/lists/index.js';
import { partsBelow } from './exported.js';
import type { Ran, Read } from './exported.js';
import { readCsv, readSheets } from './sheets.js';

/** Holds the tables that were written against the rows of the plan, cell by cell, and against the plan itself. */
export function expectTables(read: Read, { files }: Ran, name: string): void {
  const tables = listTables(read.rows);
  const sheets = readSheets(files.get(`${name}.xlsx`) ?? new Uint8Array());
  expect(sheets.map((sheet) => sheet.name)).toEqual(tables.map(({ title }) => title));
  for (const [index, table] of tables.entries()) {
    const sheet = sheets[index];
    expect(trimmed(sheet?.rows ?? [])).toEqual(trimmed(written(table)));
    expect(sheet?.table).toMatchObject({ filters: true, columns: table.columns.map(({ title }) => title) });
    expect(sheet?.table.range).toMatch(new RegExp(`^A1:[A-Z]+${table.rows.length + 1}$`));
    expect(sheet?.xml).toContain('state="frozen"');
    expect(sheet?.xml).not.toContain('<f>');
    const csv = readCsv(files.get(`${name}-${table.name}.csv`) ?? new Uint8Array());
    expect(trimmed(csv)).toEqual(trimmed(written(table).map((row) => row.map((text) => text.replace(/^(?=[-=+@].)/s, "'")))));
  }
  expect(missing(read, new Set(sheets.flatMap(({ rows }) => rows.flat())))).toEqual([]);
}

function written(table: ListTable): string[][] {
  const body = table.rows.map((row) => row.map((value) => (typeof value === 'string' ? value : 'date' in value ? value.date : value.written)));
  return [table.columns.map(({ title }) => title), ...body];
}

/** Cells that come last and are empty are not in a sheet. */
function trimmed(rows: readonly (readonly string[])[]): string[] {
  return rows.map((row) => row.join('\u001F').replace(/\u001F+$/, ''));
}

/** What the plan says of its actions, duties and meetings that stands in no cell of the tables. */
function missing({ part }: Read, cells: ReadonlySet<string>): string[] {
  const texts = partsBelow(part)
    .filter(({ kind }) => ['actie', 'kalenderitem', 'bijeenkomst', 'overleg', 'kalendergroep'].includes(kind))
    .flatMap(({ fields }) => fields.filter(({ name, text }) => !(name === 'soort' && text === 'activiteit') && !(name === 'reserve')).map(({ text }) => text));
  const all = [...cells].join('\n');
  const isThere = (line: string): boolean => all.includes(line) || line.startsWith('(van ') || cells.has(parseDate(line)?.date ?? '-');
  return texts.filter((text) => !text.split('\n').every(isThere));
}
