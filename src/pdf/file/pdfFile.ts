import { type CrossReferences, readCrossReferences, streamData } from './crossReferences.js';
import { type PdfDictionary, type PdfObject, PdfReference, PdfStream } from './objects.js';
import { PdfParser } from './parser.js';

/**
 * A PDF file as Chrome writes it, to read and change. Objects are parsed when they are asked for and stay bytes
 * otherwise: of the thousands that make up a tagged document few are looked at.
 */
export class PdfFile {
  readonly bytes: Buffer;
  readonly trailer: PdfDictionary;
  readonly #places: CrossReferences['places'];
  /** Objects that only say where others are: writing makes them anew. */
  readonly #structural: ReadonlySet<number>;
  /** Every byte at which something begins, in order. */
  readonly #starts: Float64Array;
  readonly #parsed = new Map<number, PdfObject>();
  readonly #changed = new Map<number, PdfObject | undefined>();
  readonly #containers = new Map<number, PdfObject[]>();
  #next: number;

  constructor(bytes: Uint8Array) {
    this.bytes = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const { places, trailer, sections } = readCrossReferences(this.bytes);
    this.#places = places;
    this.trailer = trailer;
    const starts = [...sections];
    const structural = new Set<number>();
    for (const [number, place] of places) {
      if ('container' in place) structural.add(place.container);
      else if (sections.includes(place.offset)) structural.add(number);
      else starts.push(place.offset);
    }
    this.#structural = structural;
    this.#starts = Float64Array.from(starts).sort();
    // Not spread into Math.max: a long document has more objects than a call takes arguments.
    this.#next = [...places.keys()].reduce((highest, number) => Math.max(highest, number), 0) + 1;
  }

  /** The object behind a reference; any other value as it is. */
  resolve(value: PdfObject | undefined): PdfObject | undefined {
    return value instanceof PdfReference ? this.object(value.number) : value;
  }

  /** A dictionary's value, references followed. */
  get(from: PdfObject | undefined, key: string): PdfObject | undefined {
    const owner = this.resolve(from);
    const entries = owner instanceof PdfStream ? owner.dictionary : owner;
    return entries instanceof Map ? this.resolve(entries.get(key)) : undefined;
  }

  /** As `get`, for what must be a dictionary. */
  dictionary(from: PdfObject | undefined, key: string): PdfDictionary | undefined {
    const value = this.get(from, key);
    return value instanceof Map ? value : undefined;
  }

  get catalog(): PdfDictionary {
    const catalog = this.dictionary(this.trailer, 'Root');
    if (catalog === undefined) throw new Error('PDF without a catalog');
    return catalog;
  }

  object(number: number): PdfObject | undefined {
    if (this.#changed.has(number)) return this.#changed.get(number);
    const known = this.#parsed.get(number);
    if (known !== undefined) return known;
    const value = this.#read(number);
    if (value !== undefined) this.#parsed.set(number, value);
    return value;
  }

  /** Numbers of all objects, in order. */
  numbers(): number[] {
    const numbers = new Set([...this.#places.keys(), ...this.#changed.keys()]);
    const present = (number: number): boolean => !this.#structural.has(number) && (!this.#changed.has(number) || this.#changed.get(number) !== undefined);
    return [...numbers].filter(present).sort((a, b) => a - b);
  }

  add(value: PdfObject): PdfReference {
    const reference = new PdfReference(this.#next);
    this.#next += 1;
    this.#changed.set(reference.number, value);
    return reference;
  }

  /** Replaces an object. One that was read and altered in place must be set too, or it is written as it was. */
  set(reference: PdfReference, value: PdfObject): void {
    this.#changed.set(reference.number, value);
  }

  delete(reference: PdfReference): void {
    this.#changed.set(reference.number, undefined);
  }

  /** Where `12 0 obj … endobj` stands in `bytes`, for an object that is not changed and not inside an object stream. */
  extent(number: number): { readonly start: number; readonly end: number } | undefined {
    const place = this.#places.get(number);
    if (place === undefined || !('offset' in place) || this.#changed.has(number)) return undefined;
    let end = this.#starts[firstAbove(this.#starts, place.offset)] ?? this.bytes.length;
    while ((this.bytes[end - 1] ?? 33) <= 32) end -= 1;
    // With anything else before the next object it is parsed and written anew.
    return this.bytes.toString('latin1', end - 6, end) === 'endobj' ? { start: place.offset, end } : undefined;
  }

  #read(number: number): PdfObject | undefined {
    const place = this.#places.get(number);
    if (place === undefined) return undefined;
    if ('container' in place) return this.#contained(place.container)[place.index];
    const lengthOf = (reference: PdfReference): number => Number(this.object(reference.number));
    const { number: found, value } = new PdfParser(this.bytes, place.offset, lengthOf).indirectObject();
    if (found !== number) throw new Error(`Object ${number} is not where the PDF says it is`);
    return value;
  }

  /** Objects of an object stream (7.5.7): pairs of number and offset, then the objects. */
  #contained(container: number): PdfObject[] {
    const known = this.#containers.get(container);
    if (known !== undefined) return known;
    const stream = this.object(container);
    if (!(stream instanceof PdfStream)) throw new Error(`Object stream ${container} is missing`);
    const data = streamData(stream);
    const header = new PdfParser(data);
    const first = Number(this.get(stream, 'First'));
    const offsets = Array.from({ length: Number(this.get(stream, 'N')) }, () => {
      header.integer();
      return header.integer();
    });
    const objects = offsets.map((offset) => new PdfParser(data, first + offset).object());
    this.#containers.set(container, objects);
    return objects;
  }
}

/** Index of the first number above `value` in a sorted list. */
function firstAbove(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) > value) high = middle;
    else low = middle + 1;
  }
  return low;
}
