import { holidayRows, holidaySources, type HolidayRow } from '../data/schoolvakanties.js';
import type { IsoDate } from '../dates.js';
import { Memory } from '../../memory.js';
import type { SchoolYear } from '../schoolYear.js';
import type { Region } from './regions.js';

export type SchoolHolidayKind = HolidayRow['holiday'];

export interface SchoolHoliday {
  readonly kind: SchoolHolidayKind;
  /** As people call it: "herfstvakantie". */
  readonly name: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
  readonly status: HolidayRow['status'];
  /** `hoog`: in the official decree or in two sources that agree; `middel`: in one whole source. */
  readonly certainty: 'hoog' | 'middel';
  readonly sources: readonly string[];
}

export type SchoolHolidays =
  | {
      readonly kind: 'known';
      /** In order of date. */
      readonly holidays: readonly SchoolHoliday[];
      /** Holidays of that year whose dates are not known. */
      readonly missing: readonly SchoolHolidayKind[];
    }
  | {
      readonly kind: 'unknown';
      /** Calendar years in which the first and last known school year begin. */
      readonly firstKnown: number;
      readonly lastKnown: number;
    };

const yearlyKinds: readonly SchoolHolidayKind[] = ['herfst', 'kerst', 'voorjaar', 'mei', 'zomer'];
const knownYears = holidayRows.map((row) => row.year);
const firstKnown = Math.min(...knownYears);
const lastKnown = Math.max(...knownYears);

/**
 * The school holidays of a region in a school year. The summer holiday is the one that ends the year: its last weeks
 * lie in the next. Years without data are said to be unknown; nothing is computed, for the government sets the dates.
 */
export function schoolHolidays(region: Region, year: SchoolYear): SchoolHolidays {
  return HOLIDAYS.recall(`${region} ${year.start}`, () => holidaysOf(region, year));
}

/** Every date of a plan asks for those of its year. */
const HOLIDAYS = new Memory<SchoolHolidays>(150);

function holidaysOf(region: Region, year: SchoolYear): SchoolHolidays {
  const rows = holidayRows.filter((row) => row.year === year.start);
  if (rows.length === 0) return { kind: 'unknown', firstKnown, lastKnown };
  const holidays = rows.map((row) => toHoliday(row, region)).sort((left, right) => (left.first < right.first ? -1 : 1));
  const missing = yearlyKinds.filter((kind) => !rows.some((row) => row.holiday === kind));
  return { kind: 'known', holidays, missing };
}

/** One holiday of a region in a school year; undefined where its dates are not known. */
export function schoolHoliday(kind: SchoolHolidayKind, region: Region, year: SchoolYear): SchoolHoliday | undefined {
  const row = holidayRows.find((candidate) => candidate.year === year.start && candidate.holiday === kind);
  return row === undefined ? undefined : toHoliday(row, region);
}

function toHoliday(row: HolidayRow, region: Region): SchoolHoliday {
  const [first, last] = row[region];
  return {
    kind: row.holiday,
    name: row.holiday === 'mei-uitbreiding' ? 'meivakantie (extra week)' : `${row.holiday}vakantie`,
    first,
    last,
    status: row.status,
    certainty: row.uncertain.includes(region) ? 'middel' : 'hoog',
    sources: row.sources.map((position) => holidaySources[position] ?? ''),
  };
}
