import { bookmarksOf } from '../document/bookmarks.js';
import type { Document } from '../document/document.js';
import { continuedTitle } from '../html/continuedTitle.js';
import type { PrintOptions } from '../pdf/index.js';

/** Bookmarks come from the document: Chrome's own lose the space at which a heading wraps. */
export function printOptions(document: Document): PrintOptions {
  const { title, language, date, head, foot } = document;
  const running = { head: [head.left, head.right], foot: [foot.left], continued: continuedTitles(document.chapters).map((words) => `${continuedTitle(words)} (vervolg)`) };
  const leavesNoTrace = Object.keys(document.style.templates).length === 0;
  return { title, language, outline: true, leavesNoTrace, bookmarks: bookmarksOf(document), running, ...(date === undefined ? {} : { date }) };
}

/** What stands above the rows of a table on later pages. */
function continuedTitles(value: unknown, found: string[] = []): string[] {
  if (Array.isArray(value)) for (const item of value) continuedTitles(item, found);
  else if (typeof value === 'object' && value !== null) {
    if ('continuedTitle' in value && typeof value.continuedTitle === 'string') found.push(value.continuedTitle);
    for (const item of Object.values(value)) continuedTitles(item, found);
  }
  return found;
}
