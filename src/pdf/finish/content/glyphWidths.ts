import { PDFArray, PDFDict, PDFName, PDFNumber } from '@cantoo/pdf-lib';

const DESCENDANTS = PDFName.of('DescendantFonts');
const ENCODING = PDFName.of('Encoding');
const HORIZONTAL = PDFName.of('Identity-H');
const WIDTHS = PDFName.of('W');
const USUAL = PDFName.of('DW');

/** How far a font moves on after characters, in thousandths of its size. */
export interface GlyphWidths {
  /** Of codes in hexadecimal, four digits each. */
  of(codes: string): number;
}

const known = new WeakMap<PDFDict, GlyphWidths | undefined>();

/** The widths of a font whose codes are glyphs of two bytes that stand beside each other (ISO 32000-1, 9.7.4.3); undefined of any other. */
export function glyphWidths(font: PDFDict): GlyphWidths | undefined {
  if (!known.has(font)) known.set(font, readWidths(font));
  return known.get(font);
}

function readWidths(font: PDFDict): GlyphWidths | undefined {
  const descendant = font.get(ENCODING) === HORIZONTAL ? font.lookupMaybe(DESCENDANTS, PDFArray)?.lookup(0) : undefined;
  if (!(descendant instanceof PDFDict)) return undefined;
  const usual = descendant.lookupMaybe(USUAL, PDFNumber)?.asNumber() ?? 1000;
  const widths = new Map<number, number>();
  const list = descendant.lookupMaybe(WIDTHS, PDFArray);
  for (let index = 0; list !== undefined && index < list.size(); ) {
    const first = list.lookup(index, PDFNumber).asNumber();
    const next = list.lookup(index + 1);
    if (next instanceof PDFArray) {
      // Widths one by one: `7 [ 500 300 ]`.
      next.asArray().forEach((_, place) => widths.set(first + place, next.lookup(place, PDFNumber).asNumber()));
      index += 2;
    } else {
      // A row of the same width: `7 9 500`.
      const last = list.lookup(index + 1, PDFNumber).asNumber();
      const width = list.lookup(index + 2, PDFNumber).asNumber();
      for (let code = first; code <= last; code += 1) widths.set(code, width);
      index += 3;
    }
  }
  const sums = new Map<string, number>();
  return {
    of(codes) {
      let sum = sums.get(codes);
      if (sum === undefined) {
        sum = 0;
        for (const code of codes.match(/..../gu) ?? []) sum += widths.get(Number.parseInt(code, 16)) ?? usual;
        sums.set(codes, sum);
      }
      return sum;
    },
  };
}
