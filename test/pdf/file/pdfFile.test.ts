import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dictionary, PdfName, PdfReference, PdfString } from '../../../src/pdf/file/objects.js';
import { pageNumbersOf } from '../../../src/pdf/file/pages.js';
import { PdfFile } from '../../../src/pdf/file/pdfFile.js';
import { writePdf } from '../../../src/pdf/file/writer.js';
import { readBack } from '../readBack.js';

/** A document of three pages in a nested tree, with named destinations in both forms. */
const objects: Readonly<Record<number, string>> = {
  1: '<</Type /Catalog /Pages 2 0 R /Dests 7 0 R /Names <</Dests 8 0 R>>>>',
  2: '<</Type /Pages /Kids [3 0 R 4 0 R] /Count 3>>',
  3: '<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 100]>>',
  4: '<</Type /Pages /Parent 2 0 R /Kids [5 0 R 6 0 R] /Count 2>>',
  5: '<</Type /Page /Parent 4 0 R /MediaBox [0 0 200 100]>>',
  6: '<</Type /Page /Parent 4 0 R /MediaBox [0 0 100 200]>>',
  7: '<</doel-1 [5 0 R /XYZ 0 0 0] /#25C3#25A9#25C3#25A9n [3 0 R /XYZ 0 0 0] /50#25 [6 0 R /XYZ 0 0 0]>>',
  8: '<</Kids [<</Names [(slot) <</D [6 0 R /XYZ 0 0 0]>>]>>]>>',
};
const places = { 'doel-1': 2, één: 1, '50%': 3, slot: 3 };

/** One cross-reference table, as Chrome 147 and 156 write it; objects in any order. */
function withTable(): Buffer {
  let text = '%PDF-1.4\n';
  const offsets = new Map<number, number>();
  for (const [number, body] of Object.entries(objects).reverse()) {
    offsets.set(Number(number), text.length);
    text += `${number} 0 obj\n${body}\nendobj\n`;
  }
  const lines = Object.keys(objects).map((number) => `${String(offsets.get(Number(number))).padStart(10, '0')} 00000 n \n`);
  return Buffer.from(`${text}xref\n0 9\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size 9 /Root 1 0 R>>\nstartxref\n${text.length}\n%%EOF`);
}

/** Objects in an object stream and a cross-reference stream with prediction (PDF 1.5), as newer writers have it. */
function withStreams(): Buffer {
  const bodies = Object.values(objects).map((body) => `${body} `);
  const header = bodies.map((_, index) => `${index + 1} ${bodies.slice(0, index).join('').length}`).join(' ');
  const packed = deflateSync(Buffer.from(`${header} ${bodies.join('')}`));
  const start = Buffer.from('%PDF-1.5\n');
  const container = Buffer.concat([
    Buffer.from(`9 0 obj <</Type /ObjStm /N 8 /First ${header.length + 1} /Filter /FlateDecode /Length ${packed.length}>> stream\n`),
    packed,
    Buffer.from('\nendstream endobj\n'),
  ]);
  const table = start.length + container.length;
  const rows = [[0, 0, 0], ...bodies.map((_, index) => [2, 9, index]), [1, start.length, 0], [1, table, 0]];
  const bytes = rows.map(([type = 0, second = 0, third = 0]) => [type, second >> 8, second & 255, third]);
  // Each row as its difference from the one above: PNG prediction "up".
  const predicted = bytes.flatMap((row, index) => [2, ...row.map((value, column) => (value - (bytes[index - 1]?.[column] ?? 0)) & 255)]);
  const data = deflateSync(Buffer.from(predicted));
  const entries = `/Type /XRef /Size 11 /W [1 2 1] /Root 1 0 R /Filter /FlateDecode /DecodeParms <</Predictor 12 /Columns 4>> /Length ${data.length}`;
  return Buffer.concat([start, container, Buffer.from(`10 0 obj <<${entries}>> stream\n`), data, Buffer.from(`\nendstream endobj\nstartxref\n${table}\n%%EOF`)]);
}

describe.each([
  ['a table', withTable],
  ['streams', withStreams],
])('a file with %s', (_, make) => {
  it('gives the page of every named destination', () => {
    const { pageNumbers, pageCount } = pageNumbersOf(new PdfFile(make()));
    expect(Object.fromEntries(pageNumbers)).toEqual(places);
    expect(pageCount).toBe(3);
  });

  it('is the same document after it is changed and written', async () => {
    const file = new PdfFile(make());
    file.set(new PdfReference(5), dictionary({ Type: new PdfName('Page'), Parent: new PdfReference(4), MediaBox: [0, 0, 300, 300] }));
    file.trailer.set('Info', file.add(dictionary({ Title: PdfString.ofText('Zoë') })));
    const written = writePdf(file);
    const read = await readBack(written);
    expect(read.pages.map(({ width }) => width)).toEqual([200, 300, 100]);
    expect(read.information['Title']).toBe('Zoë');
    expect(Object.fromEntries(pageNumbersOf(new PdfFile(written)).pageNumbers)).toEqual(places);
    expect(Buffer.from(written).toString('latin1')).not.toMatch(/ObjStm|XRef/u);
    // Written again without changes it stays what it is.
    expect(Buffer.compare(writePdf(new PdfFile(written)), written)).toBe(0);
  });
});

it('takes the newest of a file that was added to', () => {
  const first = withTable();
  const added = '\n5 0 obj <</Type /Page /Parent 4 0 R /MediaBox [0 0 9 9]>> endobj\n';
  const at = first.length;
  const previous = Number(/startxref\n(\d+)/u.exec(first.toString('latin1'))?.[1]);
  const table = `xref\n5 1\n${String(at + 1).padStart(10, '0')} 00000 n \ntrailer <</Size 9 /Root 1 0 R /Prev ${previous}>>\nstartxref\n${at + added.length}\n%%EOF`;
  const file = new PdfFile(Buffer.concat([first, Buffer.from(added + table)]));
  expect(file.get(file.object(5), 'MediaBox')).toEqual([0, 0, 9, 9]);
  expect(pageNumbersOf(new PdfFile(writePdf(file))).pageCount).toBe(3);
});

it('has room for more objects than any document has', () => {
  const file = new PdfFile(withTable());
  for (let count = 0; count < 130_000; count += 1) file.add(null);
  expect(pageNumbersOf(new PdfFile(writePdf(file))).pageCount).toBe(3);
});

it('leaves deleted objects out, and their numbers free', () => {
  const file = new PdfFile(withTable());
  file.delete(new PdfReference(8));
  file.delete(new PdfReference(7));
  file.set(new PdfReference(1), dictionary({ Type: new PdfName('Catalog'), Pages: new PdfReference(2) }));
  file.add(null);
  const text = Buffer.from(writePdf(file)).toString('latin1');
  expect(text).not.toContain('slot');
  expect(text).toContain('0000000007 65535 f \n');
  expect(text).toMatch(/0000000008 00001 f \n0000000000 00001 f \n\d{10} 00000 n \n/u);
});

it.each(['', '%PDF-1.4\n', 'startxref\n0\n%%EOF', '%PDF-1.4\nxref\n0 0\ntrailer 7\nstartxref\n9'])('refuses what is no PDF: %j', (text) => {
  expect(() => new PdfFile(Buffer.from(text))).toThrow();
});
