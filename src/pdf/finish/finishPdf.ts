import type { PdfFile } from '../file/pdfFile.js';
import { writePdf } from '../file/writer.js';
import { type Bookmark, writeBookmarks } from './bookmarks.js';
import { describeDocument } from './description.js';
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
 * What Chrome leaves undone or does differently on each run. Each step changes the file, whose bytes are used up; a step
 * that is to be added is one more line here.
 */
export function finishPdf(file: PdfFile, options: FinishOptions): Uint8Array {
  renumberTableHeads(file.bytes);
  describeDocument(file, options);
  if (options.bookmarks !== undefined) writeBookmarks(file, options.bookmarks);
  return writePdf(file);
}
