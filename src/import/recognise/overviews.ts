import type { Block, Cell, Table } from '../blocks.js';
import { cellText, lineOf, paragraphsOf } from '../blocks.js';
import { bareTitle } from './columnNames.js';
import { cellsOf, bandCell, gridOf } from './grid.js';
import type { Grid } from './grid.js';
import type { Recognition } from './recognition.js';

/** Tables that jaarplan makes by itself out of the rest of the plan. */
export type Overview = 'dekking' | 'tijdlijn';

const MARK = /^(?:[×xX✓✔●•☑]|[\d., IVXenabc]*)$/;
const POINT = /^(\d{1,3})\.?\s+(\S.*)$/;

/** Which of them a table is; undefined where it says something that the rest of the document does not. */
export function overviewOf(recognition: Recognition, table: Table): Overview | undefined {
  const grid = gridOf(table);
  const head = (grid.rows[0] ?? []).map((cell) => (cell === undefined ? '' : cellText(cell)));
  const kind = isCoverage(recognition, table, grid, head) ? 'dekking' : isTimeline(recognition, table, grid, head) ? 'tijdlijn' : undefined;
  if (kind !== undefined) recognition.ledger.claim([table], 'overzichten die jaarplan zelf maakt');
  return kind;
}

/** Points of the ondersteuningsplan below each other, goals beside each other, marks between. The points are kept. */
function isCoverage(recognition: Recognition, table: Table, { rows }: Grid, head: readonly string[]): boolean {
  if (!/^ontwikkelpunt(?:en)?$/.test(bareTitle(head[0] ?? '')) || head.length < 2) return false;
  const body = rows.slice(1).filter((row) => bandCell(row) === undefined);
  const points = body.map(([first]) => POINT.exec(first === undefined ? '' : cellText(first)));
  const titles = head.slice(1).filter((title) => !/^(?:doelen|doel|aantal|totaal)?$/i.test(title));
  const isMarked = body.every((row) => row.slice(1).every((cell) => cell === undefined || MARK.test(cellText(cell))));
  if (points.length === 0 || points.includes(null) || !isMarked || !saysElsewhere(recognition, table, titles)) return false;
  for (const found of points) {
    recognition.points.add(Number(found?.[1]));
    recognition.pointTitles.set(Number(found?.[1]), found?.[2] ?? '');
  }
  return true;
}

/** What is done from when until when, of actions that stand elsewhere. */
function isTimeline(recognition: Recognition, table: Table, { rows }: Grid, head: readonly string[]): boolean {
  if (head.map(bareTitle).join('|') !== 'wat|van|tot en met') return false;
  const cells = rows.slice(1).flatMap((row): Cell[] => [bandCell(row) ?? row[0]].filter((cell) => cell !== undefined));
  return cells.length > 0 && saysElsewhere(recognition, table, cells.map(cellText));
}

/** Whether the rest of the document has each of these texts. */
function saysElsewhere({ document }: Recognition, table: Table, texts: readonly string[]): boolean {
  const own = new Set(paragraphsOf([table]));
  const tables = document.blocks.flatMap(cellTexts);
  const rest = [...paragraphsOf(document.blocks).filter((paragraph) => !own.has(paragraph)).map(lineOf), ...tables.filter(({ cell }) => !cell.blocks.some((block) => block.kind === 'paragraph' && own.has(block))).map(({ text }) => text)].join('\n');
  return texts.every((text) => rest.includes(text.replace(/(?<!\s)\s*(?:…|\.\.\.)$/, '')));
}

function cellTexts(block: Block): { readonly cell: Cell; readonly text: string }[] {
  return block.kind === 'paragraph' ? [] : block.rows.flatMap(({ cells }) => cellsOf(cells)).map((cell) => ({ cell, text: cellText(cell) }));
}
