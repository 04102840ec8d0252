import type { Document } from '../document/document.js';
import type { Medium } from '../html/index.js';
import { RejectedPlan } from './rejectedPlan.js';
import type { Workshop } from './workshop.js';

const HINT = 'Verbeter het sjabloon, of haal het bestand weg: dan gebruikt jaarplan het ingebouwde.';

/**
 * The document as one HTML text. Throws RejectedPlan when a template of the plan's own house style does not work, or makes a page that
 * runs or fetches something.
 */
export async function renderPage(document: Document, medium: Medium, workshop: Workshop): Promise<string> {
  const [{ renderHtml, TemplateProblem }, templates, hyphenate] = await Promise.all([import('../html/index.js'), workshop.templates(), workshop.hyphenate()]);
  const hasOwn = Object.keys(document.style.templates).length > 0;
  if (hasOwn) await templates.allowOwn();
  try {
    const page = renderHtml(document, { medium, templates, hyphenate });
    if (hasOwn) await refuseUnsealed(page);
    return page;
  } catch (error) {
    if (!(error instanceof TemplateProblem)) throw error;
    throw new RejectedPlan('huisstijl/sjabloon', error.message, [HINT], { cause: error });
  }
}

/** Loaded only for a plan with templates of its own: reading a page as a browser does takes a parser. */
async function refuseUnsealed(page: string): Promise<void> {
  const { unsealedPart } = await import('../html/sealed.js');
  const found = unsealedPart(page);
  if (found === undefined) return;
  throw new RejectedPlan('huisstijl/sjabloon', `Een eigen sjabloon maakt een pagina met iets dat een plan niet mag hebben: ${found}.`, ['Een plan voert niets uit en haalt niets op.', HINT]);
}
