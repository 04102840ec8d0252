import type { Output } from './output.js';

/** One self-contained web page. */
export const html: Output = {
  name: 'html',
  summary: 'een webpagina die op zichzelf staat',
  needsBrowser: false,
  async make(document, workshop) {
    const [{ renderHtml }, templates, hyphenate] = await Promise.all([import('../html/index.js'), workshop.templates(), workshop.hyphenate()]);
    return new TextEncoder().encode(renderHtml(document, { medium: 'scherm', templates, hyphenate }));
  },
};
