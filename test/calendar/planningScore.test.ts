import { describe, expect, it } from 'vitest';
import { parseMeaning, readCorpus, type Phrase } from './corpus.js';
import { mistakesOf } from './score.js';

const published = readCorpus('wanneer.csv');
const ownPhrases = readCorpus('eigen.csv');

interface Scored {
  readonly phrase: Phrase;
  readonly mistakes: readonly string[];
}

function score(phrases: readonly Phrase[]): Scored[] {
  return phrases.map((phrase) => ({ phrase, mistakes: mistakesOf(phrase) }));
}

function percentage(scored: readonly Scored[]): number {
  return (100 * scored.filter(({ mistakes }) => mistakes.length === 0).length) / scored.length;
}

/** A line a kind with how many are right, then every mistake: what a reader needs to judge a change of the grammar. */
function report(title: string, scored: readonly Scored[]): string {
  const kindOf = ({ phrase }: Scored): string => parseMeaning(phrase.meaning).keys.get('soort') ?? '';
  const kinds = [...new Set(scored.map(kindOf))].sort();
  const perKind = kinds.map((kind) => {
    const own = scored.filter((one) => kindOf(one) === kind);
    const right = own.filter(({ mistakes }) => mistakes.length === 0).length;
    return `  ${kind.padEnd(12)} ${String(right).padStart(3)} / ${own.length}`;
  });
  const wrong = scored.filter(({ mistakes }) => mistakes.length > 0).map(({ phrase, mistakes }) => `  ${phrase.text} [${phrase.year.label}]: ${mistakes.join(' | ')}`);
  return [`${title}: ${scored.length - wrong.length} / ${scored.length}`, ...perKind, ...(wrong.length > 0 ? ['  mistakes:', ...wrong] : []), ''].join('\n');
}

describe('planning expressions', () => {
  it('reads nearly all phrases of published plans and of our own as they are meant', async () => {
    const [first, second] = [score(published), score(ownPhrases)];
    expect(percentage(first)).toBeGreaterThanOrEqual(97);
    expect(percentage(second)).toBeGreaterThanOrEqual(97);
    await expect(`${report('published', first)}\n${report('own', second)}`).toMatchFileSnapshot('data/score.txt');
  });

  it('notices a wrong meaning', () => {
    const swapped = published.map((phrase, position) => ({ ...phrase, meaning: published[(position + 7) % published.length]?.meaning ?? '' }));
    expect(percentage(score(swapped))).toBeLessThan(25);
  });
});
