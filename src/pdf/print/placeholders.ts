import type { Tab } from '../browser/tab.js';

/** Ids for which the document on show asks a page number, each once. */
export async function placeholderAnchors(tab: Tab, timeout: number): Promise<string[]> {
  const anchors = await tab.evaluate("[...new Set([...document.querySelectorAll('[data-bladzijde]')].map((place) => place.dataset.bladzijde))]", timeout);
  return anchors as string[];
}

/** Writes the page numbers into the document on show. An id without a page is a defect of the HTML: nothing links to it. */
export async function fillPageNumbers(tab: Tab, anchors: readonly string[], pageNumbers: ReadonlyMap<string, number>, timeout: number): Promise<void> {
  const missing = anchors.filter((anchor) => !pageNumbers.has(anchor));
  if (missing.length > 0) throw new Error(`No page for ${missing.join(', ')}: the HTML has no such id, or no link to it`);
  const numbers = JSON.stringify(Object.fromEntries(pageNumbers));
  await tab.evaluate(
    `(() => {
      const numbers = new Map(Object.entries(${numbers}));
      for (const place of document.querySelectorAll('[data-bladzijde]')) place.textContent = String(numbers.get(place.dataset.bladzijde));
    })()`,
    timeout,
  );
}
