import { expect, it } from 'vitest';
import { ContentStream } from '../../../../src/pdf/finish/content/contentStream.js';
import { readContent } from '../../../../src/pdf/finish/content/pageContent.js';
import { shownBetween } from '../../../../src/pdf/finish/content/shownText.js';

const content = Buffer.from(`q
0 0 5 5 re
f
BT
/F1 9 Tf
1 0 0 -1 5 56 Tm
<0014> Tj
ET
/P <</MCID 3 >>BDC
BT
/F2 9 Tf
1 0 0 -1 5 70 Tm
<0001> Tj
3 0 Td <0002> Tj
/Span<</ActualText <FEFF00AD> >> BDC
EMC
2 0 Td <0003> Tj
ET
EMC
0 0 m 5 5 l S
(f \\) EMC) pop
0 0 5 5 re
W n
Q
`);

it('tells what is painted outside every numbered piece, and between which pieces', () => {
  const { unmarked } = readContent(new ContentStream(content));
  const found = unmarked.map(({ kind, start, end, run }) => [kind, content.toString('latin1', start, end).replaceAll('\n', ' '), run]);
  expect(found).toEqual([
    ['drawing', '0 0 5 5 re f', 0],
    ['text', 'BT /F1 9 Tf 1 0 0 -1 5 56 Tm <0014> Tj ET', 0],
    ['drawing', '0 0 m 5 5 l S', 1],
  ]);
});

it('tells where a numbered piece begins and ends, and what it shows', () => {
  const piece = readContent(new ContentStream(content)).pieces.get(3)!;
  expect(content.toString('latin1', piece.start, piece.content)).toBe('/P <</MCID 3 >>BDC');
  expect(content.toString('latin1', piece.end, piece.end + 3)).toBe('EMC');
  expect(shownBetween(new ContentStream(content), piece.content, piece.end).map(({ font, codes, line, meant }) => [font, codes, line, meant])).toEqual([
    ['F2', '0001', '70', undefined],
    ['F2', '0002', '70', undefined],
    ['F2', '', '70', '\u00AD'],
    ['F2', '0003', '70', undefined],
  ]);
});

it('refuses text that is only partly in a piece, and pictures inside the stream', () => {
  expect(() => readContent(new ContentStream(Buffer.from('BT <01> Tj /P <</MCID 0>> BDC <02> Tj EMC ET')))).toThrow('partly');
  expect(() => readContent(new ContentStream(Buffer.from('BI /W 1 ID x EI')))).toThrow('picture');
});
