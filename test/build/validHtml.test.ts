import { HtmlValidate } from 'html-validate';
import { afterAll, describe, expect, it } from 'vitest';
import { attribute, elementsOf, parseHtml } from './htmlReading.js';
import { Builder, examples, layouts, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: false });
afterAll(() => builder.close());
const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
const cases = [...workedPlans.flatMap((plan) => layouts.map((layout): [string, string | undefined] => [plan, layout])), ...examples.map((plan): [string, undefined] => [plan, undefined])];

describe.each(cases)('%s in the layout %s', (plan, layout) => {
  it.each(['druk', 'scherm'] as const)('is valid HTML with its headings in order, for %s', async (medium) => {
    const text = (await builder.build(plan, layout)).html(medium);
    expect(headingFaults(text)).toEqual([]);
    const { results } = await validator.validateString(withoutBulk(text));
    expect(results.flatMap(({ messages }) => messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} (${selector ?? ''})`))).toEqual([]);
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
