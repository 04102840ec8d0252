import { expect, it } from 'vitest';
import { srgbProfile } from '../../../../src/pdf/finish/archive/srgbProfile.js';

const profile = Buffer.from(srgbProfile());

/** The data of a tag, found through the directory as a reader does. */
function tag(signature: string): Buffer {
  const count = profile.readUInt32BE(128);
  const entry = Array.from({ length: count }, (_, index) => 132 + index * 12).find((place) => profile.toString('latin1', place, place + 4) === signature)!;
  return profile.subarray(profile.readUInt32BE(entry + 4), profile.readUInt32BE(entry + 4) + profile.readUInt32BE(entry + 8));
}

it('is an RGB display profile of version 2 that says how long it is', () => {
  expect(profile.readUInt32BE(0)).toBe(profile.length);
  expect(profile.readUInt32BE(8)).toBe(0x02100000);
  expect(profile.toString('latin1', 12, 24)).toBe('mntrRGB XYZ ');
  expect(profile.toString('latin1', 36, 40)).toBe('acsp');
});

it('has colours that add up to the white of D50', () => {
  const sum = [0, 1, 2].map((axis) => ['rXYZ', 'gXYZ', 'bXYZ'].reduce((total, name) => total + tag(name).readInt32BE(8 + axis * 4) / 65_536, 0));
  [0.9642, 1, 0.8249].forEach((value, axis) => expect(sum[axis]).toBeCloseTo(value, 3));
});

it('has the curve of sRGB: mid grey gives a fifth of the light', () => {
  const curve = tag('rTRC');
  expect(curve.readUInt32BE(8)).toBe(1024);
  expect(curve.readUInt16BE(12)).toBe(0);
  expect(curve.readUInt16BE(12 + 1023 * 2)).toBe(65_535);
  expect(curve.readUInt16BE(12 + 512 * 2) / 65_535).toBeCloseTo(0.2146, 2);
  expect(tag('bTRC')).toEqual(curve);
});
