import { PDFArray, PDFName } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import type { Bounds } from '../content/bounds.js';
import { paintedBounds } from '../content/paintedBounds.js';
import type { Page } from '../content/pages.js';
import { piecesUnder, type Tag, type TagTree } from './tagTree.js';

const ATTRIBUTES = PDFName.of('A');

/**
 * Says of each figure where on its page it stands (ISO 32000-1, table 344: BBox, for what stands on one page as a whole), so that
 * a reader can show the place. A drawing that is higher than a page is in parts, and has no one place.
 */
export function placeFigures(tree: TagTree, pages: readonly Page[], document: PdfFile): void {
  const byReference = new Map(pages.map((page) => [page.reference, page]));
  for (const tag of tree.all()) {
    if (tag.role !== 'Figure') continue;
    const pieces = piecesUnder(tag);
    const page = byReference.get(pieces[0]?.page ?? tag.reference);
    if (page === undefined || pieces.some((piece) => piece.page !== page.reference)) continue;
    const stretches = pieces.flatMap(({ number }) => {
      const piece = page.content.pieces.get(number);
      return piece === undefined ? [] : [{ from: piece.content, to: piece.end }];
    });
    const bounds = paintedBounds(page.content.stream, stretches, page.size);
    if (bounds !== undefined) writeBounds(tag, bounds, document);
  }
}

function writeBounds({ dictionary }: Tag, { left, bottom, right, top }: Bounds, { context }: PdfFile): void {
  const layout = context.obj({ O: 'Layout', BBox: [left, bottom, right, top].map(rounded) });
  const known = dictionary.lookup(ATTRIBUTES);
  if (known instanceof PDFArray) known.push(layout);
  else dictionary.set(ATTRIBUTES, known === undefined ? layout : context.obj([known, layout]));
}

/** Hundredths of a point: finer than any printer. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
