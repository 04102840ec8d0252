import { remembered } from '../../memory.js';

/** How a day is written, as far as that is a choice. */
export interface WrittenDay {
  readonly words: string;
  readonly start: number;
  /** `cijfers` 24-09-2024, `kort` 7 okt 2024, `lang` 7 oktober 2024, `iso` 2024-10-07; absent where the month has one form ("7 mei"). */
  readonly form?: 'cijfers' | 'kort' | 'lang' | 'iso' | undefined;
  /** Digits of its year; absent where it has none. */
  readonly yearDigits?: 2 | 4;
}

/** Months of few letters are seldom shortened: "10 maart" among "7 okt" is no other style. */
const SHORT_FORMS = 'jan|febr?|mrt|apr|jun|jul|aug|sept?|okt|nov|dec';
const LONG_FORMS = 'januari|februari|augustus|september|oktober|november|december';
const EITHER = 'maart|april|mei|juni|juli';
const YEAR = "(?:[\\s\\0]+(\\d{4}|['’]?\\d{2})(?![\\d.:]|[-–]\\d))?";
const NUMBERS = /(?<![\d.,/-])\d{1,2}([-/])(?:0?[1-9]|1[0-2])(?:\1|\s)(\d{4}|\d{2})(?![\d-])/g;
const ISO = /(?<![\d-])\d{4}-\d{2}-\d{2}(?![\d-])/g;
const WORDS = new RegExp(`(?<![\\w.,/])\\d{1,2}\\.?[\\s\\0]+(?:(${SHORT_FORMS})\\.?|(${LONG_FORMS})|(?:${EITHER}))(?!\\w)${YEAR}`, 'gi');

/** The days in a text, in order. Months without a day, and what is no date at all, are left out. */
export const writtenDays = remembered((prose): readonly WrittenDay[] => {
  const days = [
    ...[...prose.matchAll(ISO)].map(({ 0: words, index }): WrittenDay => ({ words, start: index, form: 'iso' })),
    ...[...prose.matchAll(NUMBERS)].map(({ 0: words, index, 2: year }): WrittenDay => ({ words, start: index, form: 'cijfers', ...digitsOf(year) })),
    ...[...prose.matchAll(WORDS)].map(({ 0: words, index, 1: short, 2: long, 3: year }): WrittenDay => ({
      words,
      start: index,
      ...(short !== undefined ? { form: 'kort' as const } : long !== undefined ? { form: 'lang' as const } : {}),
      ...digitsOf(year),
    })),
  ];
  return days.sort((one, other) => one.start - other.start);
});

function digitsOf(year: string | undefined): Pick<WrittenDay, 'yearDigits'> {
  if (year === undefined) return {};
  return { yearDigits: year.length === 4 ? 4 : 2 };
}
