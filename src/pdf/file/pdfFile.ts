import { type PDFCatalog, type PDFContext, PDFPageLeaf, PDFParser, PDFRef, PDFWriter } from '@cantoo/pdf-lib';

/** A PDF as a graph of objects: what is finished and checked. */
export interface PdfFile {
  readonly context: PDFContext;
  readonly catalog: PDFCatalog;
  /** In order. Throws on a tree of pages that cannot be followed. */
  readonly getPages: () => readonly PdfPage[];
}

export interface PdfPage {
  readonly ref: PDFRef;
  readonly node: PDFPageLeaf;
}

/**
 * What bytes say. By the library's own parser and writer, not by its `PDFDocument`: that brings forms, fonts, pictures and drawings along,
 * which took longer to load than to do all that is done here. Throws on what is no PDF; whether it is encrypted is for the caller to ask.
 */
export async function parsePdf(bytes: Uint8Array): Promise<PdfFile> {
  const context = await PDFParser.forBytesWithOptions(bytes, AT_ONCE).parseDocument();
  const catalog = context.lookup(context.trailerInfo.Root) as PDFCatalog;
  let pages: readonly PdfPage[] | undefined;
  return { context, catalog, getPages: () => (pages ??= pagesOf(catalog)) };
}

/** The bytes of a whole file. Without object streams: those make it less than half as large, but packing them takes longer than all that is done to a file together. */
export function writePdf({ context }: PdfFile): Promise<Uint8Array> {
  return PDFWriter.forContext(context, AT_ONCE).serializeToBuffer();
}

export function isEncrypted({ context }: PdfFile): boolean {
  return context.lookup(context.trailerInfo.Encrypt) !== undefined;
}

/** The library otherwise pauses every few objects, for programs that draw on a screen meanwhile. */
const AT_ONCE = Infinity;

function pagesOf(catalog: PDFCatalog): PdfPage[] {
  const pages: PdfPage[] = [];
  catalog.Pages().traverse((node, ref: unknown) => {
    if (!(node instanceof PDFPageLeaf)) return;
    if (!(ref instanceof PDFRef)) throw new Error('A page stands in the tree of pages itself, not under a number of its own');
    pages.push({ node, ref });
  });
  return pages;
}
