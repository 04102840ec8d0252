import type { PDFCatalog, PDFContext, PDFPageLeaf, PDFRef } from '@cantoo/pdf-lib';

/** A PDF as a graph of objects: what of a document of the library is finished and checked. */
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
