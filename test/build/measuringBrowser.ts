import { readFileSync } from 'node:fs';
import { connect, type Browser } from 'puppeteer-core';
import { BrowserProcess } from '../../src/pdf/browser/browserProcess.js';
import { sandboxFor } from '../../src/pdf/browser/sandbox.js';
import { realBrowser } from '../pdf/realBrowser.js';

/** The program's own browser, started as the program starts it, to look at a page from outside. */
export class MeasuringBrowser {
  readonly browser: Browser;
  readonly #process: BrowserProcess;

  private constructor(browser: Browser, process: BrowserProcess) {
    this.browser = browser;
    this.#process = process;
  }

  static async start(): Promise<MeasuringBrowser> {
    const found = await realBrowser();
    const process = new BrowserProcess(found, sandboxFor(found.environment).on);
    return new MeasuringBrowser(await connect({ transport: process.transport, defaultViewport: null }), process);
  }

  close(): Promise<void> {
    return this.#process.end();
  }
}

/** Text of a script that runs inside a page: one expression. */
export function inPage(name: string): string {
  return readFileSync(new URL(`inPage/${name}.js`, import.meta.url), 'utf8');
}
