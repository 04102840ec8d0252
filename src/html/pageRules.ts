import type { Document } from '../document/document.js';
import { parseColour } from './colour.js';
import { conceptMark } from './conceptMark.js';
import { cssString } from './cssText.js';
import type { Palette } from './houseColours.js';

/** How a kind of page is cut: its margins, and the room between text and running head or foot. All in mm. */
interface PageShape {
  readonly size: string;
  readonly margin: string;
  readonly headGap: number;
  readonly footGap: number;
  /** Letters that fit beside each other in one running line. */
  readonly letters: number;
}

const STANDING: PageShape = { size: 'A4', margin: '25mm 20mm 22mm', headGap: 9, footGap: 8.5, letters: 118 };
const LYING: PageShape = { size: 'A4 landscape', margin: '20mm 15mm 17mm', headGap: 6, footGap: 6, letters: 190 };

/**
 * The pages of the document: standing ones, `liggend` and `voorblad`, with running heads and feet. They are written for
 * each document, because margin boxes can only say what stands in the style sheet.
 */
export function pageRules(document: Document, colours: Palette, family: string): string {
  const house = parseColour(colours.kleur);
  const mark = document.status.mark && house !== undefined ? conceptMark(house) : { standing: '', lying: '' };
  return [
    `@page { ${pageShape(STANDING, document, colours, family)} ${mark.standing} }`,
    `@page liggend { ${pageShape(LYING, document, colours, family)} ${mark.lying} }`,
    `@page voorblad { margin: 0; ${['top-left-corner', 'top-left', 'top-right', 'bottom-left', 'bottom-right'].map((box) => `@${box} { content: none; }`).join(' ')} }`,
  ].join('\n');
}

function pageShape(shape: PageShape, { head, foot }: Document, colours: Palette, family: string): string {
  const footRight = '"pagina " counter(page) " van " counter(pages)';
  const top = `vertical-align: bottom; padding-bottom: ${shape.headGap}mm;`;
  const bottom = `vertical-align: top; padding-top: ${shape.footGap}mm;`;
  return [
    `size: ${shape.size}; margin: ${shape.margin}; font: 400 8pt/1.3 ${family}; color: ${colours.grijs};`,
    `@top-left { content: ${cssString(head.left)}; ${top} ${wrapping(head.left, head.right, shape)} }`,
    `@top-right { content: ${cssString(head.right)}; text-align: right; ${top} ${wrapping(head.right, head.left, shape)} }`,
    `@bottom-left { content: ${cssString(foot.left)}; ${bottom} ${wrapping(foot.left, 'pagina 888 van 888', shape)} }`,
    `@bottom-right { content: ${footRight}; text-align: right; white-space: nowrap; ${bottom} }`,
  ].join(' ');
}

/** A line that has no room beside its neighbour wraps within its share of the width; else the two keep to one line. */
function wrapping(text: string, neighbour: string, shape: PageShape): string {
  const letters = text.length + neighbour.length + 6;
  if (letters <= shape.letters) return 'white-space: nowrap;';
  const share = Math.round((Math.max(0.3, Math.min(0.7, text.length / letters)) - 0.02) * 100);
  return `white-space: normal; width: ${share}%;`;
}
