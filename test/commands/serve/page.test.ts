import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page, SerializedAXNode } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { inPage } from '../../build/measuringBrowser.js';
import { run, buildProgram, temporaryFolder, writeFiles } from '../program.js';
import { startReadingBrowser } from './readingBrowser.js';
import { goal, longPlan, PLAN, sampleFiles } from './samples.js';
import { closeAfterEach, serveFolder } from './served.js';

const all = temporaryFolder();
closeAfterEach();

let browser: Browser;
let page: Page;
let folder: string;
const faults: string[] = [];

beforeAll(async () => {
  browser = await startReadingBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = mkdtempSync(join(all, 'plannen '));
  page = await browser.newPage();
  page.setDefaultTimeout(60_000);
  faults.length = 0;
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && faults.push(message.text()));
  return async () => {
    await page.close();
    expect(faults).toEqual([]);
  };
});

const write = (path: string, content: string): void => writeFileSync(join(folder, path), content);
/** In the document that stands in the frame. */
const inside = (expression: string): string => `(() => { const live = document.querySelector('#document').contentDocument; return ${expression}; })()`;
const text = (selector: string): Promise<unknown> => page.evaluate(`document.querySelector('${selector}').innerText`);
const isShown = (selector: string): string => `document.querySelector('${selector}').checkVisibility({ visibilityProperty: true })`;

/** Waits until the document holds these words; fails with what the page says instead. */
async function shows(words: string): Promise<void> {
  const found = page.waitForFunction(inside(`live?.body?.textContent.replaceAll('\\u00AD', '').includes(${JSON.stringify(words)})`));
  await found.catch(async (error: unknown) => expect.fail(`${String(error)}: ‘${words}’. ${String(await text('body'))}`));
}

async function open(plans: readonly string[], query = ''): Promise<void> {
  const served = await serveFolder(folder, { plans });
  await page.goto(served.address + query);
}

describe('a plan on the page', () => {
  it('is edited, seen, broken, seen, mended and seen', async () => {
    writeFiles(folder, sampleFiles());
    await open(['streek/2025']);
    await shows('Wat wij dit jaar doen');
    await page.waitForFunction("document.title.includes('Jaarplan van de streek')");
    expect(await page.evaluate([isShown('#oud'), isShown('#meldingen')].join('||'))).toBe(false);

    write('streek/2025/plan.yaml', PLAN.replace('Wat wij dit jaar doen', 'Wat u nu leest'));
    await shows('Wat u nu leest');

    write('streek/2025/doelen/10-aanspreekpunt.yaml', `${goal('Kapot')}    kleur: <b>rood</b>\n`);
    await page.waitForFunction(`${isShown('#oud')} && ${isShown('#meldingen')}`);
    expect(await text('#oud')).toMatch(/Er staat een fout in het plan\.\s+Dit is de laatste goede versie, van 14:02\./);
    expect(await text('#meldinglijst')).toMatch(/Fout · streek\/2025\/doelen\/10-aanspreekpunt\.yaml, regel 6, kolom 5 · vorm\/onbekende-sleutel\s+.*‘kleur’.*\s+kleur: <b>rood<\/b>/);
    expect(await text('#meldinglijst')).toMatch(/na herstel hiervan kunnen er nog meldingen bij komen\.\s*$/);
    expect(await text('#telling')).toBe('1 fout');
    expect(await page.evaluate("document.querySelector('#status').textContent")).toMatch(/1 fout.*Te zien is de laatste goede versie, van 14:02\./);
    expect(await page.evaluate('document.title')).toMatch(/^Fout: /);
    await shows('Wat u nu leest');
    await shows('Elke school heeft een aanspreekpunt');

    write('streek/2025/doelen/10-aanspreekpunt.yaml', goal('Weer heel'));
    await shows('Weer heel');
    await page.waitForFunction(`!${isShown('#oud')} && !${isShown('#meldingen')}`);
    expect(await page.evaluate('document.title')).not.toContain('Fout');
    expect(await page.evaluate("document.querySelector('#meldinglijst').textContent")).not.toContain('kunnen er nog meldingen');
  });

  it('that was never good says so, with what is wrong, and comes when it is', async () => {
    writeFiles(folder, { 'plan/plan.yaml': 'formaat: 1\n' });
    await open(['plan']);
    await page.waitForFunction(`${isShown('#leeg')} && ${isShown('#meldingen')}`);
    await page.waitForFunction("document.querySelector('#leeg').innerText.includes('nog niet te tonen')");
    expect(await text('#meldinglijst')).toContain('plan/plan.yaml');
    write('plan/plan.yaml', longPlan(1));
    await shows('Doel nummer 1');
    expect(await page.evaluate(isShown('#leeg'))).toBe(false);
  });

  it('of a server that is gone says so', async () => {
    writeFiles(folder, sampleFiles());
    const served = await serveFolder(folder, { plans: ['streek/2025'] });
    await page.goto(served.address);
    await shows('Wat wij dit jaar doen');
    await served.close();
    await page.waitForFunction(isShown('#kwijt'));
    // That it cannot be reached stands in the web browser's own log.
    faults.length = 0;
  });
});

describe('the place of the reader', () => {
  it('stays when something before it comes, grows or goes', async () => {
    writeFiles(folder, { 'plan/plan.yaml': longPlan(40) });
    await open(['plan']);
    await shows('Doel nummer 40');
    await page.evaluate(inside("[...live.querySelectorAll('h3, h4')].find((one) => one.textContent.includes('Doel nummer 20')).setAttribute('data-hier', '') || live.querySelector('[data-hier]').scrollIntoView()"));
    const here = inside("Math.round(live.querySelector('[data-hier]').getBoundingClientRect().top)");
    const [top, scrolled] = [await page.evaluate(here), Number(await page.evaluate(inside('live.defaultView.scrollY')))];
    expect(scrolled).toBeGreaterThan(1000);
    for (const [introduction, goals] of [['Een veel langere inleiding. '.repeat(120).trim(), 40], ['Kort.', 40], ['Nu met een doel meer.', 41]] as const) {
      write('plan/plan.yaml', longPlan(goals, introduction));
      await shows(introduction.slice(0, 25));
      expect(Math.abs(Number(await page.evaluate(here)) - Number(top))).toBeLessThanOrEqual(2);
    }
  });

  it('keeps what was opened, scrolled and focused', async () => {
    const plan = (introduction: string): string => `${longPlan(12, introduction)}  - titel: Het jaar\n    tijdlijn: true\n`.replace('hoofdstukken:', 'inhoudsopgave: true\nhoofdstukken:');
    writeFiles(folder, { 'plan/plan.yaml': plan('Wat wij dit jaar doen.') });
    await open(['plan']);
    await page.setViewport({ width: 360, height: 700 });
    await shows('Doel nummer 12');
    await page.evaluate(inside("(() => { live.querySelector('details').open = true; live.querySelector('.kader').scrollLeft = 60; live.querySelectorAll('.inhoud a')[1].focus(); })()"));
    const state = inside("[live.querySelector('details').open, live.querySelector('.kader').scrollLeft, live.activeElement.textContent.trim()]");
    const before = await page.evaluate(state);
    expect(before).toEqual([true, 60, expect.stringMatching(/./)]);
    write('plan/plan.yaml', plan('Andere woorden vooraan.'));
    await shows('Andere woorden vooraan');
    expect(await page.evaluate(state)).toEqual(before);
  });

  it('is kept in another layout, at the same goal', async () => {
    writeFiles(folder, { 'plan/plan.yaml': longPlan(30) });
    await open(['plan']);
    await shows('Doel nummer 30');
    const nearest = inside("(() => { const title = [...live.querySelectorAll('main h3, main h4, main .band, main .doelkop, main th')].filter((one) => /Doel nummer/.test(one.textContent)).sort((one, other) => Math.abs(one.getBoundingClientRect().top) - Math.abs(other.getBoundingClientRect().top))[0]; return /Doel nummer (\\d+)/.exec(title.textContent)[1]; })()");
    await page.evaluate(inside("[...live.querySelectorAll('h3, h4')].find((one) => one.textContent.includes('Doel nummer 20')).scrollIntoView()"));
    const goalBefore = Number(await page.evaluate(nearest));
    await page.select('#opmaak', 'activiteiten');
    await page.waitForFunction("location.search.includes('activiteiten')");
    await page.waitForFunction(inside("live.querySelector('style').textContent.includes('activiteit') && live.body.textContent.includes('Doel nummer 30')"));
    expect(Math.abs(Number(await page.evaluate(nearest)) - goalBefore)).toBeLessThanOrEqual(1);
  });
});

describe('another choice', () => {
  it('of plan shows that plan, and an address that is remembered', async () => {
    writeFiles(folder, sampleFiles());
    await open(['streek/2025', 'streek/2024']);
    await shows('Elke school heeft een aanspreekpunt');
    await page.select('#plan', 'streek/2024');
    await shows('Ouders weten de weg');
    await page.waitForFunction("location.search.includes('2024')");
    await page.reload();
    await shows('Ouders weten de weg');
    expect(await page.evaluate("document.querySelector('#plan').value")).toBe('streek/2024');
  });

  it('of the PDF gives the file that build makes, anew after a save', async () => {
    buildProgram();
    writeFiles(folder, sampleFiles());
    await open(['streek/2025']);
    await shows('Wat wij dit jaar doen');
    await page.click('#als-pdf');
    await page.waitForFunction("/\\/pdf\\?.*versie=\\d+#page=\\d+$/.test(document.querySelector('#pdf').src)");
    expect(await page.evaluate("document.querySelector('#als-pdf').getAttribute('aria-pressed')")).toBe('true');
    const address = String(await page.evaluate("document.querySelector('#pdf').src"));
    const made = new Uint8Array(await (await fetch(address)).arrayBuffer());
    expect((await run(['build', 'streek/2025'], { folder })).code).toBe(0);
    expect(Buffer.compare(made, readFileSync(join(folder, 'uitvoer/streek-2025-2026.pdf')))).toBe(0);
    expect(await (await fetch(address.replace('/pdf?', '/document?'))).text()).toBe(readFileSync(join(folder, 'uitvoer/streek-2025-2026.html'), 'utf8'));

    write('streek/2025/plan.yaml', PLAN.replace('Wat wij dit jaar doen', 'Wat er nu op papier komt'));
    await page.waitForFunction(`document.querySelector('#pdf').src !== '${address}' && document.querySelector('#pdf').src !== ''`);
    const next = await fetch(String(await page.evaluate("document.querySelector('#pdf').src")));
    expect(next.headers.get('content-disposition')).toBe('inline; filename="streek-2025-2026.pdf"');
    expect(Buffer.compare(made, new Uint8Array(await next.arrayBuffer()))).not.toBe(0);
    await page.click('#als-html');
    await page.waitForFunction(isShown('#document'));
  });

  it('of the PDF opens it at the heading that is being read, and the web page stays there too', async () => {
    const plan = longPlan(40).replace('hoofdstukken:', 'inhoudsopgave: true\nhoofdstukken:').concat('  - titel: Slot\n    tekst: Dit was het plan.\n  - titel: Nawoord\n    tekst: Tot volgend jaar.\n');
    writeFiles(folder, { 'plan/plan.yaml': plan });
    await open(['plan']);
    await shows('Doel nummer 40');
    await page.evaluate(inside("[...live.querySelectorAll('main h2')].find((one) => one.textContent.includes('Slot')).scrollIntoView()"));
    const scrolled = await page.evaluate(inside('live.defaultView.scrollY'));
    await page.click('#als-pdf');
    await page.waitForFunction("/#page=([3-9]|\\d\\d)$/.test(document.querySelector('#pdf').src)");
    await page.click('#als-html');
    await page.waitForFunction(isShown('#document'));
    expect([Number(scrolled) > 1000, await page.evaluate(inside('live.defaultView.scrollY'))]).toEqual([true, scrolled]);
  });

  it('of the PDF without a browser says what is missing; the web page stays', async () => {
    writeFiles(folder, sampleFiles());
    const served = await serveFolder(folder, { plans: ['streek/2025'], browser: join(folder, 'geen-browser') });
    await page.goto(`${served.address}?plan=streek%2F2025&opmaak=&vorm=pdf`);
    await page.waitForFunction("document.querySelector('#leeg').innerText.includes('De PDF kan niet worden gemaakt')");
    expect(await text('#leeg')).toContain('De browser van --browser is er niet');
    await page.click('#als-html');
    await page.waitForFunction(isShown('#document'));
    await shows('Wat wij dit jaar doen');
  });
});

describe('for everybody', () => {
  const broken = { ...sampleFiles(), 'streek/2025/plan.yaml': `${PLAN}kleur: rood\n` };

  it.each([360, 768, 1280])('fits %i pixels, with enough contrast by day and by night', async (width) => {
    writeFiles(folder, sampleFiles());
    await open(['streek/2025']);
    await shows('Wat wij dit jaar doen');
    writeFiles(folder, broken);
    await page.waitForFunction(`${isShown('#oud')} && ${isShown('#meldingen')}`);
    await page.setViewport({ width, height: 800 });
    for (const value of ['light', 'dark']) {
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
      const { faults: low, seen } = (await page.evaluate(inPage('lowContrast'))) as { faults: string[]; seen: number };
      expect(low).toEqual([]);
      expect(seen).toBeGreaterThan(8);
    }
    expect(await page.evaluate(inPage('sidewaysFaults'))).toEqual([]);
  });

  it('works by keyboard, and gives the focus back', async () => {
    writeFiles(folder, broken);
    await open(['streek/2025']);
    await page.waitForFunction(isShown('#meldingen'));
    const focus = (): Promise<unknown> => page.evaluate('document.activeElement.id');
    const stops: unknown[] = [];
    for (let count = 0; count < 7; count += 1) {
      await page.keyboard.press('Tab');
      stops.push(await focus());
    }
    expect(stops).toEqual(['plan', 'opmaak', 'als-html', 'als-pdf', 'meldingenknop', 'meldingen-dicht', 'meldinglijst']);
    await page.keyboard.press('Escape');
    expect([await focus(), await page.evaluate(isShown('#meldingen'))]).toEqual(['meldingenknop', false]);
    await page.keyboard.press('Enter');
    expect(await page.evaluate(`${isShown('#meldingen')} && document.querySelector('#meldingenknop').getAttribute('aria-expanded') === 'true'`)).toBe(true);
  });

  it('names its parts', async () => {
    writeFiles(folder, broken);
    await open(['streek/2025']);
    await page.waitForFunction(isShown('#meldingen'));
    const parts = partsOf(await page.accessibility.snapshot({ interestingOnly: false }));
    const named = ['banner', 'combobox Plan', 'combobox Opmaak', 'group Wat u ziet', 'button Webpagina', 'button PDF', 'button 1 fout', 'main', 'region Meldingen: 1 fout in 1 bestand', 'button Sluiten', 'status'];
    expect(parts).toEqual(expect.arrayContaining(named));
    expect(await page.evaluate("document.querySelector('#status').getAttribute('aria-live')")).toBe('polite');
  });
});

/** "button PDF": every part that a screen reader meets. */
function partsOf(node: SerializedAXNode | null): string[] {
  if (node === null) return [];
  return [`${node.role} ${node.name ?? ''}`.trim(), ...(node.children ?? []).flatMap(partsOf)];
}
