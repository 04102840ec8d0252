import { PDFDict, PDFDocument, PDFHexString, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printPdf, type PrintOptions, type RunningBrowser, startBrowser } from '../../../src/pdf/index.js';
import { readTags } from '../../build/pdfTree.js';
import { readBack } from '../readBack.js';
import { realBrowser } from '../realBrowser.js';
import { page } from '../trialDocuments.js';

let browser: RunningBrowser;
beforeAll(async () => {
  browser = await startBrowser(await realBrowser());
});
afterAll(() => browser.close());

const plain: PrintOptions = { title: 'Jaarplan één', language: 'nl', date: '2024-09-16', outline: false };

// A narrow column, so that the heading wraps between "tot" and "over".
const wrapped = '<h2 id="lang" style="width: 3em">Van tot over</h2>';
const body = `${wrapped}<section><h3 id="diep">Diep</h3></section><section><h2 id="eind">Eind</h2></section>`;

it('describes the document as the plan does, not as the browser or the clock', async () => {
  const { bytes } = await printPdf(browser, page('<p>Tekst</p>'), plain);
  const { information, marked } = await readBack(bytes);
  expect(information).toMatchObject({
    Title: 'Jaarplan één',
    Language: 'nl',
    Creator: 'jaarplan',
    CreationDate: "D:20240916000000+00'00'",
    ModDate: "D:20240916000000+00'00'",
    PDFFormatVersion: '1.7',
  });
  expect(marked).toBe(true);
  expect(Buffer.from(bytes).toString('latin1')).toContain('/DisplayDocTitle true');
});

it('has no dates when the plan has none', async () => {
  const { date: _, ...undated } = plain;
  const { bytes } = await printPdf(browser, page('<p>Tekst</p>'), undated);
  const { information } = await readBack(bytes);
  expect(information).not.toHaveProperty('CreationDate');
  expect(information).not.toHaveProperty('ModDate');
  await expect(printPdf(browser, page(''), { ...plain, date: '16 september' })).rejects.toThrow('No ISO day');
});

it('identifies the file by its contents', async () => {
  const identifiers = await Promise.all(
    ['Eerste', 'Tweede'].map(async (text) => {
      const { bytes } = await printPdf(browser, page(`<p>${text}</p>`), plain);
      return /\/ID \[ (<[0-9A-F]{32}>) \1 \]/u.exec(Buffer.from(bytes).toString('latin1'))?.[1];
    }),
  );
  expect(identifiers[0]).toMatch(/[1-9A-F]/u);
  expect(identifiers[0]).not.toBe(identifiers[1]);
});

it('makes bookmarks with the titles that are given, nested by level', async () => {
  const bookmarks = [
    { title: 'Van tot over', level: 1, anchor: 'lang' },
    { title: 'Diep (één)', level: 3, anchor: 'diep' },
    { title: 'Eind', level: 1, anchor: 'eind' },
  ];
  const { bytes } = await printPdf(browser, page(body), { ...plain, outline: true, bookmarks });
  expect((await readBack(bytes)).outline).toEqual([
    { title: 'Van tot over', page: 1, items: [{ title: 'Diep (één)', page: 2, items: [] }] },
    { title: 'Eind', page: 3, items: [] },
  ]);
});

it("keeps the browser's own bookmarks when none are given, and has none when not asked", async () => {
  const { bytes } = await printPdf(browser, page(body), { ...plain, outline: true });
  const [root] = (await readBack(bytes)).outline;
  expect(root?.title).toBe('Proefdocument');
  expect(root?.items.at(-1)).toEqual({ title: 'Eind', page: 3, items: [] });
  const { bytes: without } = await printPdf(browser, page(body), plain);
  expect((await readBack(without)).outline).toEqual([]);
});

it('refuses a bookmark to a place that is not there', async () => {
  const bookmarks = [{ title: 'Weg', level: 1, anchor: 'weg' }];
  await expect(printPdf(browser, page(body), { ...plain, outline: true, bookmarks })).rejects.toThrow('No place for bookmarks weg');
});

it('keeps what a screen reader reads: heads of cells, by identifiers that do not depend on earlier prints', async () => {
  const table = '<table><caption>Wie</caption><tr><th scope="col">Wie</th><th scope="col">Wat</th></tr><tr><td>Team</td><td>Plan</td></tr></table>';
  const identifiers = await Promise.all(
    ['eerst', 'later'].map(async (text) => {
      const { bytes } = await printPdf(browser, page(`<p>${text}</p>${table}`), plain);
      return Buffer.from(bytes).toString('latin1').match(/\(node\d+\)/gu);
    }),
  );
  expect(new Set(identifiers[0])).toEqual(new Set(['(node00000001)', '(node00000002)']));
  expect(identifiers[1]).toEqual(identifiers[0]);
});

it('reads the head of a table once, and still shows it on every page', async () => {
  const rows = Array.from({ length: 90 }, (_, index) => `<tr><td>Rij ${index + 1}</td></tr>`).join('');
  const { bytes } = await printPdf(browser, page(`<table><thead><tr><th scope="col">Kolomkop</th></tr></thead><tbody>${rows}</tbody></table>`), { ...plain, running: { head: [], foot: [], continued: ['Kolomkop'] } });
  const { pages } = await readBack(bytes);
  expect(pages.length).toBeGreaterThan(1);
  expect(pages.map(({ text }) => text.split('Kolomkop').length)).toEqual(pages.map(() => 2));
  const { root, untagged } = await readTags(bytes);
  expect(JSON.stringify(root).split('Kolomkop')).toHaveLength(2);
  expect(untagged.map((text) => text.includes('Kolomkop'))).toEqual(pages.map((_, index) => index > 0));
});

it('gives links the words that stand in them, also where a line ends within a word', async () => {
  const link = '<p style="width: 4em"><a href="https://voorbeeld.example/a">jaar&shy;kalender van de school</a> <a href="#eind"><svg role="img" aria-label="Naar het eind" width="9" height="9"><rect width="9" height="9"/></svg></a></p><h2 id="eind">Eind</h2>';
  const { bytes } = await printPdf(browser, page(link), plain);
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const annotations = document.getPages().flatMap(({ node }) => node.Annots()?.asArray().map((entry) => document.context.lookup(entry, PDFDict).lookup(PDFName.of('Contents'), PDFHexString).decodeText()) ?? []);
  expect([...new Set(annotations)]).toEqual(['jaarkalender van de school', 'Naar het eind']);
});

it('does not make a file in which words stand that nobody hears', async () => {
  await expect(printPdf(browser, page('<style>.let::before { content: "Let op! " }</style><p class="let">Tekst</p>'), plain)).rejects.toThrow('"Let op!" on page 1');
});
