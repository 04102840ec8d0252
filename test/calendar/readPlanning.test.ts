import { describe, expect, it } from 'vitest';
import { readPlanning, schoolYear, type Planning } from '../../src/calendar/index.js';

const year = schoolYear(2024);

function read(text: string): Planning {
  return readPlanning(text, year);
}

/** The parts of a text that were understood, as typed. */
function understood(planning: Planning): string[] {
  return planning.understood.map(({ start, end }) => planning.text.slice(start, end));
}

describe('no guess is silent', () => {
  it.each([
    ['7 november', ['jaar']],
    ['7 november 2024', []],
    ['17 sept 24', ['eeuw']],
    ['voorjaar 2025', ['afspraak']],
    ['2022-2026', ['eenheid']],
    ['nov 2024- feb & mei 2025', []],
    ['vóór de zomervakantie', ['regio']],
  ])('%s: %j', (text, assumptions) => {
    expect(read(text).assumptions).toEqual(assumptions);
  });

  it('uses the holidays of the region that is given, and then assumes none', () => {
    expect(readPlanning('vóór de zomervakantie', year, { region: 'midden' })).toMatchObject({ soort: 'deadline', before: '2025-07-19', assumptions: [] });
  });

  it('gives no dates for holidays that nobody has set yet', () => {
    const reading = readPlanning('in de herfstvakantie', schoolYear(2045));
    expect(reading).toMatchObject({ soort: 'vaag', vague: true });
    expect(reading).not.toHaveProperty('first');
  });
});

describe('what can be read in two ways', () => {
  it.each(['3 sep-dec 2024', '2021 2023', '2021-2023', 'voor 1 augustus', 'Maandag 9.00-11.30u', 'eerste helft', 'drie keer per jaar (kwartaal)', '7 of 8 november'])(
    '%s is ambiguous',
    (text) => {
      expect(read(text).ambiguous).toBe(true);
    },
  );

  it.each(['7 okt 2024', 'uiterlijk 1 mei 2025', '2022-2026', 'jaarlijks', 'schooljaar 2024-2025', 'ten minste 3x per jaar (trimesterrapportage)'])('%s is not', (text) => {
    expect(read(text).ambiguous).toBe(false);
  });
});

describe('what is wrong in the text', () => {
  it.each([
    ['31 februari 2025', 'onmogelijk', '31 februari 2025', undefined],
    ['uiterlijk 2-12-202', 'onmogelijk', '2-12-202', undefined],
    ['Ondersteuningsplan 2026-20230', 'onmogelijk', '2026-20230', undefined],
    ['25.00 uur', 'onmogelijk', '25.00 uur', undefined],
    ['jan-me 2025', 'tikfout', 'me', 'mei'],
    ['7 ocktober 2024', 'tikfout', 'ocktober', 'oktober'],
    ['novmber 2024', 'tikfout', 'novmber', 'november'],
    ['maandag 8 oktober 2024', 'weekdag', 'maandag 8 oktober 2024', 'dinsdag'],
    ['mei 2025 - maart 2025', 'omgekeerd', 'mei 2025 - maart 2025', undefined],
    ['2026-2022', 'omgekeerd', '2026-2022', '2022-2026'],
    ['drie keer per jaar (kwartaal)', 'tegenspraak', 'drie keer per jaar (kwartaal)', undefined],
  ])('%s: %s', (text, code, part, suggestion) => {
    const issues = read(text).issues.map((issue) => ({ code: issue.code, part: issue.text, suggestion: issue.suggestion }));
    expect(issues).toContainEqual({ code, part, suggestion });
    expect(issues).toHaveLength(1);
  });

  it('keeps what is possible beside what is not', () => {
    const reading = read('7 okt 2024 31 februari 2025');
    expect(reading).toMatchObject({ soort: 'lijst', items: [{ soort: 'datum', date: '2024-10-07' }, { soort: 'onmogelijk' }] });
    expect(read('31 februari 2025').soort).toBe('onmogelijk');
  });

  it.each(['di 17 sept 24', '29 februari 2024', 'jaarlijks (maandrapportage)', 'maar 2025'])('finds nothing wrong in %s', (text) => {
    expect(read(text).issues).toEqual([]);
  });
});

describe('which part was understood', () => {
  it('marks what was read and keeps the rest', () => {
    const reading = read('Overleg met besturen op 7 november (zaal 2)');
    expect(understood(reading)).toEqual(['op 7 november']);
    expect(reading.rest.map(({ text }) => text)).toEqual(['Overleg met besturen', 'zaal 2']);
  });

  it('takes the words of an event as understood', () => {
    expect(understood(read('Vastgesteld na instemming van de raad'))).toEqual(['na instemming van de raad']);
  });

  it('leaves a row number out', () => {
    expect(understood(read('4 okt 2024- mei 2025'))).toEqual(['okt 2024- mei 2025']);
  });

  it('understands nothing in a text without time, also not its numbers', () => {
    expect(read('KPI 1 t/m 9')).toMatchObject({ soort: 'geen_tijd', understood: [], rest: [{ text: 'KPI 1 t/m 9' }] });
    expect(read('')).toMatchObject({ soort: 'geen_tijd', understood: [], rest: [] });
  });
});

describe('where it lies', () => {
  it.each([
    ['1 juli 2024', 'ervoor'],
    ['1 augustus 2024', undefined],
    ['31 juli 2025', undefined],
    ['1 augustus 2025', 'erna'],
    ['mei - september 2025', 'deels'],
    ['vanaf 1 januari 2025', undefined],
    ['jaarlijks', undefined],
  ])('%s: %s', (text, outside) => {
    expect(read(text).outside).toBe(outside);
  });

  it('says what a paper is about apart from when it is made', () => {
    expect(read('formatie schooljaar 25-26 (juni 2025)')).toMatchObject({
      soort: 'periode',
      first: '2025-06-01',
      about: { first: '2025-08-01', last: '2026-07-31' },
    });
    expect(read('overleg in oktober 2024 over Ondersteuningsplan 2024-2028')).toMatchObject({ soort: 'periode', first: '2024-10-01' });
  });
});

describe('times in a list', () => {
  it('gives each date its own time', () => {
    const reading = read('22 okt 24 10.30u 9 jan 25 9.00u 13 mrt 25');
    expect(reading).toMatchObject({ soort: 'lijst', items: [{ time: { from: '10:30' } }, { time: { from: '09:00' } }, { date: '2025-03-13' }] });
    expect(reading).not.toHaveProperty('time');
  });

  it.each(['9.00-11.00 u 24-09 2024 14-01 2025', '24-09 2024 14-01 2025 9.00-11.00 u'])('lets one time hold for all: %s', (text) => {
    expect(read(text)).toMatchObject({ soort: 'lijst', time: { from: '09:00', to: '11:00' } });
  });
});
