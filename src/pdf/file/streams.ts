import { inflateSync } from 'node:zlib';
import { decodePDFRawStream, type PDFContext, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { deflate } from '../../packing/deflate.js';

const FILTER = PDFName.of('Filter');
const FLATE = PDFName.of('FlateDecode');
const PARAMETERS = PDFName.of('DecodeParms');
const NOTHING = Buffer.alloc(0);

/** What streams say, unpacked: a stream is read by several steps and rules, and never changed, only replaced by another. */
const unpackedStreams = new WeakMap<PDFRawStream, Buffer>();

/** Unpacked; nothing for what is no stream. Node's own unpacker is several times faster than the library's. */
export function unpacked(value: PDFObject | undefined): Buffer {
  if (!(value instanceof PDFRawStream)) return NOTHING;
  const known = unpackedStreams.get(value) ?? (isPlainlyPacked(value) ? inflateSync(value.contents) : Buffer.from(decodePDFRawStream(value).decode()));
  unpackedStreams.set(value, known);
  return known;
}

/** Has Node load its unpacker, which takes several times as long as what it unpacks. */
export function prepareUnpacking(): void {
  inflateSync(deflate(NOTHING, 'zlib'));
}

/** Packed by Flate, and by nothing else. */
export function isPlainlyPacked({ dict }: PDFRawStream): boolean {
  return dict.get(FILTER) === FLATE && !dict.has(PARAMETERS);
}

/**
 * A new stream, packed by a packer of our own: what Node's makes differs from one processor to the next. Whoever asks what the stream says
 * gets these very bytes, without unpacking what was packed from them.
 */
export function packed(context: PDFContext, bytes: Buffer): PDFRawStream {
  const stream = context.stream(deflate(bytes, 'zlib'), { Filter: 'FlateDecode' });
  unpackedStreams.set(stream, bytes);
  return stream;
}
