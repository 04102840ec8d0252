import { writeCsv } from 'hucre/csv';
import { listTables } from '../../lists/index.js';
import type { ListValue } from '../../lists/index.js';
import type { Exported, ExportSubject } from './exportFormat.js';

/**
 * A file a list. With semicolons and a byte order mark: a Dutch Excel opens such a file by a double click with its columns
 * and accents as they are. Days are written 2025-03-01, which every spreadsheet takes for a day.
 */
export function exportCsv({ rows }: ExportSubject): Promise<Exported> {
  const files = listTables(rows).map((table) => {
    const lines = [table.columns.map(({ title }) => withoutFormula(title)), ...table.rows.map((row) => row.map(written))];
    const text = writeCsv(lines, { delimiter: ';', bom: true, lineSeparator: '\r\n' });
    return { suffix: `-${table.name}`, extension: 'csv', bytes: new TextEncoder().encode(`${text}\r\n`) };
  });
  return Promise.resolve({ files, remarks: files.length === 0 ? [{ text: 'Er is niets om in een CSV-bestand te zetten.' }] : [] });
}

function written(value: ListValue): string {
  if (typeof value === 'string') return withoutFormula(value);
  return 'date' in value ? value.date : value.written;
}

/**
 * A cell that begins with one of these signs would be worked out as a formula (OWASP, CSV injection): an apostrophe before it
 * keeps it a text. A dash alone is no formula, and is what people write for "nothing".
 */
export function withoutFormula(text: string): string {
  return /^[=+\-@\t\r]/.test(text) && text !== '-' ? `'${text}` : text;
}
