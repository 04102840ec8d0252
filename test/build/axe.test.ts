import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadAxe, RULES_OF_COLOUR, RULES_OF_SIZE, runAxe } from './axe.js';
import { MeasuringBrowser } from './measuringBrowser.js';
import { Builder, examples, layouts, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: false });
let measuring: MeasuringBrowser;
let page: Page;

beforeAll(async () => {
  measuring = await MeasuringBrowser.start();
  page = await measuring.browser.newPage();
});

afterAll(() => measuring.close());

interface Look {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  /** All of them when none are named. */
  readonly rules?: readonly string[];
}

/** Every rule at both ends, light and dark; in between what a width or a theme can change. */
const LOOKS: readonly Look[] = [
  { width: 1280, theme: 'light' },
  { width: 1280, theme: 'dark', rules: RULES_OF_COLOUR },
  { width: 768, theme: 'dark', rules: RULES_OF_SIZE },
  { width: 360, theme: 'dark' },
];

/**
 * What axe leaves to a person, and why that is answered: colours that it cannot see through a frame are measured by
 * `lowContrast`; a head over a group of rows (`scope="rowgroup"`) has its cells in the rows below, where axe does not look;
 * a name that ends in the one letter that is seen holds it (2.5.3).
 */
const ANSWERED = [/^color-contrast: /, /^th-has-data-cells: [^]*scope="rowgroup"/, /^label-content-name-mismatch: <a [^>]* (\w)">\1<\/a>/];

describe.each(workedPlans)('%s', (plan) => {
  it.each(layouts)('breaks no rule of WCAG 2.2 AA in the layout %s', (layout) => expectNoViolation(plan, layout));
});

describe.each(examples)('%s', (example) => {
  it('breaks no rule of WCAG 2.2 AA', () => expectNoViolation(example));
});

async function expectNoViolation(plan: string, layout?: string): Promise<void> {
  const { html } = await builder.build(plan, layout);
  await page.setContent(html('scherm'), { waitUntil: 'load' });
  await loadAxe(page);
  for (const { width, theme, rules } of LOOKS) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: theme }]);
    const { violations, doubts, passes } = await runAxe(page, rules);
    expect({ width, theme, violations }).toEqual({ width, theme, violations: [] });
    expect(doubts.filter((doubt) => !ANSWERED.some((answered) => answered.test(doubt)))).toEqual([]);
    expect(passes.length).toBeGreaterThan(rules === undefined ? 20 : 0);
  }
}
