import { PDFArray } from '@cantoo/pdf-lib';
import { stringText } from '../file/texts.js';
import { attributesOf, type InspectedPdf, type InspectedTag } from './inspectedPdf.js';
import type { ConformanceRule } from './rule.js';
import { named } from './tagRules.js';

/** Whether a table is a grid, and whether every cell knows its heads. */
export const TABLE_RULES: readonly ConformanceRule[] = [
  { code: 'ua-15-003', says: 'Een kopcel zegt niet of zij voor een rij of een kolom geldt.', find: ({ tags }) => tags.filter((tag) => tag.role === 'TH' && !['Column', 'Row', 'Both'].includes(scopeOf(tag))).map(named) },
  { code: 'ua-7.5-1', says: 'Een cel noemt een kop die niet in haar tabel staat.', find: strangeHeads },
  { code: 'ua-7.2-42', says: 'De rijen van een tabel zijn niet even lang.', find: ({ tags }) => tags.filter((tag) => tag.role === 'Table' && !isRegular(tag)).map(named) },
];

function scopeOf(tag: InspectedTag): string {
  return attributesOf(tag).map((attributes) => attributes.name('Scope')).find((scope) => scope !== '') ?? '';
}

function strangeHeads({ tags }: InspectedPdf): string[] {
  return tags
    .filter(({ role }) => role === 'Table')
    .flatMap((table) => {
      const cells = rowsOf(table).flat();
      const heads = new Set(cells.filter(({ role }) => role === 'TH').map(({ entries }) => entries.text('ID')));
      return cells.flatMap((cell) => headsOf(cell).filter((head) => !heads.has(head)));
    });
}

function headsOf(cell: InspectedTag): string[] {
  return attributesOf(cell).flatMap((attributes) => {
    const heads = attributes.value('Headers');
    return heads instanceof PDFArray ? heads.asArray().map(stringText) : [];
  });
}

function rowsOf(table: InspectedTag): InspectedTag[][] {
  return table.children.flatMap((child) => (child.role === 'TR' ? [child.children.filter(({ role }) => role === 'TH' || role === 'TD')] : rowsOf(child)));
}

/** Lays the cells out with their spans: each place of the grid is taken exactly once. */
function isRegular(table: InspectedTag): boolean {
  const rows = rowsOf(table);
  const taken = rows.map((): boolean[] => []);
  for (const [index, row] of rows.entries()) {
    let column = 0;
    for (const cell of row) {
      while (taken[index]?.[column] === true) column += 1;
      for (let down = 0; down < spanOf(cell, 'RowSpan'); down += 1) {
        const line = taken[index + down];
        if (line === undefined) return false;
        for (let right = 0; right < spanOf(cell, 'ColSpan'); right += 1) {
          if (line[column + right] === true) return false;
          line[column + right] = true;
        }
      }
    }
  }
  const width = taken[0]?.length ?? 0;
  return taken.every((line) => line.length === width && Array.from(line).every((place: boolean | undefined) => place === true));
}

function spanOf(cell: InspectedTag, key: string): number {
  for (const attributes of attributesOf(cell)) {
    const span = attributes.number(key);
    if (span !== undefined) return span;
  }
  return 1;
}
