import { readdirSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { packageAssets, packageFolder } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import type { Compiled } from '../../src/compile.js';
import type { Cell, Table } from '../../src/document/document.js';
import { nodeHost } from '../../src/nodeHost.js';
import { documentWords, printedTexts, wordsOf } from './words.js';

const layouts = readdirSync(`${packageFolder}/templates/layouts`).sort();
const plans = readdirSync(`${packageFolder}/plans`)
  .sort()
  .flatMap((organisation) => readdirSync(`${packageFolder}/plans/${organisation}`).filter((name) => /^\d{4}-/.test(name)).map((year) => `plans/${organisation}/${year}`));

describe.each(plans)('%s', (plan) => {
  describe.each(layouts)('in the layout %s', (layout) => {
    let compiled: Compiled;
    beforeAll(async () => {
      compiled = await compile(nodeHost(packageFolder, {}), `${packageFolder}/${plan}/plan.yaml`, { assets: packageAssets(), layout });
    });

    it('builds without errors or warnings', () => {
      expect(compiled.diagnostics.filter((diagnostic) => diagnostic.severity !== 'info')).toEqual([]);
    });

    it('loses no word', () => {
      const counts = new Map<string, number>();
      for (const word of documentWords(document(compiled))) counts.set(word, (counts.get(word) ?? 0) + 1);
      const lost: string[] = [];
      if (compiled.plan === undefined) throw new Error('no plan');
      for (const text of printedTexts(compiled.plan)) {
        for (const word of wordsOf(text)) {
          const count = counts.get(word) ?? 0;
          if (count === 0) lost.push(`${word} (${text.slice(0, 60)})`);
          else counts.set(word, count - 1);
        }
      }
      expect(lost).toEqual([]);
    });

    it('has a regular grid in every table, and widths that add up', () => {
      for (const table of tablesOf(document(compiled))) {
        expect(table.columns.reduce((sum, column) => sum + column.width, 0), table.caption).toBeCloseTo(100, 3);
        for (const group of [{ rows: table.head }, ...table.body]) {
          expect(coverage(group.rows.map((row) => row.cells), table.columns.length), `${table.caption}: ${JSON.stringify(group.rows.map((row) => row.cells.map((cell) => [cell.field, cell.rowSpan, cell.columnSpan])))}`).toBe('regular');
        }
      }
    });

    it('gives every anchor once, and links only to anchors', () => {
      const anchors = new Map<string, number>();
      const targets = new Set<string>();
      const visit = (value: unknown): void => {
        if (typeof value !== 'object' || value === null) return;
        if (Array.isArray(value)) {
          value.forEach(visit);
          return;
        }
        const part = value as Record<string, unknown>;
        if (part['kind'] === 'reference' || part['kind'] === 'pageNumber') targets.add(String(part['anchor']));
        else if (typeof part['anchor'] === 'string') anchors.set(part['anchor'], (anchors.get(part['anchor']) ?? 0) + 1);
        Object.values(part).forEach(visit);
      };
      visit(document(compiled).chapters);
      expect([...anchors].filter(([, count]) => count > 1)).toEqual([]);
      const entries = JSON.stringify(document(compiled).contents ?? {}).matchAll(/"anchor":"([^"]+)"/g);
      for (const [, anchor] of entries) targets.add(anchor ?? '');
      expect([...targets].filter((target) => !anchors.has(target))).toEqual([]);
    });
  });
});

function document(compiled: Compiled): NonNullable<Compiled['document']> {
  if (compiled.document === undefined) throw new Error('no document');
  return compiled.document;
}

function tablesOf(value: unknown): Table[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(tablesOf);
  const own = 'columns' in value && 'body' in value ? [value as Table] : [];
  return [...own, ...Object.values(value).flatMap(tablesOf)];
}

/** Lays the cells as a browser does, and says what is wrong with the grid that results. */
function coverage(rows: readonly (readonly Cell[])[], width: number): string {
  const grid = rows.map(() => Array.from({ length: width }, () => false));
  for (const [rowIndex, cells] of rows.entries()) {
    let column = 0;
    for (const cell of cells) {
      while (grid[rowIndex]?.[column] === true) column++;
      for (let row = rowIndex; row < rowIndex + cell.rowSpan; row++) {
        for (let across = column; across < column + cell.columnSpan; across++) {
          const line = grid[row];
          if (line === undefined || across >= width) return `a cell sticks out at row ${rowIndex}`;
          if (line[across] === true) return `two cells overlap at row ${rowIndex}`;
          line[across] = true;
        }
      }
    }
  }
  return grid.every((row) => row.every(Boolean)) ? 'regular' : 'a place is left open';
}
