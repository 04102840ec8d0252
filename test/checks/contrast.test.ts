import { describe, expect, it } from 'vitest';
import { contrast, parseColour } from '../../src/html/colour.js';
import { paperPalette } from '../../src/html/houseColours.js';
import { judge } from './fixtureRunner.js';

/** Greys and strong colours, from dark to light, three steps a channel. */
const colours = [0x20, 0x58, 0x7a, 0x8a, 0xb0, 0xf0].flatMap((red) => [0x20, 0x70, 0x84, 0xf0].flatMap((green) => [0x20, 0x84, 0xf0].map((blue) => `#${[red, green, blue].map((channel) => channel.toString(16)).join('')}`)));

async function isReported(colour: string): Promise<boolean> {
  const yaml = `formaat: 1\ntitel: Jaarplan\nschooljaar: 2024-2025\norganisatie: {naam: Verband, huisstijl: {kleur: "${colour}"}}\nhoofdstukken: [{titel: Inleiding, tekst: Welkom.}]\n`;
  return (await judge(yaml)).some(({ code }) => code === 'huisstijl/contrast');
}

/** The contrast that the page itself reaches on a field of the house colour. */
function onPage(colour: string): number {
  const { veld, opVeld } = paperPalette({ colour, colour2: '#d9952b', templates: {} });
  return contrast(parseColour(veld)!, parseColour(opVeld)!);
}

describe('huisstijl/contrast', () => {
  it('reports exactly the colours on which the page cannot be read', async () => {
    const failing = colours.filter((colour) => onPage(colour) < 4.5);
    expect(failing.length).toBeGreaterThan(3);
    expect(failing.length).toBeLessThan(colours.length / 2);
    const reported = await Promise.all(colours.map(isReported));
    expect(colours.filter((_, index) => reported[index])).toEqual(failing);
  });
});
