import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPage, MeasuringBrowser } from './measuringBrowser.js';
import { Builder, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: false });
const focusPlace = inPage('focusPlace');
let measuring: MeasuringBrowser;

beforeAll(async () => {
  measuring = await MeasuringBrowser.start();
});

afterAll(() => measuring.close());

/** A stop of the Tab key. */
interface Stop {
  readonly part: string;
  /** Among all elements of the page. */
  readonly index: number;
  /** Pixels below the top of the page. */
  readonly top: number;
  readonly words: string;
}

/** Lines of text that begin a little higher than the one before: a small letter, a sign. */
const LEEWAY = 6;
const PARTS = ['springlink', 'inhoud', 'tekst'];

/** A telephone, where the contents stand above the text, and a wide screen, where they stand beside it. */
describe.each([360, 1400])('the Tab key at %i pixels', (width) => {
  it.each(workedPlans)('goes through %s as one reads', async (plan) => {
    const { html } = await builder.build(plan);
    const page = await measuring.browser.newPage();
    await page.setViewport({ width, height: 900 });
    await page.setContent(html('scherm'), { waitUntil: 'load' });
    await page.evaluate('document.fonts.ready.then(() => undefined)');
    const stops = await allStops(page);
    const expected = Number(await page.evaluate("[...document.querySelectorAll('a[href], summary, button, [tabindex=\"0\"]')].filter((one) => one.checkVisibility()).length"));
    await page.close();
    expect(stops).toHaveLength(expected);
    expect([...new Set(stops.map(({ part }) => part))]).toEqual(PARTS);
    expect(stops.flatMap((stop, index) => faultOf(stops[index - 1], stop))).toEqual([]);
  });
});

/** Every stop from the top of the page, until the page has no more. */
async function allStops(page: Page): Promise<Stop[]> {
  const stops: Stop[] = [];
  for (;;) {
    await page.keyboard.press('Tab');
    const stop = (await page.evaluate(focusPlace)) as Stop | undefined;
    // Behind the last stop the focus leaves the page, or begins again.
    if (stop === undefined || stops.some(({ index }) => index === stop.index)) return stops;
    stops.push(stop);
  }
}

function faultOf(before: Stop | undefined, stop: Stop): string[] {
  if (before === undefined) return stop.part === 'springlink' ? [] : [`begins at ${stop.words}`];
  if (PARTS.indexOf(stop.part) < PARTS.indexOf(before.part)) return [`${stop.words}: back to ${stop.part}`];
  if (stop.index < before.index) return [`${stop.words}: stands before ${before.words}`];
  return stop.part === before.part && stop.top < before.top - LEEWAY ? [`${stop.words}: ${Math.round(before.top - stop.top)} pixels above ${before.words}`] : [];
}
