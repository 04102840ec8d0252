import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { parseSchoolYear, readPlanning } from '../../src/calendar/index.js';
import { parseRichText } from '../../src/text/index.js';
import type { TextProfile } from '../../src/text/index.js';
import { attempt } from './attempt.js';
import type { Ground } from './attempt.js';
import { Chance } from './chance.js';
import { groundOf } from './longRun.js';
import { richSoup, whenSoup } from './soups.js';

/** A number stands for an input, here and in the long run (`npm run fuzz -- --vanaf NUMBER --aantal 1`). There is nothing smaller to look for. */
const numbers = fc.integer({ min: 1, max: 2 ** 31 - 1 });
const settings = { seed: 20251122, endOnFailure: true };

let ground: Ground;
beforeAll(async () => {
  ground = await groundOf(fileURLToPath(new URL('../../', import.meta.url)));
});

/** On a machine with something else to do; the long run holds every input to a second of the processor. */
const SECONDS = 5;

describe('a plan of which the bytes, the structure, a text or a moment is spoilt', () => {
  it('is read, judged, drawn and put in form without a fall, in time, and what is wrong with it has its place', async () => {
    await fc.assert(
      fc.asyncProperty(numbers, async (number) => {
        const before = process.cpuUsage().user;
        expect((await attempt(number, ground)).violations, `input ${number}`).toEqual([]);
        expect((process.cpuUsage().user - before) / 1_000_000, `seconds for input ${number}`).toBeLessThan(SECONDS);
      }),
      { ...settings, numRuns: 500 },
    );
  }, 240_000);

  it('is the same spoilt plan again for the same number', async () => {
    const [once, again] = [await attempt(7, ground), await attempt(7, ground)];
    expect(again.files).toEqual(once.files);
    expect(Object.keys(once.files).length).toBeGreaterThan(0);
  });
});

describe('spoilt words alone', () => {
  const year = parseSchoolYear('2024-2025')!;

  it('are read as rich text, in every profile', () => {
    const profile = fc.constantFrom<TextProfile>('regel', 'regels', 'cel', 'blok');
    fc.assert(
      fc.property(numbers, profile, (number, name) => {
        const text = richSoup(new Chance(number));
        for (const { at } of parseRichText(text, name).problems) expect(at.end).toBeLessThanOrEqual(text.length);
      }),
      { ...settings, numRuns: 2000 },
    );
  });

  it('are read as moments', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(JSON.stringify(readPlanning(whenSoup(new Chance(number)), year))).not.toMatch(/NaN|undefined/);
      }),
      { ...settings, numRuns: 2000 },
    );
  });
});
