import { Memory } from '../memory.js';
import { dayExists, isoDate, type IsoDate } from './dates.js';
import { dateAt, type ImpossibleReason, type WrittenDate } from './dateTokens.js';
import type { Weekday } from './names.js';
import { yearOfMonth, type SchoolYear } from './schoolYear.js';
import { tokenize } from './tokens.js';

export interface ReadDate {
  readonly kind: 'date';
  readonly date: IsoDate;
  /** As written beside the date; it may be the wrong one, see `weekdayOf`. */
  readonly weekday?: Weekday;
  /** No year was written; it follows from the school year. */
  readonly assumedYear: boolean;
  /** The year was written with two digits. */
  readonly shortYear: boolean;
}

export interface ImpossibleDate {
  readonly kind: 'impossible';
  readonly reason: ImpossibleReason;
  readonly text: string;
}

/** A day without a year where no school year says which is meant. */
export interface YearlessDate {
  readonly kind: 'yearless';
  readonly day: number;
  readonly month: number;
}

export type DateReading = ReadDate | ImpossibleDate | YearlessDate | { readonly kind: 'none' };

export type ParsedDate = Omit<ReadDate, 'kind'>;

/**
 * Reads a text that is one date and nothing else, in ISO form or as Dutch people type it: `7 okt 2024`, `24-09 2024`,
 * `01-04-2025`, `di 17 sept 24`. A year that is not written follows from `year`.
 */
export function readDate(text: string, year?: SchoolYear): DateReading {
  const read = (): DateReading => understand(text, year);
  return text.length > LONGEST ? read() : DATES.recall(`${year?.start ?? ''} ${text}`, read);
}

/** Of every meeting and deadline the model, the document and several checks ask for the day. */
const DATES = new Memory<DateReading>(4000);
/** Longer than any date. */
const LONGEST = 50;

function understand(text: string, year: SchoolYear | undefined): DateReading {
  const tokens = tokenize(text);
  const written = dateAt(tokens, 0);
  if (written === undefined || written.next !== tokens.length) return { kind: 'none' };
  return resolveDate(written, year, text.trim());
}

/** The date that a text is, or undefined where it is no date or an impossible one; `readDate` tells these apart. */
export function parseDate(text: string, year?: SchoolYear): ParsedDate | undefined {
  const reading = readDate(text, year);
  if (reading.kind !== 'date') return undefined;
  const { kind: _, ...parsed } = reading;
  return parsed;
}

/** Turns a date as written into a day of the calendar; `text` is what an impossible one is called. */
export function resolveDate(written: WrittenDate, year: SchoolYear | undefined, text: string): DateReading {
  if (written.impossible !== undefined) return { kind: 'impossible', reason: written.impossible, text };
  const { day, month } = written;
  const calendarYear = written.year ?? (year === undefined ? undefined : yearOfMonth(year, month));
  if (calendarYear === undefined) return { kind: 'yearless', day, month };
  if (!dayExists(calendarYear, month, day)) return { kind: 'impossible', reason: 'dag', text };
  return {
    kind: 'date',
    date: isoDate(calendarYear, month, day),
    assumedYear: written.year === undefined,
    shortYear: written.shortYear,
    ...(written.weekday === undefined ? {} : { weekday: written.weekday }),
  };
}
