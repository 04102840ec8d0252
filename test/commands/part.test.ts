import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { partOf, readPart } from '../../src/commands/part.js';
import { UsageProblem } from '../../src/commands/usageProblem.js';

describe('--deel', () => {
  it('deals out all plans, each once, in parts that differ by one at most', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (files, of) => {
        const parts = Array.from({ length: of }, (_, index) => partOf(files, { number: index + 1, of }));
        expect(parts.flat().sort()).toEqual([...files].sort());
        const sizes = parts.map((part) => part.length);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const part of parts) expect(part).toEqual(files.filter((file) => part.includes(file)));
      }),
    );
  });

  it('spreads plans that stand together over the parts', () => {
    expect(partOf(['a/1', 'a/2', 'b/1', 'b/2', 'c/1'], { number: 1, of: 2 })).toEqual(['a/1', 'b/1', 'c/1']);
  });

  it('is written as 1/4, and as nothing else', () => {
    expect(readPart(' 2 / 4 ')).toEqual({ number: 2, of: 4 });
    for (const typed of ['0/4', '5/4', '1', '1/', '/4', '1/0', '0/0', '-1/4', '1/4/2', '1,5/4', 'een/vier', '', '1/9999999']) expect(() => readPart(typed), typed).toThrow(UsageProblem);
  });
});
