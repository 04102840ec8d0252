import { PDFArray, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { ContentFacts } from './contentFacts.js';
import { Entries } from './dictionaries.js';
import type { InspectedPage, InspectedPdf } from './inspectedPdf.js';
import { once } from './once.js';
import type { ConformanceRule } from './rule.js';

const pagesWhere = (holds: (content: ContentFacts, page: InspectedPage) => boolean) => ({ pages }: InspectedPdf): string[] =>
  pages.filter((page) => holds(page.content, page)).map(placed);

/** Whether all that is painted is either held by an element or called an artifact, and whether both sides agree on it. */
export const CONTENT_RULES: readonly ConformanceRule[] = [
  { code: 'a-6.2.2-2', says: 'In de inhoud staat een opdracht die PDF niet kent.', find: pagesWhere(({ strangeOperators }) => strangeOperators.size > 0) },
  { code: 'a-6.2.2-3', says: 'De inhoud noemt iets wat de bladzijde niet heeft.', find: pagesWhere(({ missing }) => missing.size > 0) },
  { code: 'a-6.1.13-4', says: 'De inhoud is te diep in elkaar gestoken.', find: pagesWhere(({ depth }) => depth > DEEPEST_STATE) },
  { code: 'a-6.2.4.3', says: 'Er is een drukkleur gebruikt (CMYK), en het bestand zegt niet welke kleur dat is.', find: pagesWhere(({ colours }) => colours.has('DeviceCMYK')) },
  { code: 'a-6.2.6', says: 'De inhoud vraagt kleuren op een manier die niet bestaat.', find: pagesWhere(({ intents }) => [...intents].some((intent) => !INTENTS.has(intent))) },
  { code: 'ua-30-002', says: 'Een tekening met gelabelde inhoud staat er meer dan eens.', find: drawnTwice },
  { code: 'ua-01-003', says: 'Binnen een label staat iets wat geen inhoud wil zijn.', find: pagesWhere(({ artifactsInTagged }) => artifactsInTagged > 0) },
  { code: 'ua-01-004', says: 'Een label staat binnen iets wat geen inhoud wil zijn.', find: pagesWhere(({ taggedInArtifacts }) => taggedInArtifacts > 0) },
  { code: 'ua-01-005', says: 'Er staat iets op de bladzijde wat geen label heeft en ook geen opmaak is.', find: pagesWhere(({ loose }) => loose > 0) },
  { code: 'a-6.2.2', says: 'Een markering in de inhoud begint of eindigt niet.', find: pagesWhere(({ balanced }) => !balanced) },
  { code: 'ua-7.1-3', says: 'Een stuk inhoud hoort bij geen enkel label.', find: (pdf) => unheld(pdf) },
  { code: 'ua-7.1-4', says: 'Een label houdt een stuk inhoud vast dat er niet is, of dat al van een ander is.', find: (pdf) => wronglyHeld(pdf) },
  { code: 'ua-7.1-5', says: 'De lijst van stukken inhoud en de labels spreken elkaar tegen.', find: (pdf) => disagreeing(pdf) },
];

/** ISO 19005-3, 6.1.13, and ISO 32000-1, table 70. */
const DEEPEST_STATE = 28;
const INTENTS = new Set(['AbsoluteColorimetric', 'RelativeColorimetric', 'Saturation', 'Perceptual']);

function drawnTwice({ pages }: InspectedPdf): string[] {
  const counts = new Map<number, number>();
  for (const { content } of pages) for (const [object, count] of content.drawings) counts.set(object, (counts.get(object) ?? 0) + count);
  const holdsPieces = (object: number): boolean => pages.some(({ content }) => [...content.numbers].some((piece) => piece.startsWith(`${object}:`)));
  return [...counts].filter(([object, count]) => count > 1 && holdsPieces(object)).map(([object]) => String(object));
}

function placed({ number }: InspectedPage): string {
  return `bladzijde ${number}`;
}

function painted({ pages }: InspectedPdf): string[] {
  return [...new Set(pages.flatMap(({ content }) => [...content.numbers]))];
}

function unheld(pdf: InspectedPdf): string[] {
  const held = new Set(pdf.tags.flatMap(({ pieces }) => pieces));
  return painted(pdf).filter((piece) => !held.has(piece));
}

function wronglyHeld(pdf: InspectedPdf): string[] {
  const there = new Set(painted(pdf));
  return pdf.tags.flatMap(({ pieces }) => pieces).filter((piece) => !there.delete(piece));
}

/** The tree of numbers must name, for each piece and each annotation, the element that holds it (ISO 32000-1, 14.7.4.4). */
function disagreeing(pdf: InspectedPdf): string[] {
  const listed = numbersIn(pdf.structure.entries('ParentTree'));
  const { context } = pdf.document;
  const annotations = annotationsOf(pdf);
  const drawings = pdf.pages.flatMap(({ content }) => [...content.drawings.keys()]);
  const holders = [...pdf.pages.map(({ object, entries }) => [object, entries] as const), ...drawings.map((object) => [object, Entries.of(context, PDFRef.of(object))] as const)];
  const pageNumbers = new Map(holders.map(([object, entries]) => [object, entries.number('StructParents')]));
  return pdf.tags.flatMap(({ reference, pieces, objects }) => {
    const wrongPieces = pieces.filter((piece) => {
      const [page, number] = piece.split(':').map(Number);
      const list = context.lookup(listed.get(pageNumbers.get(page ?? -1) ?? -1));
      return !(list instanceof PDFArray) || list.get(number ?? -1) !== reference;
    });
    const wrongObjects = objects.filter((object) => listed.get(annotations.get(object)?.number('StructParent') ?? -1) !== reference);
    return [...wrongPieces, ...wrongObjects.map(String)];
  });
}

/** Every annotation on a page, by the number of its object. */
export const annotationsOf = once(
  ({ pages }) => new Map(pages.flatMap(({ entries }) => entries.list('Annots').flatMap((one) => (one instanceof PDFRef ? [[one.objectNumber, Entries.of(entries.context, one)] as const] : [])))),
);

function numbersIn(tree: Entries): Map<number, PDFObject> {
  const numbers = new Map<number, PDFObject>();
  const list = tree.list('Nums');
  list.forEach((key, index) => {
    const value = list[index + 1];
    if (index % 2 === 0 && key instanceof PDFNumber && value !== undefined) numbers.set(key.asNumber(), value);
  });
  return numbers;
}
