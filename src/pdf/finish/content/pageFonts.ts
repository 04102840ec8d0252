import { type PDFContext, PDFDict, PDFName, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import { unpacked } from '../../file/streams.js';
import { type GlyphWidths, glyphWidths } from './glyphWidths.js';
import type { Shown } from './shownText.js';

const FONT = PDFName.of('Font');
const TO_UNICODE = PDFName.of('ToUnicode');

/** Reads text out of the codes of the fonts of a page, or of a drawing in it, by the map that each font brings along (ToUnicode). */
export class PageFonts {
  readonly #fonts: PDFDict | undefined;
  readonly #context: PDFContext;

  constructor(resources: PDFDict | undefined, context: PDFContext) {
    this.#fonts = resources?.lookupMaybe(FONT, PDFDict);
    this.#context = context;
  }

  /** What is meant by what is painted: lines joined by spaces, without the hyphens that only a line end asked for. */
  text(shown: readonly Shown[]): string {
    let text = '';
    let line: string | undefined;
    for (const piece of shown) {
      if (line !== undefined && piece.line !== line && !/[\s\u00AD-]$/u.test(text)) text += ' ';
      line = piece.line;
      const letters = piece.meant ?? this.#decoded(piece);
      if (!isHyphen(letters) || !text.endsWith('\u00AD')) text += letters;
    }
    return text.replace(/\u00AD/gu, '').replace(/[\s\u00A0]+/gu, ' ');
  }

  /** How wide the characters of a font are; undefined where its codes are no glyphs in a row. */
  widths(font: string): GlyphWidths | undefined {
    return glyphWidths(this.#font(font));
  }

  /** The code of a letter in a font; undefined when the font in the file does not have it. */
  codeOf(font: string, letter: string): string | undefined {
    for (const [code, letters] of characterMapIn(this.#font(font).lookup(TO_UNICODE))) if (letters === letter) return code;
    return undefined;
  }

  #font(name: string): PDFDict {
    const reference = this.#fonts?.get(PDFName.of(name));
    if (!(reference instanceof PDFRef)) throw new Error(`The page has no font ${name}`);
    return this.#context.lookup(reference, PDFDict);
  }

  #decoded({ font, codes }: Shown): string {
    const map = characterMapIn(this.#font(font).lookup(TO_UNICODE));
    const width = codes.length % 4 === 0 && !map.has('byte') ? 4 : 2;
    const letters: string[] = [];
    for (let index = 0; index < codes.length; index += width) letters.push(map.get(codes.slice(index, index + width).toUpperCase()) ?? '\uFFFD');
    return letters.join('');
  }
}

function isHyphen(letters: string): boolean {
  return letters === '-' || letters === '\u2010';
}

const maps = new WeakMap<PDFObject, ReadonlyMap<string, string>>();
const NO_LETTERS: ReadonlyMap<string, string> = new Map();

/** The letters of a font, by the stream that it brings along for them; none without one. */
export function characterMapIn(stream: PDFObject | undefined): ReadonlyMap<string, string> {
  if (stream === undefined) return NO_LETTERS;
  const map = maps.get(stream) ?? characterMap(unpacked(stream).toString('latin1'));
  maps.set(stream, map);
  return map;
}

const HEX = '<([0-9A-Fa-f]+)>';

/** Codes to letters, out of a map as fonts bring along (ISO 32000-1, 9.10.3): single codes, and rows of them. */
function characterMap(text: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>();
  for (const [, block = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/gu)) {
    for (const [, code = '', letters = ''] of block.matchAll(new RegExp(`${HEX}\\s*${HEX}`, 'gu'))) map.set(code.toUpperCase(), fromHex(letters));
  }
  for (const [, block = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', letters = ''] of block.matchAll(new RegExp(`${HEX}\\s*${HEX}\\s*${HEX}`, 'gu'))) {
      const first = Number.parseInt(from, 16);
      for (let code = first; code <= Number.parseInt(to, 16); code += 1) {
        const last = Number.parseInt(letters.slice(-4), 16) + code - first;
        map.set(code.toString(16).padStart(from.length, '0').toUpperCase(), fromHex(letters.slice(0, -4)) + String.fromCharCode(last));
      }
    }
  }
  if ([...map.keys()].some((code) => code.length === 2)) map.set('byte', '');
  return map;
}

function fromHex(letters: string): string {
  return Buffer.from(letters, 'hex').swap16().toString('utf16le');
}
