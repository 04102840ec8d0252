import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { buildProgram, ending, filesBelow, run, start, temporaryFolder, writeFiles } from '../commands/program.js';
import { gone } from './browserProcesses.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
const atMoment = ['--import', new URL('atMoment.mjs', import.meta.url).href];
/** Where the browser keeps its profile, so that one that stays behind is found. */
const temporary = join(folder, 'tijdelijk');
const environment = { TMPDIR: temporary };

const PLAN = `formaat: 1
titel: Jaarplan 2025-2026
schooljaar: 2025-2026
organisatie:
  naam: Wilgenstreek
hoofdstukken:
  - titel: Doelen
    doelen:
      - titel: Elke school heeft een vast aanspreekpunt
        resultaten:
          - resultaat: Ouders weten bij wie zij terechtkunnen
            acties:
`;

const ACTION = `              - wat: De naam van de intern begeleider op de website zetten
                wie: Scholen
                wanneer: 1 oktober 2025
`;

beforeAll(() => {
  buildProgram();
  writeFiles(folder, { 'klein/plan.yaml': PLAN + ACTION });
});

beforeEach(() => {
  mkdirSync(temporary, { recursive: true });
  chmodSync(temporary, 0o777);
});

afterEach(async () => {
  const profiles = readdirSync(temporary).filter((name) => name.startsWith('jaarplan-browser-'));
  for (const name of ['uitvoer', 'public', 'tijdelijk']) rmSync(join(folder, name), { recursive: true, force: true });
  await gone(temporary);
  expect(profiles, 'profiles left behind').toEqual([]);
});

describe('the disk', () => {
  const html = ['build', 'klein', '--formaat', 'html'];

  it('is full', async () => {
    writeFiles(folder, { 'uitvoer/wilgenstreek-2025-2026.html': 'oud' });
    const { code, stdout, stderr } = await run(html, { folder, node: ['--import', new URL('fullDisk.mjs', import.meta.url).href] });
    expect(stderr).toBe(`fout schijf/vol
  De schijf is vol: uitvoer/wilgenstreek-2025-2026.html kon niet worden bewaard.
  tip: Maak ruimte vrij, of kies met --uit een andere map.
`);
    expect([code, stdout]).toEqual([3, '']);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual(['wilgenstreek-2025-2026.html']);
    expect(readFileSync(join(folder, 'uitvoer/wilgenstreek-2025-2026.html'), 'utf8')).toBe('oud');
  });

  it('may not be written', async () => {
    mkdirSync(join(folder, 'uitvoer'));
    chmodSync(join(folder, 'uitvoer'), 0o555);
    const { code, stdout, stderr } = await run(html, { folder, asOrdinaryUser: true });
    expect(stderr).toBe(`fout schijf/geen-schrijfrecht
  Hier mag u niet schrijven: uitvoer/wilgenstreek-2025-2026.html.
  tip: Staat het nog open in een ander programma, sluit het daar. Of kies met
  --uit een andere map.
`);
    expect([code, stdout]).toEqual([3, '']);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual([]);
  });

  it('has a folder where the file is meant', async () => {
    mkdirSync(join(folder, 'uitvoer/wilgenstreek-2025-2026.html'), { recursive: true });
    const { code, stderr } = await run(html, { folder });
    expect(stderr).toBe(`fout schijf/map-in-de-weg
  uitvoer/wilgenstreek-2025-2026.html kan niet worden bewaard: er staat al een
  map met die naam.
  tip: Geef die map een andere naam, of kies met --uit een andere map.
`);
    expect(code).toBe(3);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual([]);
  });

  it('has a file where the folder is meant', async () => {
    writeFileSync(join(folder, 'uitvoer'), 'oud');
    const { code, stderr } = await run(html, { folder });
    expect(stderr).toBe(`fout schijf/bestand-in-de-weg
  uitvoer kan geen map worden: er staat al een bestand met die naam.
  tip: Geef dat bestand een andere naam, of kies met --uit een andere map.
`);
    expect(code).toBe(3);
    expect(readFileSync(join(folder, 'uitvoer'), 'utf8')).toBe('oud');
  });

  it('is full where the results go', async () => {
    const child = start(['schema', 'plan'], { folder, node: ['--import', new URL('fullStdout.mjs', import.meta.url).href] });
    const { code, stderr } = await ending(child);
    expect(stderr).toBe(`fout schijf/vol
  De schijf is vol: de uitvoer kon niet worden bewaard.
  tip: Maak ruimte vrij, of stuur de uitvoer naar een andere plek.
`);
    expect(code).toBe(3);
  });
});

describe('the browser', () => {
  it('is not where it was said to be', async () => {
    const { code, stdout, stderr } = await run(['build', 'klein', '--browser', '/nergens/chrome'], { folder, environment });
    expect(stderr).toBe(`fout browser/pad-klopt-niet
  De browser van --browser is er niet of mag niet worden gestart:
  /nergens/chrome
  tip: Geef het hele pad van Chrome, Chromium of Edge, of laat --browser weg:
  dan zoekt jaarplan zelf een browser.
  tip: Met --formaat html hebt u geen browser nodig.
`);
    expect([code, stdout]).toEqual([3, '']);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual([]);
  });

  it('is nowhere on the machine', async () => {
    const node = ['--import', new URL('noBrowser.mjs', import.meta.url).href];
    const { code, stderr } = await run(['build', 'klein'], { folder, environment: { ...environment, PATH: '' }, node });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^fout browser\/ontbreekt\n {2}Er is geen browser gevonden om de PDF mee te maken\.\n {2}tip: Gezocht is naar: /);
    expect(stderr.match(/tip: /g), stderr).toHaveLength(3);
    expect(stderr).toContain('tip: Installeer een browser: ');
    expect(stderr.endsWith('  tip: Met --formaat html hebt u geen browser nodig.\n')).toBe(true);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual([]);
  });

  it('is not asked for when only a web page is made', async () => {
    const { code, stderr } = await run(['build', 'klein', '--formaat', 'html', '--browser', '/nergens/chrome'], { folder, environment });
    expect(stderr).toBe('Klaar: 1 bestand van 1 plan gemaakt in uitvoer.\n');
    expect(code).toBe(0);
  });

  it('is a program that does not talk', async () => {
    const { code, stderr } = await run(['build', 'klein', '--browser', process.execPath], { folder, environment });
    expect(code).toBe(3);
    expect(stderr).toMatch(/^fout browser\/start-niet\n {2}De browser start niet: /);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual([]);
  });

  it.each(['start', 'print'])('dies at its %s', async (moment) => {
    const { code, stdout, stderr } = await run(['build', 'klein'], { folder, node: atMoment, environment: { ...environment, TEST_MOMENT: moment, TEST_ACT: 'browser' } });
    expect(stderr).toMatch(moment === 'print' ? /^fout browser\/gestopt\n {2}De browser is gestopt tijdens het maken van de PDF\.\n/ : /^fout browser\/start-niet\n/);
    expect([code, stdout]).toEqual([3, '']);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual([]);
  });
});

describe('being stopped', () => {
  it.each([
    ['SIGINT', 'start', 130],
    ['SIGINT', 'print', 130],
    ['SIGTERM', 'print', 143],
    ['SIGHUP', 'print', 129],
  ])('by %s at the %s of the browser ends it too and leaves no half file', async (signal, moment, expected) => {
    writeFiles(folder, { 'uitvoer/wilgenstreek-2025-2026.pdf': 'oud' });
    const { code, stdout, stderr } = await run(['build', 'klein'], { folder, node: atMoment, environment: { ...environment, TEST_MOMENT: moment, TEST_ACT: signal } });
    expect([code, stdout, stderr]).toEqual([expected, '', 'Gestopt. Er is niets half bewaard.\n']);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual(['wilgenstreek-2025-2026.pdf']);
    expect(readFileSync(join(folder, 'uitvoer/wilgenstreek-2025-2026.pdf'), 'utf8')).toBe('oud');
  });

  it('by whoever reads the results is no reason to stop', async () => {
    const child = start(['build', 'klein', '--formaat', 'html'], { folder });
    child.stdout?.destroy();
    const { code, stderr } = await ending(child);
    expect([code, stderr]).toEqual([0, 'Klaar: 1 bestand van 1 plan gemaakt in uitvoer.\n']);
    expect(filesBelow(join(folder, 'uitvoer'))).toEqual(['wilgenstreek-2025-2026.html']);
  });
});

describe('a defect of jaarplan', () => {
  const node = ['--import', new URL('defect.mjs', import.meta.url).href];
  const line = /^Er zit een fout in jaarplan zelf, niet in uw plan\. Meld deze regel aan de makers: TypeError: .*\[jaarplan \d+\.\d+\.\d+, Node .*\]\n$/;

  it('is one line to report, and exit code 70', async () => {
    const { code, stdout, stderr } = await run(['check', 'klein'], { folder, node });
    expect(stderr).toMatch(line);
    expect([code, stdout]).toEqual([70, '']);
  });

  it('comes with the trace when that is asked for', async () => {
    const { code, stderr } = await run(['check', 'klein'], { folder, node, environment: { JAARPLAN_DEBUG: '1' } });
    expect(code).toBe(70);
    expect(stderr).toMatch(/\n {4}at /);
  });
});
