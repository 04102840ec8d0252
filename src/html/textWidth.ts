import { remembered } from '../memory.js';

/**
 * Advance widths of the typeface (Source Sans 3 regular, measured in the browser that prints) in thousandths of an em.
 * What is drawn in a picture does not flow, so that its room has to be known beforehand.
 */
const WIDTHS: readonly (readonly [width: number, characters: string])[] = [
  // A soft hyphen, which shows only where a line ends at it.
  [0, '\u00AD'],
  [200, ' \u00A0'],
  [246, 'iïíj'],
  [252, "l',.:;‘’"],
  [263, 'I'],
  [290, '!f'],
  [303, '()[]•'],
  [311, '-'],
  [342, 'tr/'],
  [419, 's*'],
  [424, '?z"“”'],
  [450, 'cx'],
  [467, 'vyY'],
  [482, 'J–L'],
  [496, 'Fkeéëèê#+0123456789<=>€×'],
  [504, 'ag_'],
  [514, 'XV'],
  [532, 'ESTZ'],
  [543, 'oöóAhuün'],
  [555, 'bdpq'],
  [570, 'PRCK'],
  [588, 'B'],
  [614, '&DG'],
  [646, 'UNH'],
  [664, 'OQ'],
  [725, 'wM'],
  [828, 'Wm%'],
  [900, '@…'],
];

const MEAN = 560;
const SEMIBOLD = 1.03;

const BY_CHARACTER = new Map(WIDTHS.flatMap(([width, characters]) => Array.from(characters).map((character) => [character, width] as const)));

/** Width of a text on one line, in the unit of `size`; a little too wide rather than too narrow. */
export function textWidth(text: string, size: number, weight: 'regular' | 'semibold' = 'regular'): number {
  return (thousandthsOf(text) / 1000) * size * (weight === 'semibold' ? SEMIBOLD : 1);
}

const thousandthsOf = remembered((text) => {
  let thousandths = 0;
  for (const character of text) thousandths += BY_CHARACTER.get(character) ?? MEAN;
  return thousandths;
});

/** The text on as few lines as its words allow, none wider than `width`; a single word may be. */
export function breakLines(text: string, width: number, size: number, weight: 'regular' | 'semibold' = 'regular'): string[] {
  const lines: string[] = [];
  for (const word of text.split(/ +/).filter((part) => part !== '')) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && textWidth(longer, size, weight) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}
