import { characterMapIn } from '../finish/content/pageFonts.js';
import { Entries } from './dictionaries.js';
import type { InspectedPdf } from './inspectedPdf.js';
import { once } from './once.js';
import type { ConformanceRule } from './rule.js';

const fontsWhere = (fails: (font: Entries) => boolean) => (pdf: InspectedPdf): string[] => fonts(pdf).filter(({ font }) => fails(font)).map(({ name }) => name);
const lettersWhere = (fails: (letters: string | undefined) => boolean) => (pdf: InspectedPdf): string[] => fonts(pdf).flatMap((used) => lettersOf(used, fails));

/** The letters: whether they come along, and whether a program can tell which they are. */
export const FONT_RULES: readonly ConformanceRule[] = [
  { code: 'a-6.2.11.2', says: 'Een lettertype is van een soort die PDF niet kent, of heeft geen naam.', find: fontsWhere((font) => !KINDS.has(font.name('Subtype')) || (font.name('Subtype') !== 'Type3' && font.name('BaseFont') === '')) },
  { code: 'ua-31-004', says: 'Een lettertype zegt niet goed welk teken bij welk nummer hoort.', find: fontsWhere((font) => isTrueType(font) && descendant(font).has('CIDToGIDMap') && descendant(font).name('CIDToGIDMap') !== 'Identity') },
  { code: 'ua-31-005', says: 'Een lettertype zegt niet welk teken bij welk nummer hoort.', find: fontsWhere((font) => isTrueType(font) && !descendant(font).has('CIDToGIDMap')) },
  { code: 'ua-31-006', says: 'Een lettertype telt zijn tekens op een manier die niet in het bestand staat.', find: fontsWhere((font) => font.name('Subtype') === 'Type0' && !['Identity-H', 'Identity-V'].includes(font.name('Encoding'))) },
  { code: 'ua-31-009', says: 'Een lettertype zit niet in het bestand.', find: fontsWhere((font) => !isEmbedded(font)) },
  { code: 'ua-31-027', says: 'Van een lettertype is niet te zeggen welke letters het zijn.', find: fontsWhere((font) => !font.has('ToUnicode')) },
  { code: 'ua-10-001', says: 'Er staat een teken waarvan niet te zeggen is welke letter het is.', find: lettersWhere((letters) => letters === undefined || letters === '' || letters === '\uFFFD') },
  { code: 'ua-31-028', says: 'Er staat een teken dat voor letter nul zou staan.', find: lettersWhere((letters) => letters?.includes('\0') === true) },
  { code: 'ua-31-029', says: 'Er staat een teken dat voor iets zou staan wat geen letter is.', find: lettersWhere((letters) => letters !== undefined && /[\uFEFF\uFFFE]/u.test(letters)) },
  { code: 'a-6.2.11.7.3', says: 'Er staat een teken dat buiten dit lettertype niets betekent.', find: lettersWhere((letters) => letters !== undefined && /\p{Co}/u.test(letters)) },
  { code: 'ua-31-030', says: 'Er staat een teken dat het lettertype niet heeft.', find: (pdf) => fonts(pdf).filter(({ font, codes }) => font.name('Subtype') === 'Type0' && codes.has('0000')).map(({ name, page }) => `${name} op bladzijde ${page}`) },
];

const KINDS = new Set(['Type0', 'Type1', 'MMType1', 'Type3', 'TrueType']);

interface UsedFont {
  readonly name: string;
  readonly page: number;
  readonly font: Entries;
  /** Codes that the page shows in it, in hexadecimal. */
  readonly codes: ReadonlySet<string>;
}

/** Asked for by every rule. */
const fonts = once(({ pages }) =>
  pages.flatMap(({ number, content }) =>
    [...content.fonts.values()].map(({ name, font, texts }): UsedFont => {
      return { name: font.name('BaseFont') || name, page: number, font, codes: codesIn(texts, font.name('Subtype') === 'Type0' ? 4 : 2) };
    }),
  ),
);

/** The codes in texts as `<0014001F>`, each of so many figures. */
function codesIn(texts: Iterable<string>, figures: number): Set<string> {
  const codes = new Set<string>();
  for (const text of texts) {
    const upper = text.toUpperCase();
    for (let index = 1; index + figures < upper.length; index += figures) codes.add(upper.slice(index, index + figures));
  }
  return codes;
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

function lettersOf({ name, page, font, codes }: UsedFont, fails: (letters: string | undefined) => boolean): string[] {
  if (font.dictionary === undefined) return [];
  const map = characterMapIn(font.value('ToUnicode'));
  return [...codes].filter((code) => fails(map.get(code))).map((code) => `${code} van ${name} op bladzijde ${page}`);
}
