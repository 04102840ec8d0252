import type { Document } from '../document/document.js';
import { Memory } from '../memory.js';
import type { Colour } from './colour.js';
import { hex, mix, parseColour } from './colour.js';
import { houseColour, paperPalette } from './houseColours.js';

/** The drawing's own measure; it is stretched over the lower part of the cover's field. */
const WIDTH = 210;
const HEIGHT = 130;
const LINES = 31;
const STEPS = 42;

/**
 * The lines on the cover: a landscape of contours, as on a map of heights, in tints of the house colour. Every
 * organisation has its own, drawn from its name, and every year shifts it a little: the same plan always looks the same.
 */
export function coverMotif({ organisation, schoolYear, style }: Document): string {
  const house = houseColour(style);
  const onField = parseColour(paperPalette(style).opVeld) ?? house;
  const seed = `${organisation.name} ${schoolYear}`;
  return drawn.recall(JSON.stringify([seed, house, onField]), () => draw(seed, house, onField));
}

/** The web page and the PDF show the same drawing, and so does a page after every save. */
const drawn = new Memory<string>(20);

function draw(seed: string, house: Colour, onField: Colour): string {
  const random = randomNumbers(seed);
  const waves = [0.8, 1.5, 2.6].map((frequency, index) => ({
    frequency: frequency * (0.8 + 0.4 * random()),
    phase: 2 * Math.PI * random(),
    height: [15, 7, 2.6][index] ?? 1,
  }));
  const accentLine = 5 + Math.floor(random() * 5);
  const lines = Array.from({ length: LINES }, (_, index) => {
    const depth = index / (LINES - 1);
    const points = Array.from({ length: STEPS + 1 }, (_unused, step) => {
      const x = (WIDTH * step) / STEPS;
      const t = (x / WIDTH) * 2 * Math.PI;
      const sway = waves.reduce((sum, wave) => sum + wave.height * Math.sin(wave.frequency * t + wave.phase + depth * 1.9 * wave.frequency), 0);
      return `${round(x)} ${round(34 + depth ** 1.3 * (HEIGHT - 4) + sway * (1 - 0.45 * depth))}`;
    });
    return { path: smooth(points), depth, index };
  });
  return lines.map(({ path, depth, index }) => strokeOf(path, depth, index === accentLine, house, onField)).join('');
}

function strokeOf(path: string, depth: number, isAccent: boolean, house: Colour, onField: Colour): string {
  if (isAccent) return `<path class="accent" d="${path}"/>`;
  const colour = hex(mix(onField, house, 0.14 + 0.3 * (1 - depth)));
  return `<path d="${path}" stroke="${colour}"/>`;
}

function smooth(points: readonly string[]): string {
  const [first = '0 0', ...rest] = points;
  return `M${first}L${rest.join(' ')}`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Numbers from 0 to 1 that follow from a text alone (FNV-1a, then mulberry32). */
function randomNumbers(seed: string): () => number {
  let state = Array.from(seed).reduce((hash, character) => Math.imul(hash ^ (character.codePointAt(0) ?? 0), 16777619), 2166136261);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
