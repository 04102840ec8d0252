import { createHash } from 'node:crypto';
import { PDFHexString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../file/pdfFile.js';

const empty = '0'.repeat(32);

/** Room for the identifier, which is not known until the file is written. */
export function reserveIdentifier({ context }: PdfFile): void {
  // Two equal halves: the file as it was first made is the file as it is (ISO 32000-1, 14.4).
  context.trailerInfo.ID = context.obj([PDFHexString.of(empty), PDFHexString.of(empty)]);
}

/** Writes an identifier made from the contents into the room that was left for it; `written` is changed in place. */
export function identifyFile(written: Uint8Array): Uint8Array {
  const bytes = Buffer.from(written.buffer, written.byteOffset, written.byteLength);
  const identifier = createHash('sha256').update(bytes).digest('hex').slice(0, empty.length).toUpperCase();
  const second = bytes.lastIndexOf(`<${empty}>`);
  const first = bytes.lastIndexOf(`<${empty}>`, second - 1);
  if (first === -1) throw new Error('No room for the identifier of the file');
  for (const place of [first, second]) bytes.write(identifier, place + 1, 'latin1');
  return written;
}
