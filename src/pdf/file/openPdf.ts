import { type PdfFile, parsePdf } from './pdfFile.js';
import { UnreadablePdf } from './unreadablePdf.js';

/** Any PDF, to look into; also one that is encrypted, whose objects can be followed. Throws UnreadablePdf on what is no PDF. */
export async function openPdf(bytes: Uint8Array): Promise<PdfFile> {
  try {
    const file = await parsePdf(bytes);
    file.getPages();
    return file;
  } catch (error) {
    throw new UnreadablePdf(error instanceof Error ? error.message : String(error), { cause: error });
  }
}
