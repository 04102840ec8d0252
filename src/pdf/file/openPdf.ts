import { ParseSpeeds, PDFDocument } from '@cantoo/pdf-lib';
import { UnreadablePdf } from './unreadablePdf.js';

/** Any PDF, to look into. Throws UnreadablePdf on what is no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PDFDocument> {
  try {
    const document = await PDFDocument.load(bytes, { updateMetadata: false, ignoreEncryption: true, parseSpeed: ParseSpeeds.Fastest });
    document.getPageCount();
    return document;
  } catch (error) {
    throw new UnreadablePdf(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
