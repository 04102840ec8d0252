import type { Block, Document } from '../document/document.js';
import { anchorTitles } from './anchorTitles.js';
import { foreignText } from './foreignText.js';
import type { Drawing, Medium } from './pen.js';
import { styleSheet } from './stylesheet.js';
import type { Templates } from './templates.js';
import { documentView } from './view/document.js';

export type { FontReader } from './fonts.js';
export type { Medium } from './pen.js';
export type { TemplateReader, Templates } from './templates.js';
export { loadTemplates, TemplateProblem } from './templates.js';

export interface RenderOptions {
  /** `druk`: what the PDF printer gets. `scherm`: the file that is read in a browser. */
  readonly medium: Medium;
  readonly templates: Templates;
  /** Puts soft hyphens into the long words of a text; used in narrow columns. Default: no hyphens. */
  readonly hyphenate?: (text: string) => string;
}

/**
 * The document as one HTML file: styles, fonts and pictures inside, no scripts, nothing fetched. The same document and
 * options give the same text. Throws TemplateProblem when a template of the house style is broken.
 */
export function renderHtml(document: Document, { medium, templates, hyphenate = (text) => text }: RenderOptions): string {
  const drawing: Drawing = { medium, language: document.language, hyphenate, titles: anchorTitles(document) };
  const style = styleSheet(document, {
    fonts: templates.fonts,
    sheets: templates.sheets,
    layoutSheets: layoutsOf(document).map((layout) => templates.layoutSheets.get(layout) ?? ''),
    text: foreignText(document),
  });
  return templates.draw(documentView(drawing, document, style), document.style.templates);
}

/** The layouts in which the document shows goals, each once. */
function layoutsOf(document: Document): string[] {
  const blocks: readonly Block[] = document.chapters.flatMap((chapter) => chapter.blocks);
  return [...new Set(blocks.flatMap((block) => (block.kind === 'doelen' ? [block.layout] : [])))].sort();
}
