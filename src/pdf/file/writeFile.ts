import { type PDFContext, PDFCrossRefSection, type PDFDict, PDFStream, PDFTrailer, PDFTrailerDict } from '@cantoo/pdf-lib';
import type { ObjectText } from './objectTexts.js';

/**
 * A file of all objects, each by itself, and a table of where they stand: the same bytes as the library's own writer makes, which
 * first counts them and then writes letter by letter. Object streams would make the file less than half as large, but packing
 * them takes longer than all else here together. `objects` are those of `objectTexts`.
 */
export function writeFile(context: PDFContext, objects: readonly ObjectText[]): Uint8Array {
  const parts: (string | Uint8Array)[] = [];
  let size = 0;
  const add = (part: string | Uint8Array): void => {
    parts.push(part);
    size += part.length;
  };
  const table = PDFCrossRefSection.create();
  add(`${context.header.toString()}\n\n`);
  for (const { reference, object, text } of objects) {
    table.addEntry(reference, size);
    add(`${reference.objectNumber} ${reference.generationNumber} obj\n${text}\n`);
    if (object instanceof PDFStream) {
      add('stream\n');
      add(object.getContents());
      add('\nendstream\n');
    }
    add('endobj\n\n');
  }
  const end = PDFTrailer.forLastCrossRefSectionOffset(size);
  add(`${table.toString()}\n${PDFTrailerDict.of(trailer(context)).toString()}\n\n${end.toString()}`);
  return joined(parts, size);
}

function trailer(context: PDFContext): PDFDict {
  const { Root, Info, ID } = context.trailerInfo;
  return context.obj({ Size: context.largestObjectNumber + 1, Root, Info, ID });
}

/** Letters are bytes here. */
function joined(parts: readonly (string | Uint8Array)[], size: number): Uint8Array {
  const bytes = Buffer.allocUnsafeSlow(size);
  let place = 0;
  for (const part of parts) {
    if (typeof part === 'string') bytes.write(part, place, 'latin1');
    else bytes.set(part, place);
    place += part.length;
  }
  return bytes;
}
