import { describe, expect, it } from 'vitest';
import type { Document } from '../../src/document/document.js';
import { readDocument } from './documentReading.js';
import { readPdf } from './pdfReading.js';
import type { Tag } from './pdfTree.js';
import { readTags } from './pdfTree.js';
import type { InAnyOrder, Part } from './reading.js';
import { startPages } from './startPages.js';
import { Builder, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: true });
const plans = await Promise.all(
  workedPlans.map(async (plan) => {
    const { document, pdf } = await builder.build(plan);
    return { plan, document, ...(await readTags((await pdf()).bytes)) };
  }),
);
await builder.close();

describe.each(plans)('the PDF of $plan', ({ document, root, untagged, pageCount }) => {
  const pages = startPages(document, root);

  it('has every chapter and goal of its contents on some page', () => {
    const anchors = JSON.stringify(document.contents).match(/(?<="anchor":")[^"]+/g) ?? [];
    expect(anchors).not.toEqual([]);
    expect(anchors.filter((anchor) => !pages.has(anchor))).toEqual([]);
  });

  it('names, in its contents and wherever it says "pagina", the page on which the place begins', () => {
    const expected = pagedTexts(document, (anchor) => String(pages.get(anchor) ?? 'nowhere'));
    expect(foundTexts(document, root)).toEqual(expected);
  });

  it('numbers its pages from the cover on, at the foot of each but the cover', () => {
    const numbers = untagged.map((text) => /pagina (\d+) van (\d+)/.exec(text)?.[0]);
    const first = document.cover === undefined ? [] : [undefined];
    const others = Array.from({ length: pageCount - first.length }, (_, index) => `pagina ${index + first.length + 1} van ${pageCount}`);
    expect(numbers).toEqual([...first, ...others]);
  });
});

describe('the worked plans', () => {
  it('refer to pages in their texts too, so that the test above has something to hold', () => {
    const contents = (document: Document): number => JSON.stringify(document.contents).match(/"anchor":/g)?.length ?? 0;
    const references = plans.filter(({ document }) => pagedTexts(document, () => '1').length > contents(document));
    expect(references.length).toBeGreaterThanOrEqual(4);
  });
});

const SIGN = '\u0002';

/** All texts of the document in which a page is named. */
function pagedTexts(document: Document, pageOf: (anchor: string) => string): string[] {
  const marked = textsOf(readDocument(document, { medium: 'druk', pageOf: () => SIGN }));
  return textsOf(readDocument(document, { medium: 'druk', pageOf })).filter((_, index) => marked[index]?.includes(SIGN) === true);
}

/** The same texts as they stand in the PDF, with whatever number is printed there. */
function foundTexts(document: Document, root: Tag): string[] {
  const texts = textsOf(readPdf(root));
  let from = 0;
  return pagedTexts(document, () => SIGN).map((text) => {
    const pattern = new RegExp(`^${text.split(SIGN).map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('\\d+')}$`, 'u');
    const index = texts.findIndex((one, position) => position >= from && pattern.test(one));
    from = Math.max(from, index + 1);
    return texts[index] ?? `not found: ${text}`;
  });
}

function textsOf(parts: readonly (Part | InAnyOrder)[]): string[] {
  return parts.flatMap((part): string[] => {
    if (part.kind === 'in any order') return textsOf(part.parts);
    return part.kind === 'table' ? part.rows.flatMap((row) => row.map(({ text }) => text)) : [part.text];
  });
}
