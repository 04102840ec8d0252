import type { Block, Chapter, Document, Goal, RichInline, Table } from './document.js';

/** A line of the reader's side panel: the title as written, for a place in the document. */
export interface DocumentBookmark {
  readonly title: string;
  /** From 1; a deeper line belongs to the one before it. */
  readonly level: number;
  readonly anchor: string;
}

/** Chapters and goals, in order. A chapter without a title is represented by its goals. */
export function bookmarksOf(document: Document): DocumentBookmark[] {
  return document.chapters.flatMap((chapter) => {
    const own = chapter.title === undefined ? [] : [{ title: numbered(chapter.number, chapter.plainTitle), level: 1, anchor: chapter.anchor }];
    return [...own, ...goalBookmarks(chapter, own.length + 1)];
  });
}

function goalBookmarks(chapter: Chapter, level: number): DocumentBookmark[] {
  return chapter.blocks.filter((block) => block.kind === 'doelen').flatMap((block) => [...goals(block.goals, level), ...bands(block, level)]);
}

function goals(members: readonly Goal[], level: number): DocumentBookmark[] {
  return members.flatMap((goal) => [{ title: numbered(goal.number, goal.plainTitle), level, anchor: goal.anchor }, ...tableBands(goal.table, level + 1), ...goals(goal.subgoals, level + 1)]);
}

function bands(block: Extract<Block, { kind: 'doelen' }>, level: number): DocumentBookmark[] {
  return tableBands(block.table, level);
}

/** Goals that stand as a band in a table: their title is the band's first line. */
function tableBands(table: Table | undefined, level: number): DocumentBookmark[] {
  return (table?.body ?? []).flatMap((group) => {
    const [first] = group.rows[0]?.cells[0]?.content ?? [];
    if (group.anchor === undefined || first?.kind !== 'paragraph') return [];
    return [{ title: words(first.children).trim(), level, anchor: group.anchor }];
  });
}

function words(inlines: readonly RichInline[]): string {
  return inlines.map((inline) => ('text' in inline ? inline.text : 'children' in inline ? words(inline.children) : '')).join('');
}

function numbered(number: string | undefined, title: string): string {
  return number === undefined ? title : `${number} ${title}`;
}
