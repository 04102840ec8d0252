import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inlinesOf, parseRichText, plainText, type Inline, type ParsedText, type TextProfile } from '../../src/text/index.js';
import { anyText } from './anyText.js';

const profiles = fc.constantFrom<TextProfile>('cel', 'blok', 'regels', 'regel');

/** Words and marks in every order; addresses and note names hold no letters, so that only words are words. */
const PIECES = [
  'woord', 'één', 'b', 'scholen', ' ', ' ', '\n', '\n', '\n\n', '  ', '\t', '- ', '* ', '• ', '1. ', '2. ', '12) ', 'a. ', 'b. ', '# ', '## ',
  '> ', '+ ', '*', '**', '_', '^', '^2^', '[', ']', '![', '](#9)', '](#9 "9")', '](99)', '[^9]', '[^9]: ', '\\', '|', '|-|-|', '---', '<', '&', '.',
  '\r\n', '\u00A0', '`', '~', '=', ':', '!', '(', ')', '0. ', '100. ', '–',
];
const texts = fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((pieces) => pieces.join(''));
const anything = fc.oneof(texts, anyText(200));

describe('every text', () => {
  it('keeps its words, letter for letter', () => {
    fc.assert(
      fc.property(texts, profiles, (text, profile) => {
        // Pieces may also meet as the name of a note, or as a path.
        fc.pre(!/\[\^[^\]]*\p{L}|\]\([^)]*\p{L}/u.test(text));
        const parsed = parseRichText(text, profile);
        const printed = [parsed.blocks, ...parsed.definitions.map((note) => note.content)].map(plainText).join('\n');
        // Notes move to the end; all else stays in its order.
        if (parsed.definitions.length === 0) expect(letters(printed).join('')).toBe(letters(text).join(''));
        else expect(letters(printed).sort()).toEqual(letters(text).sort());
      }),
      { numRuns: 500 },
    );
  });

  it('is read without failing, with every place where it says', () => {
    fc.assert(
      fc.property(anything, profiles, (text, profile) => {
        const parsed = parseRichText(text, profile);
        for (const inline of allInlines(parsed)) expectPlace(text, inline);
        for (const note of parsed.definitions) expect(text.slice(note.at.start, note.at.end)).toBe(`[^${note.id}]:`);
        for (const { at } of parsed.problems) {
          expect(at.start).toBeGreaterThanOrEqual(0);
          expect(at.end).toBeGreaterThan(at.start);
          expect(at.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('of one line is one paragraph', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const { blocks, definitions } = parseRichText(text, 'regel');
        expect(blocks.length).toBeLessThanOrEqual(1);
        expect(definitions).toEqual([]);
        expect(plainText(blocks)).not.toContain('\n');
      }),
    );
  });
});

describe('a text without marks', () => {
  it('prints as typed, whatever it says', () => {
    const plain = fc.stringMatching(/^[a-zé0-9€%&<>"'()/+=#~`|.,:;?@–-]([a-zé0-9€%&<>"'()/+=#~`|.,:;?@ –-]*[a-zé0-9€%.,?)])?$/);
    fc.assert(
      fc.property(plain, (text) => {
        fc.pre(!/^(?:-|[1-9]\d?[.)]) /.test(text));
        expect(plainText(parseRichText(text, 'cel').blocks)).toBe(text.replace(/ +/g, ' '));
      }),
      { numRuns: 500 },
    );
  });
});

function letters(text: string): string[] {
  return text.match(/\p{L}/gu) ?? [];
}

function allInlines(parsed: ParsedText): Inline[] {
  return [parsed.blocks, ...parsed.definitions.map((note) => note.content)].flatMap(inlinesOf);
}

function expectPlace(text: string, inline: Inline): void {
  if (!('at' in inline)) return;
  const typed = text.slice(inline.at.start, inline.at.end);
  if (inline.kind === 'note') expect(typed).toBe(`[^${inline.id}]`);
  else expect(typed).toMatch(inline.kind === 'picture' ? /^!\[[^]*\]\([^]*\)$/ : /^\[[^]*\]\([^]*\)$/);
}
