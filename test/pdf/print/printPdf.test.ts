import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parsePdf } from '../../../src/pdf/file/pdfFile.js';
import { readPages } from '../../../src/pdf/finish/content/pages.js';
import { printPdf, type RunningBrowser, startBrowser } from '../../../src/pdf/index.js';
import type { Tab } from '../../../src/pdf/browser/tab.js';
import { readBack } from '../readBack.js';
import { realBrowser } from '../realBrowser.js';
import { documentWithContents, linkedLine, mixedChapters, page, plainLine } from '../trialDocuments.js';

const options = { title: 'Jaarplan 2024-2025', language: 'nl', date: '2024-09-16', outline: true } as const;

let browser: RunningBrowser;
beforeAll(async () => {
  browser = await startBrowser(await realBrowser());
});
afterAll(() => browser.close());

/** How many figures the page of each chapter has; the pages themselves are others. */
const figuresKnown = new Map([
  ['voorwoord', 9],
  ['doelen', 9],
  ['planning', 99],
  ['één-kalender', 99],
  ['slot', 99],
]);

/** The browser, with its prints counted; `beforePrint` may meddle with the page. */
function watched(beforePrint: (tab: Tab, print: number) => Promise<unknown> = () => Promise.resolve()): { readonly browser: Pick<RunningBrowser, 'withPage'>; readonly prints: number } {
  let prints = 0;
  const withPage = <T>(work: (tab: Tab) => Promise<T>): Promise<T> =>
    browser.withPage(async (tab) => {
      const original = tab.print.bind(tab);
      tab.print = async (parameters, timeout) => {
        prints += 1;
        await beforePrint(tab, prints);
        return original(parameters, timeout);
      };
      return work(tab).finally(() => (tab.print = original));
    });
  return {
    browser: { withPage },
    get prints() {
      return prints;
    },
  };
}

/** What each page paints. */
async function contentOf(bytes: Uint8Array): Promise<string[]> {
  return readPages(await parsePdf(bytes)).map(({ content }) => content.stream.text);
}

/** The texts of the first page that are figures, with their right edge. */
async function figuresOf(bytes: Uint8Array): Promise<{ readonly text: string; readonly right: number }[]> {
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const { items } = await (await (await loading.promise).getPage(1)).getTextContent();
  await loading.destroy();
  return items.flatMap((item) => ('str' in item && /^\d+$/u.test(item.str) ? [{ text: item.str, right: (item.transform as number[])[4]! + item.width }] : []));
}

describe('page numbers', () => {
  it.each([
    ['written into the file', linkedLine, 1],
    ['shown by the browser', plainLine, 2],
  ])('%s are those on which the chapters stand, over standing and lying pages', async (_, line, prints) => {
    const watching = watched();
    const { bytes, pageNumbers, pageCount } = await printPdf(watching.browser, documentWithContents(mixedChapters, line), { ...options, expectedPageNumbers: figuresKnown });
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
    expect(watching.prints).toBe(prints);
  });

  it('are painted as the browser would have done, to the byte', async () => {
    // The machine's typeface may set two ones closer to each other than other figures; figures that are written keep their distance.
    const apart = (html: string): string => html.replace('</head>', '<style>body { font-kerning: none }</style></head>');
    const { bytes, pageNumbers } = await printPdf(browser, apart(documentWithContents()), options);
    const typed = documentWithContents(mixedChapters, ({ anchor, title }) => `<a href="#${anchor}">${title} <span>${pageNumbers.get(anchor)}</span></a>`);
    const { bytes: shown } = await printPdf(browser, apart(typed), { ...options, bookmarks: mixedChapters.map(({ anchor, title }) => ({ title, anchor, level: 1 })) });
    expect(await contentOf(bytes)).toEqual(await contentOf(shown));
  });

  it('stand at the right of a place that is wider', async () => {
    const wide = (line: string): string => line.replace('data-bladzijde', 'data-cijfers="3" data-bladzijde').replace('<span', '<span style="float: right"');
    const watching = watched();
    const { bytes, pageNumbers } = await printPdf(watching.browser, documentWithContents(mixedChapters, (chapter) => wide(linkedLine(chapter))), options);
    const typed = documentWithContents(mixedChapters, (chapter) => wide(linkedLine(chapter)).replace(/data-bladzijde="([^"]*)">00/u, (__, anchor: string) => `>${pageNumbers.get(anchor)}`));
    const { bytes: shown } = await printPdf(browser, typed, options);
    const [ours, theirs] = await Promise.all([figuresOf(bytes), figuresOf(shown)]);
    expect(ours.map(({ text }) => text)).toEqual(mixedChapters.map(({ anchor }) => String(pageNumbers.get(anchor))));
    ours.forEach(({ right }, index) => expect(right).toBeCloseTo(theirs[index]?.right ?? 0, 1));
    expect(watching.prints).toBe(1);
  });

  it('are shown by the browser when the letters in the file lack a figure', async () => {
    // The only text of its kind, and the figure that is printed first is a 0.
    const html = page('<p><a href="#wip">Zie <span style="font: italic bold 20pt monospace" data-bladzijde="wip">0</span></a></p><p id="wip" style="break-before: page">wip</p>');
    const watching = watched();
    const { bytes } = await printPdf(watching.browser, html, options);
    // How wide the gap is, and so whether it is read as a space, is the machine's monospace typeface's.
    expect((await readBack(bytes)).pages[0]?.text).toMatch(/Zie ?2/u);
    expect(watching.prints).toBe(2);
  });

  it.each([
    ['by the browser', (number: string) => number],
    ['into the file', (number: string) => `<a href="#d11" style="display: block">${number}</a>`],
  ])('hold when the number itself moves the pages, written %s', async (_, around) => {
    // A letter fills a page: the number of two digits takes one more than the digit that stood there.
    const places = Array.from({ length: 12 }, (__, index) => `<section id="d${index}">x</section>`);
    const number = around('<span style="display: block; font-size: 9cm; line-height: 15cm; width: 7cm; word-break: break-all" data-bladzijde="d11">0</span>');
    const html = page(`${number}${places.join('')}`, '<style>@page { @bottom-right { content: none } } h1 { display: none }</style>');
    const { bytes, pageNumbers } = await printPdf(browser, html, options);
    const { pages } = await readBack(bytes);
    expect(pageNumbers.get('d11')).toBe(14);
    expect(pages.map(({ text }) => text).join('')).toBe(`14${'x'.repeat(12)}`);
  });

  it('that never settle are reported', async () => {
    // Moved to and fro between prints, as a layout would that depends on its own page numbers.
    const html = page('<span data-bladzijde="wip">2</span><p>voor</p><p id="wip">wip</p>');
    const unsettled = watched((tab, print) => tab.evaluate(`document.querySelector('#wip').style.breakBefore = '${print % 2 === 0 ? 'page' : 'auto'}'`, 5000));
    await expect(printPdf(unsettled.browser, html, options)).rejects.toThrow('change with every print');
    expect(unsettled.prints).toBe(4);
  });

  it.each([
    ['shown', '<span data-bladzijde="weg">00</span>'],
    ['written', '<a href="#weg"><span data-bladzijde="weg">00</span></a>'],
  ])('of an id that is not there are a defect, with its name, to be %s', async (_, html) => {
    await expect(printPdf(browser, page(html), options)).rejects.toThrow('No page for weg');
  });

  it('take one print when nobody asks, and where they are known', async () => {
    const none = watched();
    await printPdf(none.browser, page('<p>Zonder inhoud</p>'), options);
    expect(none.prints).toBe(1);

    const plain = documentWithContents(mixedChapters, plainLine);
    const { pageNumbers } = await printPdf(browser, plain, options);
    const known = watched();
    const again = await printPdf(known.browser, plain, { ...options, expectedPageNumbers: pageNumbers });
    expect(known.prints).toBe(1);
    expect(again.pageNumbers).toEqual(pageNumbers);
  });

  it('take two prints where a text has a number with more figures than it seemed, and one when that was known', async () => {
    const html = page(`<p><a href="#slot">Zie pagina <span data-bladzijde="slot">0</span></a></p>${'<section>x</section>'.repeat(12)}<p id="slot">0123456789</p>`);
    const [first, again] = [watched(), watched()];
    const { bytes, pageNumbers } = await printPdf(first.browser, html, options);
    const { bytes: same } = await printPdf(again.browser, html, { ...options, expectedPageNumbers: pageNumbers });
    expect([pageNumbers.get('slot'), first.prints, again.prints, Buffer.compare(bytes, same)]).toEqual([13, 2, 1, 0]);
  });

  it.each([
    ['written', linkedLine],
    ['shown', plainLine],
  ])('come out the same whatever was expected, when %s', async (_, line) => {
    const html = documentWithContents(mixedChapters, line);
    const expected = [undefined, new Map(mixedChapters.map(({ anchor }) => [anchor, 1])), new Map(mixedChapters.map(({ anchor }) => [anchor, 123])), figuresKnown];
    const [first, ...others] = await Promise.all(expected.map((numbers) => printPdf(browser, html, numbers === undefined ? options : { ...options, expectedPageNumbers: numbers })));
    for (const { bytes } of others) expect(Buffer.compare(bytes, first!.bytes)).toBe(0);
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
    expect(watching.prints).toBe(1);
    expect(Buffer.from(bytes).toString('latin1')).toContain('/Subtype /Image');
  });
});

/** All that a house style's CSS can set for a whole document. */
const MUCH_STYLE = `
  @namespace svg url(http://www.w3.org/2000/svg);
  @layer eerst, dan;
  @property --maat { syntax: '<length>'; inherits: true; initial-value: 40px; }
  @counter-style cijfers { system: cyclic; symbols: A; }
  @font-face { font-family: serif; src: local('Open Sans'); }
  @page { size: A6 landscape; margin: 3cm; }
  @page :first { margin-top: 8cm; }
  :root { color-scheme: dark; font-size: 30px; zoom: 2; background: #123; counter-reset: page 40; quotes: 'x' 'y'; writing-mode: vertical-rl; direction: rtl; }
  body { columns: 2; }`;

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

  it.each([
    ['a policy', false, '<meta http-equiv="Content-Security-Policy" content="img-src \'none\'; style-src \'none\'">'],
    ['a language', false, '<meta HTTP-EQUIV="Content-Language" content="ar">'],
    ['a place to go to', false, '<meta http-equiv="refresh" content="0; url=http://elders.invalid/">'],
    ['a base', false, '<base href="http://elders.invalid/">'],
    ['a scale and colours', false, '<meta name="viewport" content="width=200, initial-scale=3"><meta name="color-scheme" content="dark">'],
    ['nothing', true, ''],
    ['much style', true, `<style>${MUCH_STYLE}</style>`],
  ])('are the same bytes after a document that brings %s', async (_, leavesNoTrace, head) => {
    const colour = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z" fill="#060"/></svg>')}`;
    const html = documentWithContents().replace('<h1>', `<img alt="Logo" src="${colour}" width="60"><h1>`);
    // One tab, so that both documents come into the same one.
    const single = await startBrowser(await realBrowser(), { tabs: 1 });
    try {
      const { bytes: before } = await printPdf(single, html, options);
      await printPdf(single, page('<p>voor</p>', head), { ...options, leavesNoTrace });
      const { bytes: after } = await printPdf(single, html, options);
      expect(Buffer.compare(before, after)).toBe(0);
    } finally {
      await single.close();
    }
  });
});
