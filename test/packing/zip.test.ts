import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { zip } from '../../src/packing/zip.js';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const noon = new Date(2025, 7, 1, 12);

describe('zip', () => {
  it('holds files in their order, under names with every letter, also empty ones', () => {
    const archive = zip(
      [
        { name: 'plan.yaml', bytes: bytes('titel: Jaarplan\n'.repeat(5000)) },
        { name: 'doelen/coördinatie & beleid.yaml', bytes: bytes('é') },
        { name: 'leeg.yaml', bytes: bytes('') },
      ],
      noon,
    );
    const files = unzipSync(archive);
    expect(Object.keys(files)).toEqual(['plan.yaml', 'doelen/coördinatie & beleid.yaml', 'leeg.yaml']);
    expect(Buffer.from(files['plan.yaml'] ?? []).toString()).toBe('titel: Jaarplan\n'.repeat(5000));
    expect(Buffer.from(files['doelen/coördinatie & beleid.yaml'] ?? []).toString()).toBe('é');
    expect(files['leeg.yaml']).toEqual(new Uint8Array());
    expect(archive.length).toBeLessThan(1000);
  });

  it('is the same for the same files and day', () => {
    const entries = [{ name: 'plan.yaml', bytes: bytes('titel: Jaarplan\n') }];
    expect(zip(entries, noon).equals(zip(entries, new Date(noon)))).toBe(true);
    expect(zip(entries, noon).equals(zip(entries, new Date(2025, 7, 2, 12)))).toBe(false);
  });

  it('says when a date is none that the format has', () => {
    expect(() => zip([], noon)).not.toThrow();
    expect(() => zip([{ name: 'plan.yaml', bytes: bytes('') }], new Date(1950, 0, 1))).toThrow();
  });
});
