import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collectNotes, collectPictures, collectReferences, mayCallNotes, mayHoldLinks, parseRichText } from '../../src/text/index.js';

const text = fc.array(fc.constantFrom('[', '^', ']', '(', ')', '#a', '!', ':', ' ', '\n', '\n\n', '\\', '*', '**', '- ', '| ', '<', '>', '\u0000', '\uFEFF', 'a', 'https://a.nl', 'a.png'), { maxLength: 14 }).map((pieces) => pieces.join(''));
const profile = fc.constantFrom('cel', 'blok', 'regels', 'regel');

describe('a quick look', () => {
  it.each([
    ['Zie [^1].', true, false],
    ['Zie [hier](#hier).', false, true],
    ['Een gewone zin (met haakjes).', false, false],
  ])('at %j says whether notes and links may be there', (words, notes, links) => {
    expect([mayCallNotes(words), mayHoldLinks(words)]).toEqual([notes, links]);
  });

  it('never misses one', () => {
    fc.assert(
      fc.property(text, profile, (words, where) => {
        const { blocks, definitions } = parseRichText(words, where);
        const all = [...blocks, ...definitions.flatMap(({ content }) => content)];
        if (!mayCallNotes(words)) expect([collectNotes(all), definitions]).toEqual([[], []]);
        if (!mayHoldLinks(words)) expect([collectReferences(all), collectPictures(all)]).toEqual([[], []]);
      }),
      { numRuns: 3000 },
    );
  });
});
