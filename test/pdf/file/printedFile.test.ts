import { PDFDict, PDFDocument, PDFName, type PDFObject, PDFRawStream } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { objectTexts } from '../../../src/pdf/file/objectTexts.js';
import { readPrintedFile } from '../../../src/pdf/file/readPrintedFile.js';
import { writeFile } from '../../../src/pdf/file/writeFile.js';

const OBJECTS = [
  '<</Type /Catalog\n/Pages 2 0 R>>',
  '<</Type /Pages\n/Kids [3 0 R 5 0 R] /Count 2>>',
  '<</Type /Page\n/Parent 2 0 R /MediaBox [0 0 595.91998 -841.5] /Contents 4 0 R>>',
  '<</Length 9>> stream\n0 0 m )>\\\nendstream',
  '<</Type/Page/Parent 2 0 R/MediaBox[0 0 .5 +1]/Annots [[4 0 R null] true false -7 1 2 3 0 R]>>',
  undefined,
  '<</A#20name (brackets (in) pairs \\) and \\\\) /Empty () /Hex <FEFF 00e9> /Zero 0/Large 70000/Nested <</Deep [<<>>]>> /None []>>',
  '[/Name#2FSlash (two\nlines)]',
];

/** As Chrome writes it: a table at the end, with a gap for each number that is not in use. */
function file(objects: readonly (string | undefined)[], trailer = '/Root 1 0 R /Info 7 0 R'): Buffer {
  let text = '%PDF-1.4\n%\u00D3\u00EB\u00E9\u00E1\n';
  const lines = objects.map((object, index) => {
    const place = text.length;
    if (object === undefined) return '0000000000 65535 f \n';
    text += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(place).padStart(10, '0')} 00000 n \n`;
  });
  const table = text.length;
  return Buffer.from(`${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${lines.join('')}trailer\n<</Size ${objects.length + 1} ${trailer}>>\nstartxref\n${table}\n%%EOF\n`, 'latin1');
}

const kindOf = (object: PDFObject): string => `${object.constructor.name} ${object.toString()}`;

describe('reading', () => {
  it('makes the same objects as the library does', async () => {
    const { context, catalog } = await PDFDocument.load(file(OBJECTS), { updateMetadata: false });
    const read = readPrintedFile(file(OBJECTS));
    const all = ({ context: one }: { context: typeof context }): string[] => one.enumerateIndirectObjects().map(([reference, object]) => `${reference.toString()} ${kindOf(object)}`);
    expect(all(read)).toEqual(all({ context }));
    expect(all(read)).toHaveLength(7);
    expect([read.catalog.constructor, read.context.largestObjectNumber, read.context.trailerInfo]).toEqual([catalog.constructor, 8, { Root: context.trailerInfo.Root, Info: context.trailerInfo.Info }]);
    expect(read.getPages().map(({ ref, node }) => [ref.objectNumber, node.MediaBox().asRectangle().height])).toEqual([[3, 841.5], [5, 1]]);
  });

  it('takes a stream as long as it says, whatever is in it', () => {
    const [, stream] = readPrintedFile(file(OBJECTS)).context.enumerateIndirectObjects()[3]!;
    expect(stream instanceof PDFRawStream && Buffer.from(stream.contents).toString('latin1')).toBe('0 0 m )>\\');
  });

  it.each([
    ['no table', Buffer.from('%PDF-1.4\n'), 'table'],
    ['a number that is not there', Buffer.from(file(OBJECTS).toString('latin1').replace('8 0 obj', '9 0 obj'), 'latin1'), 'object 8 is missing'],
    ['a stream that is longer than it says', file([...OBJECTS.slice(0, 3), '<</Length 5>> stream\n0 0 m )>\\\nendstream']), 'longer or shorter'],
    ['a stream of unknown length', file([...OBJECTS.slice(0, 3), '<</Length 6 0 R>> stream\nq\nendstream']), 'how long'],
    ['a dictionary that does not end', file([...OBJECTS.slice(0, 3), '<</A 1 >']), 'dictionary does not end'],
    ['a string that does not end', file([...OBJECTS.slice(0, 3), '(a']), 'string does not end'],
    ['a word that means nothing', file([...OBJECTS.slice(0, 3), '[yes]']), 'strange'],
    ['encryption', file(OBJECTS, '/Root 1 0 R /Encrypt 7 0 R'), 'encrypted'],
    ['no catalog', file(OBJECTS, '/Root 7 0 R'), 'catalog'],
  ])('refuses %s', (_, bytes, message) => {
    expect(() => readPrintedFile(bytes)).toThrow(message);
  });
});

it('writes the same bytes as the library does, also with numbers that are not in use', async () => {
  const document = await PDFDocument.load(file(OBJECTS), { updateMetadata: false });
  const { context } = document;
  context.trailerInfo.ID = context.obj(['one', 'other']);
  context.register(context.flateStream('q Q'));
  context.delete(context.register(context.obj({ Left: 'out' })));
  context.lookup(context.register(context.obj({})), PDFDict).set(PDFName.of('Late'), context.obj([1, 'two', null]));
  const expected = await document.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
  expect(Buffer.from(writeFile(context, objectTexts(context))).toString('latin1')).toBe(Buffer.from(expected).toString('latin1'));
});
