import { PDFArray, PDFBool, PDFCatalog, type PDFContext, PDFDict, PDFHexString, PDFName, PDFNull, PDFNumber, type PDFObject, PDFPageLeaf, PDFPageTree, PDFRawStream, PDFRef, PDFString } from '@cantoo/pdf-lib';

const SPACE = 1;
const DELIMITER = 2;
const DIGIT = 3;
const KINDS = new Uint8Array(256);
for (const character of '\0\t\n\f\r ') KINDS[character.charCodeAt(0)] = SPACE;
for (const character of '()<>[]{}/%') KINDS[character.charCodeAt(0)] = DELIMITER;
for (const character of '0123456789') KINDS[character.charCodeAt(0)] = DIGIT;
const [LINE_FEED, RETURN, OPEN, CLOSE, PLUS, MINUS, POINT, SLASH, ZERO, LESS, MORE, ARRAY, BACKSLASH, END_OF_ARRAY, REFERENCE] = [10, 13, 40, 41, 43, 45, 46, 47, 48, 60, 62, 91, 92, 93, 82];
const WORDS: ReadonlyMap<string, PDFObject> = new Map<string, PDFObject>([['true', PDFBool.True], ['false', PDFBool.False], ['null', PDFNull]]);

const [TYPE, LENGTH, CATALOG, PAGES, PAGE] = ['Type', 'Length', 'Catalog', 'Pages', 'Page'].map((name) => PDFName.of(name)) as [PDFName, PDFName, PDFName, PDFName, PDFName];

/** Reading a name anew takes the library longer than finding it. */
const names = new Map<string, PDFName>();

/**
 * Reads objects out of the bytes of a file (ISO 32000-1, 7.3): the same that the library's own parser makes of them, which is made for
 * damaged files and waits after every object. Throws on what is not written by the standard, and on comments.
 */
export class ObjectReader {
  readonly #bytes: Buffer;
  /** The same, a letter for each byte: a piece of it is had sooner. */
  readonly #text: string;
  readonly #context: PDFContext;
  #place = 0;
  /** Numbers and references by themselves: a file has thousands, of a few hundred kinds, and the library never changes one. */
  readonly #integers: PDFNumber[] = [];
  readonly #references: PDFRef[] = [];

  constructor(bytes: Buffer, context: PDFContext) {
    this.#bytes = bytes;
    this.#text = bytes.toString('latin1');
    this.#context = context;
  }

  /** The object that stands at an offset: `12 0 obj … endobj`. */
  indirect(offset: number, number: number): PDFObject {
    this.#place = offset;
    if (this.#integer() !== number || this.#integer() !== 0 || this.#word() !== 'obj') throw new Error(`No PDF as Chrome writes it: object ${number} is missing`);
    const value = this.#value();
    if (!(value instanceof PDFDict) || this.#word() !== 'stream') return value;
    return PDFRawStream.of(value, this.#contents(value));
  }

  /** The dictionary at an offset, behind a word: `trailer <<…>>`. */
  dictionaryAfter(word: string, offset: number): PDFDict {
    this.#place = offset;
    const value = this.#word() === word ? this.#value() : undefined;
    if (!(value instanceof PDFDict)) throw new Error(`No PDF as Chrome writes it: no ${word}`);
    return value;
  }

  reference(number: number): PDFRef {
    return (this.#references[number] ??= PDFRef.of(number));
  }

  #value(): PDFObject {
    const byte = this.#upcoming();
    if (byte === SLASH) return this.#name();
    if (KINDS[byte] === DIGIT) return this.#numberOrReference();
    if (byte === LESS) return this.#bytes[this.#place + 1] === LESS ? this.#dictionary() : this.#hexadecimal();
    if (byte === ARRAY) return this.#array();
    if (byte === OPEN) return this.#string();
    if (byte === PLUS || byte === MINUS || byte === POINT) return this.#number();
    const word = WORDS.get(this.#word());
    if (word === undefined) throw new Error(`No PDF as Chrome writes it: something strange at ${this.#place}`);
    return word;
  }

  #dictionary(): PDFDict {
    const entries = new Map<PDFName, PDFObject>();
    this.#place += 2;
    while (this.#upcoming() === SLASH) {
      const key = this.#name();
      entries.set(key, this.#value());
    }
    if (this.#bytes[this.#place] !== MORE || this.#bytes[this.#place + 1] !== MORE) throw new Error(`No PDF as Chrome writes it: a dictionary does not end at ${this.#place}`);
    this.#place += 2;
    const type = entries.get(TYPE);
    // Of these the library knows more than of others.
    if (type === CATALOG) return PDFCatalog.fromMapWithContext(entries, this.#context);
    if (type === PAGES) return PDFPageTree.fromMapWithContext(entries, this.#context);
    if (type === PAGE) return PDFPageLeaf.fromMapWithContext(entries, this.#context);
    return PDFDict.fromMapWithContext(entries, this.#context);
  }

  #array(): PDFArray {
    const array = PDFArray.withContext(this.#context);
    this.#place += 1;
    while (this.#upcoming() !== END_OF_ARRAY) array.push(this.#value());
    this.#place += 1;
    return array;
  }

  #name(): PDFName {
    const start = this.#place + 1;
    const text = this.#regular(start);
    const known = names.get(text);
    if (known !== undefined) return known;
    const name = PDFName.of(text.replace(/#([0-9A-Fa-f]{2})/gu, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))));
    names.set(text, name);
    return name;
  }

  /** Three words (`12 0 R`) are one reference. */
  #numberOrReference(): PDFObject {
    const bytes = this.#bytes;
    let end = this.#place;
    let value = 0;
    while (KINDS[bytes[end] ?? 0] === DIGIT) value = value * 10 + (bytes[end++] ?? 0) - ZERO;
    if (bytes[end] === POINT) return this.#number();
    this.#place = end;
    // Chrome gives every object the generation 0.
    if (bytes[end + 1] === ZERO && bytes[end + 3] === REFERENCE && KINDS[bytes[end] ?? 0] === SPACE && KINDS[bytes[end + 2] ?? 0] === SPACE) {
      this.#place += 4;
      return this.reference(value);
    }
    return value < 65_536 ? (this.#integers[value] ??= PDFNumber.of(value)) : PDFNumber.of(value);
  }

  #number(): PDFNumber {
    const value = Number(this.#regular(this.#place));
    if (Number.isNaN(value)) throw new Error(`No PDF as Chrome writes it: no number at ${this.#place}`);
    return PDFNumber.of(value);
  }

  #integer(): number {
    const value = this.#value();
    return value instanceof PDFNumber ? value.asNumber() : -1;
  }

  /** Brackets within come in pairs or behind a backslash. */
  #string(): PDFString {
    const start = this.#place + 1;
    let depth = 1;
    let end = start;
    for (; depth > 0; end += 1) {
      const byte = this.#bytes[end];
      if (byte === undefined) throw new Error('No PDF as Chrome writes it: a string does not end');
      if (byte === BACKSLASH) end += 1;
      else if (byte === OPEN) depth += 1;
      else if (byte === CLOSE) depth -= 1;
    }
    this.#place = end;
    return PDFString.of(this.#text.slice(start, end - 1));
  }

  #hexadecimal(): PDFHexString {
    const start = this.#place + 1;
    const end = this.#bytes.indexOf(MORE, start);
    if (end === -1) throw new Error('No PDF as Chrome writes it: a string does not end');
    this.#place = end + 1;
    return PDFHexString.of(this.#text.slice(start, end));
  }

  /** What stands between `stream` and its end; not copied. */
  #contents(dictionary: PDFDict): Uint8Array {
    const length = dictionary.get(LENGTH);
    if (!(length instanceof PDFNumber)) throw new Error('No PDF as Chrome writes it: a stream does not say how long it is');
    if (this.#bytes[this.#place] === RETURN) this.#place += 1;
    if (this.#bytes[this.#place] === LINE_FEED) this.#place += 1;
    const start = this.#place;
    this.#place += length.asNumber();
    const contents = this.#bytes.subarray(start, this.#place);
    if (this.#word() !== 'endstream') throw new Error('No PDF as Chrome writes it: a stream is longer or shorter than it says');
    return contents;
  }

  #word(): string {
    this.#upcoming();
    return this.#regular(this.#place);
  }

  /** What stands from here to the next space or delimiter. */
  #regular(start: number): string {
    const bytes = this.#bytes;
    let end = start;
    let kind = KINDS[bytes[end] ?? 0];
    while (end < bytes.length && kind !== SPACE && kind !== DELIMITER) {
      end += 1;
      kind = KINDS[bytes[end] ?? 0];
    }
    this.#place = end;
    return this.#text.slice(start, end);
  }

  /** The first byte that is no space, which is where reading goes on. Throws at the end of the file. */
  #upcoming(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#place];
    while (byte !== undefined && KINDS[byte] === SPACE) byte = bytes[(this.#place += 1)];
    if (byte === undefined) throw new Error('No PDF as Chrome writes it: it ends too soon');
    return byte;
  }
}
