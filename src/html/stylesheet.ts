import type { Document } from '../document/document.js';
import { cssString, embeddedCss } from './cssText.js';
import type { Fonts } from './fonts.js';
import { FONT_FAMILY, fontRules } from './fonts.js';
import { customProperties, nightPalette, paperPalette } from './houseColours.js';
import { pageRules } from './pageRules.js';

export interface StyleParts {
  readonly fonts: Fonts;
  /** The package's style sheets, in order. */
  readonly sheets: readonly string[];
  /** Those of the layouts that the document uses. */
  readonly layoutSheets: readonly string[];
  /** What the document prints beyond Latin-1, to know which alphabets it needs. */
  readonly text: string;
}

/** The whole style of one document: fonts, house colours, components, layouts, pages, and last what the house adds itself. */
export function styleSheet(document: Document, parts: StyleParts): string {
  const { style } = document;
  const colours = paperPalette(style);
  const family = [...houseFamily(style.font), cssString(FONT_FAMILY), '"Source Sans Pro"', 'sans-serif'].join(', ');
  const ours = fontRules(parts.fonts, parts.text);
  // What the package brings along has nothing that could end the element, and is most of it by far.
  const others = embeddedCss(
    [
      houseFace(style.font),
      `:root { ${customProperties(colours)} --letter: ${family}; }`,
      ...parts.sheets,
      ...parts.layoutSheets,
      `@media screen and (prefers-color-scheme: dark) { :root { color-scheme: dark; ${customProperties(nightPalette(style))} } }`,
      pageRules(document, colours, family),
      style.css ?? '',
    ]
      .filter((part) => part !== '')
      .join('\n'),
  );
  return `${ours}\n${others}`;
}

const HOUSE_FONT = 'Huisletter';
const FONT_ADDRESS = /^data:(?:font\/woff2?|application\/font-woff2?|font\/[ot]tf);base64,[A-Za-z0-9+/=]+$/;

/** A font of the house: a file that came along as a `data:` address, or the name of one that the machine has. */
function houseFamily(font: string | undefined): string[] {
  if (font === undefined || font.trim() === '') return [];
  return [cssString(FONT_ADDRESS.test(font) ? HOUSE_FONT : font.trim())];
}

function houseFace(font: string | undefined): string {
  if (font === undefined || !FONT_ADDRESS.test(font)) return '';
  return `@font-face { font-family: "${HOUSE_FONT}"; src: url(${font}); }`;
}
