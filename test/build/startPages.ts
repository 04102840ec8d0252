import type { Block, Document, Goal, RichInline, Table } from '../../src/document/document.js';
import { marksIn, tagsBelow, textIn } from './pdfReading.js';
import type { Tag } from './pdfTree.js';
import { words } from './reading.js';
import { cellText, inlineText } from './richReading.js';

const manner = { medium: 'druk', pageOf: () => '' } as const;

/** A place that a link may lead to, with the words that stand there. */
interface Place {
  readonly anchor: string;
  readonly text: string;
}

/**
 * On which page each chapter, block and goal really begins: where the tags have a heading, or a band across a table, with
 * its words. Both go through the document in order, so that the same words further on are never taken for it.
 */
export function startPages({ chapters }: Document, root: Tag): ReadonlyMap<string, number> {
  const places = chapters.flatMap((chapter): Place[] => [
    ...(chapter.title === undefined ? [] : [{ anchor: chapter.anchor, text: lineText(chapter.number, chapter.title) }]),
    ...chapter.blocks.flatMap(placesInBlock),
  ]);
  const heads = headsIn(root);
  const pages = new Map<string, number>();
  let from = 0;
  for (const { anchor, text } of places) {
    const index = heads.findIndex((head, position) => position >= from && head.text === text);
    if (index === -1) continue;
    from = index + 1;
    pages.set(anchor, heads[index]?.page ?? 0);
  }
  return pages;
}

function placesInBlock(block: Block): Place[] {
  return [
    ...(block.anchor === undefined || block.title === undefined ? [] : [{ anchor: block.anchor, text: lineText(undefined, block.title) }]),
    ...(block.kind === 'doelen' ? block.goals.flatMap(placesInGoal) : []),
    ...('table' in block ? placesInTable(block.table) : []),
  ];
}

function placesInGoal(goal: Goal): Place[] {
  return [{ anchor: goal.anchor, text: lineText(goal.number, goal.title) }, ...(goal.table === undefined ? [] : placesInTable(goal.table)), ...goal.subgoals.flatMap(placesInGoal)];
}

/** In a table that runs through all goals a goal begins at its band. */
function placesInTable(table: Table): Place[] {
  return table.body.flatMap(({ anchor, rows }) => (anchor === undefined ? [] : [{ anchor, text: cellText(rows[0]?.cells[0]?.content ?? [], manner) }]));
}

function lineText(number: string | undefined, title: readonly RichInline[]): string {
  return words(`${number ?? ''} ${inlineText(title, manner)}`);
}

/** Headings and the cells of tables, in order, with the page on which their words begin. */
function headsIn(root: Tag): { readonly text: string; readonly page: number }[] {
  return tagsBelow(root, ({ role }) => /^(?:H[1-6]|TH|TD)$/.test(role)).map((tag) => ({
    text: words(textIn(tag)),
    page: marksIn(tag).find(({ text }) => words(text) !== '')?.page ?? 0,
  }));
}
