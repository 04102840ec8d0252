import { PDFDocument, type PDFDict } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { ContentStream } from '../../../../src/pdf/finish/content/contentStream.js';
import { edited } from '../../../../src/pdf/finish/content/edits.js';
import { glyphWidths } from '../../../../src/pdf/finish/content/glyphWidths.js';
import { joinLetters } from '../../../../src/pdf/finish/content/joinedLetters.js';

/** Every glyph is as wide as its code, in thousandths of the size. */
const BY_CODE = { of: (codes: string): number => (codes.match(/..../gu) ?? []).reduce((sum, code) => sum + Number.parseInt(code, 16), 0) };

function join(content: string): string {
  const stream = new ContentStream(Buffer.from(content, 'latin1'));
  return edited(stream.bytes, joinLetters(stream, (font) => (font === 'F1' ? BY_CODE : undefined))).toString('latin1');
}

interface Placed {
  readonly code: string;
  readonly x: number;
  readonly y: number;
}

/** Where every glyph of a content stream stands, reckoned as ISO 32000-1, 9.4 says. */
function placesIn(content: string): Placed[] {
  const placed: Placed[] = [];
  const operands: string[] = [];
  let [size, lineX, lineY, x] = [0, 0, 0, 0];
  const show = (codes: string): void => {
    for (const code of codes.match(/..../gu) ?? []) {
      placed.push({ code, x, y: lineY });
      x += (Number.parseInt(code, 16) * size) / 1000;
    }
  };
  for (const token of content.match(/<[0-9A-F]*>|\[|\]|[^\s<>[\]]+/gu) ?? []) {
    if (token === 'Tf') size = Number(operands.at(-1));
    else if (token === 'Tm') [lineX, lineY] = [Number(operands.at(-2)), Number(operands.at(-1))];
    else if (token === 'Td') [lineX, lineY] = [lineX + Number(operands.at(-2)), lineY + Number(operands.at(-1))];
    if (token === 'Tm' || token === 'Td') x = lineX;
    else if (token === 'Tj' || token === 'TJ') {
      for (const operand of operands) {
        if (operand.startsWith('<')) show(operand.slice(1, -1));
        else if (/^-?[\d.]+$/u.test(operand)) x -= (Number(operand) * size) / 1000;
      }
    }
    if (/^[A-Z]/iu.test(token)) operands.length = 0;
    else operands.push(token);
  }
  return placed;
}

it('joins letters that stand where the font puts them, and tells the distance of those that do not', () => {
  expect(join('BT\n/F1 10 Tf\n1 0 0 -1 5 56 Tm\n<0100> Tj\n2.56 0 Td <0200> Tj\n5.0 0 Td <0100> Tj\nET\n')).toBe('BT\n/F1 10 Tf\n1 0 0 -1 5 56 Tm\n[<01000200>12<0100>] TJ\nET\n');
  expect(join('BT\n/F1 10 Tf\n<0100> Tj\n2.5601 0 Td <0200> Tj\nET')).toBe('BT\n/F1 10 Tf\n<01000200> Tj\nET');
});

it('keeps the place of what is moved to from the last letter', () => {
  const marked = 'BT\n/F1 10 Tf\n1 0 0 -1 5 56 Tm\n<0100> Tj\n2.56 0 Td <0200> Tj\n/Span<</ActualText <FEFF00AD> >> BDC\nEMC\n5.12 0 Td <0003> Tj\nET';
  expect(join(marked)).toContain('<01000200> Tj\n2.56 0 Td\n/Span');
  expect(placesIn(join(marked))).toEqual(placesIn(marked));
});

it.each([
  ['a font of another kind', 'BT\n/F2 10 Tf\n<01> Tj\n2.56 0 Td <02> Tj\nET'],
  ['spacing of its own', 'BT\n0.5 Tc\n/F1 10 Tf\n<0100> Tj\n2.56 0 Td <0200> Tj\nET'],
  ['codes of half a glyph', 'BT\n/F1 10 Tf\n<0100> Tj\n2.56 0 Td <02> Tj\nET'],
  ['one letter', 'BT\n/F1 10 Tf\n<0100> Tj\nET'],
  ['no font yet', 'BT\n<0100> Tj\n2.56 0 Td <0200> Tj\nET'],
])('leaves content as it is with %s', (_, content) => expect(join(content)).toBe(content));

it('moves no letter by more than half a thousandth of its size, however they stand', () => {
  const letter = fc.record({ code: fc.integer({ min: 1, max: 1200 }), off: fc.integer({ min: -3000, max: 3000 }).map((thousandths) => thousandths / 1000), up: fc.constantFrom(0, 0, 0, 0, 0, 4, -2.5) });
  const text = fc.record({ size: fc.constantFrom(6, 9.33, 14, 29.3299999), letters: fc.array(letter, { minLength: 1, maxLength: 40 }), followed: fc.boolean() });
  const hex = (code: number): string => `<${code.toString(16).toUpperCase().padStart(4, '0')}>`;
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      const content = texts.map(({ size, letters, followed }) => {
        const shown = letters.map(({ code, off, up }, index) => (index === 0 ? `${hex(code)} Tj` : `${(((letters[index - 1]?.code ?? 0) * size) / 1000 + off).toFixed(5)} ${up} Td ${hex(code)} Tj`));
        return `BT\n/F1 ${size} Tf\n1 0 0 -1 5 56 Tm\n${shown.join('\n')}\n${followed ? 'EMC\n3 0 Td <0001> Tj\n' : ''}ET\n`;
      });
      const before = placesIn(content.join(''));
      const after = placesIn(join(content.join('')));
      expect(after.map(({ code }) => code)).toEqual(before.map(({ code }) => code));
      for (const [index, { x, y }] of after.entries()) {
        expect(Math.abs(x - (before[index]?.x ?? 0))).toBeLessThan(0.03 / 2 + 0.005);
        expect(y).toBeCloseTo(before[index]?.y ?? 0, 6);
      }
    }),
  );
});

it('reads the widths of a font, one by one and in rows', async () => {
  const { context } = await PDFDocument.create();
  const font = (more: object): PDFDict => context.obj({ Type: 'Font', Encoding: 'Identity-H', DescendantFonts: [context.obj({ DW: 480, W: [3, [500, 300], 7, 9, 250] })], ...more });
  const widths = glyphWidths(font({}));
  expect(['0002', '0003', '0004', '0005', '0007', '0009', '000A', '00030004'].map((codes) => widths?.of(codes))).toEqual([480, 500, 300, 480, 250, 250, 480, 800]);
  expect(glyphWidths(font({ Encoding: 'Identity-V' }))).toBeUndefined();
});
