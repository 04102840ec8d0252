import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPage, MeasuringBrowser } from './measuringBrowser.js';
import { Builder, layouts, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: false });
const [sidewaysFaults, misplacedText] = ['sidewaysFaults', 'misplacedText'].map(inPage) as [string, string];
let measuring: MeasuringBrowser;
let page: Page;
let session: CDPSession;

beforeAll(async () => {
  measuring = await MeasuringBrowser.start();
  page = await measuring.browser.newPage();
  session = await page.createCDPSession();
});

afterAll(() => measuring.close());

/** The widest and the longest plan in every layout; the others in their own. */
const MOST_DEMANDING = ['plans/noorderveld/2024-2025', 'plans/vijfsluizen/2024-2025'];
const layoutsOf = (plan: string): (string | undefined)[] => (MOST_DEMANDING.includes(plan) ? [...layouts] : [undefined]);

/** What a reader may set for all text, without anything getting lost (WCAG 2.2, 1.4.12). */
const TEXT_SPACING = 'body * { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }';

describe.each(workedPlans)('%s', (plan) => {
  describe.each(layoutsOf(plan))('in the layout %s', (layout) => {
    beforeAll(async () => {
      const { html } = await builder.build(plan, layout);
      await page.setContent(html('scherm'), { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready.then(() => undefined)');
    });

    // What 1280 pixels become at 200 and at 400% (1.4.4 and 1.4.10).
    it.each([640, 320])('loses nothing in a window of %i pixels', async (width) => {
      await page.setViewport({ width, height: (width / 5) * 4 });
      await expectAllInPlace(width);
    });

    it.each([1280, 360])('loses nothing with letters of twice the size in a window of %i pixels', async (width) => {
      const before = await letterSize();
      await session.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } });
      try {
        await page.setViewport({ width, height: 800 });
        expect(await letterSize()).toBe(2 * before);
        await expectAllInPlace(width / 2);
      } finally {
        await session.send('Page.setFontSizes', { fontSizes: { standard: 16, fixed: 13 } });
      }
    });

    it.each([1280, 320])('loses nothing with more room between letters, words and lines in a window of %i pixels', async (width) => {
      await page.setViewport({ width, height: 800 });
      await page.evaluate(`document.head.append(Object.assign(document.createElement('style'), { id: 'ruimte', textContent: ${JSON.stringify(TEXT_SPACING)} }))`);
      try {
        await expectAllInPlace(width);
      } finally {
        await page.evaluate("document.getElementById('ruimte').remove()");
      }
    });
  });
});

async function letterSize(): Promise<number> {
  return Number(await page.evaluate('parseFloat(getComputedStyle(document.querySelector("main p")).fontSize)'));
}

/** In columns narrower than a telephone's a long word may break anywhere; headless browsers do not know where it should. */
async function expectAllInPlace(width: number): Promise<void> {
  expect(await page.evaluate(sidewaysFaults)).toEqual([]);
  const faults = (await page.evaluate(misplacedText)) as string[];
  expect(width >= 360 ? faults : faults.filter((fault) => !fault.startsWith('broken at no hyphen'))).toEqual([]);
}
