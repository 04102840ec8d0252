import { inflateSync } from 'node:zlib';
import { type PDFContext, PDFDict, PDFName, type PDFPageLeaf, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import type { Bounds } from './bounds.js';
import { walkOperators } from './operators.js';
import { PageFonts } from './pageFonts.js';
import { type PageContent, readContent } from './pageContent.js';
import { shownBetween } from './shownText.js';

export interface Page {
  readonly reference: PDFRef;
  readonly content: PageContent;
  /** The paper. */
  readonly size: Bounds;
  /** What a part of the content says: from the one place to the other. */
  readonly text: (start: number, end: number) => string;
  /** What a part of the content says in drawings of its own (form XObjects), which Chrome makes of what is not opaque. */
  readonly drawnText: (start: number, end: number) => string;
  /** Puts other content in the place of what the page has. */
  readonly replace: (bytes: Uint8Array) => void;
}

/** The pages with what they paint, unpacked. Throws where a page is not as Chrome writes it: one packed stream. */
export function readPages(document: PdfFile): Page[] {
  const { context } = document;
  const maps: CharacterMaps = new Map();
  return document.getPages().map(({ ref, node }) => {
    const place = node.get(PDFName.of('Contents'));
    const stream = context.lookup(place);
    if (!(place instanceof PDFRef) || !(stream instanceof PDFRawStream) || stream.dict.get(PDFName.of('Filter')) !== PDFName.of('FlateDecode')) {
      throw new Error('No page as Chrome writes it: its content is not one packed stream');
    }
    const bytes = inflateSync(stream.contents);
    const fonts = new PageFonts(node.Resources(), context, maps);
    return {
      reference: ref,
      content: readContent(bytes),
      size: sizeOf(node),
      text: (start, end) => fonts.text(shownBetween(bytes, start, end)),
      drawnText: (start, end) => drawnText(bytes.subarray(start, end), node.Resources(), context, maps),
      // Packed by a library in JavaScript: what Node's own zlib makes differs from one processor to the next.
      replace: (bytes) => context.assign(place, context.flateStream(bytes)),
    };
  });
}

function sizeOf(node: PDFPageLeaf): Bounds {
  const { x, y, width, height } = node.MediaBox().asRectangle();
  return { left: x, bottom: y, right: x + width, top: y + height };
}

type CharacterMaps = Map<PDFRef, ReadonlyMap<string, string>>;

/** The words in the drawings that a content stream paints, and in the drawings in those. */
function drawnText(content: Buffer, resources: PDFDict | undefined, context: PDFContext, maps: CharacterMaps): string {
  const drawings = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict);
  const words: string[] = [];
  walkOperators(content, (operator, start, name) => {
    if (operator !== 'Do') return;
    const drawing = drawings?.lookup(PDFName.of(/\/(\S+)/u.exec(content.toString('latin1', start, name))?.[1] ?? ''));
    if (!(drawing instanceof PDFRawStream) || drawing.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form')) return;
    const own = drawing.dict.lookupMaybe(PDFName.of('Resources'), PDFDict) ?? resources;
    const bytes = drawing.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') ? inflateSync(drawing.contents) : Buffer.from(drawing.contents);
    words.push(new PageFonts(own, context, maps).text(shownBetween(bytes, 0, bytes.length)), drawnText(bytes, own, context, maps));
  });
  return words.filter((text) => text.trim() !== '').join(' ');
}
