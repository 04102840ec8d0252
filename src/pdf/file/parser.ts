import { type PdfDictionary, PdfName, type PdfObject, PdfReference, PdfStream, PdfString } from './objects.js';

const whitespace = new Set([0, 9, 10, 12, 13, 32]);
const delimiters = new Set(Buffer.from('()<>[]{}/%'));
const [slash, open, close, less, more] = [0x2f, 0x28, 0x29, 0x3c, 0x3e] as const;
const [squareOpen, squareClose, percent, backslash] = [0x5b, 0x5d, 0x25, 0x5c] as const;
const escapes: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, b: 8, f: 12 };

/** Reads objects from the bytes of a PDF file, from a position on. Throws on what is no PDF: Chrome writes none such. */
export class PdfParser {
  constructor(
    readonly bytes: Buffer,
    public position = 0,
    /** Resolves a stream's /Length that stands elsewhere. */
    private readonly lengthOf: (reference: PdfReference) => number = () => Number.NaN,
  ) {}

  /** `12 0 obj … endobj`, with its stream when it has one. */
  indirectObject(): { readonly number: number; readonly value: PdfObject } {
    const number = this.integer();
    this.integer();
    this.keyword('obj');
    const value = this.object();
    if (!(value instanceof Map) || !this.skipKeyword('stream')) return { number, value };
    return { number, value: this.stream(value) };
  }

  object(): PdfObject {
    const byte = this.nextByte();
    if (byte === slash) return this.name();
    if (byte === open) return this.literalString();
    if (byte === less) return this.bytes[this.position + 1] === less ? this.dictionary() : this.hexString();
    if (byte === squareOpen) return this.array();
    const word = this.word();
    if (word === 'true' || word === 'false') return word === 'true';
    if (word === 'null') return null;
    const value = Number(word);
    if (word === '' || !Number.isFinite(value)) throw new Error(`No PDF object at byte ${this.position}: ${word}`);
    return this.reference(value) ?? value;
  }

  integer(): number {
    this.skipSpace();
    const word = this.word();
    if (!/^\d+$/u.test(word)) throw new Error(`No number at byte ${this.position}: ${word}`);
    return Number(word);
  }

  skipKeyword(keyword: string): boolean {
    this.skipSpace();
    if (this.bytes.toString('latin1', this.position, this.position + keyword.length) !== keyword) return false;
    this.position += keyword.length;
    return true;
  }

  keyword(keyword: string): void {
    if (!this.skipKeyword(keyword)) throw new Error(`No ${keyword} at byte ${this.position}`);
  }

  /** `12 0 R`, when that is what a whole number begins. */
  private reference(number: number): PdfReference | undefined {
    if (!Number.isInteger(number) || number < 0) return undefined;
    const start = this.position;
    this.skipSpace();
    const generation = this.word();
    if (/^\d+$/u.test(generation)) {
      this.skipSpace();
      if (this.word() === 'R') return new PdfReference(number, Number(generation));
    }
    this.position = start;
    return undefined;
  }

  private name(): PdfName {
    this.position += 1;
    const word = this.word();
    return new PdfName(word.includes('#') ? word.replace(/#([0-9a-f]{2})/giu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : word);
  }

  private array(): PdfObject[] {
    this.position += 1;
    const items: PdfObject[] = [];
    while (this.nextByte() !== squareClose) items.push(this.object());
    this.position += 1;
    return items;
  }

  private dictionary(): PdfDictionary {
    this.position += 2;
    const entries: PdfDictionary = new Map();
    while (this.nextByte() !== more) {
      const key = this.object();
      if (!(key instanceof PdfName)) throw new Error(`No name as a key at byte ${this.position}`);
      entries.set(key.value, this.object());
    }
    this.position += 2;
    return entries;
  }

  private hexString(): PdfString {
    const end = this.bytes.indexOf(more, this.position);
    if (end === -1) throw new Error(`String without an end at byte ${this.position}`);
    const digits = this.bytes.toString('latin1', this.position + 1, end).replace(/\s/gu, '');
    this.position = end + 1;
    return new PdfString(Buffer.from(digits.length % 2 === 0 ? digits : `${digits}0`, 'hex'));
  }

  private literalString(): PdfString {
    const out: number[] = [];
    let depth = 0;
    for (;;) {
      const byte = this.bytes[this.position++];
      if (byte === undefined) throw new Error('String without an end');
      if (byte === backslash) {
        this.escaped(out);
        continue;
      }
      if (byte === close) depth -= 1;
      if (depth === 0 && byte === close) return new PdfString(Buffer.from(out));
      if (depth > 0) out.push(byte);
      if (byte === open) depth += 1;
    }
  }

  private escaped(out: number[]): void {
    const octal = /^[0-7]{1,3}/u.exec(this.bytes.toString('latin1', this.position, this.position + 3))?.[0];
    if (octal !== undefined) {
      out.push(Number.parseInt(octal, 8) & 255);
      this.position += octal.length;
      return;
    }
    const byte = this.bytes[this.position++];
    if (byte === undefined) return;
    // A backslash before a line end joins two lines.
    if (byte === 13 && this.bytes[this.position] === 10) this.position += 1;
    if (byte !== 13 && byte !== 10) out.push(escapes[String.fromCharCode(byte)] ?? byte);
  }

  private stream(entries: PdfDictionary): PdfStream {
    // The data begins after one line end, which is never a lone CR (7.3.8.1).
    if (this.bytes[this.position] === 13) this.position += 1;
    if (this.bytes[this.position] === 10) this.position += 1;
    const declared = entries.get('Length');
    const length = declared instanceof PdfReference ? this.lengthOf(declared) : declared;
    if (typeof length !== 'number' || !Number.isInteger(length)) throw new Error(`Stream without a length at byte ${this.position}`);
    const data = this.bytes.subarray(this.position, this.position + length);
    this.position += length;
    this.keyword('endstream');
    return new PdfStream(entries, data);
  }

  private word(): string {
    const start = this.position;
    for (let byte = this.bytes[this.position]; byte !== undefined && !whitespace.has(byte) && !delimiters.has(byte); byte = this.bytes[this.position]) {
      this.position += 1;
    }
    return this.bytes.toString('latin1', start, this.position);
  }

  /** The next byte that means something, without going past it. */
  private nextByte(): number | undefined {
    this.skipSpace();
    return this.bytes[this.position];
  }

  private skipSpace(): void {
    for (;;) {
      const byte = this.bytes[this.position];
      if (byte === percent) {
        while (this.position < this.bytes.length && this.bytes[this.position] !== 10 && this.bytes[this.position] !== 13) this.position += 1;
      } else if (byte !== undefined && whitespace.has(byte)) this.position += 1;
      else return;
    }
  }
}
