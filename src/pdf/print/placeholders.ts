import type { Tab } from '../browser/tab.js';

/** Id of the style that makes the document invisible: an id of the document's own cannot begin so. */
const UNSEEN = 'jaarplan:onzichtbaar';

/**
 * Ids for which the document on show asks a page number, each once. These and `others` get a place in the PDF: Chrome
 * writes one only for an id that a link points to, and a link in the head of the page shows nowhere.
 *
 * Where page numbers are asked, the document is printed to see them, and is invisible until they are filled in: everything
 * stands where it will stand, and the browser has neither text to paint nor fonts to write, half of what a print costs.
 */
export async function placeAnchors(tab: Tab, others: readonly string[], timeout: number): Promise<string[]> {
  const anchors = await tab.evaluate(
    `(() => {
      const anchors = [...document.querySelectorAll('[data-bladzijde]')].map((place) => place.dataset.bladzijde);
      for (const anchor of new Set([...anchors, ...${JSON.stringify(others)}])) {
        const link = document.createElement('a');
        link.href = '#' + anchor;
        document.head.append(link);
      }
      if (anchors.length > 0) {
        const unseen = document.createElement('style');
        unseen.id = ${JSON.stringify(UNSEEN)};
        unseen.media = 'print';
        unseen.textContent = 'body { visibility: hidden; }';
        document.head.append(unseen);
      }
      return [...new Set(anchors)];
    })()`,
    timeout,
  );
  return anchors as string[];
}

/** Writes the page numbers into the document on show, which is visible from then on. An id without a page is a defect of the HTML. */
export async function fillPageNumbers(tab: Tab, anchors: readonly string[], pageNumbers: ReadonlyMap<string, number>, timeout: number): Promise<void> {
  const missing = anchors.filter((anchor) => !pageNumbers.has(anchor));
  if (missing.length > 0) throw new Error(`No page for ${missing.join(', ')}: the HTML has no such id`);
  const numbers = JSON.stringify(Object.fromEntries(pageNumbers));
  await tab.evaluate(
    `(() => {
      const numbers = new Map(Object.entries(${numbers}));
      document.getElementById(${JSON.stringify(UNSEEN)})?.remove();
      for (const place of document.querySelectorAll('[data-bladzijde]')) place.textContent = String(numbers.get(place.dataset.bladzijde));
    })()`,
    timeout,
  );
}
