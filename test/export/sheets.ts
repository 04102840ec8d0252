import { strFromU8, unzipSync } from 'fflate';

export interface ReadSheet {
  readonly name: string;
  readonly rows: readonly (readonly string[])[];
  /** The table over the cells: its range, and whether its head filters. */
  readonly table: { readonly range: string; readonly filters: boolean; readonly columns: readonly string[] };
  readonly xml: string;
}

/** An Excel file as its XML says it, read by hand: days as JJJJ-MM-DD, numbers as a Dutch Excel shows them. Not by the library that wrote it. */
export function readSheets(bytes: Uint8Array): ReadSheet[] {
  const parts = unzipSync(bytes);
  const part = (path: string): string => strFromU8(parts[path] ?? new Uint8Array());
  const shared = [...part('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => [...item.matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, text = '']) => unescaped(text)).join(''));
  const formats = formatsIn(part('xl/styles.xml'));
  const names = [...part('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(([, name = '']) => unescaped(name));
  return names.map((name, index) => {
    const xml = part(`xl/worksheets/sheet${index + 1}.xml`);
    const table = part(`xl/tables/table${index + 1}.xml`);
    const [, range = ''] = /<table [^>]*ref="([^"]*)"/.exec(table) ?? [];
    return { name, xml, rows: rowsIn(xml, shared, formats), table: { range, filters: table.includes(`<autoFilter ref="${range}"`), columns: [...table.matchAll(/<tableColumn [^>]*name="([^"]*)"/g)].map(([, title = '']) => unescaped(title)) } };
  });
}

/** The number format of every style, in the order in which cells name them. */
function formatsIn(xml: string): string[] {
  const own = new Map([...xml.matchAll(/<numFmt numFmtId="(\d+)" formatCode="([^"]*)"/g)].map(([, id = '', code = '']) => [id, unescaped(code)]));
  const [, styles = ''] = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(xml) ?? [];
  return [...styles.matchAll(/<xf [^>]*numFmtId="(\d+)"/g)].map(([, id = '']) => own.get(id) ?? BUILT_IN[id] ?? '');
}

/** ECMA-376, 18.8.30. */
const BUILT_IN: Readonly<Record<string, string>> = { 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%' };

function rowsIn(xml: string, shared: readonly string[], formats: readonly string[]): string[][] {
  return [...xml.matchAll(/<row [^>]*?(?:\/>|>(.*?)<\/row>)/gs)].map(([, content = '']) => {
    const cells: string[] = [];
    for (const [, attributes = '', inner = ''] of content.matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)) {
      const column = Array.from(/r="([A-Z]+)/.exec(attributes)?.[1] ?? '').reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
      const value = /<v>(.*?)<\/v>/s.exec(inner)?.[1] ?? '';
      while (cells.length < column) cells.push('');
      cells.push(value === '' ? '' : /t="s"/.test(attributes) ? (shared[Number(value)] ?? '') : shown(Number(value), formats[Number(/s="(\d+)"/.exec(attributes)?.[1])] ?? ''));
    }
    return cells;
  });
}

function shown(value: number, format: string): string {
  if (format.includes('yyyy')) return dayOf(value);
  const [positive = ''] = format.split(';');
  const pattern = /(?<grouped>#,##)?0(?:\.(?<decimals>0+))?(?<percent>%)?$/.exec(positive)?.groups;
  if (pattern === undefined) throw new Error(`number format ${format}`);
  const { grouped, decimals = '', percent = '' } = pattern;
  const [whole = '', behind] = Math.abs(percent === '' ? value : value * 100).toFixed(decimals.length).split('.');
  const digits = grouped === undefined ? whole : whole.replaceAll(/\B(?=(?:\d{3})+$)/g, '.');
  return `${positive.startsWith('[$€-413] ') ? '€ ' : ''}${value < 0 ? '-' : ''}${digits}${behind === undefined ? '' : `,${behind}`}${percent}`;
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
