import { describe, expect, it } from 'vitest';
import { readPlanning, schoolYear } from '../../src/calendar/index.js';
import { ruleDays, textReading } from '../../src/lists/occurrences.js';
import type { Reading } from '../../src/lists/occurrences.js';

const YEAR = schoolYear(2024);
const read = (text: string): Reading => textReading(text, YEAR, (words) => readPlanning(words, YEAR, { region: 'noord' }));

describe('the days of a wanneer', () => {
  it.each([
    ['7 oktober 2024', 'dag 2024-10-07'],
    ['13 en 18 maart 2025', 'dag 2025-03-13, dag 2025-03-18'],
    ['voor 1 mei', 'uiterlijk 2025-04-30'],
    ['week 40', 'dag 2024-09-30 t/m 2024-10-06'],
    ['oktober 2024', 'uiterlijk 2024-10-31'],
    ['september t/m december', 'uiterlijk 2024-12-31'],
    ['Jaarlijks voor 1 juli', 'uiterlijk 2025-06-30'],
    ['Jaarlijks op 1 oktober', 'dag 2024-10-01'],
    ['Jaarlijks in juni', 'uiterlijk 2025-06-30'],
    ['per kwartaal', 'uiterlijk 2024-09-30, uiterlijk 2024-12-31, uiterlijk 2025-03-31, uiterlijk 2025-06-30'],
    ['iedere donderdag', 'herhaling 2024-08-01 t/m 2025-07-31'],
    // What has no day gets none.
    ['najaar 2024', ''],
    ['Drie keer per jaar', ''],
    ['Een keer per vier jaar voor 1 mei', ''],
    ['om de week op dinsdag', ''],
    ['schooljaar 2024-2025', ''],
    ['continu', ''],
    ['vanaf 1 januari 2025', ''],
    ['na overleg', ''],
  ])('%s: %s', (text, days) => {
    const { occurrences, isPartial } = read(text);
    expect(occurrences.map(({ kind, first, last }) => `${kind} ${first === last ? first : `${first} t/m ${last}`}`).join(', ')).toBe(days);
    expect(isPartial).toBe(days === '');
  });

  it('tells what a text says besides its days', () => {
    expect(read('1 oktober 2024 en najaar 2024')).toMatchObject({ occurrences: [{ first: '2024-10-01' }], isPartial: true });
    expect(read('najaar 2024').reach).toEqual({ first: '2024-09-01', last: '2024-11-30' });
    expect(read('na overleg').reach).toBeUndefined();
  });

  it('has twelve months in maandelijks, each on its last day', () => {
    const days = read('maandelijks').occurrences.map(({ last }) => last);
    expect(days).toHaveLength(12);
    expect(days).toContain('2025-02-28');
  });

  it('counts the days of a rhythm', () => {
    const days = (text: string): string[] => read(text).occurrences.flatMap(ruleDays);
    expect(days('iedere donderdag').slice(0, 2)).toEqual(['2024-08-01', '2024-08-08']);
    expect(days('iedere donderdag')).toHaveLength(53);
    expect(days('elke eerste maandag van de maand').slice(0, 3)).toEqual(['2024-08-05', '2024-09-02', '2024-10-07']);
    expect(days('elke laatste vrijdag van de maand').slice(0, 2)).toEqual(['2024-08-30', '2024-09-27']);
  });
});
