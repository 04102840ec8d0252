import type { Contents, ContentsEntry } from '../../document/document.js';
import type { Markup } from '../markup.js';
import type { Drawing } from '../pen.js';
import { Pen } from '../pen.js';
import { withoutLinks } from '../screenReferences.js';

export interface ContentsView {
  readonly title: string;
  readonly entries: readonly ContentsEntryView[];
  /** How many lines it takes. */
  readonly length: number;
  /** "Doel III" needs a wider column than "3". */
  readonly longNumbers: boolean;
}

export interface ContentsEntryView {
  readonly anchor: string;
  readonly number: string;
  readonly title: Markup;
  /** Anchor of the page number to fill in; on a screen there are no pages. */
  readonly page: string | undefined;
  readonly entries: readonly ContentsEntryView[];
}

export function contentsView(drawing: Drawing, contents: Contents): ContentsView {
  const entries = contents.entries.map((entry) => entryView(drawing, entry));
  return { title: contents.title, entries, length: countEntries(contents.entries), longNumbers: contents.entries.some((entry) => (entry.number ?? '').length > 4) };
}

function entryView(drawing: Drawing, { anchor, number, title, entries }: ContentsEntry): ContentsEntryView {
  return {
    anchor,
    number: number ?? '',
    title: new Pen(drawing, false).inline(withoutLinks(title)),
    page: drawing.medium === 'druk' ? anchor : undefined,
    entries: entries.map((entry) => entryView(drawing, entry)),
  };
}

function countEntries(entries: readonly ContentsEntry[]): number {
  return entries.reduce((sum, entry) => sum + 1 + countEntries(entry.entries), 0);
}
