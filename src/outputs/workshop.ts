import { setTimeout } from 'node:timers/promises';
import { threadFile, type Assets } from '../assets.js';
import type { MachineProblem } from '../diagnostics/machineProblem.js';
import type { Host } from '../host.js';
import type { Templates } from '../html/index.js';
import type { Finisher, RunningBrowser } from '../pdf/index.js';
import type { FinishingThread } from '../pdf/finish/thread/finishingThread.js';
import type { Hyphenate } from '../text/index.js';
import type { Unfinished } from './unfinished.js';

export interface WorkshopOptions {
  readonly assets: Assets;
  readonly environment: Host['environment'];
  readonly platform: NodeJS.Platform;
  readonly unfinished: Unfinished;
  /** Path of the browser: `--browser`. */
  readonly browser?: string;
  /** Pages that print at the same time. */
  readonly tabs?: number;
  /** Version of the program, which files name as their maker. */
  readonly jaarplanVersion?: string;
}

/** Milliseconds. */
const LAUNCH_PATIENCE = 50;

/** What outputs need and is slow to get ready: each is made once, when it is first asked for, and serves all plans. */
export class Workshop {
  readonly #options: WorkshopOptions;
  #templates: Promise<Templates> | undefined;
  #hyphenate: Promise<Hyphenate> | undefined;
  #browser: Promise<RunningBrowser> | undefined;
  #launched: Promise<unknown> = Promise.resolve();
  #forgetBrowser: () => void = () => undefined;
  #ended: Promise<void> = Promise.resolve();
  #usesThread = false;
  #thread: Promise<FinishingThread> | undefined;

  constructor(options: WorkshopOptions) {
    this.#options = options;
  }

  /** Who makes the files: `jaarplan 0.1.0`. */
  get maker(): string {
    const { jaarplanVersion } = this.#options;
    return jaarplanVersion === undefined ? 'jaarplan' : `jaarplan ${jaarplanVersion}`;
  }

  templates(): Promise<Templates> {
    this.#templates ??= this.#loadTemplates();
    return this.#templates;
  }

  hyphenate(): Promise<Hyphenate> {
    this.#hyphenate ??= import('../text/index.js').then(({ createHyphenator }) => createHyphenator());
    return this.#hyphenate;
  }

  /** The browser, running. Throws MachineProblem `browser/…`. */
  browser(): Promise<RunningBrowser> {
    if (this.#browser === undefined) {
      const launched = this.#launch();
      this.#launched = launched;
      this.#browser = launched.then(({ running }) => running);
      // Who had it started early need not be there when it fails; whoever needs it is told.
      this.#browser.catch(() => undefined);
    }
    return this.#browser;
  }

  /**
   * Has the browser start, so that it does while other work is done. Settles when its process is there, which takes a few milliseconds that
   * work for the processor would make many of, or when that takes long, as unpacking it does. Never rejects.
   */
  async launchBrowser(): Promise<void> {
    void this.browser();
    await Promise.race([this.#launched.catch(() => undefined), setTimeout(LAUNCH_PATIENCE, undefined, { ref: false })]);
  }

  /** Ends the browser; who needs one after this gets another. Settles when all that were ended are gone. */
  closeBrowser(): Promise<void> {
    const browser = this.#browser;
    this.#browser = undefined;
    const forget = this.#forgetBrowser;
    const ending = browser?.then((running) => running.close()).catch(() => undefined).then(forget);
    this.#ended = Promise.all([this.#ended, ending]).then(() => undefined);
    return this.#ended;
  }

  /** From now on PDFs are finished in a thread of their own, which starts when the first asks for it. */
  useThread(): void {
    this.#usesThread = true;
  }

  /** Who finishes PDFs. */
  async finisher(): Promise<Finisher> {
    const { finisherHere } = await import('../pdf/index.js');
    if (!this.#usesThread || threadFile === undefined) return finisherHere();
    const file = threadFile;
    this.#thread ??= import('../pdf/finish/thread/finishingThread.js').then((module) => new module.FinishingThread(file, finisherHere));
    return this.#thread;
  }

  /** Ends all that was started. Settles when it is gone. */
  async close(): Promise<void> {
    await Promise.all([this.closeBrowser(), this.#thread?.then((thread) => thread.end())]);
  }

  async #loadTemplates(): Promise<Templates> {
    const [{ loadTemplates }, { packageFonts }] = await Promise.all([import('../html/index.js'), import('./fontFiles.js')]);
    return loadTemplates({ ...this.#options.assets, font: packageFonts() });
  }

  /** Settles when the process is there; what it gives, when the browser is ready. */
  async #launch(): Promise<{ readonly running: Promise<RunningBrowser> }> {
    const { environment, platform, browser: flag, tabs } = this.#options;
    const { defaultCacheFolder, findBrowser, startBrowser } = await import('../pdf/index.js');
    const cacheFolder = defaultCacheFolder(environment, platform);
    const found = await findBrowser({ environment, platform, cacheFolder, ...(flag === undefined ? {} : { flag }) });
    return { running: this.#remembered(startBrowser(found, tabs === undefined ? {} : { tabs })) };
  }

  async #remembered(starting: Promise<RunningBrowser>): Promise<RunningBrowser> {
    const browser = await starting;
    this.#forgetBrowser = this.#options.unfinished.add(() => browser.killNow());
    return browser;
  }
}

/** Whether every next plan would meet the same problem, so that trying them only repeats the message. */
export function isLasting(problem: MachineProblem): boolean {
  return ['browser/ontbreekt', 'browser/pad-klopt-niet', 'browser/start-niet'].includes(problem.code);
}
