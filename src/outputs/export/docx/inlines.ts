import { Bookmark, ExternalHyperlink, FootnoteReferenceRun, InternalHyperlink, PageReference, TextRun } from 'docx';
import type { IRunOptions, ParagraphChild } from 'docx';
import type { RichInline } from '../../../document/document.js';
import type { Marks } from './marks.js';
import { pictureRun } from './pictures.js';

export interface InlineOptions {
  readonly marks: Marks;
  /** How the words look already. */
  readonly look?: IRunOptions;
  /** A place that is linked to begins here. */
  readonly anchor?: string | undefined;
}

/** Inlines as what a paragraph of Word holds. */
export function inlineRuns(inlines: readonly RichInline[], { marks, look = {}, anchor }: InlineOptions): ParagraphChild[] {
  const runs = inlines.flatMap((inline) => runsOf(inline, marks, look));
  const id = marks.place(anchor);
  return id === undefined ? runs : [new Bookmark({ id, children: runs })];
}

/** The library's own union leaves these out. */
type Run = ParagraphChild | PageReference;

function runsOf(inline: RichInline, marks: Marks, look: IRunOptions): Run[] {
  const inside = (children: readonly RichInline[], more: IRunOptions): Run[] => children.flatMap((child) => runsOf(child, marks, { ...look, ...more }));
  switch (inline.kind) {
    case 'text':
    case 'date':
      return [new TextRun({ ...look, text: clean(inline.text) })];
    case 'emphasis':
      return inside(inline.children, { italics: look.italics !== true });
    case 'strong':
      return inside(inline.children, { bold: true });
    case 'superscript':
      return inside(inline.children, { superScript: true });
    case 'underline':
      return inside(inline.children, { underline: {} });
    case 'small':
      return inside(inline.children, { size: '8pt' });
    case 'break':
      return [new TextRun({ ...look, break: 1 })];
    case 'link':
      return [new ExternalHyperlink({ link: inline.href, children: inside(inline.children, { style: 'Hyperlink' }) })];
    case 'reference': {
      const bookmark = marks.bookmark(inline.anchor);
      return bookmark === undefined ? inside(inline.children, {}) : [new InternalHyperlink({ anchor: bookmark, children: inside(inline.children, { style: 'Hyperlink' }) })];
    }
    case 'pageNumber': {
      const bookmark = marks.bookmark(inline.anchor);
      return bookmark === undefined ? [] : [new PageReference(bookmark)];
    }
    case 'noteReference':
      // A note that is used again keeps its number; Word would print it twice.
      if (marks.isFirst(inline.number)) return [new FootnoteReferenceRun(inline.number)];
      return [new TextRun({ ...look, text: String(inline.number), superScript: true })];
    case 'picture':
      return [pictureRun(inline.picture, INLINE_WIDTH)];
  }
}

/** Pixels across that fit a cell. */
const INLINE_WIDTH = 120;

/** XML holds no control signs. */
export function clean(text: string): string {
  return text.replaceAll(CONTROLS, '');
}

const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000B\\u000C\\u000E-\\u001F\\uFFFE\\uFFFF]', 'g');
