import type { Region, SchoolYear } from '../../calendar/index.js';
import { formatDate, regions, schoolHolidays } from '../../calendar/index.js';
import type { Block, Cell, Table } from '../blocks.js';
import { cellText, lineOf, paragraphsOf } from '../blocks.js';
import { bareTitle } from './columnNames.js';
import { cellsOf, bandCell, gridOf } from './grid.js';
import type { Grid } from './grid.js';
import type { Recognition } from './recognition.js';

/** Tables that jaarplan makes by itself out of the rest of the plan. */
export type Overview = 'dekking' | 'tijdlijn';

const NOTATIONS = ['kort', 'lang', 'iso'] as const;

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

/** What is done from when until when, of actions and meetings that stand elsewhere; holidays come by their region. */
function isTimeline(recognition: Recognition, table: Table, { rows }: Grid, head: readonly string[]): boolean {
  if (head.map(bareTitle).join('|') !== 'wat|van|tot en met') return false;
  const body = rows.slice(1);
  // Titles that jaarplan puts over rows stand nowhere else; the holidays are the last of them.
  const bandTitles = body.map((row) => textOf(bandCell(row)));
  const holidays = bandTitles.indexOf('Schoolvakanties');
  const stated = holidays === -1 ? body : body.slice(0, holidays);
  const texts = stated.map((row) => textOf(bandCell(row) ?? row[0])).filter((text) => text !== 'Overleggen');
  if (body.length === 0 || !saysElsewhere(recognition, table, texts)) return false;
  if (holidays === -1) return true;
  const region = holidayRegion(recognition.year, body.slice(holidays + 1).map((row) => row.slice(0, 3).map(textOf).join('|')));
  recognition.holidayRegion ??= region;
  return region !== undefined;
}

/** The region of which rows of a name, a first and a last day are the holidays; undefined where they are of none. */
function holidayRegion(year: SchoolYear, rows: readonly string[]): Region | undefined {
  return regions.find((region) => {
    const known = schoolHolidays(region, year);
    if (known.kind !== 'known') return false;
    return NOTATIONS.some((notation) => known.holidays.map(({ name, first, last }) => [name, formatDate(first, notation), formatDate(last, notation)].join('|')).join('\n') === rows.join('\n'));
  });
}

const DATES: readonly string[] = ['van', 'tot', 'tot en met', 't m', 'begin', 'einde', 'eind', 'wanneer', 'datum'];
const GOAL_WORDS = /doel|actie|activiteit|resultaat|ambitie|speerpunt/i;

/** What lasts from when until when, and nobody to do it: holidays, terms. Under the word of a goal they may be its actions. */
export function isPeriods(table: Table, headings: readonly string[]): boolean {
  const head = (gridOf(table).rows[0] ?? []).map((cell) => bareTitle(textOf(cell)));
  const [what, ...dates] = head;
  return what === 'wat' && dates.length >= 2 && dates.includes('van') && dates.every((title) => DATES.includes(title)) && !GOAL_WORDS.test(headings[0] ?? '');
}

function textOf(cell: Cell | undefined): string {
  return cell === undefined ? '' : cellText(cell);
}

/** Whether the rest of the document has each of these texts. */
function saysElsewhere({ document }: Recognition, table: Table, texts: readonly string[]): boolean {
  const own = new Set(paragraphsOf([table]));
  const tables = document.blocks.flatMap(cellTexts);
  const rest = [...paragraphsOf(document.blocks).filter((paragraph) => !own.has(paragraph)).map(lineOf), ...tables.filter(({ cell }) => !cell.blocks.some((block) => block.kind === 'paragraph' && own.has(block))).map(({ text }) => text)].map(bareWords).join('\n');
  return texts.every((text) => rest.includes(bareWords(text)));
}

/** Without signs: what stands in lines or a list elsewhere is one line here, perhaps cut off with dots. */
function bareWords(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

function cellTexts(block: Block): { readonly cell: Cell; readonly text: string }[] {
  return block.kind === 'paragraph' ? [] : block.rows.flatMap(({ cells }) => cellsOf(cells)).map((cell) => ({ cell, text: cellText(cell) }));
}
