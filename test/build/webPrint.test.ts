import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { readDocument } from './documentReading.js';
import { readHtml } from './htmlReading.js';
import { MeasuringBrowser } from './measuringBrowser.js';
import { readPdf } from './pdfReading.js';
import { readTags } from './pdfTree.js';
import type { InAnyOrder, Part } from './reading.js';
import { words } from './reading.js';
import { Builder } from './worked.js';

const builder = await Builder.start({ prints: true });
let measuring: MeasuringBrowser;
let page: Page;

beforeAll(async () => {
  measuring = await MeasuringBrowser.start();
  page = await measuring.browser.newPage();
});

afterAll(() => Promise.all([measuring.close(), builder.close()]));

/** As a visitor of the web page prints it: on the sheets that the page asks for. */
async function printedPage(html: string): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load' });
  await page.evaluate('document.fonts.ready.then(() => undefined)');
  return page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, waitForFonts: false });
}

/** Small ones hold what a screen has more of: facts below a picture, ways back from a note, a mark that stays in sight. */
const PLANS = ['plans/noorderveld/2024-2025', 'plans/lindewaard/2023-2024', 'examples/tijdlijn', 'examples/voetnoot', 'examples/concept', 'examples/verwijzing'];

it.each(PLANS)('prints of the web page of %s what the PDF says, in order, with its headings, tables and heads', async (plan) => {
  const { document, html, pdf } = await builder.build(plan);
  const { bytes, pageNumbers } = await pdf();
  const [own, web] = await Promise.all([readTags(bytes), readTags(await printedPage(html('scherm')))]);
  const paged = textsWithPages(document, pageNumbers);
  const shown = new Set(textsOf(readHtml(html('scherm'))));
  const printed = readPdf(web.root);
  // Where the PDF names a page, the web page names the place.
  const expected = readPdf(own.root).map((part, index): Part => {
    const other = printed[index];
    const isNamed = 'text' in part && paged.has(part.text) && other?.kind === part.kind && 'text' in other && shown.has(other.text);
    return isNamed ? other : part;
  });
  expect(printed).toEqual(expected);
  // The same pages, with the same running heads and feet: only the PDF holds repeated heads of tables apart from the text.
  expect(web.pageCount).toBe(own.pageCount);
  expect(web.untagged.map((text, page) => linesOf(text).filter((line) => !linesOf(own.untagged[page] ?? '').includes(line)))).toEqual(own.untagged.map(() => []));
});

function linesOf(text: string): string[] {
  return text.split('\n').map(words).filter((line) => line !== '');
}

/** Texts that have the number of a page in them: other numbers make other texts. */
function textsWithPages(document: Document, pageNumbers: ReadonlyMap<string, number>): ReadonlySet<string> {
  const [real, other] = [(anchor: string): string => String(pageNumbers.get(anchor)), (): string => '0'].map((pageOf) => textsOf(readDocument(document, { medium: 'druk', pageOf })));
  return new Set((real ?? []).filter((text, index) => other?.[index] !== text));
}

function textsOf(parts: readonly (Part | InAnyOrder)[]): string[] {
  return parts.flatMap((part): string[] => (part.kind === 'in any order' ? textsOf(part.parts) : 'text' in part ? [part.text] : []));
}
