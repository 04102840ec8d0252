import type { Block, Cell, Chapter, Document, Goal, RichInline, RowGroup, Table } from '../document/document.js';

/** Every place in the document that a link may lead to, with the words by which a reader knows it. */
export function anchorTitles(document: Document): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const chapter of document.chapters) addChapter(titles, chapter);
  return titles;
}

function addChapter(titles: Map<string, string>, chapter: Chapter): void {
  titles.set(chapter.anchor, chapter.plainTitle);
  for (const block of chapter.blocks) addBlock(titles, block);
}

function addBlock(titles: Map<string, string>, block: Block): void {
  if (block.anchor !== undefined) titles.set(block.anchor, inlineWords(block.title ?? []));
  if (block.kind === 'kpis') for (const item of block.items) titles.set(item.anchor, inlineWords(item.title));
  if (block.kind === 'doelen') for (const goal of block.goals) addGoal(titles, goal);
  if ('table' in block) addTable(titles, block.table);
}

function addGoal(titles: Map<string, string>, goal: Goal): void {
  titles.set(goal.anchor, goal.plainTitle);
  if (goal.table !== undefined) addTable(titles, goal.table);
  for (const subgoal of goal.subgoals) addGoal(titles, subgoal);
}

/** A band is known by its first line, other rows by their first cell that says more than a number. */
function addTable(titles: Map<string, string>, table: Table): void {
  for (const group of table.body) {
    if (group.anchor !== undefined) titles.set(group.anchor, groupWords(group));
  }
}

function groupWords(group: RowGroup): string {
  const cells = group.rows[0]?.cells ?? [];
  const telling = cells.find((cell) => /\p{L}{2}/u.test(firstWords(cell))) ?? cells[0];
  return telling === undefined ? '' : firstWords(telling);
}

function firstWords({ content: [first] }: Cell): string {
  return first?.kind === 'paragraph' ? inlineWords(first.children) : '';
}

/** The words alone, without notes and pictures. */
export function inlineWords(children: readonly RichInline[]): string {
  return children
    .map((child) => {
      switch (child.kind) {
        case 'text':
        case 'date':
          return child.text;
        case 'break':
          return ' ';
        case 'pageNumber':
        case 'noteReference':
        case 'picture':
          return '';
        default:
          return inlineWords(child.children);
      }
    })
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
}
