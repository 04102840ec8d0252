/** Where the objects of a file stand: its cross-reference table (ISO 32000-1, 7.5.4), as lines of 20 bytes that begin with an offset. */
export class ObjectTable {
  /** How many lines there are; the first is never in use. */
  readonly size: number;
  /** Where the trailer begins. */
  readonly end: number;
  readonly #bytes: Buffer;
  readonly #lines: number;

  /** Throws when the file is not as Chrome writes it: one table, at its end. */
  constructor(bytes: Uint8Array) {
    this.#bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = this.#text(Math.max(0, bytes.length - 64), bytes.length);
    const table = Number(/startxref\s+(\d+)\s+%%EOF\s*$/u.exec(end)?.[1]);
    const head = /^xref\n0 (\d+)\n/u.exec(this.#text(table, table + 32));
    if (head === null) throw new Error('No PDF as Chrome writes it: its table of objects is not at its end');
    this.size = Number(head[1]);
    this.#lines = table + head[0].length;
    this.end = this.#lines + this.size * 20;
  }

  offsetOf(number: number): number {
    const line = this.#lines + number * 20;
    return Number(this.#text(line, line + 10));
  }

  /** Whether an object has this number: others are free to be given. */
  has(number: number): boolean {
    return this.#bytes[this.#lines + number * 20 + 17] === IN_USE;
  }

  #text(start: number, end: number): string {
    return this.#bytes.toString('latin1', start, end);
  }
}

const IN_USE = 'n'.charCodeAt(0);
