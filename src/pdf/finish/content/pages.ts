import { inflateSync } from 'node:zlib';
import { type PDFDocument, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import { PageFonts } from './pageFonts.js';
import { type PageContent, readContent } from './pageContent.js';
import { shownBetween } from './shownText.js';

export interface Page {
  readonly reference: PDFRef;
  readonly content: PageContent;
  /** What a part of the content says: from the one place to the other. */
  readonly text: (start: number, end: number) => string;
  /** Puts other content in the place of what the page has. */
  readonly replace: (bytes: Uint8Array) => void;
}

/** The pages with what they paint, unpacked. Throws where a page is not as Chrome writes it: one packed stream. */
export function readPages(document: PDFDocument): Page[] {
  const { context } = document;
  const maps = new Map<PDFRef, ReadonlyMap<string, string>>();
  return document.getPages().map(({ ref, node }) => {
    const place = node.get(PDFName.of('Contents'));
    const stream = context.lookup(place);
    if (!(place instanceof PDFRef) || !(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) {
      throw new Error('No page as Chrome writes it: its content is not one packed stream');
    }
    const bytes = inflateSync(stream.contents);
    const fonts = new PageFonts(node, context, maps);
    return {
      reference: ref,
      content: readContent(bytes),
      text: (start, end) => fonts.text(shownBetween(bytes, start, end)),
      // Packed by a library in JavaScript: what Node's own zlib makes differs from one processor to the next.
      replace: (bytes) => context.assign(place, context.flateStream(bytes)),
    };
  });
}
