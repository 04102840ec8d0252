import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createHyphenator, type Hyphenate } from '../../src/text/index.js';
import { anyText } from './anyText.js';

let hyphenate: Hyphenate;

beforeAll(async () => {
  hyphenate = await createHyphenator();
});

/** With the soft hyphens made visible. */
function broken(text: string): string {
  return hyphenate(text).replaceAll('\u00AD', '|');
}

describe('words of school plans', () => {
  it.each([
    'basis|onder|steu|ning', 'samen|wer|kings|verband', 'ontwik|kelings|perspectief', 'onderwijs|zorg|arrangement',
    'toelaat|baar|heids|verklaring', 'hoog|begaafdheid', 'onder|steu|nings|plan|raad', 'school|onder|steu|nings|profiel',
    'leerplicht|ambtenaren', 'nieuwkomers|onderwijs', 'jeugd|hulp|inkoop', 'jeugd|onder|steu|ning', 'management|rapportage',
    'kern|ambities', 'platform|overleg', 'programma|plan', 'kwaliteits|kalender', 'kwaliteits|zorg', 'meerjaren|begroting',
    'thuis|zit|ters|registratie', 'informatie|voorziening', 'dossier|informatie', 'basis|school', 'werk|gebieden', 'jaar|verslag',
  ])('%s', (word) => {
    expect(broken(word.replaceAll('|', ''))).toBe(word);
  });
});

describe('words of every day', () => {
  it.each([
    'samen|werken', 'verant|woor|ding', 'initia|tieven', 'vast|gesteld', 'prio|riteiten', 'over|gedragen', 'correc|tie|bedragen',
    'Orga|nisatie', 'info|graphic',
  ])('%s', (word) => {
    expect(broken(word.replaceAll('|', ''))).toBe(word);
  });
});

describe('stays whole', () => {
  it.each([
    ['a short word', 'scholen begroting'],
    ['a word with its own hyphen and short parts', 'directeur-bestuurder'],
    ['an address', 'https://samenwerkingsverband.nl/ondersteuning www.samenwerkingsverband.nl samenwerkingsverband.nl'],
    ['a mail address', 'ondersteuning@samenwerkingsverband'],
    ['an abbreviation', 'SAMENWERKINGSVERBAND JeugdzorgPlusInstelling'],
    ['a word with digits', 'ondersteuningsplan2024 begroting2024-2025ondersteuning'],
    ['a word in which the writer put soft hyphens', 'samenwerkings\u00ADverband'],
    ['a word of more than sixty letters', 'ondersteuning'.repeat(6)],
  ])('%s', (_, text) => {
    expect(hyphenate(text)).toBe(text);
  });
});

describe('spelling', () => {
  it('stays as it is: no break that would cost a diminutive its second vowel', () => {
    expect(broken('parapluutjes programmaatjes')).toBe('para|pluutjes program|maatjes');
  });

  it('keeps its trema: no break before it', () => {
    expect(broken('coördinatieteam reünieorganisatie financiële')).toBe('coördinatie|team reünie|orga|nisatie finan|ciële');
  });

  it('takes words in a sentence one by one', () => {
    expect(broken('(Samenwerkingsverband), ouders/leerlingenvervoer‘ onderwijs-ondersteuningsplan')).toBe(
      '(Samen|wer|kings|verband), ouders/leerlingen|vervoer‘ onderwijs-onder|steu|nings|plan',
    );
  });
});

describe('any text', () => {
  const letters = fc.stringMatching(/^[a-zëïé]{1,70}$/);
  const text = fc.oneof(fc.array(letters).map((words) => words.join(' ')), anyText());

  it('keeps every character, and gets nothing the second time', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const once = hyphenate(typed);
        expect(once.replaceAll('\u00AD', '')).toBe(typed.replaceAll('\u00AD', ''));
        expect(hyphenate(once)).toBe(once);
      }),
      { numRuns: 300 },
    );
  });

  it('keeps four letters together at the ends of a word, three elsewhere', () => {
    fc.assert(
      fc.property(letters, (word) => {
        const parts = hyphenate(word).split('\u00AD');
        if (parts.length === 1) return;
        expect(parts.at(0)?.length).toBeGreaterThanOrEqual(4);
        expect(parts.at(-1)?.length).toBeGreaterThanOrEqual(4);
        for (const part of parts) expect(part.length).toBeGreaterThanOrEqual(3);
      }),
      { numRuns: 300 },
    );
  });

  it('of 100 kB takes no noticeable time', () => {
    const started = performance.now();
    hyphenate('a'.repeat(100_000));
    hyphenate('samenwerkingsverband '.repeat(5_000));
    hyphenate('a-'.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(2000);
  });
});
