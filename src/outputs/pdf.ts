import type { Document } from '../document/document.js';
import type { PrintOptions } from '../pdf/index.js';
import type { Output } from './output.js';

/** The printed plan, made of the same page as the HTML. */
export const pdf: Output = {
  name: 'pdf',
  summary: 'om te printen en te versturen',
  needsBrowser: true,
  async make(document, workshop) {
    const [{ renderHtml }, { printPdf }, templates, hyphenate] = await Promise.all([import('../html/index.js'), import('../pdf/index.js'), workshop.templates(), workshop.hyphenate()]);
    const html = renderHtml(document, { medium: 'druk', templates, hyphenate });
    const { bytes } = await printPdf(await workshop.browser(), html, printOptions(document));
    return bytes;
  },
};

function printOptions({ title, language, date }: Document): PrintOptions {
  return { title, language, outline: true, ...(date === undefined ? {} : { date }) };
}
