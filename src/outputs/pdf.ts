import { bookmarksOf } from '../document/bookmarks.js';
import type { Document } from '../document/document.js';
import type { PrintOptions } from '../pdf/index.js';
import type { Output } from './output.js';
import { renderPage } from './page.js';

/** The printed plan, made of the same page as the HTML. */
export const pdf: Output = {
  name: 'pdf',
  summary: 'om te printen en te versturen',
  needsBrowser: true,
  async make(document, workshop) {
    const [{ printPdf }, page] = await Promise.all([import('../pdf/index.js'), renderPage(document, 'druk', workshop)]);
    const { bytes } = await printPdf(await workshop.browser(), page, printOptions(document));
    return bytes;
  },
};

/** Bookmarks come from the document: Chrome's own lose the space at which a heading wraps. */
function printOptions(document: Document): PrintOptions {
  const { title, language, date } = document;
  return { title, language, outline: true, bookmarks: bookmarksOf(document), ...(date === undefined ? {} : { date }) };
}
