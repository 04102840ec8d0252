import { createHash } from 'node:crypto';
import { dictionary, PdfString } from './objects.js';
import type { PdfFile } from './pdfFile.js';
import { serialise } from './serialise.js';

/**
 * The file as bytes: one cross-reference table, no history, an identifier made from the contents. Objects that nobody
 * changed are copied as they stand, so that writing takes a few milliseconds and the same input gives the same bytes.
 */
export function writePdf(file: PdfFile): Uint8Array {
  const out = new Output(file.bytes.length + 65_536);
  // The second line tells programs that transfer files that this one is not text (7.5.2).
  out.put(Buffer.from('%PDF-1.7\n%\xE2\xE3\xCF\xD3\n', 'latin1'));
  const offsets = new Map<number, number>();
  const numbers = file.numbers();
  for (const number of numbers) {
    offsets.set(number, out.length);
    const extent = file.extent(number);
    if (extent !== undefined) {
      out.put(file.bytes, extent.start, extent.end);
    } else {
      out.put(Buffer.from(`${number} 0 obj\n`));
      out.put(serialise(file.object(number) ?? null));
      out.put(Buffer.from('\nendobj'));
    }
    out.put(newline);
  }
  const table = out.length;
  const size = (numbers.at(-1) ?? 0) + 1;
  out.put(Buffer.from(crossReferenceTable(offsets, size), 'latin1'));
  // Two equal halves: the file as it was first made is the file as it is (14.4).
  const identifier = new PdfString(createHash('sha256').update(out.bytes).digest().subarray(0, 16));
  const trailer = dictionary({ Size: size, Root: file.trailer.get('Root'), Info: file.trailer.get('Info'), ID: [identifier, identifier] });
  out.put(Buffer.from('trailer\n'));
  out.put(serialise(trailer));
  out.put(Buffer.from(`\nstartxref\n${table}\n%%EOF\n`));
  return out.bytes;
}

const newline = Buffer.from('\n');

/** Bytes that grow: joining thousands of small pieces at the end would take longer than all else. */
class Output {
  length = 0;
  #buffer: Buffer;

  constructor(expected: number) {
    this.#buffer = Buffer.allocUnsafe(expected);
  }

  get bytes(): Buffer {
    return this.#buffer.subarray(0, this.length);
  }

  put(from: Buffer, start = 0, end = from.length): void {
    const length = this.length + end - start;
    if (length > this.#buffer.length) this.#buffer = Buffer.concat([this.bytes], Math.max(length, this.#buffer.length * 2));
    from.copy(this.#buffer, this.length, start, end);
    this.length = length;
  }
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
