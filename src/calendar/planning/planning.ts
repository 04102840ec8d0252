import type { IsoDate } from '../dates.js';
import type { Duration } from '../durationTokens.js';
import type { Weekday } from '../names.js';
import type { ClockTime } from '../timeTokens.js';

/** A stretch of the text that was read: from `start` up to but not including `end` (UTF-16 offsets). */
export interface TextRange {
  readonly start: number;
  readonly end: number;
}

export interface Fragment extends TextRange {
  readonly text: string;
}

/**
 * What was filled in because the text does not say it.
 * - `jaar`: no year is written, also not in a neighbouring month; it follows from the school year;
 * - `eeuw`: a year of two digits is of this century;
 * - `regio`: no region was given, so the holidays are those of Noord;
 * - `afspraak`: the boundaries are a convention (voorjaar is 1 March to 31 May, begin schooljaar is August and September);
 * - `eenheid`: four years in a row are taken for school years, the period of a support plan.
 */
export type Assumption = 'jaar' | 'eeuw' | 'regio' | 'afspraak' | 'eenheid';

/**
 * Something wrong in the text itself.
 * - `onmogelijk`: a date, year or time that cannot be ("31 februari", "2026-20230");
 * - `tikfout`: a mistyped month, read as `suggestion`;
 * - `omgekeerd`: an end before its beginning;
 * - `weekdag`: the date is another day of the week than the one beside it; `suggestion` is the right one;
 * - `tegenspraak`: two recurrences that differ ("drie keer per jaar (kwartaal)").
 */
export interface PlanningIssue extends Fragment {
  readonly code: 'onmogelijk' | 'tikfout' | 'omgekeerd' | 'weekdag' | 'tegenspraak';
  readonly suggestion?: string;
}

export interface PlanningTime {
  readonly from: ClockTime;
  readonly to?: ClockTime;
}

/** How often: "circa 2-3", "minimaal 3", "<10"; a number alone is `low` and `high` both. */
export interface Count {
  readonly low: number;
  readonly high: number;
  /** Fewer than `high`. */
  readonly below?: boolean;
  /** More than once, but the text does not say how often. */
  readonly unsaid?: boolean;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly average?: number;
  readonly approximate?: boolean;
}

/** Weeks by the number that they have in ISO 8601, which is that of Dutch calendars. */
export type WeekParity = 'even' | 'oneven';

export type Frequency =
  | 'uur'
  | 'dag'
  | 'week'
  | 'maand'
  | 'kwartaal'
  | 'trimester'
  | 'halfjaar'
  | 'schooljaar'
  | 'jaar';

/** Every `interval` × `frequency`, `count` times: "twee keer per vier jaar" is jaar, 4, 2. */
export interface Recurrence {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: Count;
  readonly weekdays: readonly Weekday[];
  /** Which of those weekdays in its month: 1 is the first, -1 the last. */
  readonly rank?: number;
  /** Only in weeks with an even or odd number. */
  readonly weeks?: WeekParity;
  /** Every year before this day (1-12, 1-31), with that day in the plan's year. */
  readonly deadline?: { readonly month: number; readonly day: number; readonly before: IsoDate; readonly last: IsoDate };
  /** The text says that the date is still to be chosen. */
  readonly dateUnknown?: boolean;
}

export type Unit =
  | 'dag'
  | 'week'
  | 'maand'
  | 'kwartaal'
  | 'helft'
  | 'seizoen'
  | 'deel'
  | 'vakantie'
  | 'schooljaar'
  | 'kalenderjaar'
  | 'bereik';

/** The meaning itself; all boundaries are inclusive unless they say otherwise. */
export type Meaning =
  | { readonly soort: 'datum'; readonly date: IsoDate; readonly weekday?: Weekday }
  | { readonly soort: 'periode'; readonly first: IsoDate; readonly last: IsoDate; readonly unit: Unit; readonly opens?: boolean }
  | { readonly soort: 'deadline'; readonly before: IsoDate; readonly last: IsoDate }
  | { readonly soort: 'vanaf'; readonly first: IsoDate }
  | { readonly soort: 'tot_en_met'; readonly first?: IsoDate; readonly last: IsoDate }
  | { readonly soort: 'vaag'; readonly first?: IsoDate; readonly last?: IsoDate }
  | {
      readonly soort: 'meerjarig';
      readonly firstYear: number;
      readonly lastYear: number;
      readonly unit: 'schooljaar' | 'kalenderjaar' | 'onbekend';
      /** Where the unit is unknown: the widest reading, whole calendar years. */
      readonly first: IsoDate;
      readonly last: IsoDate;
    }
  | { readonly soort: 'betreft'; readonly unit: 'schooljaar' | 'kalenderjaar'; readonly first?: IsoDate; readonly last?: IsoDate }
  | { readonly soort: 'herhaling'; readonly recurrence: Recurrence; readonly first?: IsoDate; readonly last?: IsoDate }
  | { readonly soort: 'aantal'; readonly count: Count; readonly per: string; readonly first?: IsoDate; readonly last?: IsoDate }
  | { readonly soort: 'lijst'; readonly items: readonly PlanningItem[]; readonly weekdays: readonly Weekday[] }
  | { readonly soort: 'tijd'; readonly time: PlanningTime; readonly weekdays: readonly Weekday[] }
  | { readonly soort: 'duur'; readonly duration: Duration }
  | { readonly soort: 'doorlopend'; readonly first: IsoDate; readonly last: IsoDate }
  | { readonly soort: 'gebeurtenis' }
  | { readonly soort: 'onmogelijk' }
  | { readonly soort: 'geen_tijd' };

export type Soort = Meaning['soort'];

/** One of several moments, with the words that say it. */
export type PlanningItem = Meaning & Fragment & { readonly time?: PlanningTime; readonly reserve: boolean; readonly vague: boolean };

interface Circumstances {
  readonly text: string;
  /** What was understood and what was not, in order; white space belongs to neither. */
  readonly understood: readonly TextRange[];
  readonly rest: readonly Fragment[];
  /** The boundaries are not sharp: a season, "circa", "naar verwachting". */
  readonly vague: boolean;
  /**
   * Words in `rest`, or of several that were read, narrow when it happens ("behalve in januari", "de eerste week van"): the meaning
   * covers more than the text says, and no single day of it is certain.
   */
  readonly narrowed: boolean;
  /** The text can be read in another way too. */
  readonly ambiguous: boolean;
  readonly assumptions: readonly Assumption[];
  readonly issues: readonly PlanningIssue[];
  /** Where the moment lies, when not wholly inside the school year. */
  readonly outside?: 'ervoor' | 'erna' | 'deels';
  /** A time of day beside a date, list or recurrence. */
  readonly time?: PlanningTime;
  readonly duration?: Duration;
  /** A spare date. */
  readonly reserve: boolean;
  /** How often within a period: "schooljaar 2024-2025, per kwartaal". */
  readonly within?: Recurrence;
  /** How many meetings within a period: "één bijeenkomst in het najaar". */
  readonly count?: Count;
  /** The year that it is about, where that is another than when: "formatie 25-26 (juni 2025)". */
  readonly about?: { readonly first: IsoDate; readonly last: IsoDate };
}

/** A planning expression as understood. */
export type Planning = Meaning & Circumstances;
