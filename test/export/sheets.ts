import { strFromU8, unzipSync } from 'fflate';

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** The table over the cells: its range, and whether its head filters. */
  readonly table: { readonly range: string; readonly filters: boolean; readonly columns: readonly string[] };
  readonly xml: string;
}

/** An Excel file as its XML says it, read by hand: days as JJJJ-MM-DD. Not by the library that wrote it. */
export function readSheets(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => unescaped(text)).join(''));
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => unescaped(name));
  return names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const table = part(`xl/tables/table${index + 1}.xml`);
    const [, range = ''] = /<table [^>]*ref="([^"]*)"/.exec(table) ?? [];
    return { name, xml, rows: rowsIn(xml, shared), table: { range, filters: table.includes(`<autoFilter ref="${range}"`), columns: [...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, title = '']) => unescaped(title)) } };
  });
}

function rowsIn(xml: string, shared: readonly string[]): string[][] {
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, content = '']) => {
    const cells: string[] = [];
    for (const [, attributes = '', inner = ''] of content.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = Array.from(/r="([A-Z]+)/.exec(attributes)?.[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
      while (cells.length < column) cells.push('');
      cells.push(value === '' ? '' : /t="s"/.test(attributes) ? (shared[Number(value)] ?? '') : dayOf(Number(value)));
    }
    return cells;
  });
}

/** Excel counts days from 30 December 1899. */
function dayOf(serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
}

export function unescaped(text: string): string {
  return text
    .replaceAll(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll(/&#x([0-9a-f]+);/gi, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}

/** The records of a CSV file (RFC 4180) with semicolons. */
export function readCsv(bytes: Uint8Array): string[][] {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  if (!text.startsWith('\uFEFF')) throw new Error('no byte order mark');
  const records: string[][] = [[]];
  for (const [, quoted, plain = '', end = ''] of text.slice(1).matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n|$)/g)) {
    records.at(-1)?.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '\r\n') records.push([]);
  }
  return records.filter((record) => record.length > 1 || record[0] !== '' && record.length > 0);
}
