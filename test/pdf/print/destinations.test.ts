import { describe, expect, it } from 'vitest';
import { pageNumbersOf } from '../../../src/pdf/print/destinations.js';

/** A document of three pages in a nested tree, as Chrome writes it: objects in any order, names escaped. */
const objects: Readonly<Record<number, string>> = {
  1: '<</Type /Catalog\n/Pages 2 0 R\n/Dests 7 0 R\n/Lang (nl)>>',
  2: '<</Type /Pages\n/Count 3\n/Kids [3 0 R 4 0 R]>>',
  3: '<</Type /Page\n/Parent 2 0 R\n/Annots [<</URI (/Kids [9 0 R])>>]>>',
  4: '<</Type /Pages\n/Count 2\n/Kids [5 0 R 6 0 R]\n/Parent 2 0 R>>',
  5: '<</Type /Page\n/Parent 4 0 R>>',
  6: '<</Type /Page\n/Parent 4 0 R>>',
  7: '<</doel-1 [5 0 R /XYZ 0 841.91998 0]\n/#25C3#25A9#25C3#25A9n [3 0 R /XYZ 0 0 0]\n/50#25 [6 0 R /XYZ 0 0 0]\n/endobj [6 0 R /XYZ 0 0 0]\n/weg [8 0 R /XYZ 0 0 0]>>',
  8: '<</Type /Font>>',
};

function file(contents: Readonly<Record<number, string>> = objects): Buffer {
  let text = '%PDF-1.4\n%\xD3\xEB\xE9\xE1\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(contents).reverse()) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const lines = Object.keys(contents).map((number) => `${String(offsets.get(Number(number))).padStart(10, '0')} 00000 n \n`);
  const size = lines.length + 1;
  const end = `xref\n0 ${size}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${size}\n/Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF\n`;
  return Buffer.from(text + end, 'latin1');
}

it('gives the page of every named destination', () => {
  const { pageNumbers, pageCount } = pageNumbersOf(file());
  expect(Object.fromEntries(pageNumbers)).toEqual({ 'doel-1': 2, één: 1, '50%': 3, endobj: 3 });
  expect(pageCount).toBe(3);
});

it('finds none where no link points to anything', () => {
  const { pageNumbers, pageCount } = pageNumbersOf(file({ ...objects, 1: '<</Type /Catalog\n/Pages 2 0 R>>' }));
  expect(pageNumbers.size).toBe(0);
  expect(pageCount).toBe(3);
});

it('reads bytes that are part of a larger piece of memory', () => {
  const bytes = file();
  const larger = Buffer.concat([Buffer.alloc(13), bytes, Buffer.alloc(7)]);
  expect(pageNumbersOf(larger.subarray(13, 13 + bytes.length))).toEqual(pageNumbersOf(bytes));
});

describe('refuses what Chrome does not write', () => {
  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['no table', Buffer.from('%PDF-1.4\n')],
    ['a table elsewhere', Buffer.from(file().toString('latin1').replace(/startxref\n\d+/u, 'startxref\n3'), 'latin1')],
    ['a stream for a table', Buffer.from('%PDF-1.5\n9 0 obj\n<</Type /XRef>>\nendobj\nstartxref\n9\n%%EOF')],
    ['no pages', file({ ...objects, 1: '<</Type /Catalog>>' })],
    ['objects that are not there', file({ ...objects, 2: '<</Type /Pages\n/Kids [90 0 R]>>' })],
  ])('%s', (_, bytes) => expect(() => pageNumbersOf(bytes)).toThrow('No PDF as Chrome writes it'));
});
