import { afterAll, describe, expect, it } from 'vitest';
import { checkPdf } from '../../src/pdf/check/checkPdf.js';
import { fontNames } from '../pdf/readBack.js';
import { faultyPages, pagePieces } from './pagePieces.js';
import { readTags } from './pdfTree.js';
import { Builder, layouts, workedPlans } from './worked.js';

const builder = await Builder.start({ prints: true });

afterAll(() => builder.close());

it.each(['2023-2024', '2024-2025'])('Noorderveld’s year of meetings fits its last page, in %s', async (year) => {
  const { pdf } = await builder.build(`plans/noorderveld/${year}`);
  const { pageNumbers, pageCount } = await pdf();
  expect(pageNumbers.get('jaarplanning')).toBe(pageCount);
});

describe.each(workedPlans)('the PDF of %s', (plan) => {
  it.concurrent.each(layouts)('has pages that all hold text, and none that ends with a heading, a band or a head row, in the layout %s', async (layout) => {
    const { document, pdf } = await builder.build(plan, layout);
    const { root, pageCount } = await readTags((await pdf()).bytes);
    expect(faultyPages(pagePieces(root, document), pageCount)).toEqual([]);
  });

  it.concurrent.each(layouts)('meets every condition that is checked, with no letters but those that come along with jaarplan, in the layout %s', async (layout) => {
    const { bytes } = await (await builder.build(plan, layout)).pdf();
    expect(await checkPdf(bytes)).toEqual([]);
    expect(fontNames(bytes).filter((name) => !name.includes('SourceSans3'))).toEqual([]);
  });
});
