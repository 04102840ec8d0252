import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inPage, MeasuringBrowser } from './measuringBrowser.js';
import { Builder, layouts, workedPlans } from './worked.js';

/** On a screen nothing breaks into pages; each part is as wide as the text of the page that it is printed on. */
const PAPER_WIDTHS = '.voorblad { width: 210mm } .inhoud, .titelblok, .hoofdstuk { width: 170mm } .hoofdstuk.liggend { width: 267mm }';

const builder = await Builder.start({ prints: false });
const misplacedText = inPage('misplacedText');
let measuring: MeasuringBrowser;
let page: Page;

beforeAll(async () => {
  measuring = await MeasuringBrowser.start();
  page = await measuring.browser.newPage();
  await page.setViewport({ width: 1200, height: 900 });
  await page.emulateMediaType('print');
});

afterAll(async () => {
  await measuring.close();
});

describe.each(workedPlans)('%s', (plan) => {
  describe.each(layouts)('in the layout %s', (layout) => {
    it('has all text in its place: nothing cut, broken, beside its cell or over other text', async () => {
      const { html } = await builder.build(plan, layout);
      await page.setContent(html('druk').replace('</style>', `${PAPER_WIDTHS}</style>`), { waitUntil: 'load' });
      await page.evaluate('document.fonts.ready.then(() => undefined)');
      expect(await page.evaluate(misplacedText)).toEqual([]);
    });
  });
});
