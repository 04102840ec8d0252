import { MachineProblem } from '../../diagnostics/machineProblem.js';
import type { RunningBrowser } from '../browser/runningBrowser.js';
import type { Tab } from '../browser/tab.js';
import type { Attachment } from '../finish/archive/attachment.js';
import type { FinishedPdf, FinishOptions } from '../finish/finishPdf.js';
import { pageNumbersOf } from './destinations.js';
import { inTurn, Meanwhile } from './meanwhile.js';
import { fillPageNumbers, placeAnchors } from './placeholders.js';

export interface PrintOptions extends Omit<FinishOptions, 'attachment'> {
  /** The source of the document, to go along with it; packed while the browser prints. */
  readonly attachment?: () => Promise<Attachment | undefined>;
  /** Other work that can be done, in small pieces, while the browser is busy; what comes of it is not looked at here. */
  readonly meanwhile?: () => Promise<unknown>;
  /** Told when the browser has begun to print and what is needed afterwards is ready: the processor is free for something else. */
  readonly onHandedOver?: () => void;
  /** Told when the browser has done its part, before the file is finished; what this throws ends the making. */
  readonly onPrinted?: (printed: PrintedPages) => Promise<void> | void;
  /** Bookmarks in the file: the given ones, or else Chrome's own from the headings. */
  readonly outline: boolean;
  /** Page numbers of an earlier print: when they still hold, one print is enough. */
  readonly expectedPageNumbers?: ReadonlyMap<string, number>;
  /** Milliseconds that one step (open, fill, print) may take. */
  readonly timeout?: number;
}

/** As the browser gives it. */
export interface PrintedPages {
  readonly bytes: Uint8Array;
  /** Page of every id that a link, placeholder or bookmark points to, from 1. */
  readonly pageNumbers: ReadonlyMap<string, number>;
  readonly pageCount: number;
}

export type PrintedPdf = PrintedPages & FinishedPdf;

const maximumPrints = 4;

/**
 * Prints one self-contained HTML document to a tagged PDF.
 *
 * Every `<span data-bladzijde="ID">` gets the number of the page on which the element with that id falls: Chrome has no
 * `target-counter()`, so the document is printed once to see, filled in, and printed again until the numbers hold.
 * Throws MachineProblem `browser/…`; an Error when a placeholder or bookmark names an id that is not there, or when the
 * numbers never settle: defects of the HTML.
 */
export async function printPdf(browser: Pick<RunningBrowser, 'withPage'>, html: string, options: PrintOptions): Promise<PrintedPdf> {
  const finishing = new Meanwhile(async () => {
    const loaded = await import('../finish/finishPdf.js');
    loaded.prepareFinishing();
    return loaded;
  });
  const attachment = new Meanwhile(async () => options.attachment?.());
  const others = new Meanwhile(async () => options.meanwhile?.());
  // Large pieces while the page is being loaded, which takes longest; small ones when the browser may want an answer any moment.
  const onHandedOver = (): void => void inTurn([finishing, others, attachment]).then(options.onHandedOver);
  const printed = await printPatiently(browser, html, { ...options, onHandedOver });
  await options.onPrinted?.(printed);
  // The tab is free again: another document prints in it while this one is finished.
  const { finishPdf } = await finishing.done();
  return { ...printed, ...(await finishPdf(printed.bytes, { ...options, attachment: await attachment.done() })) };
}

async function printPatiently(browser: Pick<RunningBrowser, 'withPage'>, html: string, options: PrintOptions): Promise<PrintedPages> {
  const print = (timeout: number): Promise<PrintedPages> => browser.withPage((tab) => printInTab(tab, html, options, timeout), timeout);
  const { timeout = 60_000 } = options;
  try {
    // A tab that hangs does so at once; a second one is a better use of the time than waiting.
    return await print(Math.min(timeout, 20_000));
  } catch (error) {
    if (!(error instanceof MachineProblem) || error.code !== 'browser/tijd-om' || timeout <= 20_000) throw error;
    return await print(timeout);
  }
}

async function printInTab(tab: Tab, html: string, options: PrintOptions, timeout: number): Promise<PrintedPages> {
  await tab.show(html, timeout, options.onHandedOver);
  const bookmarked = (options.bookmarks ?? []).map(({ anchor }) => anchor);
  const anchors = await placeAnchors(tab, bookmarked, timeout);
  const final = { tagged: true, outline: options.outline && options.bookmarks === undefined };
  const { expectedPageNumbers: expected } = options;
  let filled = anchors.every((anchor) => expected?.has(anchor)) ? expected : undefined;
  if (filled !== undefined) await fillPageNumbers(tab, anchors, filled, timeout);
  for (let count = 1; count <= maximumPrints; count += 1) {
    // The first is only for the numbers: without tags it takes two thirds of the time.
    const first = filled === undefined && anchors.length > 0;
    const bytes = await tab.print(first ? { tagged: false, outline: false } : final, timeout);
    const { pageNumbers, pageCount } = pageNumbersOf(bytes);
    const previous = filled;
    const holds = !first && anchors.every((anchor) => previous?.get(anchor) === pageNumbers.get(anchor));
    if (holds) return { bytes, pageNumbers, pageCount };
    await fillPageNumbers(tab, anchors, pageNumbers, timeout);
    filled = pageNumbers;
  }
  throw new Error(`The page numbers change with every print, also after ${maximumPrints}`);
}
