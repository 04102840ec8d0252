import { inflateSync } from 'node:zlib';
import { type PdfDictionary, PdfName, PdfStream } from './objects.js';
import { PdfParser } from './parser.js';

/** Where an object stands: at a byte of the file, or as one of several in an object stream. */
export type Place = { readonly offset: number } | { readonly container: number; readonly index: number };

export interface CrossReferences {
  readonly places: Map<number, Place>;
  readonly trailer: PdfDictionary;
  /** Bytes at which the tables and streams themselves stand. */
  readonly sections: readonly number[];
}

type Section = Pick<CrossReferences, 'places' | 'trailer'>;

/** Reads the cross-reference tables and streams of a file, the newest first (ISO 32000-1, 7.5.4 and 7.5.8). */
export function readCrossReferences(bytes: Buffer): CrossReferences {
  const start = bytes.lastIndexOf('startxref');
  if (start === -1) throw new Error('PDF without startxref');
  const places = new Map<number, Place>();
  const seen = new Set<number>();
  let trailer: PdfDictionary | undefined;
  const waiting = [new PdfParser(bytes, start + 'startxref'.length).integer()];
  for (let offset = waiting.shift(); offset !== undefined; offset = waiting.shift()) {
    if (seen.has(offset)) continue;
    seen.add(offset);
    const section = readSection(bytes, offset);
    for (const [number, place] of section.places) if (!places.has(number)) places.set(number, place);
    trailer ??= section.trailer;
    for (const key of ['XRefStm', 'Prev']) {
      const next = section.trailer.get(key);
      if (typeof next === 'number') waiting.push(next);
    }
  }
  if (trailer === undefined) throw new Error('PDF without a trailer');
  return { places, trailer, sections: [...seen] };
}

function readSection(bytes: Buffer, offset: number): Section {
  const parser = new PdfParser(bytes, offset);
  return parser.skipKeyword('xref') ? readTable(parser) : readStream(parser);
}

function readTable(parser: PdfParser): Section {
  const places = new Map<number, Place>();
  while (!parser.skipKeyword('trailer')) {
    const first = parser.integer();
    const count = parser.integer();
    // Each line is 20 bytes: offset, generation and n (in use) or f (free).
    parser.skipKeyword('');
    for (let number = first; number < first + count; number += 1) {
      if (parser.bytes[parser.position + 17] === inUse) places.set(number, { offset: tenDigits(parser.bytes, parser.position) });
      parser.position += 20;
    }
  }
  const trailer = parser.object();
  if (!(trailer instanceof Map)) throw new Error('PDF without a trailer dictionary');
  return { places, trailer };
}

const inUse = 'n'.charCodeAt(0);

/** By hand: thousands of short strings would take longer than the print of a page. */
function tenDigits(bytes: Buffer, position: number): number {
  let value = 0;
  for (let index = position; index < position + 10; index += 1) value = value * 10 + (bytes[index] ?? 0) - 48;
  return value;
}

function readStream(parser: PdfParser): Section {
  const { value } = parser.indirectObject();
  if (!(value instanceof PdfStream)) throw new Error(`No cross-reference stream at byte ${parser.position}`);
  const data = streamData(value);
  const widths = numbers(value, 'W');
  const [typeWidth = 0, secondWidth = 0, thirdWidth = 0] = widths;
  const size = value.dictionary.get('Size');
  const index = numbers(value, 'Index');
  const sections = index.length > 0 ? index : [0, typeof size === 'number' ? size : 0];
  const places = new Map<number, Place>();
  let position = 0;
  const field = (width: number, absent: number): number => {
    if (width === 0) return absent;
    const found = data.readUIntBE(position, width);
    position += width;
    return found;
  };
  for (let section = 0; section < sections.length; section += 2) {
    const first = sections[section] ?? 0;
    for (let number = first; number < first + (sections[section + 1] ?? 0); number += 1) {
      const type = field(typeWidth, 1);
      const second = field(secondWidth, 0);
      const third = field(thirdWidth, 0);
      if (type === 1) places.set(number, { offset: second });
      if (type === 2) places.set(number, { container: second, index: third });
    }
  }
  return { places, trailer: value.dictionary };
}

function numbers(stream: PdfStream, key: string): number[] {
  const value = stream.dictionary.get(key);
  return Array.isArray(value) ? value.filter((item) => typeof item === 'number') : [];
}

/** Contents of a stream without filter or with Flate, with or without PNG prediction: all that structural streams use. */
export function streamData(stream: PdfStream): Buffer {
  const filter = stream.dictionary.get('Filter');
  const name = Array.isArray(filter) && filter.length === 1 ? filter[0] : filter;
  if (name === undefined) return Buffer.from(stream.bytes);
  if (!(name instanceof PdfName) || name.value !== 'FlateDecode') throw new Error('Stream with a filter that is not Flate');
  const data = inflateSync(stream.bytes);
  const parameters = stream.dictionary.get('DecodeParms');
  const predictor = parameters instanceof Map ? parameters.get('Predictor') : undefined;
  const columns = parameters instanceof Map ? parameters.get('Columns') : undefined;
  return typeof predictor === 'number' && predictor >= 10 ? undoPrediction(data, typeof columns === 'number' ? columns : 1) : data;
}

/** PNG filters 0 to 2; structural streams use 2 (up) alone. */
function undoPrediction(data: Buffer, columns: number): Buffer {
  const rows = Math.floor(data.length / (columns + 1));
  const out = Buffer.alloc(rows * columns);
  for (let row = 0; row < rows; row += 1) {
    const filter = data[row * (columns + 1)];
    if (filter === undefined || filter > 2) throw new Error(`PNG prediction ${filter} is not read`);
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column;
      const left = column > 0 ? (out[at - 1] ?? 0) : 0;
      const above = row > 0 ? (out[at - columns] ?? 0) : 0;
      out[at] = (data[row * (columns + 1) + 1 + column] ?? 0) + (filter === 1 ? left : filter === 2 ? above : 0);
    }
  }
  return out;
}
