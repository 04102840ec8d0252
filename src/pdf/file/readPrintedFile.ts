import { PDFArray, PDFCatalog, PDFContext, PDFDict, PDFName, type PDFObject, PDFPageLeaf, PDFRef } from '@cantoo/pdf-lib';
import { ObjectReader } from './objectReader.js';
import { ObjectTable } from './objectTable.js';
import type { PdfFile, PdfPage } from './pdfFile.js';

/**
 * The objects of a file that Chrome has just printed: one table at its end, no packed objects, nothing encrypted. Throws on any other;
 * the library reads those too, but takes three times as long. `bytes` is not copied and must stay as it is.
 */
export function readPrintedFile(bytes: Uint8Array): PdfFile {
  const table = new ObjectTable(bytes);
  const context = PDFContext.create();
  const reader = new ObjectReader(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), context);
  for (let number = 1; number < table.size; number += 1) {
    if (table.has(number)) context.assign(reader.reference(number), reader.indirect(table.offsetOf(number), number));
  }
  const trailer = reader.dictionaryAfter('trailer', table.end);
  const entry = (name: string): PDFObject | undefined => trailer.get(PDFName.of(name));
  const [root, information] = [entry('Root'), entry('Info')];
  if (entry('Encrypt') !== undefined || entry('Prev') !== undefined) throw new Error('No PDF as Chrome writes it: it is encrypted, or was added to');
  if (root !== undefined) context.trailerInfo.Root = root;
  if (information !== undefined) context.trailerInfo.Info = information;
  const catalog = context.lookup(root);
  if (!(catalog instanceof PDFCatalog)) throw new Error('No PDF as Chrome writes it: no catalog');
  const pages = pagesUnder(context, catalog.get(PDFName.of('Pages')));
  return { context, catalog, getPages: () => pages };
}

/** The leaves of the tree of pages, in order. */
function pagesUnder(context: PDFContext, place: PDFObject | undefined): PdfPage[] {
  const node = context.lookup(place, PDFDict);
  if (node instanceof PDFPageLeaf && place instanceof PDFRef) return [{ ref: place, node }];
  const kids = node.lookup(PDFName.of('Kids'));
  return kids instanceof PDFArray ? kids.asArray().flatMap((kid) => pagesUnder(context, kid)) : [];
}
