import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, daysBetween, easterSunday, freeDay, schoolYear, weekdayOf, writtenDays } from '../../src/calendar/index.js';
import { dayChanges, sameDay } from '../../src/rollover/dateWords.js';
import { movedDays, sameWeek } from '../../src/rollover/sameWeek.js';
import { head, rolledText } from './rolledPlan.js';

function changed(text: string, date: string, start = 2024): string {
  const [day] = writtenDays(text, schoolYear(start));
  if (day === undefined) throw new Error(`no day in ${text}`);
  return dayChanges(text, day, date).sort((one, other) => other.start - one.start).reduce((words, change) => words.slice(0, change.start) + change.words + words.slice(change.end), text);
}

describe('another day in the same notation', () => {
  it.each([
    ['2024-09-26', '2025-09-25', '2025-09-25'],
    ['20240926', '2025-09-05', '20250905'],
    ['26 sept 2024', '2025-09-25', '25 sept 2025'],
    ['di 17 sept 2024', '2025-09-17', 'wo 17 sept 2025'],
    ['Dinsdag 17 september 2024', '2025-09-17', 'Woensdag 17 september 2025'],
    ['din. 17 sept. 24', '2025-10-01', 'woe. 1 okt. 25'],
    ['2 mei 2025', '2026-04-30', '30 april 2026'],
    ['1 okt. 2024', '2025-09-30', '30 sept. 2025'],
    ['3 sept. 2024', '2025-06-03', '3 juni 2025'],
    ['01-04-2025', '2026-03-31', '31-03-2026'],
    ['12-11-2024', '2025-11-05', '05-11-2025'],
    ["17 sept '24", '2025-09-16', "16 sept '25"],
    ['24-09 2024', '2025-09-23', '23-09 2025'],
    ['wo 17 sept 2025', '2026-09-17', 'do 17 sept 2026'],
    ['ma 17 sept 2024', '2025-09-16', 'di 16 sept 2025'],
    ['7 nov', '2025-11-06', '6 nov'],
  ])('%s becomes %s as %s', (text, date, expected) => expect(changed(text, date, text.includes('2025') && text.startsWith('wo') ? 2025 : 2024)).toBe(expected));
});

describe('years that are not like others', () => {
  it('gives 29 February the last day of the month, and takes it back to no other', () => {
    expect([sameDay('2028-02-29', 1), sameDay('2028-02-29', 4), sameDay('2027-02-28', 1)]).toEqual(['2029-02-28', '2032-02-29', '2028-02-28']);
  });

  it('keeps to the week, over years with 53 of them too', () => {
    expect(sameWeek('2024-12-30', 1)).toBe('2025-12-29');
    expect(sameWeek('2026-12-31', 1)).toBe('2027-12-30');
    expect(sameWeek('2027-01-01', 1)).toBe('2027-12-31');
  });

  it('is right when a plan is rolled over again and again, to a leap year and back', async () => {
    const text = `${head('2026-2027')}hoofdstukken:
  - doelen:
      - titel: Doel
        acties:
          - {wat: Tellen, wanneer: 28 februari 2027}
          - {wat: Melden, wanneer: ma 1 maart 2027}
  - titel: Jaarplanning
    jaarplanning: {kolommen: [{overleggen: [{naam: Raad, bijeenkomsten: [2027-03-01, 2027-04-05, 2027-05-13]}]}]}
`;
    const once = await rolledText(text);
    expect(once.files['plan.yaml']).toContain('{id: tellen, wat: Tellen, wanneer: 28 februari 2028}  # was 28 februari 2027');
    expect(once.files['plan.yaml']).toContain('wanneer: wo 1 maart 2028}  # was ma 1 maart 2027');
    // 3 April and 11 May 2028 are ordinary days: Easter is on 16 April, Ascension Day on 25 May.
    expect(days(once.plan)).toEqual(['2028-02-28', '2028-04-03', '2028-05-11']);
    const twice = await rolledText(once.files['plan.yaml'] ?? '');
    expect(twice.files['plan.yaml']).toContain('wanneer: 28 februari 2029}  # was 28 februari 2028\n');
    expect(twice.files['plan.yaml']).toContain('wanneer: do 1 maart 2029}  # was wo 1 maart 2028\n');
    // Easter Monday is 2 April 2029 and Ascension Day 10 May 2029: both meetings make way, the later week first.
    expect(easterSunday(2029)).toBe('2029-04-01');
    expect(days(twice.plan)).toEqual(['2029-02-26', '2029-04-09', '2029-05-17']);
    expect(twice.files['plan.yaml']).toContain('op Tweede Paasdag, een week later');
  });

  it('moves over more years at once', async () => {
    const { plan } = await rolledText(`${head('2024-2025')}hoofdstukken:\n  - titel: Jaarplan 2024-2025\n    tekst: In november 2024.\n`, 3);
    expect([plan.schooljaar.label, plan.hoofdstukken[0]?.titel?.value]).toEqual(['2027-2028', 'Jaarplan 2027-2028']);
    expect(plan.hoofdstukken[0]?.origin.text('tekst')?.value).toBe('In november 2027.');
  });
});

function days(plan: Awaited<ReturnType<typeof rolledText>>['plan']): (string | undefined)[] {
  return plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'jaarplanning' ? block.jaarplanning.kolommen.flatMap(({ overleggen }) => overleggen.flatMap(({ bijeenkomsten }) => bijeenkomsten.map(({ eersteDag }) => eersteDag))) : [])));
}

const region = fc.constantFrom('noord' as const, 'midden' as const, 'zuid' as const);
/** A day on which schools are open, in a year of which the next has known holidays. */
const openDay = fc.tuple(fc.integer({ min: 2018, max: 2028 }), fc.integer({ min: 0, max: 364 }), region).map(([start, offset, where]) => ({ start, where, date: addDays(schoolYear(start).first, offset) })).filter(({ date, where }) => freeDay(date, where) === undefined);

describe('a meeting in the next year', () => {
  it('is never in a school holiday or on a public holiday, and always on the same weekday within the year', () => {
    fc.assert(
      fc.property(openDay, ({ start, where, date }) => {
        const year = schoolYear(start + 1);
        const moved = movedDays({ first: date, last: date }, year, 1, { region: where, own: [] }, new Set());
        expect([moved.isStuck, freeDay(moved.first, where), weekdayOf(moved.first)]).toEqual([false, undefined, weekdayOf(date)]);
        expect(moved.first >= year.first && moved.first <= year.last).toBe(true);
        expect(daysBetween(sameWeek(date, 1), moved.first)).toBe((moved.instead?.weeks ?? 0) * 7);
      }),
    );
  });

  it('goes to the nearest week that is free, of two as near the later', () => {
    fc.assert(
      fc.property(openDay, ({ start, where, date }) => {
        const moved = movedDays({ first: date, last: date }, schoolYear(start + 1), 1, { region: where, own: [] }, new Set());
        const weeks = moved.instead?.weeks ?? 0;
        const isOpen = (count: number): boolean => {
          const day = addDays(sameWeek(date, 1), count * 7);
          return freeDay(day, where) === undefined && day >= schoolYear(start + 1).first && day <= schoolYear(start + 1).last;
        };
        for (let nearer = 0; nearer < Math.abs(weeks); nearer += 1) expect([isOpen(nearer), isOpen(-nearer)]).toEqual([false, false]);
        if (weeks < 0) expect(isOpen(-weeks)).toBe(false);
      }),
    );
  });

  it('does so in whole plans, and no two dates of one meeting fall together', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(2023, 2024, 2025), fc.uniqueArray(fc.integer({ min: 0, max: 364 }), { minLength: 1, maxLength: 30 }), region, async (start, offsets, where) => {
        const dates = offsets.map((offset) => addDays(schoolYear(start).first, offset)).filter((date) => freeDay(date, where) === undefined).sort();
        fc.pre(dates.length > 0);
        const text = `${head(schoolYear(start).label, where)}hoofdstukken:\n  - titel: Jaarplanning\n    jaarplanning:\n      kolommen:\n        - overleggen:\n            - naam: Raad\n              bijeenkomsten:\n${dates.map((date) => `                - ${date}\n`).join('')}`;
        const rolled = days((await rolledText(text)).plan);
        expect(rolled.map((date) => freeDay(date ?? '', where)).filter((free) => free !== undefined)).toEqual([]);
        expect(new Set(rolled).size).toBe(dates.length);
        expect(rolled.map((date) => weekdayOf(date ?? ''))).toEqual(dates.map(weekdayOf));
      }),
      { numRuns: 25 },
    );
  });
});
