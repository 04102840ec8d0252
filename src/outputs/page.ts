import type { Document } from '../document/document.js';
import type { Medium } from '../html/index.js';
import { RejectedPlan } from './rejectedPlan.js';
import type { Workshop } from './workshop.js';

/** The document as one HTML text. Throws RejectedPlan when a template of the plan's own house style does not work. */
export async function renderPage(document: Document, medium: Medium, workshop: Workshop): Promise<string> {
  const [{ renderHtml, TemplateProblem }, templates, hyphenate] = await Promise.all([import('../html/index.js'), workshop.templates(), workshop.hyphenate()]);
  try {
    return renderHtml(document, { medium, templates, hyphenate });
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    const hints = ['Verbeter het sjabloon, of haal het bestand weg: dan gebruikt jaarplan het ingebouwde.'];
    throw new RejectedPlan('huisstijl/sjabloon', error.message, hints, { cause: error });
  }
}
