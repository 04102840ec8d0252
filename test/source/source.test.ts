import { describe, expect, it } from 'vitest';
import { Source, span, spanText } from '../../src/source/source.js';

const source = new Source('plan.yaml', 'titel: Eén\n\n  wat: x\r\nlaatste');

describe('position', () => {
  it.each([
    [0, 1, 1],
    [6, 1, 7],
    [10, 1, 11],
    [11, 2, 1],
    [12, 3, 1],
    [14, 3, 3],
    [22, 4, 1],
    [29, 4, 8],
  ])('offset %i is line %i, column %i', (offset, line, column) => {
    expect(source.position(offset)).toEqual({ line, column });
  });

  it('keeps offsets outside the text inside it', () => {
    expect(source.position(-5)).toEqual({ line: 1, column: 1 });
    expect(source.position(999)).toEqual({ line: 4, column: 8 });
  });

  it('knows one line in an empty text', () => {
    const empty = new Source('leeg.yaml', '');
    expect(empty.position(3)).toEqual({ line: 1, column: 1 });
    expect([empty.lineCount, empty.line(1), empty.line(2)]).toEqual([1, '', '']);
  });
});

describe('line', () => {
  it('gives the text without its line end', () => {
    expect([0, 1, 2, 3, 4, 5].map((number) => source.line(number))).toEqual(['', 'titel: Eén', '', '  wat: x', 'laatste', '']);
    expect(source.lineCount).toBe(4);
  });
});

describe('span', () => {
  it('covers words, and never ends before it starts', () => {
    expect(spanText(span(source, 7, 10))).toBe('Eén');
    expect(span(source, 7, 3).end).toBe(7);
    expect(spanText(span(source, 7))).toBe('');
  });
});
