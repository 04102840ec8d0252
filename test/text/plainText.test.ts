import { describe, expect, it } from 'vitest';
import { inlineText, listMark, parseRichText, plainText } from '../../src/text/index.js';

function plain(text: string): string {
  return plainText(parseRichText(text, 'blok').blocks);
}

describe('plainText', () => {
  it('gives a line a paragraph, heading and table row', () => {
    expect(plain('## Kop\nEen *alinea*\\\nop twee regels\n\n| Wat | Wie |\n|---|---|\n| plan | |')).toBe(
      'Kop\nEen alinea\nop twee regels\nWat | Wie\nplan | ',
    );
  });

  it('marks and indents lists', () => {
    expect(plain('3. drie\n   a. letter\n   b. letter\n4. vier\n\n   tweede alinea\n- punt')).toBe(
      '3. drie\n  a. letter\n  b. letter\n4. vier\n  tweede alinea\n- punt',
    );
  });

  it('leaves notes out, and gives pictures by their alternative text', () => {
    expect(plain('2^de^ jaar[^1] ![een schema](a.png) [zie hier](#doel)')).toBe('2de jaar een schema zie hier');
  });
});

describe('inlineText', () => {
  it('is one line', () => {
    const [block] = parseRichText('een\ntwee', 'regels').blocks;
    expect(block?.kind === 'paragraph' && inlineText(block.children)).toBe('een twee');
  });
});

describe('listMark', () => {
  it.each([
    ['bullet', 1, 4, '-'],
    ['number', 9, 1, '10.'],
    ['letter', 1, 2, 'c.'],
    ['letter', 26, 1, '27.'],
  ] as const)('%s from %i, item %i', (style, start, index, mark) => {
    expect(listMark(style, start, index)).toBe(mark);
  });
});
