import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { attribute, elementsOf, parseHtml } from './htmlReading.js';
import { inPage, MeasuringBrowser } from './measuringBrowser.js';
import { Builder, examples, layouts, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: false });
const [sidewaysFaults, misplacedText, lowContrast, focusState] = ['sidewaysFaults', 'misplacedText', 'lowContrast', 'focusState'].map(inPage) as [string, string, string, string];
/** A telephone, a tablet, a laptop. */
const WIDTHS = [360, 768, 1280];
const THEMES = ['light', 'dark'] as const;
let measuring: MeasuringBrowser;
let page: Page;

beforeAll(async () => {
  measuring = await MeasuringBrowser.start();
  page = await measuring.browser.newPage();
});

afterAll(async () => {
  await measuring.close();
});

/** The widest and the longest plan in every layout; the others in their own. */
const MOST_DEMANDING = ['plans/noorderveld/2024-2025', 'plans/vijfsluizen/2024-2025'];
const layoutsOf = (plan: string): (string | undefined)[] => (MOST_DEMANDING.includes(plan) ? [...layouts] : [undefined]);

describe.each(workedPlans)('%s', (plan) => {
  describe.each(layoutsOf(plan))('in the layout %s', (layout) => {
    beforeAll(() => show(plan, layout));

    it.each(WIDTHS)('does not scroll sideways at %i pixels, and lets wide tables scroll in a frame that takes the focus', async (width) => {
      await lookAt(width, 'light');
      expect(await page.evaluate(sidewaysFaults)).toEqual([]);
    });

    it.each(WIDTHS)('has all text in its place and no word broken at %i pixels', async (width) => {
      await lookAt(width, 'light');
      expect(await page.evaluate(misplacedText)).toEqual([]);
    });

    it.each(THEMES)('has enough contrast in the %s theme', (theme) => expectContrast(theme));

    it('has one heading of the first level, ids that occur once, and links that lead somewhere', async () => {
      const { html } = await builder.build(plan, layout);
      const elements = elementsOf(parseHtml(html('scherm')), () => true);
      expect(elements.filter(({ tagName }) => tagName === 'h1')).toHaveLength(1);
      const ids = elements.map((element) => attribute(element, 'id')).filter((id) => id !== undefined);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const targets = elements.flatMap((element) => (element.tagName === 'a' ? [attribute(element, 'href') ?? ''] : []));
      expect(targets.length).toBeGreaterThan(0);
      expect(targets.filter((target) => !/^(?:https?:|mailto:|tel:)/.test(target) && !ids.includes(target.slice(1)))).toEqual([]);
    });
  });

  describe.each(THEMES)('by keyboard, in the %s theme', (theme) => {
    beforeAll(async () => {
      // A page that was sent to a place in the text goes there again with its next document, and Tab with it.
      await page.close();
      page = await measuring.browser.newPage();
      await show(plan);
    });

    it('skips to the text with the first link', async () => {
      await lookAt(360, theme);
      await page.keyboard.press('Tab');
      const { name, href, fault } = await focus();
      expect({ name, fault }).toEqual({ name: 'a.springlink', fault: '' });
      await page.keyboard.press('Enter');
      expect((await focus()).name).toBe(`main${href ?? ''}`);
      await page.keyboard.press('Tab');
      expect(await page.evaluate("document.querySelector('main').contains(document.activeElement)")).toBe(true);
    });

    it('reaches every link and frame, and shows where it is', async () => {
      await page.evaluate('document.activeElement.blur(); scrollTo(0, 0); for (const details of document.querySelectorAll("details")) details.open = true');
      const stops = Number(await page.evaluate("[...document.querySelectorAll('a[href], summary, [tabindex=\"0\"]')].filter((one) => one.checkVisibility()).length"));
      expect(stops).toBeGreaterThan(5);
      await page.evaluate('document.querySelector(".springlink").focus()');
      const faults: string[] = [];
      const reached = new Set<unknown>();
      for (let count = 0; count < stops; count += 1) {
        const { name, href, fault } = await focus();
        if (fault !== '') faults.push(`${name} ${href ?? ''}: ${fault}`);
        reached.add(await page.evaluate("[...document.querySelectorAll('*')].indexOf(document.activeElement)"));
        await page.keyboard.press('Tab');
      }
      expect(faults).toEqual([]);
      expect(reached.size).toBe(stops);
    });
  });
});

describe('a wide table', () => {
  it('scrolls with the arrow keys once its frame has the focus', async () => {
    await show('examples/opmaak-jaarkalender');
    await lookAt(360, 'light');
    await page.evaluate("document.querySelector('.kader:has(.jaarkalender)').focus()");
    await page.keyboard.press('ArrowRight');
    await page.waitForFunction("document.querySelector('.kader:has(.jaarkalender)').scrollLeft > 0", { timeout: 5000 });
  });
});

describe.each(examples)('%s', (example) => {
  it('fits every width, with enough contrast in both themes', async () => {
    await show(example);
    for (const width of WIDTHS) {
      await lookAt(width, 'light');
      expect(await page.evaluate(sidewaysFaults)).toEqual([]);
    }
    for (const theme of THEMES) await expectContrast(theme);
  });
});

async function show(plan: string, layout?: string): Promise<void> {
  const { html } = await builder.build(plan, layout);
  await page.setContent(html('scherm'), { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

async function lookAt(width: number, theme: (typeof THEMES)[number]): Promise<void> {
  await page.setViewport({ width, height: 800 });
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
}

/** The theme is really on: its page is light or dark itself. */
async function expectContrast(theme: (typeof THEMES)[number]): Promise<void> {
  await lookAt(1280, theme);
  const { faults, seen, ground } = (await page.evaluate(lowContrast)) as { faults: string[]; seen: number; ground: number };
  expect(faults).toEqual([]);
  expect(seen).toBeGreaterThan(10);
  expect(theme === 'light' ? ground > 0.8 : ground < 0.2).toBe(true);
}

async function focus(): Promise<{ name: string; href: string | null; fault: string }> {
  return (await page.evaluate(focusState)) as { name: string; href: string | null; fault: string };
}
