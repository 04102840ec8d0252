import { decodePDFRawStream, type PDFContext, PDFDict, PDFName, PDFRawStream, PDFRef } from '@cantoo/pdf-lib';
import type { Shown } from './shownText.js';

/** Reads text out of the codes of the fonts of a page, or of a drawing in it, by the map that each font brings along (ToUnicode). */
export class PageFonts {
  readonly #fonts: PDFDict | undefined;
  readonly #context: PDFContext;
  /** Shared by all pages: reading a map takes time. */
  readonly #maps: Map<PDFRef, ReadonlyMap<string, string>>;

  constructor(resources: PDFDict | undefined, context: PDFContext, maps: Map<PDFRef, ReadonlyMap<string, string>>) {
    this.#fonts = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
    this.#context = context;
    this.#maps = maps;
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

  #decoded({ font, codes }: Shown): string {
    const reference = this.#fonts?.get(PDFName.of(font));
    if (!(reference instanceof PDFRef)) throw new Error(`The page has no font ${font}`);
    const map = this.#maps.get(reference) ?? this.#read(reference);
    const width = codes.length % 4 === 0 && !map.has('byte') ? 4 : 2;
    const letters: string[] = [];
    for (let index = 0; index < codes.length; index += width) letters.push(map.get(codes.slice(index, index + width).toUpperCase()) ?? '\uFFFD');
    return letters.join('');
  }

  #read(reference: PDFRef): ReadonlyMap<string, string> {
    const stream = this.#context.lookup(reference, PDFDict).lookup(PDFName.of('ToUnicode'));
    const text = stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString('latin1') : '';
    const map = characterMap(text);
    this.#maps.set(reference, map);
    return map;
  }
}

function isHyphen(letters: string): boolean {
  return letters === '-' || letters === '\u2010';
}

const HEX = '<([0-9A-Fa-f]+)>';

/** Codes to letters, out of a map as fonts bring along (ISO 32000-1, 9.10.3): single codes, and rows of them. */
export function characterMap(text: string): ReadonlyMap<string, string> {
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
