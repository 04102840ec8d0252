import { createHash } from 'node:crypto';
import { inflateRawSync, inflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deflate } from '../../src/packing/deflate.js';

/** Bytes in which nothing comes back, the same on every run. */
function noise(length: number): Uint8Array {
  let state = 1;
  return Uint8Array.from({ length }, () => (state = (state * 48_271) % 2_147_483_647) & 255);
}

const words = new TextEncoder().encode('Het samenwerkingsverband overlegt vier keer per jaar met de gemeenten. '.repeat(4000));

describe('deflate', () => {
  it('gives back what went in', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 5000 }), fc.integer({ min: 1, max: 9 }), (bytes, level) => {
        expect(inflateSync(deflate(bytes, 'zlib', level))).toEqual(Buffer.from(bytes));
        expect(inflateRawSync(deflate(bytes, 'raw', level))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it.each([0, 1, 65_535, 65_536, 65_537, 131_072, 1_000_000])('takes %i bytes, also where they grow by packing', (length) => {
    const bytes = noise(length);
    expect(inflateSync(deflate(bytes, 'zlib')).equals(bytes)).toBe(true);
  });

  it('packs many pieces after one another without holding on to them', () => {
    for (let count = 0; count < 300; count += 1) expect(deflate(words, 'zlib').length).toBeLessThan(2000);
  });

  // Whoever renews the package sees here that every PDF gets other bytes.
  it('packs as it did before', () => {
    const packed = deflate(words, 'zlib');
    expect(createHash('sha256').update(packed).digest('hex')).toBe('f35231254800054639bc7bd15ea264cd2fca35851fb602737709bca992561559');
  });
});
