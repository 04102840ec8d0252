import type { Browser } from 'puppeteer-core';
import { launch } from 'puppeteer-core';
import { sandboxFor } from '../../../src/pdf/browser/sandbox.js';
import { realBrowser } from '../../pdf/realBrowser.js';

/** A browser as a reader has: the program's own can reach no address at all. */
export async function startReadingBrowser(): Promise<Browser> {
  const { executable, environment } = await realBrowser();
  const sandbox = sandboxFor(environment).on ? [] : ['--no-sandbox'];
  return launch({
    executablePath: executable,
    env: Object.fromEntries(Object.entries(environment).filter((entry): entry is [string, string] => entry[1] !== undefined)),
    args: [...sandbox, '--disable-gpu', '--in-process-gpu', '--disable-dev-shm-usage', '--no-first-run', '--font-render-hinting=none'],
    defaultViewport: { width: 1280, height: 800 },
    pipe: true,
    timeout: 120_000,
    protocolTimeout: 120_000,
  });
}
