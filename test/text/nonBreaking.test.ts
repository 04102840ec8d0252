import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nonBreaking } from '../../src/text/index.js';

/** With the no-break spaces made visible. */
function kept(text: string): string {
  return nonBreaking(text).replaceAll('\u00A0', '~');
}

describe('nonBreaking', () => {
  it.each([
    ['7 okt 2024', '7~okt 2024'],
    ['16 september en 1 Januari', '16~september en 1~Januari'],
    ['di 17 sept. 2024', 'di~17~sept. 2024'],
    ['9-11 sept 2024', '9-11~sept 2024'],
    ['€ 60.000', '€~60.000'],
    ['zie blz. 3, art. 2 en nr. 12', 'zie blz.~3, art.~2 en nr.~12'],
    ['12,5 % en 16.00 uur, 9.00 u', '12,5~% en 16.00~uur, 9.00~u'],
    ['3 maartse buien, 10 meisjes, 4 decennia', '3 maartse buien, 10 meisjes, 4 decennia'],
    ['in 2024 mei', 'in 2024 mei'],
    ['start. 2 keer, stap. 3', 'start. 2 keer, stap. 3'],
    ['6 uurtjes, wo en do', '6 uurtjes, wo en do'],
    ['i.s.m. scholen', 'i.s.m. scholen'],
  ])('%s', (text, expected) => {
    expect(kept(text)).toBe(expected);
  });

  it('changes spaces only, and only once', () => {
    const text = fc.array(fc.constantFrom('7', ' ', ' ', 'mei', 'di', '€', 'blz.', 'uur', '%', '17', '\u00A0', 'x', '.')).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (typed) => {
        const once = nonBreaking(typed);
        expect(once.replaceAll('\u00A0', ' ')).toBe(typed.replaceAll('\u00A0', ' '));
        expect(nonBreaking(once)).toBe(once);
      }),
      { numRuns: 500 },
    );
  });
});
