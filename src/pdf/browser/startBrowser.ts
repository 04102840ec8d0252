import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import { BrowserProcess } from './browserProcess.js';
import { withDeadline } from './deadline.js';
import type { FoundBrowser } from './foundBrowser.js';
import { browserDoesNotStart } from './problems.js';
import { removeAbandonedProfiles } from './profiles.js';
import { RunningBrowser } from './runningBrowser.js';
import { sandboxFor } from './sandbox.js';

export interface StartOptions {
  /** Pages that print at the same time; more than two are slower on an ordinary machine. */
  readonly tabs?: number;
  /** Milliseconds for the start. */
  readonly timeout?: number;
}

/** Each step has a deadline of its own (`withDeadline`). */
const NO_TIMEOUT = 0;

/**
 * Starts the browser with an empty profile of its own.
 *
 * The caller must `close()` it. Throws MachineProblem `browser/start-niet`; then nothing is left behind. What a process
 * that ends without closing leaves goes as it exits, or, when it was killed, at a later start.
 */
export async function startBrowser(found: FoundBrowser, { tabs = 2, timeout = 30_000 }: StartOptions = {}): Promise<RunningBrowser> {
  const sandbox = sandboxFor(found.environment);
  const process = new BrowserProcess(found, sandbox.on);
  try {
    const tooLate = (): Error => new Error(`No answer within ${timeout} ms`);
    const connected = withDeadline(timeout, tooLate, () => Promise.race([connect(process), gone(process)]));
    const [{ connection, version }] = await Promise.all([connected, removeAbandonedProfiles()]);
    return new RunningBrowser({ process, connection, sandbox, version, tabs });
  } catch (error) {
    await process.end();
    throw browserDoesNotStart(found, process.log, error);
  }
}

async function connect(process: BrowserProcess): Promise<{ readonly connection: Connection; readonly version: string }> {
  // Loaded here, while the browser starts. Only puppeteer's speaking of the protocol: all of puppeteer takes 150 ms to load, and watches pages that nobody asked for.
  const { Connection: PuppeteerConnection } = await import('puppeteer-core/internal/cdp/Connection.js');
  const connection = new PuppeteerConnection('', process.transport, 0, NO_TIMEOUT);
  const { product } = await connection.send('Browser.getVersion');
  return { connection, version: product };
}

async function gone(process: BrowserProcess): Promise<never> {
  await process.ended;
  throw new Error('The process ended');
}
