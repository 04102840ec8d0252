import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slug } from '../../src/text/index.js';
import { anyText } from './anyText.js';

describe('slug', () => {
  it.each([
    ['Basisondersteuning', 'basisondersteuning'],
    ['Eén plan: geïntegreerd & coöperatief!', 'een-plan-geintegreerd-en-cooperatief'],
    ['De ‘steeds inclusievere’ school', 'de-steeds-inclusievere-school'],
    ['Foto’s en thema\'s', 'fotos-en-themas'],
    ['ĲSSELMEER ijs', 'ijsselmeer-ijs'],
    ['Straße, œuvre, Æ, ø, ŁÓDŹ', 'strasse-oeuvre-ae-o-lodz'],
    ['5% van € 10', '5-procent-van-euro-10'],
    ['samen\u00ADwerking\u00A0— 2024/2025', 'samenwerking-2024-2025'],
    ['m²', 'm2'],
    ['  -- ', ''],
    ['日本', ''],
  ])('%s', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });

  it('gives ASCII names, and leaves a name as it is', () => {
    fc.assert(
      fc.property(anyText(), (text) => {
        const name = slug(text);
        expect(name).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(slug(name)).toBe(name);
      }),
      { numRuns: 200 },
    );
  });
});
