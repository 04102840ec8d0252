import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { RunOptions } from 'axe-core';
import type { Page } from 'puppeteer-core';

const script = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** WCAG 2.0, 2.1 and 2.2 at level A and AA, and what axe calls good practice; not what it still tries out. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** Rules whose outcome follows from where things stand and how large they are. */
export const RULES_OF_SIZE = ['target-size', 'scrollable-region-focusable'];
/** Rules whose outcome follows from colours. */
export const RULES_OF_COLOUR = ['color-contrast', 'link-in-text-block'];

export interface AxeOutcome {
  /** A line for each element that breaks a rule. */
  readonly violations: readonly string[];
  /** A line for each element about which axe says that a person has to look. */
  readonly doubts: readonly string[];
  /** Names of the rules that had something to look at, and found it in order. */
  readonly passes: readonly string[];
}

/** Puts axe in the page that is on show; once for every document. */
export async function loadAxe(page: Page): Promise<void> {
  await page.evaluate(`${script};undefined`);
}

/** What axe has to say of the page that is on show, in all of its rules or in some. */
export async function runAxe(page: Page, rules?: readonly string[]): Promise<AxeOutcome> {
  const options: RunOptions = {
    runOnly: rules === undefined ? { type: 'tag', values: TAGS } : { type: 'rule', values: [...rules] },
    // 2.5.8 is the one rule of WCAG 2.2 that axe leaves off unless asked.
    rules: rules === undefined ? { 'target-size': { enabled: true } } : {},
    resultTypes: ['violations', 'incomplete'],
    selectors: false,
  };
  const lines = '(results) => results.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary, any, all }) => `${id}: ${html.slice(0, 160)}: ${failureSummary ?? ""} ${[...any, ...all].flatMap(({ relatedNodes }) => relatedNodes.map((one) => one.html.slice(0, 80))).join(" ")}`))';
  const expression = `axe.run(document, ${JSON.stringify(options)}).then(({ violations, incomplete, passes }) => {
    const lines = ${lines};
    return { violations: lines(violations), doubts: lines(incomplete), passes: passes.map(({ id }) => id) };
  })`;
  return (await page.evaluate(expression)) as AxeOutcome;
}
