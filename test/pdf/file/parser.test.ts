import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dictionary, PdfName, type PdfObject, PdfReference, type PdfStream, PdfString } from '../../../src/pdf/file/objects.js';
import { PdfParser } from '../../../src/pdf/file/parser.js';
import { serialise } from '../../../src/pdf/file/serialise.js';

function parse(text: string): PdfObject {
  return new PdfParser(Buffer.from(text, 'latin1')).object();
}

describe('objects', () => {
  it.each<[string, PdfObject]>([
    ['true', true],
    ['null ', null],
    ['-.25', -0.25],
    ['+12', 12],
    ['/A#20B#2F', new PdfName('A B/')],
    ['[1 2 0 R 3 4]', [1, new PdfReference(2), 3, 4]],
    ['<</A/B/C[<</D(e)>>]>>', dictionary({ A: new PdfName('B'), C: [dictionary({ D: new PdfString(Buffer.from('e')) })] })],
    ['% voor\n 7 % na', 7],
    ['<4 1 4 2 5>', new PdfString(Buffer.from('ABP'))],
  ])('%s', (text, value) => expect(parse(text)).toEqual(value));

  it.each([
    ['(a(b)c)', 'a(b)c'],
    ['(a\\)b\\\\)', 'a)b\\'],
    ['(\\101\\7\\1234)', 'A\u0007S4'],
    ['(een \\\nregel\\\r\n)', 'een regel'],
    ['(\\n\\q)', '\nq'],
    ['<FEFF00E900e9>', 'éé'],
  ])('string %s', (text, value) => expect((parse(text) as PdfString).text).toBe(value));

  it.each(['', '>>', '<</A', '(a', '<41', '[1', '12abc'])('refuses %j', (text) => expect(() => parse(text)).toThrow());
});

it('reads a stream by its length, wherever that stands', () => {
  const bytes = Buffer.from('7 0 obj <</Length 3 0 R>> stream\r\nendstream\nendstream endobj');
  const { number, value } = new PdfParser(bytes, 0, () => 9).indirectObject();
  expect(number).toBe(7);
  expect(Buffer.from((value as PdfStream).bytes).toString()).toBe('endstream');
  expect(() => new PdfParser(bytes, 0, () => 4).indirectObject()).toThrow('No endstream');
});

const leaf: fc.Arbitrary<PdfObject> = fc.oneof(
  fc.constantFrom<PdfObject>(null, true, false),
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e6, max: 1e6 }).map((value) => Math.round(value * 1e4) / 1e4 + 0),
  fc.string({ unit: fc.integer({ min: 1, max: 255 }).map((code) => String.fromCharCode(code)), minLength: 1 }).map((name) => new PdfName(name)),
  fc.uint8Array().map((bytes) => new PdfString(bytes)),
  fc.nat().map((number) => new PdfReference(number)),
);
const { tree } = fc.letrec<{ tree: PdfObject }>((tie) => ({
  tree: fc.oneof({ maxDepth: 4 }, leaf, fc.array(tie('tree')), fc.dictionary(fc.string({ unit: 'grapheme-ascii', minLength: 1 }), tie('tree')).map((entries) => new Map(Object.entries(entries)))),
}));

it('reads every object as it was written', () => {
  fc.assert(
    fc.property(tree, (value) => {
      const read = new PdfParser(serialise(value)).object();
      expect(serialise(read).toString('latin1')).toBe(serialise(value).toString('latin1'));
    }),
  );
});

it('writes small and large numbers without exponents', () => {
  expect(serialise([1e-7, 1e20, -0.5]).toString()).toBe('[0.0000001 100000000000000000000 -0.5]');
  expect(() => serialise(1e21)).toThrow('cannot stand in a PDF');
  expect(() => serialise(Number.NaN)).toThrow('cannot stand in a PDF');
});

it('writes text in plain letters, and in UTF-16 when they do not do', () => {
  expect(serialise(PdfString.ofText('a(b)')).toString()).toBe('(a\\(b\\))');
  expect(serialise(PdfString.ofText('é€')).toString()).toBe('<FEFF00E920AC>');
  expect(PdfString.ofText('Zoë 🎉').text).toBe('Zoë 🎉');
});
