import type { PDFCatalog, PDFContext, PDFPageLeaf, PDFRef } from '@cantoo/pdf-lib';

/** A PDF as a graph of objects: what is finished and checked. A document of the library is one, and so is what `readPrintedFile` gives. */
export interface PdfFile {
  readonly context: PDFContext;
  readonly catalog: PDFCatalog;
  /** In order. */
  readonly getPages: () => readonly PdfPage[];
}

export interface PdfPage {
  readonly ref: PDFRef;
  readonly node: PDFPageLeaf;
}
