import type { Tab } from '../browser/tab.js';
import { NUMBER_MARK } from '../finish/tags/numberMarks.js';

/** A place in the document on show that asks for the number of a page: `<span data-bladzijde="ID">`. */
export interface Placeholder {
  readonly anchor: string;
  /**
   * `data-cijfers`: the place is always so many figures wide, and a shorter number stands at its right. Without it a place is as wide as its
   * number, and takes its part in how the lines fall.
   */
  readonly width: number | undefined;
}

/** What the page answers to `findingPlaceholders`. */
export interface Placeholders {
  /** In the order of the document. */
  readonly all: readonly Placeholder[];
  /**
   * The figures that now stand in each, for numbers that are written over them in the file. Only when that was asked for, and each is in a link of its
   * own, by which the file tells where it is.
   */
  readonly figures?: readonly string[];
}

/** A cover and contents, and what a page of a plan holds in characters. A wrong guess costs a print, and only where it has a figure too many or too few. */
const PAGES_BEFORE_TEXT = 2;
const CHARACTERS_A_PAGE = 1700;

/** A function for the page: each placeholder, with the page as far as can be told from how much text comes before; and whether numbers can be written into the file. */
const FIND = `(others) => {
  const places = [...document.querySelectorAll('[data-bladzijde]')];
  const anchors = places.map((place) => place.dataset.bladzijde);
  for (const anchor of new Set([...anchors, ...others])) {
    const link = document.createElement('a');
    link.href = '#' + anchor;
    document.head.append(link);
  }
  const range = document.createRange();
  const pageOf = (anchor) => {
    const target = document.getElementById(anchor);
    if (target === null) return 1;
    range.setStart(document.body, 0);
    range.setEndBefore(target);
    return 1 + ${PAGES_BEFORE_TEXT} + Math.floor(range.toString().replace(/\\u00AD/g, '').length / ${CHARACTERS_A_PAGE});
  };
  const links = places.map((place) => place.closest('a'));
  return {
    canBeWritten: links.every((link) => link !== null) && new Set(links).size === links.length,
    all: places.map(({ dataset: { bladzijde: anchor, cijfers: width } }) => (/^[1-9]$/.test(width ?? '') ? { anchor, width: Number(width), guess: 1 } : { anchor, guess: pageOf(anchor) })),
  };
}`;

/** A function for the page: puts as many figures in each placeholder as is given for it. */
const RESERVE = `(widths) => {
  const used = new Map();
  const take = (type, width) => Array.from({ length: width }, () => { const next = used.get(type) ?? 0; used.set(type, next + 1); return next % 10; }).join('');
  return [...document.querySelectorAll('[data-bladzijde]')].map((place, index) => {
    const link = place.closest('a');
    const language = (link.closest('[lang]')?.lang ?? '').replace(/-x-.*$/, '');
    link.lang = language + ${JSON.stringify(NUMBER_MARK)} + index;
    place.textContent = '';
    const others = link.textContent;
    const { fontFamily, fontStyle, fontWeight } = getComputedStyle(place);
    const type = [fontFamily, fontStyle, fontWeight].join();
    let figures = take(type, widths[index]);
    for (let tries = 0; tries < 10 && others.includes(figures); tries += 1) figures = take(type, widths[index]);
    place.textContent = figures;
    return figures;
  });
}`;

/**
 * An expression for the page on show, of which `Placeholders` comes. Their ids and `others` get a place in the PDF: Chrome writes one only for an id that a link
 * points to, and a link in the head of the page shows nowhere. With `expected`, pages by anchor as far as known, figures are put in each at once: as many as it is
 * wide, or as its page has that is known or guessed. One question, since each answer costs a turn of a processor that is busy with other things.
 */
export function findingPlaceholders(others: readonly string[], expected: ReadonlyMap<string, number> | undefined): string {
  const find = `(${FIND})(${JSON.stringify(others)})`;
  if (expected === undefined) return find;
  return `(() => {
    const found = ${find};
    const expected = new Map(${JSON.stringify([...expected])});
    const widths = found.all.map(({ anchor, width, guess }) => width ?? String(expected.get(anchor) ?? guess).length);
    return found.canBeWritten ? { ...found, figures: (${RESERVE})(widths) } : found;
  })()`;
}

/**
 * Puts figures in each placeholder, for numbers that are written over them in the file: as many as `widths` says. Tells what stands where; no other text of
 * the same link holds these figures. Each kind of type gets all ten figures in turn, so that its letters in the file have them.
 */
export async function reservePlaces(tab: Tab, widths: readonly number[], timeout: number): Promise<readonly string[]> {
  return (await tab.evaluate(`(${RESERVE})(${JSON.stringify(widths)})`, timeout)) as string[];
}

/** Writes the page numbers into the document on show. */
export async function showPageNumbers(tab: Tab, pageNumbers: ReadonlyMap<string, number>, timeout: number): Promise<void> {
  const numbers = JSON.stringify(Object.fromEntries(pageNumbers));
  await tab.evaluate(
    `(() => {
      const numbers = new Map(Object.entries(${numbers}));
      for (const place of document.querySelectorAll('[data-bladzijde]')) place.textContent = String(numbers.get(place.dataset.bladzijde) ?? '');
    })()`,
    timeout,
  );
}
