import { ParseSpeeds, PDFDocument, PDFHeader } from '@cantoo/pdf-lib';
import { type Bookmark, writeBookmarks } from './bookmarks.js';
import { describeDocument } from './description.js';
import { identifyFile, reserveIdentifier } from './identifier.js';
import { renumberTableHeads } from './tableHeads.js';

export interface FinishOptions {
  readonly title: string;
  /** BCP 47: `nl`. */
  readonly language: string;
  /** ISO day for the file's own dates; without it the file has none. */
  readonly date?: string;
  readonly bookmarks?: readonly Bookmark[];
}

/**
 * What Chrome leaves undone or does differently on each run; the same bytes come out for the same document. A step that
 * is to be added is one more line here.
 */
export async function finishPdf(bytes: Uint8Array, options: FinishOptions): Promise<Uint8Array> {
  // All at once: the library otherwise pauses every few objects, for programs that draw on a screen meanwhile.
  const document = await PDFDocument.load(bytes, { updateMetadata: false, parseSpeed: ParseSpeeds.Fastest });
  document.context.header = PDFHeader.forVersion(1, 7);
  renumberTableHeads(document);
  describeDocument(document, options);
  if (options.bookmarks !== undefined) writeBookmarks(document, options.bookmarks);
  reserveIdentifier(document);
  // Object streams make the file less than half as large, but packing them takes longer than all else here together.
  return identifyFile(await document.save({ useObjectStreams: false, objectsPerTick: Infinity, addDefaultPage: false, updateFieldAppearances: false }));
}
