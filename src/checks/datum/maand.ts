import { monthNames, parseDate, shortMonthNames } from '../../calendar/index.js';
import type { SchoolYear } from '../../calendar/index.js';
import { nearest } from '../../schema/nearest.js';
import type { Check, Finding } from '../check.js';
import type { Moment } from '../facts/moments.js';

/**
 * The word between a day and a year is a month: with a slip in it ("7 oktbr 2025") the day is not understood, and the
 * meeting or deadline is in no calendar.
 *
 * Silent on words that are near to no month: a text may say when in words of its own.
 */
export const maand: Check = {
  code: 'datum/maand',
  severity: 'waarschuwing',
  title: 'een datum met een typefout in de maand',
  why: 'Jaarplan begrijpt de dag dan niet: zij staat niet in de tijdlijn en de agenda, en wordt niet gecontroleerd.',
  remedy: 'Verbeter de naam van de maand.',
  silent: 'Andere woorden achter een getal, zoals ‘2 dagdelen’, mogen.',
  example: {
    in: 'overleggen',
    wrong: '- {naam: Klankbordgroep, bijeenkomsten: [7 oktbr 2024]}',
    right: '- {naam: Klankbordgroep, bijeenkomsten: [7 oktober 2024]}',
  },
  run: ({ moments, year }) => moments.flatMap((moment) => misspelt(moment, year)),
};

const DAY_AND_WORD = /(?<![\p{L}\p{N}])(?<day>[1-9]|[12]\d|3[01]) (?<word>\p{L}{3,12})(?<year> (?:19|20)\d\d)?(?![\p{L}\p{N}])/gu;
/** Shorter words ("uur", "jaar") are near to a month by chance; a year behind them takes that away. */
const MINIMUM_LENGTH = 5;
const MONTHS = [...monthNames, ...shortMonthNames];

function misspelt({ text, kind }: Moment, schoolYear: SchoolYear): Finding[] {
  return [...text.value.matchAll(DAY_AND_WORD)].flatMap(({ 0: whole, index, groups }) => {
    const { day = '', word = '', year } = groups ?? {};
    if (year === undefined && word.length < MINIMUM_LENGTH) return [];
    if (parseDate(`${day} ${word}${year ?? ''}`, schoolYear) !== undefined) return [];
    const meant = nearest(word, MONTHS) ?? (kind === 'bijeenkomst' && year !== undefined ? beginsAlike(word) : undefined);
    if (meant === undefined || meant === word.toLowerCase()) return [];
    const start = index + day.length + 1;
    return [{ span: text.place(start, start + word.length), message: `‘${word}’ is geen maand; bedoelde u ‘${meant}’?`, hints: [`Zo is ‘${whole}’ voor jaarplan geen dag.`] }];
  });
}

/** Of a meeting the word between day and year can hardly be anything else: "oktbr", "octember". None where two months begin so. */
function beginsAlike(word: string): string | undefined {
  const beginning = word.slice(0, 2).toLowerCase().replace('c', 'k');
  const alike = monthNames.filter((name) => name.startsWith(beginning));
  return alike.length === 1 ? alike[0] : undefined;
}
