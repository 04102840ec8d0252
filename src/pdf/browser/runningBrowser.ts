import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import type { BrowserProcess } from './browserProcess.js';
import { withDeadline } from './deadline.js';
import { Interruption } from './interruption.js';
import { browserClosed, browserHangs, browserStopped } from './problems.js';
import type { Sandbox } from './sandbox.js';
import { Tab } from './tab.js';

interface Parts {
  readonly process: BrowserProcess;
  /** To the browser itself. */
  readonly connection: Connection;
  readonly sandbox: Sandbox;
  readonly version: string;
  readonly tabs: number;
}

/** A browser that prints any number of documents. Its tabs are used again: opening one costs as much as a page. */
export class RunningBrowser {
  readonly version: string;
  /** Whether Chromium's own sandbox is on. */
  readonly sandbox: boolean;
  /** In Dutch, for the user: why the sandbox is off. */
  readonly sandboxReason: string | undefined;
  readonly #parts: Parts;
  readonly #idle: Tab[] = [];
  readonly #waiting: (() => void)[] = [];
  readonly #stop = new Interruption();
  #open = 0;
  /** The tab that is there from the start, until it is taken. */
  #firstTab: Promise<Tab> | undefined;
  #closing: Promise<void> | undefined;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.version = parts.version;
    this.sandbox = parts.sandbox.on;
    this.sandboxReason = parts.sandbox.on ? undefined : parts.sandbox.reason;
    // Ready before the first document is.
    this.#firstTab = openFirstTab(parts.connection);
    this.#firstTab.catch(() => undefined);
    void parts.process.ended.then(() => this.#stop.come(this.#closing === undefined ? browserStopped(parts.process.log) : browserClosed()));
  }

  /** Process number of the browser, for whoever must tell it from others. */
  get pid(): number | undefined {
    return this.#parts.process.pid;
  }

  /**
   * Does `work` in a tab of its own; waits when all are in use. A tab in which it fails is not used again. Rejects with
   * MachineProblem `browser/gestopt` when the browser dies meanwhile, `browser/afgebroken` when it is closed, and
   * `browser/tijd-om` when it has no tab within `timeout` milliseconds (one takes 30).
   */
  async withPage<T>(work: (tab: Tab) => Promise<T>, timeout = 20_000): Promise<T> {
    await this.#turn();
    try {
      const tab = await this.#orStopped(this.#takeTab(timeout));
      try {
        const result = await this.#orStopped(work(tab));
        tab.tidy();
        this.#idle.push(tab);
        return result;
      } catch (error) {
        tab.discard();
        throw error;
      }
    } finally {
      this.#open -= 1;
      this.#waiting.shift()?.();
    }
  }

  /** Ends the browser and removes its profile. May be called at any time, and more than once. */
  close(): Promise<void> {
    this.#closing ??= this.#parts.process.end();
    return this.#closing;
  }

  /** The same, at once: for a signal handler, after which the process is gone. */
  killNow(): void {
    this.#closing ??= Promise.resolve();
    this.#parts.process.endNow();
  }

  async #turn(): Promise<void> {
    while (this.#open >= this.#parts.tabs) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#open += 1;
  }

  async #takeTab(timeout: number): Promise<Tab> {
    const problem = (): Error => browserHangs('het openen van een tabblad', Math.round(timeout / 1000));
    return this.#idle.pop() ?? (await withDeadline(timeout, problem, () => this.#openTab()));
  }

  #openTab(): Promise<Tab> {
    const first = this.#firstTab;
    this.#firstTab = undefined;
    return first ?? openTab(this.#parts.connection);
  }

  /** Protocol errors say little when the browser is gone: its end is the reason. */
  async #orStopped<T>(work: Promise<T>): Promise<T> {
    try {
      return await this.#stop.orEnd(work);
    } catch (error) {
      if (this.#closing !== undefined || isProtocolError(error)) {
        await this.#stop.orEnd(new Promise((resolve) => setTimeout(resolve, 100)));
      }
      throw error;
    }
  }
}

async function openFirstTab(connection: Connection): Promise<Tab> {
  const { targetInfos } = await connection.send('Target.getTargets');
  const first = targetInfos.find((target) => target.type === 'page');
  return first === undefined ? openTab(connection) : Tab.open(connection, first.targetId);
}

async function openTab(connection: Connection): Promise<Tab> {
  const { targetId } = await connection.send('Target.createTarget', { url: 'about:blank' });
  return Tab.open(connection, targetId);
}

function isProtocolError(error: unknown): boolean {
  return error instanceof Error && /ProtocolError|TargetCloseError|ConnectionClosedError/u.test(error.name);
}
