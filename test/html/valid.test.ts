import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import * as documents from './fixtures/documents.js';
import { render, withoutStyle } from './templates.js';

const validator = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // Column widths and the places of bars are written in the element: they are data, not style.
    'no-inline-style': 'off',
    // The long titles of real plans are theirs.
    'long-title': 'off',
    // Written the short way on purpose: `<!doctype html>`.
    'doctype-style': 'off',
    // Spaces at line ends in generated text are nobody's concern.
    'no-trailing-whitespace': 'off',
  },
});

const cases = Object.entries(documents).flatMap(([name, document]) => (['scherm', 'druk'] as const).map((medium) => ({ name, medium, document })));

describe.each(cases)('$name, $medium', ({ document, medium }) => {
  it('is valid HTML', async () => {
    const report = await validator.validateString(await render(document, medium));
    expect(report.results.flatMap((result) => result.messages.map((message) => `${message.line}: ${message.ruleId}: ${message.message}`))).toEqual([]);
  });

  it('has one h1, and headings that skip no level', async () => {
    const levels = [...withoutStyle(await render(document, medium)).matchAll(/<h([1-6])[ >]/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    expect(levels[0]).toBe(1);
    levels.forEach((level, index) => expect(level).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1));
  });

  it('has ids that are there once, and links within the page that lead somewhere', async () => {
    const html = withoutStyle(await render(document, medium));
    const ids = [...html.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    const targets = [...html.matchAll(/ href="#([^"]*)"/g)].map(([, id]) => id);
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
  });

  it('names every column and row of every table', async () => {
    const html = withoutStyle(await render(document, medium));
    const heads = [...html.matchAll(/<th(?= |>)[^>]*>/g)].map(([tag]) => tag).filter((tag) => !/^<th colspan="\d+">$/.test(tag));
    expect(heads.filter((tag) => !/ scope="(?:col|row|rowgroup)"/.test(tag))).toEqual([]);
  });

  it('has no empty cells, fetches nothing and runs nothing', async () => {
    const html = await render(document, medium);
    expect(html).not.toMatch(/<t[dh][^>]*><\/t[dh]>/);
    expect(html).not.toMatch(/<script|<link|<iframe|<object|@import|\son[a-z]+=/i);
    expect([...html.matchAll(/(?:src|url)\s*[=(]\s*["']?(?!data:)([a-z]+:)/gi)]).toEqual([]);
    expect(html).toContain("default-src 'none'");
  });

  it('is the same every time', async () => {
    expect(await render(document, medium)).toBe(await render(document, medium));
  });
});
