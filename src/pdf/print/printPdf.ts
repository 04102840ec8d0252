import { MachineProblem } from '../../diagnostics/machineProblem.js';
import type { RunningBrowser } from '../browser/runningBrowser.js';
import type { Attachment } from '../finish/archive/attachment.js';
import { type Finisher, finisherHere } from '../finish/finisher.js';
import type { FinishedPdf, FinishOptions } from '../finish/finishPdf.js';
import { inTurn, Meanwhile } from './meanwhile.js';
import { printInTab, type PrintedPages, type TabOptions } from './printInTab.js';

export interface PrintOptions extends Omit<FinishOptions, 'attachment' | 'pageNumbers'> {
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
  /** The document is drawn by jaarplan's own templates alone: the browser may then put another such document into the same page, which is quicker. */
  readonly leavesNoTrace?: boolean;
  /** Page numbers of an earlier print: how many figures each will take is then better known. */
  readonly expectedPageNumbers?: ReadonlyMap<string, number>;
  /** Who finishes the file, asked for while the browser prints; without it that is done here. */
  readonly finisher?: () => Promise<Finisher>;
  /** Milliseconds that one step (open, fill, print) may take. */
  readonly timeout?: number;
}

export type PrintedPdf = PrintedPages & FinishedPdf;

/**
 * Prints one self-contained HTML document to a tagged PDF.
 *
 * Every `<span data-bladzijde="ID">` gets the number of the page on which the element with that id falls. Chrome has no `target-counter()`: the document is
 * printed with as many figures as each number will take, and the numbers are written over them in the file. Where that cannot be, they are filled in and
 * the document is printed again until they hold.
 * Throws MachineProblem `browser/…`; an Error when a placeholder or bookmark names an id that is not there, or when the
 * numbers never settle: defects of the HTML.
 */
export async function printPdf(browser: Pick<RunningBrowser, 'withPage'>, html: string, options: PrintOptions): Promise<PrintedPdf> {
  const finishing = new Meanwhile(options.finisher ?? finisherHere);
  const attachment = new Meanwhile(async () => options.attachment?.());
  const others = new Meanwhile(async () => options.meanwhile?.());
  const meanwhile = {
    // No longer than the page takes to load: what comes next would wait for it.
    onHandedOver: () => void finishing.done().catch(() => undefined),
    onPrinting: () => void inTurn([finishing, others, attachment]).then(options.onHandedOver),
  };
  const finish = async ({ bytes, unwritten }: PrintedPages): Promise<FinishedPdf | undefined> => {
    const finisher = await finishing.done();
    return finisher.finish(bytes, { ...finishOptions(options), pageNumbers: unwritten, attachment: await attachment.done() });
  };
  const printed = await printPatiently(browser, html, { ...options, ...meanwhile });
  await options.onPrinted?.(printed);
  // The tab is free again: another document prints in it while this one is finished.
  const finished = await finish(printed);
  if (finished !== undefined) return { ...printed, ...finished };
  const shown = await printPatiently(browser, html, { ...options, shownPageNumbers: printed.pageNumbers });
  const finishedAfterAll = await finish(shown);
  if (finishedAfterAll === undefined) throw new Error('No page numbers were to be written, and they could not be');
  return { ...shown, ...finishedAfterAll };
}

/** What is for printing alone stays here: a finisher may be in another thread, to which no functions can go. */
function finishOptions(options: PrintOptions): Omit<FinishOptions, 'attachment'> {
  const { attachment: _attachment, meanwhile: _meanwhile, onHandedOver: _onHandedOver, onPrinted: _onPrinted, outline: _outline, expectedPageNumbers: _expected, leavesNoTrace: _leaves, finisher: _finisher, timeout: _timeout, ...rest } = options;
  return rest;
}

async function printPatiently(browser: Pick<RunningBrowser, 'withPage'>, html: string, { timeout = 60_000, ...options }: PrintOptions & Pick<TabOptions, 'shownPageNumbers' | 'onPrinting'>): Promise<PrintedPages> {
  const bookmarks = options.bookmarks ?? [];
  const inTab = { ...options, anchors: bookmarks.map(({ anchor }) => anchor), outline: options.outline && options.bookmarks === undefined };
  const print = (patience: number): Promise<PrintedPages> => browser.withPage((tab) => printInTab(tab, html, { ...inTab, timeout: patience }), patience);
  try {
    // A tab that hangs does so at once; a second one is a better use of the time than waiting.
    return await print(Math.min(timeout, 20_000));
  } catch (error) {
    if (!(error instanceof MachineProblem) || error.code !== 'browser/tijd-om' || timeout <= 20_000) throw error;
    return await print(timeout);
  }
}
