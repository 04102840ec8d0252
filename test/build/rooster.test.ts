import { describe, expect, it } from 'vitest';
import type { Document, RowGroup } from '../../src/document/document.js';
import { cellText } from './richReading.js';
import { Builder, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: false });
const manner = { medium: 'druk', pageOf: () => '' } as const;
/** What the grid says of a stretch that the plan does not put into words. */
const MONTHS: ReadonlySet<string> = new Set(['aug', 'sept', 'okt', 'nov', 'dec', 'jan', 'feb', 'mrt', 'apr', 'mei', 'juni', 'juli']);

describe.each(workedPlans)('the grid of %s', (plan) => {
  it('shows every action with the moment that the calendar gives it', async () => {
    const [grid, calendar] = await Promise.all([builder.build(plan, 'rooster'), builder.build(plan, 'jaarkalender')]);
    const shown = actionMoments(grid.document, (field) => field.startsWith('periode-'));
    const stated = actionMoments(calendar.document, (field) => field === 'wanneer');
    expect(shown.map(({ action }) => action)).toEqual(stated.map(({ action }) => action));
    const strangers = shown.flatMap(({ action, moment }, index) => {
      const own = new Set(wordsOf(stated[index]?.moment ?? ''));
      return wordsOf(moment).filter((word) => !own.has(word) && !MONTHS.has(word)).map((word) => `${word}: ${action}`);
    });
    expect(strangers).toEqual([]);
  });

  it('has in every row a cell that begins there', async () => {
    const { document } = await builder.build(plan, 'rooster');
    expect(groupsOf(document).flatMap(({ rows }) => rows).filter(({ cells }) => cells.length === 0)).toEqual([]);
  });
});

/** For every action its words, and those of the cells in its first row that say when. */
function actionMoments(document: Document, saysWhen: (field: string) => boolean): { action: string; moment: string }[] {
  return groupsOf(document).flatMap((group) =>
    group.rows.flatMap((row, index) =>
      row.cells
        .filter(({ field, role }) => field === 'wat' && role !== 'band')
        .map(({ content }) => ({ action: cellText(content, manner), moment: cellsOver(group, index).filter(({ field }) => saysWhen(field)).map((cell) => cellText(cell.content, manner)).join(' ') })),
    ),
  );
}

/** The cells of a row, with those that began above it and reach it. */
function cellsOver({ rows }: RowGroup, index: number): RowGroup['rows'][number]['cells'] {
  return rows.flatMap(({ cells }, start) => cells.filter(({ rowSpan }) => start <= index && index < start + rowSpan));
}

function groupsOf({ chapters }: Document): RowGroup[] {
  return chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'doelen' ? [...(block.table?.body ?? [])] : [])));
}

function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}]+/gu) ?? [];
}
