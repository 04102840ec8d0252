import { describe, expect, it } from 'vitest';
import type { Mend } from '../../src/diagnostics/mend.js';
import { applyMends } from '../../src/repair/edits.js';
import { provenMends } from '../../src/repair/provenMends.js';
import { Source, span } from '../../src/source/source.js';
import { parseYaml } from '../../src/yaml/parse.js';

function mend(source: Source, words: string, replacement: string, reads?: string): Mend {
  const start = source.text.indexOf(words);
  expect(start).not.toBe(-1);
  return { span: span(source, start, start + words.length), replacement, ...(reads === undefined ? {} : { reads }) };
}

/** The text with those of the mends that are proven. */
function mended(text: string, ...mends: readonly (readonly [words: string, replacement: string, reads?: string])[]): string {
  const source = new Source('plan.yaml', text);
  return applyMends(text, provenMends(source, mends.map(([words, replacement, reads]) => mend(source, words, replacement, reads))));
}

describe('provenMends', () => {
  it('writes what reads back', () => {
    expect(mended('wat: een  twee # zo\nwie: drie\n', ['  twee', ' twee'], ['drie', 'vier'])).toBe('wat: een twee # zo\nwie: vier\n');
    expect(mended('tekst: |\n  een  twee\n  drie\n', ['een  twee', 'een twee'])).toBe('tekst: |\n  een twee\n  drie\n');
    expect(mended("wat: 'het  is ''zo'''\n", ['  is', ' is'])).toBe("wat: 'het is ''zo'''\n");
  });

  it('leaves out what changes the meaning of the file', () => {
    expect(mended('wat: een\nwie: twee\n', ['een', 'een: drie'])).toBe('wat: een\nwie: twee\n');
    expect(mended('wat: een\nwie: twee\n', ['wat', 'wie'])).toBe('wat: een\nwie: twee\n');
    expect(mended('wat: een\nwie: twee\n', ['een', 'een # drie'])).toBe('wat: een\nwie: twee\n');
    expect(mended('wat: "een \\" twee"\n', ['\\"', '"'])).toBe('wat: "een \\" twee"\n');
    expect(mended('wat: een # twee\n', ['twee', 'drie'])).toBe('wat: een # twee\n');
  });

  it('leaves out what does not read as intended', () => {
    expect(mended('wat: een\n', ['een', '"een"', 'twee'])).toBe('wat: een\n');
    expect(mended('wat: "een\n', ['"een', "'een'", 'twee'])).toBe('wat: "een\n');
  });

  it('leaves one out and writes the others', () => {
    expect(mended('wat: een\nwie: twee\n', ['een', 'een: drie'], ['twee', 'vier'])).toBe('wat: een\nwie: vier\n');
  });

  it('keeps the first of two that overlap, and refuses one that goes on after its line', () => {
    expect(mended('wat: een twee drie\n', ['een twee', '1 2'], ['twee drie', '2 3'])).toBe('wat: 1 2 drie\n');
    expect(mended('wat: een\n  twee\n', ['een\n  twee', 'een twee'])).toBe('wat: een\n  twee\n');
    expect(mended('wat: een\n', ['een', 'een\nwie: twee'])).toBe('wat: een\n');
  });
});

describe('the mends of what YAML reads askew', () => {
  const cases: readonly (readonly [text: string, becomes: string])[] = [
    ['wat: Overleg: bespreken\n', 'wat: "Overleg: bespreken"\n'],
    ['wat: Overleg: "samen" bespreken\n', `wat: 'Overleg: "samen" bespreken'\n`],
    ["wat: 's middags\nwie: x\n", 'wat: "\'s middags"\nwie: x\n'],
    ['wat: "Samen" leren\n', `wat: '"Samen" leren'\n`],
    ["wat: 'Samen' leren: nu\n", `wat: "'Samen' leren: nu"\n`],
    ['wie: @directie   # zo\n', 'wie: @directie   # zo\n'],
    ['wie: @directie   \n', 'wie: "@directie"   \n'],
    ['wie: %\n', 'wie: "%"\n'],
    ['wie: &directie en bestuur # zo\n', 'wie: "&directie en bestuur" # zo\n'],
    ['wie: !Directie en bestuur\n', 'wie: "!Directie en bestuur"\n'],
    ['wie: !!str 5\n', 'wie: !!str 5\n'],
    ['wie: *directie\n', 'wie: "*directie"\n'],
    ['a: &naam x\nwie: *naan\nook: *naam\n', 'a: &naam x\nwie: *naan\nook: *naam\n'],
    ['wanneer: -\n', 'wanneer: "-"\n'],
    ['wat: [concept] Plan\n', 'wat: "[concept] Plan"\n'],
    ['wat: Overleg: bespreken\n  en besluiten\n', 'wat: Overleg: bespreken\n  en besluiten\n'],
    ['acties: [{wat: een: twee}, {wat: drie}]\n', 'acties: [{wat: een: twee}, {wat: drie}]\n'],
    ['wat: Overleg #2\n', 'wat: Overleg #2\n'],
    ['wat: een\uFEFF twee\n', 'wat: een twee\n'],
    ['wat: een\u000Btwee\n', 'wat: een\u000Btwee\n'],
    ['a: een: twee\nb: drie: vier\nc: @vijf\n', 'a: "een: twee"\nb: "drie: vier"\nc: "@vijf"\n'],
  ];

  it.each(cases)('%j becomes %j', (text, becomes) => {
    const source = new Source('plan.yaml', text);
    const mends = parseYaml(source).diagnostics.flatMap(({ mends: own = [] }) => own);
    expect(applyMends(text, provenMends(source, mends))).toBe(becomes);
  });
});
