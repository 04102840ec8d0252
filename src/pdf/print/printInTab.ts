import type { ShowOptions, Tab } from '../browser/tab.js';
import type { PageNumber } from '../finish/content/pageNumbers.js';
import { pageNumbersOf, type PageNumbers } from './destinations.js';
import { findingPlaceholders, type Placeholder, type Placeholders, reservePlaces, showPageNumbers } from './placeholders.js';

export interface TabOptions extends Omit<ShowOptions, 'answer'> {
  /** Ids to know the page of, besides those that placeholders name. */
  readonly anchors: readonly string[];
  /** Bookmarks of Chrome's own, from the headings. */
  readonly outline: boolean;
  /** Page numbers of an earlier print: how many figures each takes is then better known. */
  readonly expectedPageNumbers?: ReadonlyMap<string, number> | undefined;
  /** Numbers cannot be written into the file: they are to be shown. As far as is known, these. */
  readonly shownPageNumbers?: ReadonlyMap<string, number> | undefined;
  /** Told when the browser has been asked to print it, each time. */
  readonly onPrinting?: () => void;
}

/** As the browser gives it. */
export interface PrintedPages extends PageNumbers {
  readonly bytes: Uint8Array;
  /** Numbers to be written into the file, over the figures that were printed for them. */
  readonly unwritten: readonly PageNumber[];
}

type Printed = Omit<PrintedPages, 'unwritten'>;

const maximumPrints = 4;

/** Prints a document in a tab. Throws as `printPdf` does. */
export async function printInTab(tab: Tab, html: string, options: TabOptions): Promise<PrintedPages> {
  const { anchors, outline, expectedPageNumbers = new Map<string, number>(), shownPageNumbers, timeout } = options;
  const find = findingPlaceholders(anchors, shownPageNumbers === undefined ? expectedPageNumbers : undefined);
  const found = (await tab.show(html, { ...options, answer: find })) as Placeholders;
  const print = async (): Promise<Printed> => {
    const printing = tab.print({ outline }, timeout);
    options.onPrinting?.();
    const bytes = await printing;
    const printed = { bytes, ...pageNumbersOf(bytes) };
    const missing = found.all.flatMap(({ anchor }) => (printed.pageNumbers.has(anchor) ? [] : [anchor]));
    if (missing.length > 0) throw new Error(`No page for ${missing.join(', ')}: the HTML has no such id`);
    return printed;
  };
  return found.figures === undefined ? printShown(tab, found.all, print, options) : printReserved(tab, found.all, found.figures, print, options);
}

/** With figures in the place of each number, until there are as many as each takes: mostly at once. */
async function printReserved(tab: Tab, all: readonly Placeholder[], first: readonly string[], print: () => Promise<Printed>, { timeout }: TabOptions): Promise<PrintedPages> {
  let figures = first;
  for (let count = 1; count <= maximumPrints; count += 1) {
    const printed = await print();
    const unwritten = all.map(({ anchor }, index) => ({ figures: figures[index] ?? '', number: printed.pageNumbers.get(anchor) ?? 0 }));
    const fits = all.every(({ width }, index) => {
      const [needed, given] = [figuresIn(unwritten[index]?.number ?? 0), figures[index]?.length ?? 0];
      return width === undefined ? needed === given : needed <= given;
    });
    if (fits) return { ...printed, unwritten };
    const widths = unwritten.map(({ number }, index) => Math.max(all[index]?.width ?? 0, figuresIn(number)));
    figures = await reservePlaces(tab, widths, timeout);
  }
  throw unsettled();
}

/** With the numbers themselves, until they hold. */
async function printShown(tab: Tab, all: readonly Placeholder[], print: () => Promise<Printed>, { expectedPageNumbers, shownPageNumbers, timeout }: TabOptions): Promise<PrintedPages> {
  let shown = shownPageNumbers ?? expectedPageNumbers;
  for (let count = 1; count <= maximumPrints; count += 1) {
    if (shown !== undefined) await showPageNumbers(tab, shown, timeout);
    const printed = await print();
    const before = shown;
    if (all.every(({ anchor }) => before?.get(anchor) === printed.pageNumbers.get(anchor))) return { ...printed, unwritten: [] };
    shown = printed.pageNumbers;
  }
  throw unsettled();
}

function figuresIn(number: number): number {
  return String(number).length;
}

function unsettled(): Error {
  return new Error(`The page numbers change with every print, also after ${maximumPrints}`);
}
