import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readPlanning, schoolYear, toJson } from '../../src/calendar/index.js';

const text = readFileSync('docs/wanneer.md', 'utf8');

describe('docs/wanneer.md', () => {
  it('states the score that the tests measure', () => {
    const score = readFileSync('test/calendar/data/score.txt', 'utf8');
    const [published, own] = [...score.matchAll(/^\w+: (\d+) \/ (\d+)$/gm)];
    expect(text).toContain(`| ${published?.[2]} momenten uit gepubliceerde plannen | ${published?.[1]} |`);
    expect(text).toContain(`| ${own?.[2]} eigen voorbeelden | ${own?.[1]} |`);
    const mistakes = score.split('\n').filter((line) => line.includes(' [')).map((line) => line.trim().replace(/ \[.*/, ''));
    for (const mistake of mistakes) expect(text).toContain(`| ${mistake} |`);
  });

  it('shows only examples that are understood', () => {
    const examples = [...text.matchAll(/^\| (?!lijst|tekst|soort|geen moment|---)[^|]+ \| ([^|]*·[^|]*) \|$/gm)].flatMap(([, cell = '']) => cell.split(' · '));
    expect(examples.length).toBeGreaterThan(25);
    expect(examples.filter((example) => toJson(readPlanning(example, schoolYear(2024))).soort === 'geen_tijd')).toEqual([]);
  });
});
