import type { Output } from './output.js';
import { renderPage } from './page.js';

/** One self-contained web page. */
export const html: Output = {
  name: 'html',
  summary: 'een webpagina die op zichzelf staat',
  needsBrowser: false,
  make: async (document, workshop) => new TextEncoder().encode(await renderPage(document, 'scherm', workshop)),
};
