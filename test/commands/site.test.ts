import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { HtmlValidate } from 'html-validate';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { MeasuringBrowser } from '../build/measuringBrowser.js';
import { runHere } from './here.js';
import { buildProgram, filesBelow, temporaryFolder, writeFiles } from './program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
const HOSTILE = '</script><img src=x onerror="document.title=1">';

const plan = (year: string, word: string): string => `formaat: 1
titel: Jaarplan ${year}
schooljaar: ${year}
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Elke school heeft een coördinator
        doel: "Wij werken aan ${word}. ${HOSTILE.replaceAll('"', "'")}"
        acties:
          - wat: Iedere school wijst een coördinator aan
            wie: Schoolbesturen
            wanneer: 1 oktober ${year.slice(0, 4)}
          - wat: ${year === '2023-2024' ? 'Onderzoek naar verzuim' : 'Spreekuur voor ouders'}
            wie: Directeur
            status: uitgesteld
            koers: rood
            voortgang: Vertrouwelijk besproken.
`;

let browser: MeasuringBrowser;
let page: Page;
beforeAll(async () => {
  buildProgram();
  writeFiles(folder, {
    'plannen/dijkzicht/organisatie.yaml': 'naam: Samenwerkingsverband Dijkzicht\n',
    'plannen/dijkzicht/2023-2024/plan.yaml': plan('2023-2024', 'rust'),
    'plannen/dijkzicht/2024-2025/plan.yaml': plan('2024-2025', 'aanwezigheid'),
    'plannen/aardbei/organisatie.yaml': 'naam: Aardbei & Zonen\n',
    'plannen/aardbei/2024-2025/plan.yaml': plan('2024-2025', 'bloei'),
  });
  browser = await MeasuringBrowser.start();
  page = await browser.browser.newPage();
});
afterAll(() => browser.close());

describe('jaarplan site', () => {
  it('makes a page of every plan, of what changed, and one that leads to all', async () => {
    const { code, stdout, stderr } = await runHere(['site', '--zonder-pdf'], { folder });
    expect(stderr).toContain('Klaar: een website met 3 plannen in site.');
    expect(stdout).toBe('site/index.html\n');
    expect(code).toBe(0);
    expect(filesBelow(join(folder, 'site'))).toEqual(['.jaarplan-site.json', 'aardbei-2024-2025.html', 'dijkzicht-2023-2024.html', 'dijkzicht-2024-2025-verschillen.html', 'dijkzicht-2024-2025.html', 'index.html']);
    expect(readFileSync(join(folder, 'site/dijkzicht-2024-2025-verschillen.html'), 'utf8')).toContain('aanwezigheid');
  });

  it('tells of an action that came or went what the plans print, not how it goes', () => {
    const changes = readFileSync(join(folder, 'site/dijkzicht-2024-2025-verschillen.html'), 'utf8');
    expect(changes).toContain('Onderzoek naar verzuim');
    expect(changes).toContain('Spreekuur voor ouders');
    for (const word of ['Vertrouwelijk', 'voortgang', 'koers', 'uitgesteld']) expect(changes).not.toContain(word);
  });

  it('is valid HTML without anything from elsewhere, and the same on every run', async () => {
    const first = readFileSync(join(folder, 'site/index.html'));
    await runHere(['site', '--zonder-pdf', '--uit', 'nog-eens'], { folder });
    expect(readFileSync(join(folder, 'nog-eens/index.html')).equals(first)).toBe(true);
    const validator = new HtmlValidate({ root: true, extends: ['html-validate:recommended', 'html-validate:document'], rules: { 'doctype-style': 'off', 'no-trailing-whitespace': 'off', 'require-sri': 'off' } });
    const { results } = await validator.validateString(first.toString());
    expect(results.flatMap(({ messages }) => messages.map(({ line, message }) => `${line}: ${message}`))).toEqual([]);
  });

  it('leads to pages that are there', async () => {
    await open();
    const links = await texts('main a', 'getAttribute("href")');
    expect(links).toEqual(['aardbei-2024-2025.html', 'dijkzicht-2024-2025.html', 'dijkzicht-2024-2025-verschillen.html', 'dijkzicht-2023-2024.html']);
    expect(await texts('h2', 'textContent')).toEqual(['Aardbei & Zonen', 'Samenwerkingsverband Dijkzicht']);
  });

  it('finds words in all plans, without their accents and before they are whole', async () => {
    await open();
    expect(await found('coordin')).toEqual({ told: '3 plekken gevonden.', first: expect.stringContaining('Elke school heeft een coördinator') as string });
    expect(await found('aanwezigheid')).toEqual({ told: '1 plek gevonden.', first: expect.stringContaining('Samenwerkingsverband Dijkzicht, 2024-2025') as string });
    const [address = ''] = await texts('#treffers a', 'getAttribute("href")');
    const [file = '', anchor = ''] = address.split('#');
    expect(readFileSync(join(folder, 'site', file), 'utf8')).toContain(`id="${anchor}"`);
    expect((await found('olifant')).told).toBe('Niets gevonden voor ‘olifant’.');
  });

  it('shows what a plan holds as text only', async () => {
    await open();
    await found('onerror');
    expect(await texts('img', 'src')).toEqual([]);
    expect(await page.title()).toBe('Jaarplannen');
  });
});

describe('a plan with errors', () => {
  it('stays away from the site, and is named', async () => {
    writeFiles(folder, { 'plannen/kapot/2024-2025/plan.yaml': 'formaat: 1\ntitl: x\n' });
    const { code, stderr } = await runHere(['site', '--zonder-pdf', '--uit', 'met-fout'], { folder });
    expect(stderr).toContain('Niet op de website: plannen/kapot/2024-2025. Los eerst de fouten op.');
    expect(code).toBe(1);
    expect(filesBelow(join(folder, 'met-fout'))).toHaveLength(6);
  });
});

async function open(): Promise<void> {
  await page.goto(pathToFileURL(join(folder, 'site/index.html')).href);
}

async function found(words: string): Promise<{ readonly told: string; readonly first: string }> {
  await page.evaluate("document.querySelector('#zoekwoorden').value = document.querySelector('#gevonden').textContent = ''");
  await page.type('#zoekwoorden', words);
  await page.keyboard.press('Enter');
  await page.waitForFunction("document.querySelector('#gevonden').textContent !== ''");
  const [[told = ''], [first = '']] = [await texts('#gevonden', 'textContent'), await texts('#treffers li', 'textContent')];
  return { told, first };
}

/** Of every element that fits, what an expression of it gives. */
async function texts(selector: string, expression: string): Promise<string[]> {
  return (await page.evaluate(`[...document.querySelectorAll('${selector}')].map((element) => element.${expression})`)) as string[];
}
