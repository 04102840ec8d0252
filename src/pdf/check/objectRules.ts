import { PDFArray, PDFDict, PDFHexString, PDFName, PDFNumber, type PDFObject, PDFRef, PDFStream, PDFString } from '@cantoo/pdf-lib';
import { Entries } from './dictionaries.js';
import type { InspectedPdf } from './inspectedPdf.js';
import { once } from './once.js';
import type { ConformanceRule } from './rule.js';

/** Limits of ISO 19005-3, 6.1.13. */
const LIMITS = { number: 2_147_483_647, text: 32_767, name: 127, shortestSide: 3, longestSide: 14_400 };
/** Filters of ISO 32000-1, table 6, without the two that an archive does not keep. */
const FILTERS = new Set('ASCIIHexDecode ASCII85Decode FlateDecode RunLengthDecode CCITTFaxDecode JBIG2Decode DCTDecode JPXDecode'.split(' '));

/** What every object of the file must keep to. */
export const OBJECT_RULES: readonly ConformanceRule[] = [
  { code: 'a-6.1.7-1', says: 'Een deel van het bestand staat in een ander bestand.', find: (pdf) => streams(pdf).filter(([, entries]) => ['F', 'FFilter', 'FDecodeParms'].some((key) => entries.has(key))).map(([object]) => object) },
  { code: 'a-6.1.7-2', says: 'Een deel van het bestand is ingepakt op een manier die een archief niet bewaart.', find: (pdf) => streams(pdf).filter(([, entries]) => entries.list('Filter').some((filter) => !(filter instanceof PDFName) || !FILTERS.has(filter.decodeText()))).map(([object]) => object) },
  { code: 'a-6.1.13-1', says: 'Er staat een te groot getal in het bestand.', find: (pdf) => excesses(pdf).numbers },
  { code: 'a-6.1.13-2', says: 'Er staat een te lange tekst in het bestand.', find: (pdf) => excesses(pdf).texts },
  { code: 'a-6.1.13-3', says: 'Er staat een te lange naam in het bestand.', find: (pdf) => excesses(pdf).names },
  { code: 'a-6.1.13-5', says: 'Een bladzijde is te klein of te groot.', find: tooSmallOrLarge },
];

const streams = once(({ document, objects }) =>
  objects.flatMap(([reference, object]): [string, Entries][] => (object instanceof PDFStream ? [[String(reference.objectNumber), new Entries(document.context, object.dict)]] : [])),
);

function tooSmallOrLarge({ document }: InspectedPdf): string[] {
  return document.getPages().flatMap(({ node }, index) => {
    const { width, height } = node.MediaBox().asRectangle();
    const fits = [width, height].every((side) => side >= LIMITS.shortestSide && side <= LIMITS.longestSide);
    return fits ? [] : [`bladzijde ${index + 1}`];
  });
}

interface Excesses {
  readonly numbers: string[];
  readonly texts: string[];
  readonly names: string[];
}

/** Walks through all objects. */
const excesses = once(({ objects }): Excesses => {
  const found: Excesses = { numbers: [], texts: [], names: [] };
  for (const [reference, object] of objects) visit(object, String(reference.objectNumber), found);
  return found;
});

function visit(object: PDFObject, place: string, found: Excesses): void {
  if (object instanceof PDFRef) return;
  if (object instanceof PDFName) {
    if (object.sizeInBytes() - 1 > LIMITS.name) found.names.push(place);
  } else if (object instanceof PDFNumber) {
    if (Math.abs(object.asNumber()) > LIMITS.number) found.numbers.push(place);
  } else if (object instanceof PDFDict) {
    for (const [key, value] of object.entries()) {
      visit(key, place, found);
      visit(value, place, found);
    }
  } else if (object instanceof PDFArray) for (let index = 0; index < object.size(); index += 1) visit(object.get(index), place, found);
  else if (object instanceof PDFString) {
    if (object.asString().length > LIMITS.text) found.texts.push(place);
  } else if (object instanceof PDFHexString) {
    if (object.asString().length / 2 > LIMITS.text) found.texts.push(place);
  } else if (object instanceof PDFStream) visit(object.dict, place, found);
}
