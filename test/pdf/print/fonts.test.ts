import { afterAll, beforeAll, expect, it } from 'vitest';
import { packageFonts } from '../../../src/outputs/fontFiles.js';
import { printPdf, type RunningBrowser, startBrowser } from '../../../src/pdf/index.js';
import { fontNames } from '../readBack.js';
import { realBrowser } from '../realBrowser.js';
import { page } from '../trialDocuments.js';

let browser: RunningBrowser;
beforeAll(async () => {
  browser = await startBrowser(await realBrowser());
});
afterAll(() => browser.close());

it('has a face in time that stands on paper alone, under a name with a number in it', async () => {
  const face = Buffer.from(await packageFonts()('source-sans-3-latin-400-italic.woff2')).toString('base64');
  const style = `<style>@font-face { font-family: "Proef 3"; font-style: italic; src: url(data:font/woff2;base64,${face}) format("woff2") }
    h1 { display: none } @page { @bottom-right { content: none } }
    i { font-family: "Proef 3"; } @media screen { i { display: none } }</style>`;
  const { bytes } = await printPdf(browser, page('<p><i>Alleen op papier</i></p>', style), { title: 'Letters', language: 'nl', outline: false });
  expect(fontNames(bytes)).toEqual([expect.stringContaining('SourceSans3')]);
});
