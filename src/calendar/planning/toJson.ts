import type { IsoDate } from '../dates.js';
import type { Weekday } from '../names.js';
import { boundsOf } from './meaning.js';
import type { Count, Meaning, Planning, PlanningItem, PlanningTime, Recurrence, Soort, WeekParity } from './planning.js';

/** A time of day (`van`, `tot`) or a length (`duur`, ISO 8601). */
export interface TijdJson {
  readonly van: string | null;
  readonly tot: string | null;
  readonly duur?: string;
}

/**
 * `n` times every `interval` × `freq`: a number, or text where it is none ("2-3", "<10", "meer"). `deadline_voor` is the day of
 * every year before which it is due (`--MM-DD`), `in_planjaar_voor` that day in the plan's year, `laatste_dag` the
 * day before. A number of meetings without a rhythm has `per` in place of `freq` and `interval`.
 */
export interface HerhalingJson {
  readonly freq?: string;
  readonly interval?: number;
  readonly n: number | string;
  readonly per?: string;
  readonly min?: number;
  readonly max?: number;
  readonly gemiddeld?: number;
  readonly circa?: true;
  readonly weekdag?: string;
  readonly rang?: number;
  readonly weken?: WeekParity;
  readonly deadline_voor?: string;
  readonly in_planjaar_voor?: IsoDate;
  readonly laatste_dag?: IsoDate;
  readonly datum?: 'onbekend';
}

export interface ItemJson {
  readonly tekst: string;
  readonly soort: Soort;
  /** First and last day, both included; null where that end is open or unknown. */
  readonly van: IsoDate | null;
  readonly tot: IsoDate | null;
  readonly tijd: TijdJson | null;
  /** The days are not certain: vague words, or words about the moment that were not understood. */
  readonly vaag: boolean;
}

export interface PlanningJson extends ItemJson {
  readonly herhaling: HerhalingJson | null;
  readonly lijst: readonly ItemJson[] | null;
}

/** A planning expression for other programs. Dates are ISO 8601 and inclusive. */
export function toJson(planning: Planning): PlanningJson {
  const { first, last } = planning.soort === 'lijst' ? {} : boundsOf(planning);
  return {
    tekst: planning.text,
    soort: planning.soort,
    van: first ?? null,
    tot: last ?? null,
    tijd: timeJson(planning),
    herhaling: recurrenceJson(planning),
    lijst: planning.soort === 'lijst' ? planning.items.map(itemJson) : null,
    vaag: planning.vague || planning.narrowed,
  };
}

function itemJson(item: PlanningItem): ItemJson {
  const { first, last } = boundsOf(item);
  return { tekst: item.text, soort: item.soort, van: first ?? null, tot: last ?? null, tijd: clockJson(item.time), vaag: item.vague };
}

function timeJson(planning: Planning): TijdJson | null {
  const clock = clockJson(planning.time);
  const duration = planning.duration;
  if (duration === undefined) return clock;
  return { van: clock?.van ?? null, tot: clock?.tot ?? null, duur: duration.iso };
}

function clockJson(time: PlanningTime | undefined): TijdJson | null {
  return time === undefined ? null : { van: time.from, tot: time.to ?? null };
}

function recurrenceJson(planning: Planning): HerhalingJson | null {
  if (planning.soort === 'aantal') return { ...countJson(planning.count), per: planning.per };
  const recurrence = planning.soort === 'herhaling' ? planning.recurrence : planning.within;
  if (recurrence !== undefined) return rhythmJson(recurrence);
  const weekdays = weekdaysIn(planning);
  if (planning.count !== undefined) return { ...countJson(planning.count), per: 'periode' };
  return weekdays === undefined ? null : { freq: 'week', interval: 1, n: 1, weekdag: weekdays };
}

/** A time under the name of a group is that of every meeting on that weekday. */
function weekdaysIn(meaning: Meaning): string | undefined {
  return meaning.soort === 'tijd' && meaning.weekdays.length > 0 ? weekdayCodes(meaning.weekdays) : undefined;
}

function rhythmJson(recurrence: Recurrence): HerhalingJson {
  const { frequency, interval, count, weekdays, rank, weeks, deadline, dateUnknown } = recurrence;
  return {
    freq: frequency,
    interval,
    ...countJson(count),
    ...(weekdays.length === 0 ? {} : { weekdag: weekdayCodes(weekdays) }),
    ...(rank === undefined ? {} : { rang: rank }),
    ...(weeks === undefined ? {} : { weken: weeks }),
    ...(deadline === undefined
      ? {}
      : {
          deadline_voor: `--${String(deadline.month).padStart(2, '0')}-${String(deadline.day).padStart(2, '0')}`,
          in_planjaar_voor: deadline.before,
          laatste_dag: deadline.last,
        }),
    ...(dateUnknown === true ? { datum: 'onbekend' as const } : {}),
  };
}

function countJson({ low, high, below, unsaid, minimum, maximum, average, approximate }: Count): Pick<HerhalingJson, 'n' | 'min' | 'max' | 'gemiddeld' | 'circa'> {
  return {
    n: unsaid === true ? 'meer' : below === true ? `<${high}` : low === high ? low : `${low}-${high}`,
    ...(minimum === undefined ? {} : { min: minimum }),
    ...(maximum === undefined ? {} : { max: maximum }),
    ...(average === undefined ? {} : { gemiddeld: average }),
    ...(approximate === true ? { circa: true as const } : {}),
  };
}

/** Two letters a day, as in a table: "ma", "di en do" is `di,do`. */
function weekdayCodes(weekdays: readonly Weekday[]): string {
  return weekdays.map((weekday) => weekday.slice(0, 2)).join(',');
}
