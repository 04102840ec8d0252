import { type PDFContext, PDFDict, PDFName, type PDFPageLeaf, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import { isPlainlyPacked, packed, unpacked } from '../../file/streams.js';
import type { Bounds } from './bounds.js';
import { ContentStream } from './contentStream.js';
import { type Edit, edited } from './edits.js';
import type { GlyphWidths } from './glyphWidths.js';
import { PageFonts } from './pageFonts.js';
import { type PageContent, readContent } from './pageContent.js';
import { shownBetween } from './shownText.js';

const SUBTYPE = PDFName.of('Subtype');
const FORM = PDFName.of('Form');

export interface Page {
  readonly reference: PDFRef;
  readonly content: PageContent;
  /** The paper. */
  readonly size: Bounds;
  /** What a part of the content says: from the one place to the other. */
  readonly text: (start: number, end: number) => string;
  /** What a part of the content says in drawings of its own (form XObjects), which Chrome makes of what is not opaque. */
  readonly drawnText: (start: number, end: number) => string;
  /** How wide the characters of a font of the page are. */
  readonly widths: (font: string) => GlyphWidths | undefined;
  /** The code of a letter in a font of the page; undefined when the font in the file does not have it. */
  readonly codeOf: (font: string, letter: string) => string | undefined;
  /** The page with changed content, to be read on; the file gets it by `change`. */
  readonly edited: (edits: readonly Edit[]) => Page;
  /** Puts changed content in the place of what the page has. */
  readonly change: (edits: readonly Edit[]) => void;
}

/** The pages with what they paint, unpacked. Throws where a page is not as Chrome writes it: one packed stream. */
export function readPages(document: PdfFile): Page[] {
  const { context } = document;
  return document.getPages().map(({ ref, node }) => {
    const place = node.get(PDFName.Contents);
    const packedContent = context.lookup(place);
    if (!(place instanceof PDFRef) || !(packedContent instanceof PDFRawStream) || !isPlainlyPacked(packedContent)) {
      throw new Error('No page as Chrome writes it: its content is not one packed stream');
    }
    const resources = node.Resources();
    const fonts = new PageFonts(resources, context);
    const read = (bytes: Buffer): Page => {
      const stream = new ContentStream(bytes);
      const page: Page = {
        reference: ref,
        content: readContent(stream),
        size: sizeOf(node),
        text: (start, end) => fonts.text(shownBetween(stream, start, end)),
        drawnText: (start, end) => drawnText(stream, start, end, resources, context),
        widths: (font) => fonts.widths(font),
        codeOf: (font, letter) => fonts.codeOf(font, letter),
        edited: (edits) => (edits.length === 0 ? page : read(edited(bytes, edits))),
        change: (edits) => {
          context.assign(place, packed(context, edited(bytes, edits)));
        },
      };
      return page;
    };
    return read(unpacked(packedContent));
  });
}

function sizeOf(node: PDFPageLeaf): Bounds {
  const { x, y, width, height } = node.MediaBox().asRectangle();
  return { left: x, bottom: y, right: x + width, top: y + height };
}

/** The words in the drawings that a part of a content stream paints, and in the drawings in those. */
function drawnText(stream: ContentStream, start: number, end: number, resources: PDFDict | undefined, context: PDFContext): string {
  const words: string[] = [];
  for (const operator of stream.between(start, end)) {
    if (operator.name !== 'Do') continue;
    const drawings = resources?.lookupMaybe(PDFName.XObject, PDFDict);
    const drawing = drawings?.lookup(PDFName.of(/\/(\S+)/u.exec(stream.operands(operator))?.[1] ?? ''));
    if (!(drawing instanceof PDFRawStream) || drawing.dict.get(SUBTYPE) !== FORM) continue;
    const own = drawing.dict.lookupMaybe(PDFName.Resources, PDFDict) ?? resources;
    const inner = new ContentStream(unpacked(drawing));
    const { length } = inner.bytes;
    words.push(new PageFonts(own, context).text(shownBetween(inner, 0, length)), drawnText(inner, 0, length, own, context));
  }
  return words.filter((text) => text.trim() !== '').join(' ');
}
