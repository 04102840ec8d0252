import { describe, expect, it } from 'vitest';
import { inlinesOf, parseRichText, plainText, type TextProfile } from '../../src/text/index.js';

/** No person's texts: each makes a careless reader look back, or ahead, over everything for every character. */
const REPEATED: Readonly<Record<string, string>> = {
  brackets: '[', pictures: '![', 'closing brackets': '[a]', 'open links': '[a](', 'links in links': '[a](b', 'angle addresses': '[a](<b',
  titles: '[a](b "', stars: '*', 'open emphasis': '*a ', 'mixed emphasis': '*a **b _c __d ', 'both ways': 'a**b*c_', 'emphasis in brackets': '*(',
  'underscores': '_a', carets: '^a', notes: '[^a', 'note calls': '[^a]', definitions: '[^a]: ', 'definition lines': '[^a]: b\n', backslashes: '\\',
  'exclamation marks': '!', bullets: '- ', 'bullet lines': '- a\n', 'bullets with gaps': '- a\n\n', numbers: '1. ', 'number lines': '1. a\n',
  'letter lines': 'a. b\nb. c\n', quotes: '> ', spaces: ' ', tabs: '\t', 'line ends': '\n', lines: 'a\n', bars: '|', 'bar lines': '|-|\n',
  tables: 'a|b\n-|-\n', 'wide tables': `${'|'.repeat(60)}\n|-|\n`, 'number signs': '#', headings: '## a #', 'spaced headings': `## a${'  '.repeat(900)}x\n`,
  'page references': '[#](#a) ', 'short paragraphs': `*a* ${'b '.repeat(40)}\n\n`, 'lines of emphasis': '*a\n', 'long titles': `[a](b "${'c'.repeat(400)}`,
  'paragraphs of stars': `${'*a'.repeat(100)}\n\n`,
};
const STAIRS: Readonly<Record<string, string>> = {
  'stairs of bullets': stairs('- a'), 'stairs of letters': stairs('a. b'), 'stairs of notes': stairs('[^a]: b'),
};
const SIZE = 20_000;
const CASES: readonly (readonly [string, string, TextProfile])[] = [
  ...Object.entries({ ...REPEATED, ...STAIRS }).map(([name, piece]) => [name, piece, 'blok'] as const),
  ['bullet lines', '- a\n', 'regels'],
  ['lines', 'a\n', 'regels'],
  ['stairs of bullets', stairs('- a'), 'cel'],
  ['emphasis in brackets', '*(', 'regel'],
];

describe('a hostile text of 20 kB', () => {
  it.each(CASES)('of %s is read in linear time, to a shallow tree', (_, piece, profile) => {
    const text = piece.repeat(Math.ceil(SIZE / piece.length)).slice(0, SIZE);
    const started = performance.now();
    const { blocks, definitions } = parseRichText(text, profile);
    const whole = [...blocks, ...definitions.flatMap((note) => note.content)];
    expect(plainText(whole).length).toBeLessThan(8 * text.length);
    // Some tenths of a second on a slow machine; the Markdown parser without a bound takes more than ten.
    expect(performance.now() - started).toBeLessThan(5000);
    expect(depthOf(whole)).toBeLessThan(24);
    expect(inlinesOf(whole).length).toBeLessThanOrEqual(text.length);
  });
});

describe('a paragraph with more marks and lines than a person types', () => {
  it('prints as typed and is named, without its neighbours', () => {
    const marked = '*a* '.repeat(300).trim();
    const { blocks, problems } = parseRichText(`*voor*\n\n${marked}\n\n*na*`, 'cel');
    expect(blocks.map((block) => (block.kind === 'paragraph' ? block.children : []))).toEqual([
      [{ kind: 'emphasis', children: [{ kind: 'text', text: 'voor' }] }],
      [{ kind: 'text', text: marked }],
      [{ kind: 'emphasis', children: [{ kind: 'text', text: 'na' }] }],
    ]);
    expect(problems).toEqual([{ kind: 'too-many-marks', at: { start: 8, end: 8 + marked.length } }]);
  });

  it.each<[string, number, number]>([
    ['marks up to the bound', 500, 0],
    ['one more', 501, 1],
  ])('is bounded: %s', (_, marks, problems) => {
    expect(parseRichText(`a${'*'.repeat(marks)}b`, 'cel').problems).toHaveLength(problems);
  });

  it('may have as many lines as it likes without marks', () => {
    expect(parseRichText('regel\n'.repeat(1000), 'regels').problems).toEqual([]);
  });
});

function stairs(content: string): string {
  return `${Array.from({ length: 200 }, (_, step) => `${' '.repeat(step)}${content}`).join('\n')}\n`;
}

/** How far a reader of the tree has to go down. */
function depthOf(node: unknown): number {
  if (typeof node !== 'object' || node === null) return 0;
  let depth = 0;
  for (const value of Object.values(node)) depth = Math.max(depth, depthOf(value));
  return Array.isArray(node) ? depth : depth + 1;
}
