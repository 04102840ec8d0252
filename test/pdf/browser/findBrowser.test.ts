import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, type FindOptions, listBrowsers } from '../../../src/pdf/index.js';

let folder: string;
let program: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jaarplan-proef-'));
  await mkdir(join(folder, 'bin'));
  program = join(folder, 'bin', 'chromium');
  await writeFile(program, '#!/bin/sh\necho "Chromium 999.1.2.3 van de proef"\n');
  await chmod(program, 0o755);
  await writeFile(join(folder, 'geen-programma'), '');
});
afterAll(() => rm(folder, { recursive: true }));

/** A machine without the embedded browser (ARM) and with nothing on its path. */
function machine(changes: Partial<FindOptions> = {}): FindOptions {
  return { environment: {}, platform: 'linux', architecture: 'arm64', cacheFolder: join(folder, 'cache'), ...changes };
}

describe('a browser that is asked for', () => {
  it('is taken, the flag before the variables', async () => {
    const environment = { JAARPLAN_BROWSER: join(folder, 'weg'), PUPPETEER_EXECUTABLE_PATH: join(folder, 'ook-weg') };
    expect(await findBrowser(machine({ flag: program, environment }))).toMatchObject({ kind: 'opgegeven', name: '--browser', executable: program });
    const variables = { JAARPLAN_BROWSER: program, PUPPETEER_EXECUTABLE_PATH: join(folder, 'weg') };
    expect(await findBrowser(machine({ environment: variables }))).toMatchObject({ kind: 'opgegeven', name: 'JAARPLAN_BROWSER', executable: program });
    const last = { JAARPLAN_BROWSER: '', PUPPETEER_EXECUTABLE_PATH: program };
    expect(await findBrowser(machine({ environment: last }))).toMatchObject({ kind: 'opgegeven', name: 'PUPPETEER_EXECUTABLE_PATH' });
  });

  it.each([
    ['is not there', 'weg'],
    ['is a folder', 'bin'],
    ['may not be run', 'geen-programma'],
  ])('is never replaced by another when it %s', async (_, name) => {
    const path = join(folder, name);
    const environment = { PATH: join(folder, 'bin') };
    await expect(findBrowser(machine({ flag: path, environment }))).rejects.toMatchObject({
      name: 'MachineProblem',
      code: 'browser/pad-klopt-niet',
      message: `De browser van --browser is er niet of mag niet worden gestart: ${path}`,
    });
    await expect(findBrowser(machine({ environment: { ...environment, JAARPLAN_BROWSER: path } }))).rejects.toThrow('De browser van JAARPLAN_BROWSER');
  });
});

describe('an installed browser', () => {
  it('is found on the path, with the environment it needs', async () => {
    const environment = { PATH: `/weg:${join(folder, 'bin')}`, HOME: folder };
    expect(await findBrowser(machine({ environment }))).toEqual({ kind: 'geinstalleerd', name: 'Chromium', executable: program, environment });
  });

  it('is found where Windows and macOS keep theirs', async () => {
    const windows = await listBrowsers(machine({ platform: 'win32', environment: { ProgramFiles: 'C:\\Program Files', LOCALAPPDATA: 'C:\\Users\\u\\AppData\\Local' } }));
    expect(windows.map(({ place }) => place)).toEqual(
      expect.arrayContaining(['C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe', 'C:\\Program Files\\Microsoft\\Edge\\Application\\msedge.exe']),
    );
    const mac = await listBrowsers(machine({ platform: 'darwin', environment: { HOME: '/Users/u' } }));
    expect(mac.map(({ place }) => place)).toContain('/Users/u/Applications/Google Chrome.app/Contents/MacOS/Google Chrome');
  });
});

describe('no browser at all', () => {
  it('says what was tried and the one command that helps', async () => {
    const environment = { PROGRAMFILES: 'C:\\Program Files' };
    const failure = await findBrowser(machine({ platform: 'win32', environment })).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'MachineProblem', code: 'browser/ontbreekt', message: 'Er is geen browser gevonden om de PDF mee te maken.' });
    expect((failure as { hints: string[] }).hints).toEqual([
      'Gezocht is naar: ingebouwde browser (alleen voor Linux op een x64-processor), Google Chrome, Microsoft Edge, Chromium.',
      'Installeer een browser: winget install Google.Chrome',
    ]);
  });
});

describe('the list of browsers', () => {
  it('names every candidate, in the order in which they are tried, with its version', async () => {
    const options = machine({ flag: join(folder, 'weg'), environment: { PATH: join(folder, 'bin') }, architecture: 'x64' });
    const [given, embedded, ...installed] = await listBrowsers(options);
    expect(given).toEqual({ kind: 'opgegeven', name: '--browser', place: join(folder, 'weg'), found: false });
    expect(embedded).toMatchObject({ kind: 'ingebouwd', place: '@sparticuz/chromium', found: true, version: expect.stringMatching(/^\d+\./u) as string });
    expect(installed.find(({ place }) => place === program)).toEqual({ kind: 'geinstalleerd', name: 'Chromium', place: program, found: true, version: '999.1.2.3' });
    expect(installed.find(({ place }) => place === join(folder, 'bin', 'google-chrome'))?.found).toBe(false);
  });
});
