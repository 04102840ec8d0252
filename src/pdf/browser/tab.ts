import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import { withDeadline } from './deadline.js';
import { Interruption } from './interruption.js';
import { browserHangs, browserStopped } from './problems.js';

/** All that a printed document may use is inside it. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** What is in a page before a document is: a policy, which holds for all that comes into it. */
const SEALED = `<meta http-equiv="Content-Security-Policy" content="${contentSecurityPolicy}">`;

const EMPTY = 'about:blank';

/** The document is printed and never looked at: laying it out for a screen, before and after every print, costs a third of printing it. */
const UNSEEN = '<style media="screen">body { display: none; }</style>';

/** Prints after which a tab begins anew. */
const PRINTS_TOGETHER = 10;

export interface ShowOptions {
  /** Milliseconds that one step (open, fill, print) may take. */
  readonly timeout: number;
  /** An expression for the page when all of it is there. */
  readonly answer: string;
  /** Its head sets nothing (a policy, a language, colours, going elsewhere) that would hold for the next document in the same page, or sets it alike in all. */
  readonly leavesNoTrace?: boolean | undefined;
  /** Told when the page has all of the document. */
  readonly onHandedOver?: () => void;
}

/**
 * One sealed page: it shows the document that it is given and can reach nothing else. No scripts, no files, no network:
 * every request is refused, by its policy and again before it is sent.
 */
export class Tab {
  readonly #browser: Connection;
  readonly #session: CDPSession;
  readonly #targetId: string;
  readonly #crash = new Interruption();
  /** Settles when a document may be put into the page. Going to another page for each would take the browser half as long again. */
  #isSealed: Promise<unknown>;
  #leavesNoTrace = true;
  #prints = 0;

  private constructor(browser: Connection, session: CDPSession, targetId: string) {
    this.#browser = browser;
    this.#session = session;
    this.#targetId = targetId;
    session.once('Inspector.targetCrashed', () => this.#crash.come(browserStopped('')));
    session.on('Fetch.requestPaused', ({ requestId }) => void session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' }).catch(() => undefined));
    // All at once: who starts the browser is busy with other things, and seldom has time for an answer.
    this.#isSealed = Promise.all([
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
      this.#fill(SEALED),
    ]);
    this.#isSealed.catch(() => undefined);
  }

  static async open(browser: Connection, targetId: string): Promise<Tab> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const session = browser.session(sessionId);
    if (!session) throw new Error('The browser gave no session for its tab');
    return new Tab(browser, session, targetId);
  }

  /** Shows `html`, waits until its pictures, styles and fonts are in, and gives what `answer` comes to there, as `evaluate` does. */
  async show(html: string, { timeout, answer, leavesNoTrace = false, onHandedOver = () => undefined }: ShowOptions): Promise<unknown> {
    return this.#within(timeout, 'het openen van het document', async () => {
      await this.#isSealed;
      this.#leavesNoTrace = leavesNoTrace;
      const shown = this.#fill(html.replace('</head>', `${UNSEEN}</head>`));
      onHandedOver();
      const whenReady = `(async () => { if (document.readyState !== 'complete') return []; await ${loadFonts(charactersOf(html))}; return [${answer}]; })()`;
      await shown;
      for (;;) {
        // What was heard of may have been the page before this one.
        const loadedAfterAll = this.#loaded();
        const answers = (await this.#evaluate(whenReady)) as unknown[];
        if (answers.length > 0) return answers[0];
        await loadedAfterAll;
      }
    });
  }

  /** Value of an expression in the page; its own scripts are off, ours are not. The value must be plain data. */
  async evaluate(expression: string, timeout: number): Promise<unknown> {
    return this.#within(timeout, 'het invullen van de bladzijden', () => this.#evaluate(expression));
  }

  /**
   * The document on show as a tagged PDF. It is never put in print mode before: Chrome then paints dotted lines of one page
   * again on all others, outside their edges, and not on every run.
   */
  async print({ outline }: { readonly outline: boolean }, timeout: number): Promise<Uint8Array> {
    return this.#within(timeout, 'het afdrukken', async () => {
      const { data } = await this.#session.send('Page.printToPDF', {
        preferCSSPageSize: true,
        printBackground: true,
        generateTaggedPDF: true,
        generateDocumentOutline: outline,
      });
      this.#prints += 1;
      return Buffer.from(data, 'base64');
    });
  }

  /**
   * To be called when a document is done with. Each print keeps 10 MB until it is collected, and the browser collects only when it is short: now
   * nobody waits for it but the next document.
   */
  tidy(): void {
    if (this.#prints < PRINTS_TOGETHER && this.#leavesNoTrace) return;
    this.#prints = 0;
    this.#isSealed = this.#empty();
    this.#isSealed.then(() => this.#session.send('HeapProfiler.collectGarbage')).catch(() => undefined);
  }

  /** Closes the tab without waiting: it may hang. */
  discard(): void {
    void this.#browser.send('Target.closeTarget', { targetId: this.#targetId }).catch(() => undefined);
  }

  async #evaluate(expression: string): Promise<unknown> {
    const { result, exceptionDetails } = await this.#session.send('Runtime.evaluate', { expression, awaitPromise: true, returnByValue: true });
    if (exceptionDetails !== undefined) throw new Error(`In the page: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    return result.value;
  }

  async #empty(): Promise<void> {
    await Promise.all([this.#session.send('Page.navigate', { url: EMPTY }), this.#loaded()]);
    await this.#fill(SEALED);
  }

  /** Puts a document into the page, in place of what was there. The frame of a page has the name of the page. */
  async #fill(html: string): Promise<void> {
    await Promise.all([this.#session.send('Page.setDocumentContent', { frameId: this.#targetId, html }), this.#loaded()]);
  }

  #loaded(): Promise<void> {
    return new Promise((resolve) => this.#session.once('Page.loadEventFired', () => resolve()));
  }

  #within<T>(timeout: number, step: string, work: () => Promise<T>): Promise<T> {
    const problem = (): Error => browserHangs(step, Math.round(timeout / 1000));
    return withDeadline(timeout, problem, () => this.#crash.orEnd(work()).catch((error: unknown) => this.#explained(error)));
  }

  /** A page that crashes while it prints first says that printing failed, and a moment later why. */
  async #explained(error: unknown): Promise<never> {
    if (error instanceof Error && error.name === 'ProtocolError') await this.#crash.orEnd(setTimeout(1000, undefined, { ref: false }));
    throw error;
  }
}

/** Each character of the text once, and all of Latin-1: most of what is handed over is letters of files that came along, and every fifth word has a hyphen that it may be broken at. */
function charactersOf(text: string): string {
  return LATIN_1 + [...new Set(text.match(/[^\u0000-\u00FF]/gu))].join('');
}

const LATIN_1 = Array.from({ length: 256 }, (_, index) => String.fromCodePoint(index)).filter((character) => /[^\p{Cc}]/u.test(character)).join('');

/**
 * Loads every declared face that has a character of the document, also those that stand only in page margins: these are
 * laid out when it is too late to wait for a font. A name such as Source Sans 3 is one only between quotes.
 */
function loadFonts(characters: string): string {
  return `(async () => {
    document.body?.getBoundingClientRect();
    const faces = new Set([...document.fonts].map((face) => face.style + ' ' + face.weight.split(' ')[0] + ' 10px ' + JSON.stringify(face.family.replace(/^["']|["']$/g, ''))));
    await Promise.allSettled([...faces].map((face) => document.fonts.load(face, ${JSON.stringify(characters)})));
    await document.fonts.ready;
  })()`;
}
