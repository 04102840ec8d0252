import { execFileSync, spawnSync } from 'node:child_process';
import { chmod, mkdir, mkdtemp, readdir, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import type { FoundBrowser, RunningBrowser } from '../../../src/pdf/index.js';
import { printPdf, startBrowser } from '../../../src/pdf/index.js';
import { realBrowser } from '../realBrowser.js';
import { documentWithContents, page } from '../trialDocuments.js';

const options = { title: 'Proef', language: 'nl', outline: false } as const;
/** Takes the browser seconds: there is time to disturb it. */
const long = documentWithContents([{ anchor: 'a', title: 'Lang', paper: 'staand', paragraphs: 6000 }]);

let folder: string;
const started: RunningBrowser[] = [];

beforeAll(async () => {
  // A temporary folder of our own: what is left in it was left by this browser.
  folder = await mkdtemp(join(tmpdir(), 'jaarplan-proef-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((browser) => browser.close()));
});
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function start(): Promise<RunningBrowser> {
  const browser = await startBrowser(await realBrowser());
  started.push(browser);
  return browser;
}

interface Process {
  readonly pid: number;
  readonly command: string;
}

/** The browser and all its children: those of its process group. A zombie has ended and waits to be counted by init. */
function processes({ pid }: RunningBrowser): Process[] {
  const lines = execFileSync('ps', ['-A', '-o', 'pid=,pgid=,stat=,args='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, own, group, state, command = ''] = /^\s*(\d+)\s+(\d+)\s+(\S+)\s+(.*)$/u.exec(line) ?? [];
    return Number(group) === pid && !state?.startsWith('Z') ? [{ pid: Number(own), command }] : [];
  });
}

/** The processes that draw the pages. */
function renderers(browser: RunningBrowser): number[] {
  return processes(browser).flatMap(({ pid, command }) => (command.includes('--type=renderer') ? [pid] : []));
}

async function nothingLeft(browser?: RunningBrowser): Promise<void> {
  if (browser !== undefined) await vi.waitFor(() => expect(processes(browser)).toEqual([]), { timeout: 3000 });
  expect(await readdir(folder)).toEqual([]);
}

/** Begins a print and waits until the browser is at it. */
async function underWay(browser: RunningBrowser): Promise<{ readonly printing: Promise<unknown> }> {
  const printing = printPdf(browser, long, { ...options, timeout: 10_000 }).then(
    () => 'finished',
    (error: unknown) => error,
  );
  await new Promise((resolve) => setTimeout(resolve, 300));
  return { printing };
}

describe('an ordinary life', () => {
  it('has processes and a profile while it lasts, and nothing after it', async () => {
    const browser = await start();
    await printPdf(browser, page('<p>Tekst</p>'), options);
    expect(processes(browser).length).toBeGreaterThan(1);
    expect(await readdir(folder)).toHaveLength(1);
    expect(browser.version).toMatch(/Chrome\/\d+/u);
    await Promise.all([browser.close(), browser.close()]);
    await nothingLeft(browser);
    await expect(printPdf(browser, page(''), options)).rejects.toMatchObject({ code: 'browser/afgebroken' });
  });

  it('ends with the process when nobody closed it', async () => {
    const before = process.listeners('exit');
    const browser = await start();
    const atExit = process.listeners('exit').filter((listener) => !before.includes(listener));
    expect(atExit).toHaveLength(1);
    atExit.forEach((listener) => listener(0));
    await nothingLeft(browser);
    await browser.close();
    expect(process.listeners('exit')).toEqual(before);
  });
});

it('clears away the profiles of processes that were killed, and no others', async () => {
  const { pid: dead } = spawnSync('true');
  const names = [`jaarplan-browser-${dead}-oud`, `jaarplan-browser-${dead}-net`, `jaarplan-browser-${process.pid}-oud`];
  for (const name of names) await mkdir(join(folder, name, 'Default'), { recursive: true });
  for (const name of names.filter((each) => each.endsWith('oud'))) await utimes(join(folder, name), 1, 1);
  const browser = await start();
  await browser.close();
  expect((await readdir(folder)).sort()).toEqual(names.slice(1).sort());
  await Promise.all(names.map((name) => rm(join(folder, name), { recursive: true, force: true })));
});

describe('a browser that is disturbed while it prints', () => {
  it('is reported when it is killed, and leaves nothing, not even a page that hangs', async () => {
    const browser = await start();
    const { printing } = await underWay(browser);
    renderers(browser).forEach((pid) => process.kill(pid, 'SIGSTOP'));
    process.kill(browser.pid ?? Number.NaN, 'SIGKILL');
    expect(await printing).toMatchObject({ name: 'MachineProblem', code: 'browser/gestopt' });
    await expect(printPdf(browser, page(''), options)).rejects.toMatchObject({ code: 'browser/gestopt' });
    await browser.close();
    await nothingLeft(browser);
  });

  it('goes on with other documents when only the page crashed', async () => {
    const browser = await start();
    const { printing } = await underWay(browser);
    renderers(browser).forEach((pid) => process.kill(pid, 'SIGKILL'));
    expect(await printing).toMatchObject({ name: 'MachineProblem', code: 'browser/gestopt' });
    expect((await printPdf(browser, page('<p>Daarna</p>'), options)).pageCount).toBe(1);
  });

  it('is given up when it hangs', async () => {
    const browser = await start();
    process.kill(browser.pid ?? Number.NaN, 'SIGSTOP');
    await expect(printPdf(browser, page(''), { ...options, timeout: 500 })).rejects.toMatchObject({ name: 'MachineProblem', code: 'browser/tijd-om' });
    await browser.close();
    await nothingLeft(browser);
  });

  it('ends at once when it is closed', async () => {
    const browser = await start();
    const { printing } = await underWay(browser);
    await browser.close();
    expect(await printing).toMatchObject({ name: 'MachineProblem', code: 'browser/afgebroken' });
    await nothingLeft(browser);
  });

  it('is gone with its profile when killNow returns', async () => {
    const browser = await start();
    const { printing } = await underWay(browser);
    browser.killNow();
    expect(await readdir(folder)).toEqual([]);
    expect(await printing).toMatchObject({ code: 'browser/afgebroken' });
    await nothingLeft(browser);
  });
});

describe('a program that is no browser', () => {
  const programs = {
    'ends at once': { text: '#!/bin/sh\necho "wat is dit" >&2\nexit 1\n', hint: 'De browser meldt: wat is dit' },
    'never answers': { text: '#!/bin/sh\nexec sleep 60\n', hint: 'Probeer of deze opdracht werkt' },
    'cannot be run': { text: 'geen programma', hint: 'EXEC|ENOEXEC|EACCES|Probeer' },
    'lacks a library': { text: '#!/bin/sh\necho "error while loading shared libraries: libx.so.1: cannot open" >&2\nexit 127\n', hint: 'ontbreekt libx.so.1' },
    'may not use its sandbox': { text: '#!/bin/sh\necho "FATAL: No usable sandbox!" >&2\nexit 1\n', hint: 'JAARPLAN_ZANDBAK=uit' },
  };

  it.each(Object.entries(programs))('that %s is reported, and leaves nothing', async (name, { text, hint }) => {
    const executable = join(folder, name.replaceAll(' ', '-'));
    await writeFile(executable, text);
    await chmod(executable, 0o755);
    const found: FoundBrowser = { kind: 'opgegeven', name: '--browser', executable, environment: process.env };
    const failure = await startBrowser(found, { timeout: 700 }).catch((error: unknown) => error);
    expect(failure).toMatchObject({ name: 'MachineProblem', code: 'browser/start-niet' });
    expect((failure as { hints: string[] }).hints.join('\n')).toMatch(new RegExp(hint, 'u'));
    await rm(executable);
    await nothingLeft();
  });
});
