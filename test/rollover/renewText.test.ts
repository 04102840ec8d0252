import { describe, expect, it } from 'vitest';
import { schoolYear } from '../../src/calendar/index.js';
import type { Renewing } from '../../src/rollover/renewal.js';
import { renewText } from '../../src/rollover/renewText.js';

function renewed(text: string, more: Partial<Renewing> = {}): { text: string; left: string[] } {
  const { changes, left } = renewText(text, { old: schoolYear(2024), years: 1, region: 'noord', kind: 'tekst', ...more });
  const words = [...changes].sort((one, other) => other.start - one.start).reduce((all, { start, end, words: word }) => all.slice(0, start) + word + all.slice(end), text);
  return { text: words, left: left.map(({ start, end }) => text.slice(start, end)) };
}

describe('a sentence', () => {
  it.each([
    ['Jaarplan 2024-2025', 'Jaarplan 2025-2026'],
    ['Jaarplan 2024/25', 'Jaarplan 2025/26'],
    ['Schooljaar 24-25 begint', 'Schooljaar 25-26 begint'],
    ['Uiterlijk 1 augustus 2025 klaar', 'Uiterlijk 1 augustus 2026 klaar'],
    ['Van sept 2024-maart 2025', 'Van sept 2025-maart 2026'],
    ['In het voorjaar van 2025 en in week 40 van 2024', 'In het voorjaar van 2026 en in week 40 van 2025'],
    ['De MARAP tot en met september 2024', 'De MARAP tot en met september 2025'],
    ['Op donderdag 14 november 2024', 'Op vrijdag 14 november 2025'],
    ['Klaar in sept 24', 'Klaar in sept 25'],
  ])('%s: the time of the year moves', (text, expected) => expect(renewed(text)).toEqual({ text: expected, left: [] }));

  it.each([
    ['de jaarrekening 2024', ['2024']],
    ['de begroting 2025 en die van 2025-2029', ['2025']],
    ['voor kalenderjaar 2025', ['voor kalenderjaar 2025']],
    ['sinds 2019', ['sinds 2019']],
    ['vastgesteld in december 2023', ['in december 2023']],
    ['het formatieplan 2025-2026', ['2025-2026']],
    ['het plan 2022-2025', ['2022-2025']],
    ['het derde uitvoeringsjaar', ['derde uitvoeringsjaar']],
    ['vanaf 2025', ['vanaf 2025']],
  ])('%s: what may be something else stays, and is told', (text, left) => expect(renewed(text)).toEqual({ text, left }));

  it.each(['het ondersteuningsplan 2022-2026', 'in de zomer van 2027', '€ 2024', '2024 leerlingen', 'https://swv.example/2024-2025/', '[kaart](beeld/2024-2025.svg)', '[zie](#jaarplan-2024-2025)', 'gebouw[^2024-2025]', '12-13 jaar'])(
    '%s: what still holds, or is no year, stays without a word',
    (text) => expect(renewed(text)).toEqual({ text, left: [] }),
  );

  it('is told of when its day comes to lie in a weekend', () => {
    expect(renewed('de tweedaagse van 29 en 30 augustus 2024')).toEqual({ text: 'de tweedaagse van 29 en 30 augustus 2025', left: ['30 augustus 2024'] });
    expect(renewed('voor 1 november 2024').left).toEqual([]);
  });

  it('above what looks back moves with the year before, too', () => {
    expect(renewed('Terugblik op 2023-2024', { looksBack: true })).toEqual({ text: 'Terugblik op 2024-2025', left: [] });
    expect(renewed('Terugblik op 2023-2024').left).toEqual(['2023-2024']);
  });
});

describe('a moment', () => {
  it.each([
    ['2024-11-07', '2025-11-07', []],
    ['1 augustus 2025', '1 augustus 2026', []],
    ['nov 2024, feb en mei 2025', 'nov 2025, feb en mei 2026', []],
    ['kalenderjaar 2025', 'kalenderjaar 2026', []],
    ['di 17 sept', 'wo 17 sept', []],
    ['jaarlijks voor 1 mei', 'jaarlijks voor 1 mei', []],
    ['voor 1 mei 2026', 'voor 1 mei 2026', ['voor 1 mei 2026']],
    ['1 juni 2024', '1 juni 2024', ['1 juni 2024']],
    ['2023-2025', '2023-2025', ['2023-2025']],
    ['29 februari 2024', '29 februari 2024', ['29 februari 2024']],
  ])('%s becomes %s', (text, expected, left) => expect(renewed(text, { kind: 'tijd' })).toEqual({ text: expected, left }));

  it('is 28 February where the year has no 29th', () => {
    expect(renewed('29 februari 2028', { old: schoolYear(2027), kind: 'tijd' }).text).toBe('28 februari 2029');
  });
});
