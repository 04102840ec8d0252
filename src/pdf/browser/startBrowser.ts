import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CDPSession } from 'puppeteer-core';
import type { FoundBrowser } from './foundBrowser.js';
import { browserParameters } from './parameters.js';
import { type BrowserProcess, startProcess } from './browserProcess.js';
import { browserDoesNotStart } from './problems.js';
import { RunningBrowser } from './runningBrowser.js';
import { sandboxFor } from './sandbox.js';

export interface StartOptions {
  /** Pages that print at the same time; more than two are slower on an ordinary machine. */
  readonly tabs?: number;
  /** Milliseconds for the start. */
  readonly timeout?: number;
}

/**
 * Starts the browser with an empty profile of its own.
 *
 * The caller must `close()` it. Throws MachineProblem `browser/start-niet`; then nothing is left behind.
 */
export async function startBrowser(found: FoundBrowser, { tabs = 2, timeout = 30_000 }: StartOptions = {}): Promise<RunningBrowser> {
  const sandbox = sandboxFor(found.environment);
  const profile = await mkdtemp(join(tmpdir(), 'jaarplan-browser-'));
  // Its temporary files too: what it leaves when it is killed goes with the profile.
  const environment = { ...found.environment, TMPDIR: profile, TMP: profile, TEMP: profile };
  const process = startProcess(found.executable, browserParameters(profile, sandbox.on), environment);
  try {
    const session = await connectWithin(process, timeout);
    const { product } = await session.send('Browser.getVersion');
    return new RunningBrowser({ process, profile, session, sandbox, version: product, tabs });
  } catch (error) {
    process.kill();
    await process.ended;
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    throw browserDoesNotStart(found.name, found.executable, process.log(), error);
  }
}

async function connectWithin(process: BrowserProcess, timeout: number): Promise<CDPSession> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`No answer within ${timeout} ms`)), timeout);
  });
  const gone = process.ended.then(() => {
    throw new Error('The process ended');
  });
  try {
    return await Promise.race([connect(process), gone, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

async function connect(process: BrowserProcess): Promise<CDPSession> {
  // Loaded here, while the browser starts: each takes some 150 ms.
  const puppeteer = await import('puppeteer-core');
  const browser = await puppeteer.connect({ transport: process.transport, defaultViewport: null, protocolTimeout: 0 });
  return await browser.target().createCDPSession();
}
