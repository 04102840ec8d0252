import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { printPdf, type RunningBrowser, startBrowser } from '../../../src/pdf/index.js';
import type { Tab } from '../../../src/pdf/browser/tab.js';
import { readBack } from '../readBack.js';
import { realBrowser } from '../realBrowser.js';
import { documentWithContents, mixedChapters, page } from '../trialDocuments.js';

const options = { title: 'Jaarplan 2024-2025', language: 'nl', date: '2024-09-16', outline: true } as const;

let browser: RunningBrowser;
beforeAll(async () => {
  browser = await startBrowser(await realBrowser());
});
afterAll(() => browser.close());

/** The browser, with its prints noted (tagged or not); `beforePrint` may meddle with the page. */
function watched(beforePrint: (tab: Tab, print: number) => Promise<unknown> = () => Promise.resolve()): { readonly browser: Pick<RunningBrowser, 'withPage'>; readonly prints: boolean[] } {
  const prints: boolean[] = [];
  const withPage = <T>(work: (tab: Tab) => Promise<T>): Promise<T> =>
    browser.withPage(async (tab) => {
      const original = tab.print.bind(tab);
      tab.print = async (parameters, timeout) => {
        prints.push(parameters.tagged);
        await beforePrint(tab, prints.length);
        return original(parameters, timeout);
      };
      return work(tab).finally(() => (tab.print = original));
    });
  return { browser: { withPage }, prints };
}

describe('page numbers', () => {
  it('are those on which the chapters stand, over standing and lying pages', async () => {
    const { bytes, pageNumbers, pageCount } = await printPdf(browser, documentWithContents(), options);
    const { pages } = await readBack(bytes);
    expect(pages).toHaveLength(pageCount);
    expect(pageCount).toBeGreaterThan(8);
    for (const { anchor, title, paper } of mixedChapters) {
      // The first page with the title is the contents.
      const found = pages.findIndex(({ text }, index) => index > 0 && text.includes(title)) + 1;
      expect([anchor, pageNumbers.get(anchor)]).toEqual([anchor, found]);
      expect(pages[0]?.text).toContain(`${title} ${found}`);
      const { width = 0, height = 0 } = pages[found - 1] ?? {};
      expect(width > height).toBe(paper === 'liggend');
    }
    pages.forEach(({ text }, index) => expect(text).toContain(`pagina ${index + 1} van ${pageCount}`));
  });

  it('hold when the filled-in number itself moves the pages', async () => {
    // A letter fills a page: the number of two digits takes one more than the digit that stood there.
    const places = Array.from({ length: 12 }, (_, index) => `<section id="d${index}">x</section>`);
    const number = '<p style="font-size: 9cm; line-height: 15cm; width: 7cm; word-break: break-all" data-bladzijde="d11">0</p>';
    const html = page(`${number}${places.join('')}`, '<style>@page { @bottom-right { content: none } } h1 { display: none }</style>');
    const { bytes, pageNumbers } = await printPdf(browser, html, options);
    const { pages } = await readBack(bytes);
    expect(pageNumbers.get('d11')).toBe(14);
    expect(pages.map(({ text }) => text).join('')).toBe(`14${'x'.repeat(12)}`);
  });

  it('that never settle are reported', async () => {
    // Moved to and fro between prints, as a layout would that depends on its own page numbers.
    const html = page('<span data-bladzijde="wip">2</span><p>voor</p><p id="wip">wip</p>');
    const { browser: unsettled, prints } = watched((tab, print) =>
      tab.evaluate(`document.querySelector('#wip').style.breakBefore = '${print % 2 === 0 ? 'page' : 'auto'}'`, 5000),
    );
    await expect(printPdf(unsettled, html, options)).rejects.toThrow('change with every print');
    expect(prints).toEqual([false, true, true, true]);
  });

  it('of an id that is not there are a defect, with its name', async () => {
    await expect(printPdf(browser, page('<span data-bladzijde="weg">00</span>'), options)).rejects.toThrow('No page for weg');
  });

  it('take two prints, and one when they were known or nobody asks', async () => {
    const asked = watched();
    const { pageNumbers } = await printPdf(asked.browser, documentWithContents(), options);
    expect(asked.prints).toEqual([false, true]);

    const known = watched();
    const again = await printPdf(known.browser, documentWithContents(), { ...options, expectedPageNumbers: pageNumbers });
    expect(known.prints).toEqual([true]);
    expect(again.pageNumbers).toEqual(pageNumbers);

    const none = watched();
    await printPdf(none.browser, page('<p>Zonder inhoud</p>'), options);
    expect(none.prints).toEqual([true]);
  });

  it('are asked of a document of which nothing is painted', async () => {
    const prints: Uint8Array[] = [];
    const withPage = <T>(work: (tab: Tab) => Promise<T>): Promise<T> =>
      browser.withPage(async (tab) => {
        const original = tab.print.bind(tab);
        tab.print = async (...words) => {
          const bytes = await original(...words);
          prints.push(bytes);
          return bytes;
        };
        return work(tab).finally(() => (tab.print = original));
      });
    await printPdf({ withPage }, documentWithContents(), options);
    const [asked, final] = await Promise.all(prints.map(async (bytes) => (await readBack(bytes)).pages));
    expect(asked?.length).toBe(final?.length);
    expect(final?.map(({ text }) => text).join(' ')).toContain('De werkgroep');
    // What stands in the margins is no part of the document.
    expect(asked?.map(({ text }) => text).join(' ')).not.toContain('De werkgroep');
  });

  it('that were expected wrongly are put right', async () => {
    const wrong = new Map(mixedChapters.map(({ anchor }) => [anchor, 1]));
    const { bytes } = await printPdf(browser, documentWithContents(), { ...options, expectedPageNumbers: wrong });
    const { bytes: right } = await printPdf(browser, documentWithContents(), options);
    expect(Buffer.compare(bytes, right)).toBe(0);
  });
});

describe('pictures of styles, which no screen has shown', () => {
  const png = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
  const svg = "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='10' height='10'%3E%3Cpath d='M1 2L7 8' stroke='%23123456'/%3E%3C/svg%3E";

  it.each([
    ['behind a text', `p { height: 3cm; background: url("${png}") }`],
    ['drawn behind a text', `p { height: 3cm; background: url("${svg}") }`],
    ['before a text', `p::before { content: url("${png}") }`],
  ])('are in the file after one print: %s', async (_, css) => {
    const watching = watched();
    const { bytes } = await printPdf(watching.browser, page('<p>Tekst</p>', `<style>${css}</style>`), options);
    expect(watching.prints).toEqual([true]);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
  });
});

describe('many documents', () => {
  it('are printed through one browser, each with its own pages', async () => {
    const counts = [1, 30, 5, 60, 12];
    const printed = await Promise.all(
      counts.map((paragraphs) => printPdf(browser, documentWithContents([{ anchor: 'a', title: `Deel ${paragraphs}`, paper: 'staand', paragraphs }]), options)),
    );
    const texts = await Promise.all(printed.map(async ({ bytes }) => (await readBack(bytes)).pages[1]?.text));
    expect(texts).toEqual(counts.map((count) => expect.stringContaining(`Deel ${count}De werkgroep`) as string));
    expect(new Set(printed.map(({ pageCount }) => pageCount)).size).toBeGreaterThan(2);
  });

  it('are the same bytes for the same document, in one browser and in the next', async () => {
    const table = '<table><caption>Wie doet wat</caption><tr><th>Wie</th><th>Wat</th></tr><tr><td>Team</td><td>Plan</td></tr></table>';
    const html = documentWithContents().replace('<h1>', `${table}<h1>`);
    const [first, second] = [await printPdf(browser, html, options), await printPdf(browser, html, options)];
    const other = await startBrowser(await realBrowser());
    try {
      const third = await printPdf(other, html, options);
      expect(Buffer.compare(first.bytes, second.bytes)).toBe(0);
      expect(Buffer.compare(first.bytes, third.bytes)).toBe(0);
    } finally {
      await other.close();
    }
    const { bytes: changed } = await printPdf(browser, html.replace('Team', 'Raad'), options);
    expect(Buffer.compare(first.bytes, changed)).not.toBe(0);
  });
});
