import { describe, expect, it } from 'vitest';
import { saysTheSame } from '../../src/formatting/prove.js';
import { Source } from '../../src/source/source.js';

function same(before: string, after: string): boolean {
  return saysTheSame(new Source('a.yaml', before), new Source('a.yaml', after));
}

describe('the proof', () => {
  it.each([
    ['keys in another order', 'a: 1\nb: 2\n', 'b: 2\na: 1\n'],
    ['other quotes', 'a: "x"\n', "a: 'x'\n"],
    ['other brackets', 'a: [x, {b: c}]\n', 'a:\n  - x\n  - b: c\n'],
    ['a folded text', 'a: x y\n', 'a: >-\n  x\n  y\n'],
    ['a comment elsewhere', '# c\na: 1\n', 'a: 1 # c\n'],
  ])('holds for %s', (_name, before, after) => {
    expect(same(before, after)).toBe(true);
  });

  it.each([
    ['another word', 'a: x\n', 'a: y\n'],
    ['another spelling of a number', 'a: 01\n', 'a: 1\n'],
    ['a line end more', 'a: |-\n  x\n', 'a: |\n  x\n'],
    ['another key', 'a: x\n', 'b: x\n'],
    ['a key less', 'a: x\nb: y\n', 'a: x\n'],
    ['items in another order', '[x, y]\n', '[y, x]\n'],
    ['an item less', '- x\n- y\n', '- x\n'],
    ['a group in place of a list', 'a: [x]\n', 'a: {x: }\n'],
    ['empty on purpose', 'a: ""\nb: c\n', 'a:\nb: c\n'],
    ['a sentence that becomes a group', '- Overleg ouders: twee\n', '- {Overleg ouders: twee}\n'],
    ['a comment that is lost', 'a: x # c\n', 'a: x\n'],
    ['a comment that comes', 'a: x\n', 'a: x # c\n'],
    ['a warning that is lost', 'a: >-\n  Lijst:\n  - x\n  - y\n', 'a: "Lijst: - x - y"\n'],
    ['what can no longer be read', 'a: x\n', 'a: "x\n'],
  ])('fails on %s', (_name, before, after) => {
    expect(same(before, after)).toBe(false);
  });
});
