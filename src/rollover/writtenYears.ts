import type { SchoolYear, TextRange } from '../calendar/index.js';

/** A year as it stands in a text: four digits, or two behind a month or an apostrophe. */
export interface WrittenYear extends TextRange {
  readonly year: number;
}

/** Two years with a dash between them: "2024-2025", "2022-2026", "2024/25". */
export interface WrittenPeriod extends TextRange {
  readonly first: WrittenYear;
  readonly last: WrittenYear;
}

const PERIOD = /(?<![\w-])(?<first>(?:19|20)\d\d)(?<between>\s?[-–—/]\s?['’‘]?)(?<last>(?:19|20)\d\d|\d\d)(?![\w])(?!-\d)/g;
const SHORT_PERIOD = /(?<![\w-])(?<first>\d\d)(?<between>[-–—/]['’‘]?)(?<last>\d\d)(?![\w-])/g;
const LONG_YEAR = /(?<![\d.,€])(?<!€\s)(?:19|20)\d\d(?!\d|[.,]\d|\s?(?:euro|leerlingen|uur)\b)/g;
const SHORT_YEAR = /(?=\d\d)(?<=\b(?:jan|feb|maart|mrt|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]*\.?\s?-?['’‘]?|\b\d{1,2}[-/.]\d{1,2}[-/.]['’‘]?|\s['’‘])\d\d(?!\d|[.:,]\d|\s?(?:uur|u|%)\b)/gi;

/** The periods in a text; two years of two digits each only where `isShortYear` says that they are years. */
export function writtenPeriods(text: string, isShortYear: (range: TextRange) => boolean): WrittenPeriod[] {
  const short = [...text.matchAll(SHORT_PERIOD)].filter(({ 0: words, index }) => isShortYear({ start: index, end: index + words.length }));
  return [...text.matchAll(PERIOD), ...short].flatMap((match) => {
    const { first = '', between = '', last = '' } = match.groups ?? {};
    const [one, other] = [yearAt(match.index, first), yearAt(match.index + first.length + between.length, last)];
    return other.year > one.year ? [{ start: one.start, end: other.end, first: one, last: other }] : [];
  });
}

/** The years in a text, one by one; those of two digits only where asked, because most such numbers are something else. */
export function writtenYears(text: string, withShort: boolean): WrittenYear[] {
  const long = [...text.matchAll(LONG_YEAR)];
  const short = withShort ? [...text.matchAll(SHORT_YEAR)] : [];
  return [...long, ...short].map(({ 0: digits, index }) => yearAt(index, digits)).sort((one, other) => one.start - other.start);
}

/** As many digits as were typed. */
export function yearLike(typed: string, year: number): string {
  return String(year).slice(-typed.length);
}

export function isSchoolYear({ first, last }: WrittenPeriod, year: SchoolYear): boolean {
  return first.year === year.start && last.year === year.end;
}

function yearAt(start: number, digits: string): WrittenYear {
  return { start, end: start + digits.length, year: digits.length === 2 ? 2000 + Number(digits) : Number(digits) };
}
