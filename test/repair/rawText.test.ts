import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RawText } from '../../src/repair/rawText.js';
import { decode } from '../../src/source/decode.js';
import { Source, span } from '../../src/source/source.js';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (bytes: Uint8Array): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);

describe('RawText', () => {
  it('reads as a source does', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'é', '😀', '\r\n', '\n', '\r', ' ', ': ')).map((parts) => parts.join('')), fc.boolean(), (content, hasMark) => {
        const bytes = encode(`${hasMark ? '\uFEFF' : ''}${content}x`);
        const decoded = decode(bytes);
        expect('text' in decoded && decoded.text).toBe(new RawText(bytes).text);
      }),
    );
  });

  it('keeps the byte order mark and every line end where words change', () => {
    const raw = new RawText(encode('\uFEFFeen: 1\r\ntwee: 2\nd😀rie: 3\rvier: 4\r\n'));
    const source = new Source('plan.yaml', raw.text);
    const mends = ['1', '2', '3', '4'].map((digit) => ({ span: span(source, raw.text.indexOf(digit), raw.text.indexOf(digit) + 1), replacement: `"${digit}"` }));
    expect(text(raw.with(mends))).toBe('\uFEFFeen: "1"\r\ntwee: "2"\nd😀rie: "3"\rvier: "4"\r\n');
  });

  it('is what it was without mends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (content) => {
        expect(text(new RawText(encode(content)).with([]))).toBe(text(encode(content)));
      }),
    );
  });
});
