import { HtmlValidate } from 'html-validate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elementsOf, parseHtml } from './htmlReading.js';
import { inPage, MeasuringBrowser } from './measuringBrowser.js';
import { Builder, layouts, workedPlans } from './worked.js';

/** On a screen nothing breaks into pages; each part is as wide as the text of the page that it is printed on. */
const PAPER_WIDTHS = '.voorblad { width: 210mm } .inhoud, .titelblok, .hoofdstuk { width: 170mm } .hoofdstuk.liggend { width: 267mm }';

const builder = await Builder.start({ prints: false });
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
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

    it('is valid HTML with its headings in order, on paper and on a screen', async () => {
      const { html } = await builder.build(plan, layout);
      for (const medium of ['druk', 'scherm'] as const) {
        const text = html(medium);
        expect(headingFaults(text)).toEqual([]);
        const { results } = await validator.validateString(withoutBulk(text));
        expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`))).toEqual([]);
      }
    });
  });
});

/** One heading of the first level, and none more than one level below the one before it. */
function headingFaults(html: string): string[] {
  const headings = elementsOf(parseHtml(html), ({ tagName }) => /^h[1-6]$/.test(tagName));
  const levels = headings.map(({ tagName }) => Number(tagName.slice(1)));
  const titles = levels.filter((level) => level === 1).length;
  const skips = levels.flatMap((level, index) => (level > (levels[index - 1] ?? 0) + 1 ? [`h${level} after h${levels[index - 1] ?? 0}: ${attribute(headings[index]!, 'class') ?? ''}`] : []));
  return [...(titles === 1 ? [] : [`${titles} headings of level 1`]), ...skips];
}

/** Styles and pictures are judged elsewhere, and make reading the page slow. */
function withoutBulk(html: string): string {
  return html.replace(/<style>[^]*?<\/style>/, '<style></style>').replace(/"data:[^"]+"/g, '"data:,"');
}
