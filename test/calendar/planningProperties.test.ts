import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  boundsOf,
  formatDate,
  isIsoDate,
  parseDate,
  parseSchoolYear,
  parseTime,
  readPlanning,
  schoolYear,
  toJson,
  type Planning,
} from '../../src/calendar/index.js';
import { readCorpus } from './corpus.js';

const year = schoolYear(2024);
const words = [...new Set([...readCorpus('wanneer.csv'), ...readCorpus('eigen.csv')].flatMap(({ text }) => text.split(/\s+/)))];
const joiners = fc.constantFrom(' ', ', ', '-', ' - ', '/', '; ', '\n', ' en ', ' t/m ', '');
/** Texts made of the words of real phrases, in any order: much likelier to mislead the grammar than letters at random. */
const jumble = fc.array(fc.tuple(fc.constantFrom(...words), joiners), { maxLength: 12 }).map((parts) => parts.flat().join(''));
const anyText = fc.oneof(jumble, fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
const date = fc.integer({ min: 0, max: 60_000 }).map((days) => addDays('1950-01-01', days));

function expectOrdered({ first, last }: { readonly first?: string; readonly last?: string }): void {
  for (const day of [first, last]) if (day !== undefined) expect(isIsoDate(day)).toBe(true);
  if (first !== undefined && last !== undefined) expect(first <= last).toBe(true);
}

function expectSound(planning: Planning): void {
  expectOrdered(boundsOf(planning));
  if (planning.soort === 'lijst') planning.items.forEach((item) => expectOrdered(boundsOf(item)));
  let end = 0;
  const ranges = [...planning.understood, ...planning.rest].sort((left, right) => left.start - right.start);
  for (const range of ranges) {
    expect(range.start).toBeGreaterThanOrEqual(end);
    expect(range.end).toBeGreaterThan(range.start);
    end = range.end;
  }
  expect(end).toBeLessThanOrEqual(planning.text.length);
  for (const { start, end: to, text } of [...planning.rest, ...planning.issues]) expect(planning.text.slice(start, to)).toBe(text);
  if (planning.soort === 'lijst') for (const item of planning.items) expect(planning.text.slice(item.start, item.end)).toBe(item.text);
}

describe('whatever the text', () => {
  it('readPlanning never throws, stays within the text and keeps beginnings before ends', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 2000, max: 2040 }), (text, start) => {
        expectSound(readPlanning(text, schoolYear(start)));
      }),
      { numRuns: 1500 },
    );
  }, 60_000);

  it('survives rows of months and years that run backwards, and mistyped years beside good months', () => {
    expectSound(readPlanning('dec, nov, '.repeat(3000) + 'okt 1950', year));
    expectSound(readPlanning('jan - dec - '.repeat(3000) + 'okt', year));
    expectSound(readPlanning('juni - 31-04-202608', year));
    expectSound(readPlanning('12024-2025 en juni', year));
  });

  it('toJson holds whole dates and nothing undefined', () => {
    fc.assert(
      fc.property(jumble, (text) => {
        const json = toJson(readPlanning(text, year));
        expect(Object.keys(json)).toEqual(['tekst', 'soort', 'van', 'tot', 'tijd', 'herhaling', 'lijst', 'vaag']);
        expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      }),
      { numRuns: 500 },
    );
  });

  it('the small readers never throw', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const read = parseDate(text, year);
        if (read !== undefined) expect(isIsoDate(read.date)).toBe(true);
        parseTime(text);
        parseSchoolYear(text);
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what is printed can be read', () => {
  it.each(['kort', 'lang', 'iso'] as const)('a date in the notation %s', (notation) => {
    fc.assert(
      fc.property(date, (day) => {
        const text = formatDate(day, notation);
        expect(parseDate(text)?.date).toBe(day);
        expect(readPlanning(text, year)).toMatchObject({ soort: 'datum', date: day, assumptions: [] });
      }),
    );
  });

  it('a school year', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1950, max: 2150 }), (start) => {
        const whole = schoolYear(start);
        expect(parseSchoolYear(whole.label)).toEqual(whole);
        expect(readPlanning(`schooljaar ${whole.label}`, year)).toMatchObject({ soort: 'periode', first: whole.first, last: whole.last });
      }),
    );
  });
});

describe('a long hostile text takes time in proportion to its length', () => {
  const pieces = ['1, ', '1.', 'a.', '7 okt 2024 ', 'jan-', "'24-", 'na ', 'kpi 1,', '€1.', 'tot en met ', '12 maart en ', '2x per jaar ', 'jaarjaar', 'iedere donderdag ', 'week 3 even weken ', 'behalve in '];

  /** The quicker of two runs: other work on the machine only ever adds. */
  function milliseconds(text: string): number {
    const runs = [1, 2].map(() => {
      const start = performance.now();
      readPlanning(text, year);
      return performance.now() - start;
    });
    return Math.min(...runs);
  }

  it.each(pieces)('%j over and over', { timeout: 60_000 }, (piece) => {
    const text = piece.repeat(Math.ceil(100_000 / piece.length));
    const short = Math.max(milliseconds(text.slice(0, 5_000)), 10);
    // twenty times the text: a quadratic rule would take four hundred times as long
    expect(milliseconds(text.slice(0, 100_000)) / short).toBeLessThan(200);
  });
});
