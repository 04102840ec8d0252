import type { Chance } from './chance.js';

/** Bytes that mean something to YAML, to UTF-8, or to a terminal. */
const BYTES = [0x00, 0x07, 0x09, 0x0a, 0x0d, 0x1b, 0x20, 0x22, 0x23, 0x26, 0x27, 0x2a, 0x2c, 0x2d, 0x3a, 0x3c, 0x3e, 0x3f, 0x5b, 0x5c, 0x5d, 0x7b, 0x7c, 0x7d, 0x7f, 0x80, 0xbf, 0xc3, 0xe2, 0xed, 0xef, 0xf0, 0xff];

/** A file in which a few stretches were flipped, cut, doubled, moved or put in. */
export function mutateBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  let result = Buffer.from(bytes);
  for (let count = chance.few(8); count > 0; count -= 1) result = change(result, chance);
  return new Uint8Array(result);
}

function change(bytes: Buffer<ArrayBuffer>, chance: Chance): Buffer<ArrayBuffer> {
  const at = chance.below(bytes.length + 1);
  const length = Math.min(chance.few(chance.is(0.1) ? 2000 : 40), bytes.length - at);
  const [before, piece, after] = [bytes.subarray(0, at), bytes.subarray(at, at + length), bytes.subarray(at + length)];
  switch (chance.below(7)) {
    case 0:
      // One bit.
      return Buffer.from(bytes.map((byte, index) => (index === at ? byte ^ (1 << chance.below(8)) : byte)));
    case 1:
      return Buffer.concat([before, after]);
    case 2:
      return Buffer.concat([before, piece, piece, after]);
    case 3:
      return Buffer.concat([before, Buffer.alloc(chance.few(300), chance.one(BYTES)), bytes.subarray(at)]);
    case 4: {
      const elsewhere = chance.below(bytes.length + 1);
      return Buffer.concat([before, bytes.subarray(elsewhere, elsewhere + chance.few(200)), bytes.subarray(at)]);
    }
    case 5:
      return chance.is(0.2) ? Buffer.from(before) : Buffer.concat([before, Buffer.from([chance.one(BYTES)]), after]);
    default:
      return Buffer.concat([before, Buffer.from(Array.from({ length: chance.few(12) }, () => chance.one(BYTES))), bytes.subarray(at)]);
  }
}
