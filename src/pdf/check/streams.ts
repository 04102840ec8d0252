import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';

/** Unpacked; nothing for what is no stream. Node's own unpacker is several times faster than the library's. */
export function streamText(value: PDFObject | undefined): Buffer {
  if (!(value instanceof PDFRawStream)) return Buffer.alloc(0);
  const isPlainlyPacked = value.dict.get(PDFName.of('Filter')) === PDFName.of('FlateDecode') && !value.dict.has(PDFName.of('DecodeParms'));
  return isPlainlyPacked ? inflateSync(value.contents) : Buffer.from(decodePDFRawStream(value).decode());
}
