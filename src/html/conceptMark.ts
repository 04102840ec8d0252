import type { Colour } from './colour.js';
import { hex } from './colour.js';
import { svgUrl } from './cssText.js';

/** A letter as lines, 100 high, and how wide it is. Drawn, not set: a picture inside a style sheet has no fonts. */
interface Letter {
  readonly path: string;
  readonly width: number;
}

const C: Letter = { path: 'M72 15A43 50 0 1 0 72 85', width: 72 };
const O: Letter = { path: 'M0 50A43 50 0 1 1 86 50A43 50 0 1 1 0 50Z', width: 86 };
const N: Letter = { path: 'M0 100V0L68 100V0', width: 68 };
const E: Letter = { path: 'M56 0H0V100H56M0 49H48', width: 56 };
const P: Letter = { path: 'M0 100V0H34A27 27 0 0 1 34 54H0', width: 61 };
const T: Letter = { path: 'M0 0H72M36 0V100', width: 72 };

const GAP = 30;
const WORD = [C, O, N, C, E, P, T];
const WORD_WIDTH = WORD.reduce((sum, letter) => sum + letter.width, GAP * (WORD.length - 1));

/** A whole page in CSS pixels (96 to the inch), and how the word leans in it. */
interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly angle: number;
  readonly wordWidth: number;
}

const STANDING: Sheet = { width: 793.7, height: 1122.5, angle: -54, wordWidth: 930 };
const LYING: Sheet = { width: 1122.5, height: 793.7, angle: -34, wordWidth: 900 };

/**
 * CONCEPT across every page, as rules for a margin box of `@page` and `@page liggend`. A margin box is painted on each
 * page, outside text and tags. That of the corner always begins where the page does, whatever stands beside it; the
 * picture is as large as the page and hangs out of it. So light that text on it keeps its contrast.
 */
export function conceptMark(colour: Colour): { readonly standing: string; readonly lying: string } {
  return { standing: marginBox(STANDING, colour), lying: marginBox(LYING, colour) };
}

function marginBox(sheet: Sheet, colour: Colour): string {
  return `@top-left-corner { content: ${svgUrl(drawing(sheet, colour))}; text-align: left; vertical-align: top; line-height: 0; }`;
}

function drawing({ width, height, angle, wordWidth }: Sheet, colour: Colour): string {
  const scale = round(wordWidth / WORD_WIDTH);
  let x = -WORD_WIDTH / 2;
  const letters = WORD.map((letter) => {
    const path = `<path transform="translate(${round(x)} -50)" d="${letter.path}"/>`;
    x += letter.width + GAP;
    return path;
  });
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">` +
    `<g transform="translate(${width / 2} ${height / 2}) rotate(${angle}) scale(${scale})" fill="none" stroke="${hex(colour)}" stroke-opacity=".1" stroke-width="19" stroke-linejoin="round">` +
    `${letters.join('')}</g></svg>`
  );
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
