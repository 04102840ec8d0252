import type { HouseStyle } from '../document/document.js';
import type { Colour } from './colour.js';
import { contrast, hex, mix, mostReadable, parseColour, readableOn, WHITE } from './colour.js';

const INK: Colour = { red: 0x1b, green: 0x24, blue: 0x27 };
const NIGHT: Colour = { red: 0x12, green: 0x19, blue: 0x1c };
const MOON: Colour = { red: 0xe6, green: 0xeb, blue: 0xec };
const GREY: Colour = { red: 0x55, green: 0x60, blue: 0x66 };
const DEFAULT_COLOUR: Colour = { red: 0x14, green: 0x56, blue: 0x6b };
const DEFAULT_COLOUR2: Colour = { red: 0xd9, green: 0x95, blue: 0x2b };

/** WCAG 2 AA asks 4.5 for text; a little more, so that rounding and thin print do not eat it. */
const FOR_TEXT = 4.7;

/** Every colour of a document, out of the one or two of the house. Names are those of the style sheet. */
export interface Palette {
  readonly papier: string;
  readonly inkt: string;
  readonly grijs: string;
  /** The house colour as far as it can be read on paper and on tints. */
  readonly kleur: string;
  /** The filled field: the house colour as it is. */
  readonly veld: string;
  /** Text on the field: white or ink, whichever reads best. */
  readonly opVeld: string;
  /** Second text on the field, still readable. */
  readonly opVeldZacht: string;
  readonly accent: string;
  readonly tint: string;
  readonly tintSterk: string;
  readonly lijn: string;
  readonly lijnZacht: string;
}

/** Colours on white paper. Whatever the house colour, text keeps a contrast of 4.5 with what it stands on. */
export function paperPalette(style: HouseStyle): Palette {
  return palette(style, WHITE, INK);
}

/** Colours on a dark screen. */
export function nightPalette(style: HouseStyle): Palette {
  return palette(style, NIGHT, MOON);
}

function palette(style: HouseStyle, paper: Colour, ink: Colour): Palette {
  const house = parseColour(style.colour) ?? DEFAULT_COLOUR;
  const tint = tintOf(house, paper, ink, paper === WHITE ? 0.08 : 0.3);
  const strongTint = tintOf(house, paper, ink, paper === WHITE ? 0.17 : 0.45);
  const grounds = [paper, tint, strongTint];
  const onField = mostReadable(house, [WHITE, INK]);
  return {
    papier: hex(paper),
    inkt: hex(ink),
    grijs: hex(readableOn(GREY, grounds, ink, FOR_TEXT)),
    kleur: hex(readableOn(house, grounds, ink, FOR_TEXT)),
    veld: hex(house),
    opVeld: hex(onField),
    opVeldZacht: hex(softer(onField, house)),
    accent: hex(parseColour(style.colour2) ?? DEFAULT_COLOUR2),
    tint: hex(tint),
    tintSterk: hex(strongTint),
    lijn: hex(mix(ink, paper, 0.38)),
    lijnZacht: hex(mix(ink, paper, 0.18)),
  };
}

/** A little of the house colour over the paper; less where ink would read badly on it. */
function tintOf(house: Colour, paper: Colour, ink: Colour, share: number): Colour {
  const tint = mix(house, paper, share);
  return share < 0.05 || contrast(ink, tint) >= 7 ? tint : tintOf(house, paper, ink, share - 0.04);
}

/** As near to the background as text may come. */
function softer(text: Colour, background: Colour): Colour {
  for (const share of [0.78, 0.84, 0.9, 0.95]) {
    const candidate = mix(text, background, share);
    if (contrast(candidate, background) >= FOR_TEXT) return candidate;
  }
  return text;
}

/** `--kleur: #14566b; …` for a rule of the style sheet. */
export function customProperties(colours: Palette): string {
  const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.entries(colours)
    .map(([name, value]: [string, string]) => `--${kebab(name)}: ${value};`)
    .join(' ');
}

/** The house colour for drawings that stand outside the style sheet. */
export function houseColour(style: HouseStyle): Colour {
  return parseColour(style.colour) ?? DEFAULT_COLOUR;
}
