import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Source, spanText } from '../../src/source/source.js';
import { placeInText } from '../../src/yaml/offsets.js';
import { parseYaml } from '../../src/yaml/parse.js';
import { valueAt } from '../../src/yaml/tree.js';
import type { YamlText } from '../../src/yaml/tree.js';

function textOf(yaml: string): YamlText {
  const { root } = parseYaml(new Source('x.yaml', yaml));
  const value = valueAt(root, 'wat');
  if (value?.kind !== 'text') throw new Error(`no text in ${yaml}`);
  return value;
}

function placed(yaml: string, word: string): string {
  const text = textOf(yaml);
  const start = text.value.indexOf(word);
  expect(start).toBeGreaterThan(-1);
  return spanText(placeInText(text, start, start + word.length));
}

describe('the place of a word in a text', () => {
  it.each([
    ['plain', 'wat: een twee drie'],
    ['plain over lines', 'wat: een\n  twee\n  drie'],
    ['single quotes', "wat: 'het ''is'' een twee drie'"],
    ['double quotes', 'wat: "zeg \\"een\\" \\u00e9 \\x41 \\U0001F600 twee\\ndrie"'],
    ['double quotes over lines', 'wat: "een\n  twee\n\n  drie"'],
    ['double quotes with joined lines', 'wat: "begin \\\n  een twee \\\n   drie"'],
    ['literal', 'wat: |\n  een\n    twee\n\n  drie'],
    ['folded', 'wat: >-\n  begin een\n  twee\n\n  en drie'],
  ])('%s', (_style, yaml) => {
    expect([placed(yaml, 'een'), placed(yaml, 'twee'), placed(yaml, 'drie')]).toEqual(['een', 'twee', 'drie']);
  });

  it('covers an escaped letter in a word', () => {
    const text = textOf('wat: "co\\u00f6rdinator hier"');
    const place = placeInText(text, 0, 11);
    expect(spanText(place)).toBe('co\\u00f6rdinator');
    expect(placed('wat: "co\\u00f6rdinator hier"', 'hier')).toBe('hier');
  });

  it('spans words over a fold', () => {
    expect(placed('wat: een\n    twee drie', 'een twee')).toBe('een\n    twee');
  });

  it('stays inside the text for places outside it', () => {
    const text = textOf('wat: een');
    expect(spanText(placeInText(text, 99, 120))).toBe('');
    expect(placeInText(text, 99, 120).end).toBeLessThanOrEqual(text.span.end);
  });

  it('finds every word of any text, in every style', () => {
    const word = fc.stringMatching(/^[a-zé0-9().,;'"\\-]{0,6}[a-z]$/);
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 8 }), fc.constantFrom('single', 'double', 'literal', 'folded'), (words, style) => {
        const unique = words.map((each, index) => `${each}${index}z`);
        const yaml = {
          single: `wat: '${unique.map((each) => each.replaceAll("'", "''")).join('\n  ')}'`,
          double: `wat: ${JSON.stringify(unique.join(' '))}`,
          literal: `wat: |\n  ${unique.join('\n  ')}`,
          folded: `wat: >-\n  ${unique.join('\n  ')}`,
        }[style];
        const text = textOf(yaml);
        for (const each of unique) {
          const start = text.value.indexOf(each);
          const shown = spanText(placeInText(text, start, start + each.length));
          expect(style === 'double' ? (JSON.parse(`"${shown}"`) as string) : shown.replaceAll(style === 'single' ? "''" : '\n', style === 'single' ? "'" : '')).toBe(each);
        }
      }),
    );
  });
});
