import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { boundsOf, monthNames, readPlanning, schoolYear, shortMonthNames, yearOfMonth, type Planning } from '../../src/calendar/index.js';
import { readCorpus } from './corpus.js';

const phrases = [...readCorpus('wanneer.csv'), ...readCorpus('eigen.csv')];

/** What has to stay the same when only the typing differs. */
function essence(planning: Planning): string {
  const { soort, vague, reserve } = planning;
  const items = planning.soort === 'lijst' ? planning.items.map((item) => [item.soort, boundsOf(item), item.time]) : [];
  const recurrence = planning.soort === 'herhaling' ? planning.recurrence : planning.within;
  return JSON.stringify({ soort, vague, reserve, bounds: boundsOf(planning), items, recurrence, time: planning.time });
}

const essences = phrases.map(({ text, year }) => essence(readPlanning(text, year)));

const typings: readonly (readonly [string, (text: string) => string])[] = [
  ['in capitals', (text) => text.toUpperCase()],
  ['with a capital at the start', (text) => text.charAt(0).toUpperCase() + text.slice(1)],
  ['with two spaces for one', (text) => text.replaceAll(' ', '  ')],
  ['with hard spaces', (text) => text.replaceAll(' ', '\u00a0')],
  ['with white space around it', (text) => ` \t${text}\n`],
  ['with a long dash', (text) => text.replaceAll('-', '–')],
  ['with a curly apostrophe', (text) => text.replaceAll("'", '’')],
  ['with accents as separate characters', (text) => text.normalize('NFD')],
  ['with a full stop at the end', (text) => (text.endsWith('.') ? text : `${text}.`)],
];

describe('the meaning of a phrase does not depend on its typing', () => {
  it.each(typings)('%s', (_, retype) => {
    const changed = phrases.filter(({ text, year }, position) => essence(readPlanning(retype(text), year)) !== essences[position]).map(({ text }) => text);
    expect(changed).toEqual([]);
  });
});

const year = fc.integer({ min: 2015, max: 2035 }).map(schoolYear);
const month = fc.integer({ min: 1, max: 12 });
const spelling = (number: number): fc.Arbitrary<string> =>
  fc.constantFrom(monthNames[number - 1] ?? '', shortMonthNames[number - 1] ?? '', `${shortMonthNames[number - 1] ?? ''}.`);

describe('phrases built from parts', () => {
  it('reads any month, with and without its year', () => {
    fc.assert(
      fc.property(
        year,
        month.chain((number) => fc.tuple(fc.constant(number), spelling(number))),
        fc.constantFrom('', 'in '),
        fc.boolean(),
        (plan, [number, word], lead, written) => {
          const calendarYear = yearOfMonth(plan, number);
          const reading = readPlanning(`${lead}${word}${written ? ` ${calendarYear}` : ''}`, plan);
          expect(reading).toMatchObject({ soort: 'periode', unit: 'maand' });
          expect(boundsOf(reading).first).toBe(`${calendarYear}-${String(number).padStart(2, '0')}-01`);
          expect(reading.assumptions.includes('jaar')).toBe(!written);
        },
      ),
    );
  });

  it('reads any stretch of months, whatever joins them', () => {
    fc.assert(
      fc.property(year, month, month, fc.constantFrom('-', ' - ', '–', ' t/m ', ' tot en met ', '- '), (plan, from, to, joiner) => {
        fc.pre(from !== to);
        const endYear = yearOfMonth(plan, to);
        const startYear = from < to ? endYear : endYear - 1;
        const reading = readPlanning(`${shortMonthNames[from - 1] ?? ''}${joiner}${monthNames[to - 1] ?? ''} ${endYear}`, plan);
        expect(reading.soort).toBe('periode');
        expect(boundsOf(reading).first).toBe(`${startYear}-${String(from).padStart(2, '0')}-01`);
        expect(boundsOf(reading).last?.slice(0, 7)).toBe(`${endYear}-${String(to).padStart(2, '0')}`);
      }),
    );
  });

  it('puts a deadline on the day before, or on the day itself', () => {
    fc.assert(
      fc.property(year, month, fc.integer({ min: 2, max: 28 }), fc.constantFrom('voor', 'vóór', 'Uiterlijk', 'uiterlijk op'), (plan, number, day, word) => {
        const calendarYear = yearOfMonth(plan, number);
        const reading = readPlanning(`${word} ${day} ${monthNames[number - 1] ?? ''}`, plan);
        const last = word.toLowerCase().startsWith('v') ? day - 1 : day;
        expect(reading).toMatchObject({ soort: 'deadline', last: `${calendarYear}-${String(number).padStart(2, '0')}-${String(last).padStart(2, '0')}` });
      }),
    );
  });

  it('counts in words and digits, in any order of words', () => {
    const numbers = ['een', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht', 'negen', 'tien', 'elf', 'twaalf'];
    const units = ['week', 'maand', 'kwartaal', 'jaar', 'schooljaar'];
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 12 }), fc.constantFrom(...units), fc.boolean(), fc.constantFrom('x', ' x', ' keer', ' maal'), (count, unit, words, times) => {
        const number = words ? `${numbers[count - 1] ?? ''}${times.startsWith(' ') ? '' : ' '}` : String(count);
        const reading = readPlanning(`overleg ${number}${times} per ${unit} met besturen`, schoolYear(2024));
        expect(reading).toMatchObject({ soort: 'herhaling', recurrence: { frequency: unit, interval: 1, count: { low: count, high: count } } });
      }),
    );
  });
});
