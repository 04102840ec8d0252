import { setTimeout } from 'node:timers/promises';
import type { Protocol } from 'puppeteer-core';
import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { Connection } from 'puppeteer-core/internal/cdp/Connection.js';
import { withDeadline } from './deadline.js';
import { Interruption } from './interruption.js';
import { browserHangs, browserStopped } from './problems.js';

/** Address under which the document is handed over; `.invalid` exists nowhere, by RFC 2606. */
const documentAddress = 'http://jaarplan.invalid/';

/** All that a printed document may use is inside it. */
const contentSecurityPolicy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; base-uri 'none'; form-action 'none'";

/** The document is printed and never looked at: laying it out for a screen, before and after every print, costs a third of printing it. */
const UNSEEN = '<style media="screen">body { display: none; }</style>';

/**
 * One sealed page: it shows the document that it is given and can reach nothing else. No scripts, no files, no network:
 * every request but the document's own is refused, by its policy and again before it is sent.
 */
export class Tab {
  readonly #browser: Connection;
  readonly #session: CDPSession;
  readonly #targetId: string;
  readonly #crash = new Interruption();
  #document: { readonly html: string; readonly onHandedOver: () => void } | undefined;
  #prints = 0;

  private constructor(browser: Connection, session: CDPSession, targetId: string) {
    this.#browser = browser;
    this.#session = session;
    this.#targetId = targetId;
    session.once('Inspector.targetCrashed', () => this.#crash.come(browserStopped('')));
    session.on('Fetch.requestPaused', (event) => void this.#answer(event).catch(() => undefined));
  }

  static async open(browser: Connection, targetId: string): Promise<Tab> {
    const { sessionId } = await browser.send('Target.attachToTarget', { targetId, flatten: true });
    const session = browser.session(sessionId);
    if (!session) throw new Error('The browser gave no session for its tab');
    const tab = new Tab(browser, session, targetId);
    await Promise.all([
      session.send('Page.enable'),
      session.send('Inspector.enable'),
      session.send('Fetch.enable', { patterns: [{ urlPattern: '*' }] }),
      session.send('Emulation.setScriptExecutionDisabled', { value: true }),
    ]);
    return tab;
  }

  /** Shows `html` and waits until its pictures, styles and fonts are in. `onHandedOver` is told when the page has all of it. */
  async show(html: string, timeout: number, onHandedOver: () => void = () => undefined): Promise<void> {
    await this.#within(timeout, 'het openen van het document', async () => {
      const loaded = new Promise<void>((resolve) => this.#session.once('Page.loadEventFired', () => resolve()));
      this.#document = { html, onHandedOver };
      const fonts = loadFonts(charactersOf(html));
      await this.#session.send('Page.navigate', { url: documentAddress });
      await loaded;
      await this.#evaluate(fonts);
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
      // Each print keeps 10 MB until it is collected, and the browser collects only when it is short. Nobody waits for it but the next document.
      if (this.#prints % 10 === 0) void this.#session.send('HeapProfiler.collectGarbage').catch(() => undefined);
      return Buffer.from(data, 'base64');
    });
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

  async #answer({ requestId, request, resourceType }: Protocol.Fetch.RequestPausedEvent): Promise<void> {
    const document = this.#document;
    if (document === undefined || request.url !== documentAddress || resourceType !== 'Document') {
      await this.#session.send('Fetch.failRequest', { requestId, errorReason: 'Aborted' });
      return;
    }
    this.#document = undefined;
    const answered = this.#session.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [
        { name: 'Content-Type', value: 'text/html; charset=utf-8' },
        { name: 'Content-Security-Policy', value: contentSecurityPolicy },
      ],
      body: Buffer.from(document.html.replace('</head>', `${UNSEEN}</head>`)).toString('base64'),
    });
    document.onHandedOver();
    await answered;
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
