import { harmless } from '../diagnostics/harmless.js';
import type { Document } from '../document/document.js';
import type { Attachment, Finding, PrintedPdf, UnreadableWords } from '../pdf/index.js';
import type { Enclosure, MakeOutputOptions, Output } from './output.js';
import { renderPage } from './page.js';
import { RejectedPlan } from './rejectedPlan.js';
import type { Workshop } from './workshop.js';

/** The printed plan, made of the same page as the HTML. */
export const pdf: Output = {
  name: 'pdf',
  summary: 'om te printen en te versturen',
  needsBrowser: true,
  make: async (document, workshop, options) => (await makePdf(document, workshop, options)).bytes,
};

/** The PDF, and the pages on which its places fall. Throws MachineProblem, and RejectedPlan for words that the house style brings in. */
export async function makePdf(document: Document, workshop: Workshop, { enclosure, expectedPageNumbers, meanwhile, onHandedOver, onPrinted }: MakeOutputOptions = {}): Promise<PrintedPdf> {
  const [{ printPdf, UnreadableWords }, { printOptions }, page] = await Promise.all([import('../pdf/index.js'), import('./printOptions.js'), renderPage(document, 'druk', workshop)]);
  try {
    const printed = await printPdf(await workshop.browser(), page, {
      ...printOptions(document),
      maker: workshop.maker,
      finisher: () => workshop.finisher(),
      ...(expectedPageNumbers === undefined ? {} : { expectedPageNumbers }),
      ...(meanwhile === undefined ? {} : { meanwhile }),
      ...(onHandedOver === undefined ? {} : { onHandedOver }),
      onPrinted: ({ pageNumbers }) => onPrinted?.(pageNumbers),
      attachment: () => sourceOf(document, enclosure),
    });
    if (printed.findings.length > 0) throw nonconforming(printed.findings);
    return printed;
  } catch (error) {
    if (error instanceof UnreadableWords) throw unreadable(error);
    throw error;
  }
}

/** Only a house style can bring such words in: the package's own templates have none. */
function unreadable(error: UnreadableWords): RejectedPlan {
  const places = [...new Set(error.places.map(({ page: number, words }) => `‘${words.trim()}’ op bladzijde ${number}`))].join(', ');
  const hints = [
    'Zet deze woorden in de tekst zelf, niet met `content` in de opmaak of in een deel dat verborgen is voor wie luistert.',
    'Doorzichtige tekst (`opacity`, `filter`) slaat een voorleesprogramma ook over. Kies dan een lichtere kleur.',
  ];
  return new RejectedPlan('huisstijl/voorlezen', `Door de huisstijl staan er woorden die een voorleesprogramma overslaat: ${places}.`, hints, { cause: error });
}

/** Only a house style, or letters that no typeface has, bring this about; a file that says it is accessible must be so. */
function nonconforming(findings: readonly Finding[]): RejectedPlan {
  const failed = findings.map(({ code, says, places }) => `${says.replace(/\.$/u, '')} (${code}: ${someOf(places)})`).join('; ');
  const hints = ['Kijk wat er anders gaat in de eigen sjablonen en de CSS, en of er tekens in het plan staan die het lettertype niet heeft.', 'Wat een regel betekent, staat in docs/pdf-voorwaarden.md.'];
  return new RejectedPlan('uitvoer/pdf-regels', `De PDF voldoet niet aan PDF/UA-1 en PDF/A-3a. ${failed}.`, hints);
}

/** More places than this say no more than their number does. */
const PLACES_SHOWN = 3;

function someOf(places: readonly string[]): string {
  const shown = places.slice(0, PLACES_SHOWN).map(harmless).join(', ');
  return places.length > PLACES_SHOWN ? `${shown} en nog ${places.length - PLACES_SHOWN}` : shown;
}

/** The files that the plan is made of, as one. */
export async function sourceOf(document: Document, enclosure: Enclosure | undefined): Promise<Attachment | undefined> {
  if (enclosure === undefined || enclosure.enclosed === 'niets') return undefined;
  const { planArchive } = await import('./source/planArchive.js');
  const bytes = await planArchive(document, enclosure.sources, enclosure.enclosed);
  return { name: 'plan.zip', description: 'De bestanden waaruit dit plan gemaakt is', type: 'application/zip', bytes };
}
