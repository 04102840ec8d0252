import { type PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { expect, it } from 'vitest';
import { packed } from '../../../../src/pdf/file/streams.js';
import { type PageNumber, writePageNumbers } from '../../../../src/pdf/finish/content/pageNumbers.js';
import { type Page, readPages } from '../../../../src/pdf/finish/content/pages.js';
import { notationOf, tagged } from '../taggedDocument.js';

/** Glyph 0010 is the figure 0, 0011 the figure 1, and so on. */
const WIDTHS = Array.from({ length: 10 }, () => 500);

interface Font {
  /** Those that the font in the file has. */
  readonly figures?: string;
  readonly widths?: readonly number[];
}

function addFont({ context }: PDFDocument, { figures = '0123456789', widths = WIDTHS }: Font): PDFRef {
  const map = Array.from(figures, (figure) => `<001${figure}> <003${figure}>`);
  const letters = packed(context, Buffer.from(`${map.length} beginbfchar\n${map.join('\n')}\nendbfchar`));
  const descendant = context.obj({ Type: 'Font', W: context.obj([16, context.obj([...widths])]) });
  return context.register(context.obj({ Type: 'Font', Encoding: 'Identity-H', DescendantFonts: context.obj([descendant]), ToUnicode: context.register(letters) }));
}

/** What a page shows after its numbers were written, or undefined. */
async function written(content: string, numbers: readonly PageNumber[], { font = {}, tags = 'Document(Link{nl-x-blz-0}(0))' }: { readonly font?: Font; readonly tags?: string } = {}): Promise<string | undefined> {
  const { document, tree } = await tagged(tags);
  for (const { node } of document.getPages()) {
    node.set(PDFName.Contents, document.context.register(packed(document.context, Buffer.from(content))));
    node.set(PDFName.Resources, document.context.obj({ Font: document.context.obj({ F1: addFont(document, font) }) }));
  }
  const pages: readonly Page[] = readPages({ context: document.context, catalog: document.catalog, getPages: () => document.getPages() });
  const changed = writePageNumbers(tree, pages, numbers);
  // A page without numbers is not read again.
  if (changed !== undefined) expect(changed[1]).toBe(pages[1]);
  return changed?.[0]?.content.stream.text;
}

const piece = (number: number, shown: string): string => `/P <</MCID ${number}>> BDC\nBT\n/F1 14 Tf\n1 0 0 -1 20 30 Tm\n${shown}\nET\nEMC\n`;
const three = piece(0, '<0010> Tj\n7 0 Td <0011> Tj\n7.25 0 Td <0012> Tj');

it('writes a number over figures of the same length', async () => {
  expect(await written(three, [{ figures: '012', number: 345 }])).toBe(piece(0, '<0013> Tj 7 0 Td <0014> Tj 7.25 0 Td <0015> Tj'));
});

it('puts a shorter number at the right, where the browser put the last figures', async () => {
  expect(await written(three, [{ figures: '012', number: 45 }])).toBe(piece(0, '7 0 Td <0014> Tj 7.25 0 Td <0015> Tj'));
  expect(await written(three, [{ figures: '012', number: 5 }])).toBe(piece(0, '7 0 Td 7.25 0 Td <0015> Tj'));
});

it('does so within figures that are shown at once', async () => {
  const together = piece(0, '<00100011> Tj\n14 0 Td <0012> Tj');
  expect(await written(together, [{ figures: '012', number: 345 }])).toBe(piece(0, '<00130014> Tj 14 0 Td <0015> Tj'));
  expect(await written(together, [{ figures: '012', number: 45 }])).toBe(piece(0, '[-500<0014>] TJ 14 0 Td <0015> Tj'));
  expect(await written(together, [{ figures: '012', number: 5 }])).toBe(piece(0, '14 0 Td <0015> Tj'));
  expect(await written(piece(0, '<001000110012> Tj'), [{ figures: '012', number: 5 }])).toBe(piece(0, '[-1000<0015>] TJ'));
});

it('takes the marks off, also where the language is another or none', async () => {
  const tags = 'Document(Link{nl-x-blz-0}(0) Link{en-x-blz-1}(1) Link{-x-blz-2}(2) P{de}(3))';
  const { document, tree } = await tagged(tags);
  expect(writePageNumbers(tree, [], [])).toEqual([]);
  expect(notationOf({ document, tree })).toBe('Document(Link{nl}(0) Link{en}(1) Link(2) P{de}(3))');
});

it('finds each place by its mark, in whatever order they stand', async () => {
  const tags = 'Document(Link{nl-x-blz-1}(0) Link{nl-x-blz-0}(1 2))';
  const content = piece(0, '<0017> Tj') + piece(1, '<0011> Tj') + piece(2, '<0018> Tj');
  const numbers = [
    { figures: '8', number: 4 },
    { figures: '7', number: 6 },
  ];
  expect(await written(content, numbers, { tags })).toBe(piece(0, '<0016> Tj') + piece(1, '<0011> Tj') + piece(2, '<0014> Tj'));
});

it.each<[string, string, readonly PageNumber[], Parameters<typeof written>[2]?]>([
  ['no link has the mark', three, [{ figures: '012', number: 1 }], { tags: 'Document(Link(0))' }],
  ['the link says something else', three, [{ figures: '013', number: 1 }]],
  ['the link says the figures twice', three + piece(1, '<0010> Tj\n7 0 Td <0011> Tj\n7 0 Td <0012> Tj'), [{ figures: '012', number: 1 }], { tags: 'Document(Link{nl-x-blz-0}(0 1))' }],
  ['the font lacks a figure', three, [{ figures: '012', number: 19 }], { font: { figures: '012345678' } }],
  ['a figure of the number has another width', three, [{ figures: '012', number: 19 }], { font: { widths: [500, 500, 500, 500, 500, 500, 500, 500, 500, 480] } }],
  ['a figure that was printed has another width', three, [{ figures: '012', number: 22 }], { font: { widths: [500, 480, 500, 500, 500, 500, 500, 500, 500, 500] } }],
  ['they are shown in a way of their own', piece(0, '[<0010>-10<00110012>] TJ'), [{ figures: '012', number: 1 }]],
  ['they are shown apart', piece(0, '<0010> Tj\n0 -3 Td <0011> Tj\n<0012> Tj'), [{ figures: '012', number: 1 }]],
  ['they are of two fonts', piece(0, '<0010> Tj\n7 0 Td <0011> Tj\n7 0 Td <0012> Tj\n/F1 9 Tf'), [{ figures: '012', number: 1 }]],
])('leaves it to a second print when %s', async (_, content, numbers, more) => {
  expect(await written(content, numbers, more)).toBeUndefined();
});
