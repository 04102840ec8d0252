import { endOfMonth, isoDate, type IsoDate } from '../dates.js';
import type { Weekday } from '../names.js';
import { schoolYear, type SchoolYear } from '../schoolYear.js';
import type { Assumption, PlanningIssue, Unit } from './planning.js';

/** A stretch of days that a phrase names, before it is known whether it is a deadline, a start or a period. */
export interface Moment {
  /** Absent only where the phrase names a year without saying which ("jaarverslag kalenderjaar"). */
  readonly first?: IsoDate;
  readonly last?: IsoDate;
  readonly unit: Unit;
  readonly vague: boolean;
  readonly ambiguous: boolean;
  /** The year stands in the text. */
  readonly explicitYear: boolean;
  /** Relative to the plan: "dit schooljaar"; its boundaries are the plan's. */
  readonly current: boolean;
  /** A range that is closed by "t/m", "tot" or a dash; "maart/april" is not. */
  readonly closed: boolean;
  /** "kalenderjaar" or "schooljaar" stands alone, without saying which. */
  readonly unnamed: boolean;
  /** The end of something ("eind maart"): before it means before it is over. */
  readonly closing: boolean;
  readonly weekday?: Weekday;
  /** The same thing a year before, for a summer that both ends a school year and opens it. */
  readonly earlier?: Moment;
  /** More years than one. */
  readonly years?: { readonly first: number; readonly last: number; readonly consecutive: boolean };
  readonly assumptions: readonly Assumption[];
  readonly issues: readonly PlanningIssue[];
}

const plain = { vague: false, ambiguous: false, explicitYear: true, current: false, unnamed: false, closed: false, closing: false, assumptions: [], issues: [] } as const;

/** A moment between two days; what is not given is the ordinary case. */
export function moment(unit: Unit, first: IsoDate, last: IsoDate, more: Partial<Moment> = {}): Moment {
  return { ...plain, unit, first, last, ...more };
}

/** A moment of which the days are not known or do not exist. */
export function momentWithoutDays(unit: Unit, more: Partial<Moment> = {}): Moment {
  return { ...plain, unit, ...more };
}

export function monthMoment(year: number, month: number, more: Partial<Moment> = {}): Moment {
  const first = isoDate(year, month, 1);
  return moment('maand', first, endOfMonth(first), more);
}

/** Whole months, from the first day of one to the last day of another, which may lie in the next year. */
export function monthsMoment(unit: Unit, year: number, firstMonth: number, lastMonth: number, more: Partial<Moment> = {}): Moment {
  const lastYear = lastMonth < firstMonth ? year + 1 : year;
  return moment(unit, isoDate(year, firstMonth, 1), endOfMonth(isoDate(lastYear, lastMonth, 1)), more);
}

export function schoolYearMoment(start: number, more: Partial<Moment> = {}): Moment {
  const { first, last } = schoolYear(start);
  return moment('schooljaar', first, last, more);
}

export function calendarYearMoment(year: number, more: Partial<Moment> = {}): Moment {
  return moment('kalenderjaar', isoDate(year, 1, 1), isoDate(year, 12, 31), more);
}

/** The plan's own year, as "dit schooljaar" means it. */
export function currentYearMoment(year: SchoolYear, more: Partial<Moment> = {}): Moment {
  return schoolYearMoment(year.start, { explicitYear: false, current: true, ...more });
}

/** Everything assumed or doubted in any of several moments. */
export function mergeDoubts(moments: readonly Moment[]): Pick<Moment, 'ambiguous' | 'assumptions' | 'issues'> {
  return {
    ambiguous: moments.some((candidate) => candidate.ambiguous),
    assumptions: [...new Set(moments.flatMap((candidate) => candidate.assumptions))],
    issues: moments.flatMap((candidate) => candidate.issues),
  };
}
