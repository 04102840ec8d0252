import { createHash } from 'node:crypto';
import { dictionary, PdfString } from './objects.js';
import type { PdfFile } from './pdfFile.js';
import { serialise } from './serialise.js';

/**
 * The file as bytes: one cross-reference table, no history, an identifier made from the contents. Objects that nobody
 * changed are copied as they stand, so that writing takes a few milliseconds and the same input gives the same bytes.
 */
export function writePdf(file: PdfFile): Uint8Array {
  // The second line tells programs that transfer files that this one is not text (7.5.2).
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1')];
  let length = parts[0]?.length ?? 0;
  const offsets = new Map<number, number>();
  const numbers = file.numbers();
  for (const number of numbers) {
    offsets.set(number, length);
    const source = file.source(number) ?? Buffer.concat([Buffer.from(`${number} 0 obj\n`), serialise(file.object(number) ?? null), Buffer.from('\nendobj')]);
    parts.push(source, Buffer.from('\n'));
    length += source.length + 1;
  }
  const size = (numbers.at(-1) ?? 0) + 1;
  parts.push(Buffer.from(crossReferenceTable(offsets, size), 'latin1'));
  // Two equal halves: the file as it was first made is the file as it is (14.4).
  const identifier = new PdfString(hash(parts));
  const trailer = dictionary({ Size: size, Root: file.trailer.get('Root'), Info: file.trailer.get('Info'), ID: [identifier, identifier] });
  parts.push(Buffer.from('trailer\n'), serialise(trailer), Buffer.from(`\nstartxref\n${length}\n%%EOF\n`));
  return Buffer.concat(parts);
}

/** Lines of exactly 20 bytes; numbers that are not used form a chain that begins at 0 (7.5.4). */
function crossReferenceTable(offsets: ReadonlyMap<number, number>, size: number): string {
  const free = Array.from({ length: size }, (_, number) => number).filter((number) => !offsets.has(number));
  const nextFree = new Map(free.map((number, index) => [number, free[index + 1] ?? 0]));
  const lines = Array.from({ length: size }, (_, number) => {
    const offset = offsets.get(number);
    if (offset !== undefined) return `${String(offset).padStart(10, '0')} 00000 n \n`;
    return `${String(nextFree.get(number) ?? 0).padStart(10, '0')} ${number === 0 ? '65535' : '00001'} f \n`;
  });
  return `xref\n0 ${size}\n${lines.join('')}`;
}

function hash(parts: readonly Buffer[]): Uint8Array {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest().subarray(0, 16);
}
