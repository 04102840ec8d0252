import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  daysBetween,
  freeDay,
  parseSchoolYear,
  publicHolidays,
  schoolHoliday,
  schoolHolidays,
  schoolYear,
  weekdayOf,
  type Region,
  type SchoolHolidayKind,
} from '../../src/calendar/index.js';

function rowsOf(name: string): string[][] {
  const text = readFileSync(new URL(`data/${name}`, import.meta.url), 'utf8');
  return text.trim().split('\n').slice(1).map((line) => line.split(','));
}

describe('publicHolidays', () => {
  const rows = rowsOf('feestdagen.csv');
  const years = [...new Set(rows.map(([year]) => Number(year)))];

  it.each(years)('computes those of %i', (year) => {
    const expected = rows.filter((row) => Number(row[0]) === year).map(([, name, date, weekday, law]) => [name, date, weekday, law]);
    const lawNames = { feestdag: 'ja', gelijkgesteld: 'gelijkgesteld', zondag: 'zondag' };
    const computed = publicHolidays(year).map(({ name, date, law }) => [name, date, weekdayOf(date).slice(0, 2), lawNames[law]]);
    expect(computed.sort()).toEqual(expected.sort());
  });

  it('moves the royal day off Sunday, and knows it before 2014', () => {
    expect(publicHolidays(2025).find(({ name }) => name === 'Koningsdag')?.date).toBe('2025-04-26');
    expect(publicHolidays(2010).find(({ name }) => name === 'Koninginnedag')?.date).toBe('2010-04-30');
  });

  it('lists them in order of date', () => {
    const dates = publicHolidays(2016).map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });
});

describe('schoolHolidays', () => {
  const rows = rowsOf('schoolvakanties.csv');

  it('knows every date of the sources', () => {
    expect(rows).toHaveLength(222);
    for (const [label = '', kind, region = '', first, last, status] of rows) {
      const year = parseSchoolYear(label) ?? schoolYear(1900);
      expect(schoolHoliday(kind as SchoolHolidayKind, region.toLowerCase() as Region, year)).toMatchObject({ first, last, status });
    }
  });

  it('begins on Saturday and ends on Sunday, and lasts a week or more', () => {
    for (let start = 2015; start <= 2029; start += 1) {
      for (const region of ['noord', 'midden', 'zuid'] as const) {
        const known = schoolHolidays(region, schoolYear(start));
        if (known.kind !== 'known') throw new Error(`no holidays in ${start}`);
        for (const { kind, first, last, sources } of known.holidays) {
          expect([weekdayOf(first), weekdayOf(last), sources.length > 0]).toEqual(['zaterdag', 'zondag', true]);
          expect(daysBetween(first, last)).toBe(kind === 'zomer' ? 43 : kind === 'kerst' ? 15 : 8);
        }
        const firsts = known.holidays.map(({ first }) => first);
        expect(firsts).toEqual([...firsts].sort());
      }
    }
  });

  it('says which year and which holiday it does not know', () => {
    expect(schoolHolidays('noord', schoolYear(2014))).toEqual({ kind: 'unknown', firstKnown: 2015, lastKnown: 2029 });
    expect(schoolHolidays('noord', schoolYear(2015))).toMatchObject({ kind: 'known', missing: ['herfst'] });
    expect(schoolHolidays('noord', schoolYear(2024))).toMatchObject({ kind: 'known', missing: [] });
  });

  it('says how certain a date is', () => {
    expect(schoolHoliday('voorjaar', 'zuid', schoolYear(2026))?.certainty).toBe('middel');
    expect(schoolHoliday('voorjaar', 'noord', schoolYear(2026))?.certainty).toBe('hoog');
  });
});

describe('freeDay', () => {
  it.each([
    ['2024-10-30', 'noord', 'herfstvakantie'],
    ['2024-10-30', 'zuid', undefined],
    ['2024-10-07', 'noord', undefined],
    ['2025-05-29', 'noord', 'Hemelvaartsdag'],
    ['2024-12-25', 'midden', 'Eerste Kerstdag'],
    ['2024-08-20', 'noord', 'zomervakantie'],
    ['2025-04-22', 'noord', 'meivakantie (extra week)'],
    ['2040-07-20', 'noord', undefined],
    ['2024-10-30', undefined, undefined],
  ] as const)('says of %s in region %s: %s', (date, region, name) => {
    expect(freeDay(date, region)?.name).toBe(name);
  });

  it("knows an organisation's own days", () => {
    const studyDay = { name: 'studiedag', first: '2024-10-07', last: '2024-10-08' };
    expect(freeDay('2024-10-08', 'noord', [studyDay])).toEqual({ kind: 'eigen', name: 'studiedag', days: studyDay });
    expect(freeDay('2024-10-09', 'noord', [studyDay])).toBeUndefined();
  });
});
