import { daysInMonth } from './dates.js';
import { monthOfWord, weekdayOfWord, type Weekday } from './names.js';
import { isPlausibleYear, wholeYear } from './schoolYear.js';
import { clockTimeAt } from './timeTokens.js';
import type { Token } from './tokens.js';

/** Why a date cannot be: the month lacks the day, there is no such month, or the year is mistyped. */
export type ImpossibleReason = 'dag' | 'maand' | 'jaar';

/** A day as it stands among tokens; `next` is the first token after it. */
export interface WrittenDate {
  readonly day: number;
  readonly month: number;
  /** Absent when no year was written. */
  readonly year?: number;
  /** The year was written with two digits. */
  readonly shortYear: boolean;
  readonly weekday?: Weekday;
  readonly impossible?: ImpossibleReason;
  /** Only digits and one dash, without year: "7-11", which can be other things than a date. */
  readonly bare: boolean;
  readonly next: number;
}

const ordinalEndings = new Set(['e', 'de', 'ste']);
const separators = new Set(['-', '/', '.']);

/** Reads one date at a token, with the weekday before it when there is one. */
export function dateAt(tokens: readonly Token[], index: number): WrittenDate | undefined {
  const named = weekdayBefore(tokens, index);
  const start = named?.next ?? index;
  const written = isoAt(tokens, start) ?? numericAt(tokens, start) ?? dayAndMonthAt(tokens, start);
  if (written === undefined) return undefined;
  return named === undefined ? written : { ...written, bare: false, weekday: named.weekday };
}

/** A weekday and the comma or full stop after it: "di", "di.", "maandag,". */
function weekdayBefore(tokens: readonly Token[], index: number): { weekday: Weekday; next: number } | undefined {
  const weekday = weekdayOfWord(tokens[index]?.key ?? '');
  if (weekday === undefined) return undefined;
  let next = index + 1;
  if (tokens[next]?.key === '.') next += 1;
  if (tokens[next]?.key === ',') next += 1;
  return { weekday, next };
}

/** 2024-10-07, and 20241007 as one number. */
function isoAt(tokens: readonly Token[], index: number): WrittenDate | undefined {
  const first = tokens[index];
  if (first?.kind !== 'number') return undefined;
  if (first.text.length === 8 && isPlausibleYear(Number(first.text.slice(0, 4)))) {
    const [month, day] = [Number(first.text.slice(4, 6)), Number(first.text.slice(6))];
    return month > 12 || day > 31 ? undefined : finish(day, month, first.text.slice(0, 4), index + 1);
  }
  const month = tokens[index + 2];
  const day = tokens[index + 4];
  if (first.text.length !== 4 || !isPart(month, 2) || !isPart(day, 2)) return undefined;
  if (!isSeparator(tokens[index + 1], '-') || !isSeparator(tokens[index + 3], '-') || month.gap || day.gap) return undefined;
  return finish(day.value, month.value, first.text, index + 5);
}

/** 01-04-2025, 1/4/25, 1.4.2025, "24-09 2024", and 7-11 without a year. */
function numericAt(tokens: readonly Token[], index: number): WrittenDate | undefined {
  const day = tokens[index];
  const separator = tokens[index + 1];
  const month = tokens[index + 2];
  if (!isPart(day, 2) || !isPart(month, 2) || separator === undefined || separator.gap || month.gap) return undefined;
  if (!separators.has(separator.key)) return undefined;
  const second = tokens[index + 3];
  const apostrophe = tokens[index + 4]?.key === "'" && tokens[index + 4]?.gap === false ? 1 : 0;
  const year = tokens[index + 4 + apostrophe];
  if (isSeparator(second, separator.key) && year?.kind === 'number' && !year.gap) {
    const plausible = year.text.length === 4 ? isPlausibleYear(year.value) : month.value <= 12;
    if (plausible || year.text.length !== 2) return finish(day.value, month.value, year.text, index + 5 + apostrophe);
    return undefined;
  }
  if (second?.kind === 'number' && second.gap && second.text.length === 4 && isPlausibleYear(second.value) && separator.key === '-') {
    return finish(day.value, month.value, second.text, index + 4);
  }
  if (separator.key === '.' || month.value > 12 || day.value > 31 || month.value === 0 || day.value === 0) return undefined;
  return { ...finish(day.value, month.value, '', index + 3), bare: true };
}

/** 7 okt 2024, 25 sept. 2024, 17 sept 24, 7e november, 7-okt-'24. */
function dayAndMonthAt(tokens: readonly Token[], index: number): WrittenDate | undefined {
  const day = tokens[index];
  if (!isPart(day, 2)) return undefined;
  let next = index + 1;
  if (ordinalEndings.has(tokens[next]?.key ?? '') && tokens[next]?.gap === false) next += 1;
  const dashed = isSeparator(tokens[next], '-') && tokens[next + 1]?.gap === false;
  if (dashed) next += 1;
  const month = monthOfWord(tokens[next]?.key ?? '');
  if (month === undefined) return undefined;
  next += 1;
  if (tokens[next]?.key === '.' && tokens[next]?.gap === false) next += 1;
  const yearIndex = dashed && isSeparator(tokens[next], '-') && tokens[next + 1]?.gap === false ? next + 1 : next;
  const year = yearAt(tokens, yearIndex);
  return finish(day.value, month, year?.text ?? '', year?.next ?? next);
}

/** The year after a month. "23 okt 24 29 jan 25": 24 is a year, because no month follows it. */
export function yearAt(tokens: readonly Token[], index: number): { text: string; next: number } | undefined {
  const apostrophe = tokens[index]?.key === "'";
  const at = apostrophe ? index + 1 : index;
  const token = tokens[at];
  if (token?.kind !== 'number' || (apostrophe && (token.gap || token.text.length !== 2))) return undefined;
  if (token.text.length === 4) return isPlausibleYear(token.value) ? { text: token.text, next: at + 1 } : undefined;
  if (token.text.length === 2) {
    const after = tokens[at + 1];
    const isDay = monthOfWord(after?.key ?? '') !== undefined || clockTimeAt(tokens, at) !== undefined || after?.key === '%';
    // "7 okt 24-09 2024" holds two dates, "1 sept 24-31 dec 24" a year and a stretch
    const isDayOfDate = !apostrophe && isSeparator(after, '-') && isPart(tokens[at + 2], 2) && tokens[at + 3]?.text.length === 4;
    return isDay || isDayOfDate ? undefined : { text: token.text, next: at + 1 };
  }
  // "7 okt 202" and "7 okt 20245" are mistyped years; "7 november 150 deelnemers" is a number of people
  const mistyped = token.text.length > 2 && tokens[at + 1]?.kind !== 'word' && tokens[at + 1]?.kind !== 'number';
  return mistyped ? { text: token.text, next: at + 1 } : undefined;
}

function finish(day: number, month: number, year: string, next: number): WrittenDate {
  const written = { day, month, shortYear: year.length === 2, bare: false, next };
  const impossible = impossibleReason(day, month, year);
  const withYear = year === '' ? written : { ...written, year: wholeYear(year) };
  return impossible === undefined ? withYear : { ...withYear, impossible };
}

function impossibleReason(day: number, month: number, year: string): ImpossibleReason | undefined {
  if (month < 1 || month > 12) return 'maand';
  // without a year 29 February may exist: a leap year has it
  if (day < 1 || day > daysInMonth(2000, month)) return 'dag';
  if (year === '') return undefined;
  if (year.length === 2) return day > daysInMonth(wholeYear(year), month) ? 'dag' : undefined;
  if (year.length !== 4 || !isPlausibleYear(Number(year))) return 'jaar';
  return day > daysInMonth(Number(year), month) ? 'dag' : undefined;
}

function isPart(token: Token | undefined, digits: number): token is Token {
  return token?.kind === 'number' && token.text.length <= digits;
}

function isSeparator(token: Token | undefined, key: string): token is Token {
  return token !== undefined && token.key === key && !token.gap;
}
