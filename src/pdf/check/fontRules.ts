import { characterMap } from '../finish/content/pageFonts.js';
import { Entries } from './dictionaries.js';
import { type InspectedPdf, streamText } from './inspectedPdf.js';
import type { ConformanceRule } from './rule.js';

/** The letters: whether they come along, and whether a program can tell which they are. */
export const FONT_RULES: readonly ConformanceRule[] = [
  { code: 'ua-31-009', says: 'Een lettertype zit niet in het bestand.', find: (pdf) => fonts(pdf).filter(({ font }) => !isEmbedded(font)).map(({ name }) => name) },
  { code: 'ua-31-027', says: 'Van een lettertype is niet te zeggen welke letters het zijn.', find: (pdf) => fonts(pdf).filter(({ font }) => !font.has('ToUnicode')).map(({ name }) => name) },
  { code: 'ua-10-001', says: 'Er staat een teken waarvan niet te zeggen is welke letter het is.', find: (pdf) => fonts(pdf).flatMap(unknownLetters) },
  { code: 'ua-31-030', says: 'Er staat een teken dat het lettertype niet heeft.', find: (pdf) => fonts(pdf).filter(({ font, codes }) => font.name('Subtype') === 'Type0' && codes.has('0000')).map(({ name, page }) => `${name} op bladzijde ${page}`) },
  { code: 'ua-31-018', says: 'Een lettertype zegt niet welk teken bij welk nummer hoort.', find: (pdf) => fonts(pdf).filter(({ font }) => isTrueType(font) && descendant(font).name('CIDToGIDMap') !== 'Identity').map(({ name }) => name) },
];

interface UsedFont {
  readonly name: string;
  readonly page: number;
  readonly font: Entries;
  /** Codes that the page shows in it, in hexadecimal. */
  readonly codes: ReadonlySet<string>;
}

function fonts({ pages, document }: InspectedPdf): UsedFont[] {
  return pages.flatMap(({ number, entries, content }) => {
    const resources = Entries.of(document.context, document.getPage(number - 1).node.Resources() ?? entries.raw('Resources'));
    return [...content.codes].map(([name, shown]) => {
      const font = resources.entries('Font').entries(name);
      const width = font.name('Subtype') === 'Type0' ? 4 : 2;
      const codes = new Set([...shown].flatMap((text) => text.match(new RegExp(`.{${width}}`, 'gu')) ?? []));
      return { name: font.name('BaseFont') || name, page: number, font, codes };
    });
  });
}

function descendant(font: Entries): Entries {
  return Entries.of(font.context, font.list('DescendantFonts')[0]);
}

function isTrueType(font: Entries): boolean {
  return font.name('Subtype') === 'Type0' && descendant(font).name('Subtype') === 'CIDFontType2';
}

/** A Type 3 font is drawn by the file itself. */
function isEmbedded(font: Entries): boolean {
  if (font.name('Subtype') === 'Type3') return true;
  const descriptor = (font.name('Subtype') === 'Type0' ? descendant(font) : font).entries('FontDescriptor');
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => descriptor.has(key));
}

function unknownLetters({ name, page, font, codes }: UsedFont): string[] {
  const map = characterMap(streamText(font.value('ToUnicode')).toString('latin1'));
  const unknown = [...codes].filter((code) => ['', '\0', '\uFFFD', undefined].includes(map.get(code)));
  return unknown.map((code) => `${code} van ${name} op bladzijde ${page}`);
}
