import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { printPdf, type PrintOptions, type RunningBrowser, startBrowser } from '../../../src/pdf/index.js';
import { readBack } from '../readBack.js';
import { realBrowser } from '../realBrowser.js';
import { page } from '../trialDocuments.js';

const options: PrintOptions = { title: 'Proef', language: 'nl', outline: false };
// One red dot of 2 by 2.
const picture = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAEElEQVR4nGP4z8AARAwQCgAf7gP9i18U1AAAAABJRU5ErkJggg==', 'base64');

let browser: RunningBrowser;
let server: Server;
let folder: string;
let connections = 0;
let address: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jaarplan-proef-'));
  await writeFile(join(folder, 'stijl.css'), 'p { display: none }');
  await writeFile(join(folder, 'plaatje.png'), picture);
  // Counts connections, not requests: also a connection that is only made beforehand is one too many.
  server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await startBrowser(await realBrowser());
});
afterAll(async () => {
  await browser.close();
  await new Promise((resolve) => server.close(resolve));
  await rm(folder, { recursive: true });
});

it('reaches no network, whatever a document asks for', async () => {
  const local = address.replace('127.0.0.1', 'localhost');
  const head = `
    <link rel="preconnect" href="${address}"><link rel="dns-prefetch" href="${local}"><link rel="prefetch" href="${address}/a">
    <link rel="preload" as="image" href="${address}/b"><link rel="stylesheet" href="${address}/c.css"><link rel="icon" href="${local}/d.ico">
    <script src="${address}/e.js"></script><script type="module" src="${address}/f.js"></script>
    <meta http-equiv="refresh" content="0; url=${address}/g">
    <style>@import url(${address}/h.css); @font-face { font-family: x; src: url(${address}/i.woff2) } body { font-family: x; background: url(${address}/j.png) }
    @media print { p { list-style-image: url(${address}/k.png) } }</style>`;
  const body = `<p>Zichtbaar</p><img src="${address}/l.png"><img srcset="${address}/m.png 1x"><iframe src="${address}/n"></iframe><object data="${address}/o"></object>
    <embed src="${address}/p"><video poster="${address}/q" src="${address}/r"></video><svg><image href="${address}/s" width="9" height="9"/><use href="${address}/t#u"/></svg>
    <input type="image" src="${address}/v"><a href="${address}/w" ping="${address}/x">koppeling</a>`;
  // The film shows how long it has been on: words outside the text, which the file would not be made with otherwise.
  const { bytes } = await printPdf(browser, page(body, head), { ...options, running: { head: [], foot: [], continued: ['0:00'] } });
  // A page that leads away does so when it is loaded: also that has had its time.
  await printPdf(browser, page('<p>Daarna</p>'), options);
  expect((await readBack(bytes)).pages.map(({ text }) => text).join('')).toContain('Zichtbaar');
  expect(connections).toBe(0);
  // The door that was watched is a real one.
  await fetch(address).catch(() => undefined);
  expect(connections).toBeGreaterThan(0);
});

it('runs no scripts', async () => {
  const scripts = [
    "<script>document.querySelector('p').textContent = 'script'</script>",
    '<img src="data:," onerror="document.querySelector(\'p\').textContent = \'onerror\'">',
    '<svg onload="document.querySelector(\'p\').textContent = \'onload\'"></svg>',
    '<iframe srcdoc="<script>parent.document.querySelector(\'p\').textContent = \'frame\'</script>"></iframe>',
  ];
  const { bytes } = await printPdf(browser, page(`<p>Onveranderd</p>${scripts.join('')}`), options);
  expect((await readBack(bytes)).pages[0]?.text).toContain('Onveranderd');
});

it('reads no files, but shows pictures that are inside the document', async () => {
  const [style, file] = ['stijl.css', 'plaatje.png'].map((name) => pathToFileURL(join(folder, name)).href);
  const body = `<p>Zichtbaar</p><img alt="" src="${file}"><iframe src="${file}"></iframe>`;
  const { bytes } = await printPdf(browser, page(body, `<link rel="stylesheet" href="${style}">`), options);
  expect((await readBack(bytes)).pages[0]?.text).toContain('Zichtbaar');
  expect(pictures(bytes)).toBe(0);

  const inside = `data:image/png;base64,${picture.toString('base64')}`;
  const { bytes: shown } = await printPdf(browser, page(`<img alt="" src="${inside}">`), options);
  expect(pictures(shown)).toBe(1);
  // Used by the print style alone, and so asked for only when printing begins.
  const { bytes: late } = await printPdf(browser, page('<p>Tekst</p>', `<style>@media print { p { background: url(${inside}) } }</style>`), options);
  expect(pictures(late)).toBe(1);
});

function pictures(bytes: Uint8Array): number {
  return Buffer.from(bytes).toString('latin1').match(/\/Subtype \/Image/gu)?.length ?? 0;
}
