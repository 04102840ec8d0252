import type { Chapter, Document } from '../../document/document.js';
import type { Markup } from '../markup.js';
import { trusted } from '../markup.js';
import type { Drawing } from '../pen.js';
import { Pen } from '../pen.js';
import type { BlockView } from './blocks.js';
import { blockView } from './blocks.js';
import type { ContentsView } from './contents.js';
import { contentsView } from './contents.js';
import type { CoverView, TitleView } from './cover.js';
import { coverView, titleView } from './cover.js';
import type { NotesView } from './notes.js';
import { notesView } from './notes.js';

/**
 * What the templates see. Every key is always there, be it with `undefined`, so that a template that asks for a name
 * which does not exist is found out at once. Text is escaped by the template, Markup stands as it is.
 */
export interface DocumentView {
  readonly language: string;
  /** Title of the window and of the file. */
  readonly windowTitle: string;
  readonly style: Markup;
  readonly druk: boolean;
  readonly scherm: boolean;
  readonly concept: boolean;
  readonly cover: CoverView | undefined;
  /** In place of a cover. */
  readonly title: TitleView | undefined;
  readonly contents: ContentsView | undefined;
  /** Whether the first chapter begins on the page of the title or the contents, which would be nearly empty without it. */
  readonly startsAtOnce: boolean;
  readonly chapters: readonly ChapterView[];
}

export interface ChapterView {
  readonly anchor: string;
  readonly number: string;
  readonly title: Markup | undefined;
  readonly subtitle: Markup | undefined;
  readonly liggend: boolean;
  readonly newPage: boolean;
  readonly introduction: Markup | undefined;
  readonly notes: NotesView | undefined;
  readonly blocks: readonly BlockView[];
}

/** Lines of contents that leave enough of their page for the first chapter, with the title above them and without. */
const LONGEST_UNDER_TITLE = 12;
const LONGEST_ON_ITS_OWN = 3;

export function documentView(drawing: Drawing, document: Document, style: string): DocumentView {
  const { cover, contents } = document;
  const contentsSeen = contents === undefined || contents.entries.length === 0 ? undefined : contentsView(drawing, contents);
  return {
    language: document.language,
    windowTitle: `${document.title} – ${document.organisation.name}`,
    style: trusted(style),
    druk: drawing.medium === 'druk',
    scherm: drawing.medium === 'scherm',
    concept: document.status.mark,
    cover: cover === undefined ? undefined : coverView(drawing, document, cover),
    title: cover === undefined ? titleView(document) : undefined,
    contents: contentsSeen,
    startsAtOnce: (contentsSeen?.length ?? 0) <= (cover === undefined ? LONGEST_UNDER_TITLE : LONGEST_ON_ITS_OWN),
    chapters: document.chapters.map((chapter) => chapterView(drawing, chapter)),
  };
}

function chapterView(drawing: Drawing, chapter: Chapter): ChapterView {
  const pen = new Pen(drawing, false);
  return {
    anchor: chapter.anchor,
    number: chapter.number ?? '',
    title: chapter.title === undefined ? undefined : pen.inline(chapter.title),
    subtitle: chapter.subtitle === undefined ? undefined : pen.inline(chapter.subtitle),
    liggend: chapter.paper === 'liggend',
    newPage: chapter.newPage,
    introduction: chapter.introduction === undefined ? undefined : pen.blocks(chapter.introduction),
    notes: notesView(drawing, chapter.notes),
    blocks: chapter.blocks.map((block, index) => blockView(drawing, block, chapter, index)),
  };
}
