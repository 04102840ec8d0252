import { compareDates, parseDate } from '../calendar/index.js';
import type { IsoDate, Planning, PlanningItem, SchoolYear } from '../calendar/index.js';
import type { Wanneer } from '../plan/model.js';

/** A stretch of days; of a deadline the first is the last. */
export interface Days {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** When something has to be done, as far as its words are understood. */
export type Timing =
  /** In order of their ends; at least one. */
  | { readonly kind: 'gedateerd'; readonly moments: readonly Days[] }
  /** Work that goes on: "Continu", "maandelijks", "vanaf 1 januari". */
  | { readonly kind: 'doorlopend' }
  | { readonly kind: 'zonder-datum' };

/** Reads a planning expression in the plan's year and region. */
export type ReadPlanning = (text: string) => Planning;

/** The timing of a `wanneer`, of which `tot` is the end where it is given. */
export function timingOf(moment: Wanneer, year: SchoolYear, read: ReadPlanning): Timing {
  const [from, to] = [moment.van, moment.tot].map((text) => (text === undefined ? undefined : parseDate(text.value, year)?.date));
  if (to !== undefined) return { kind: 'gedateerd', moments: [{ first: from ?? to, last: to }] };
  if (from !== undefined) return { kind: 'doorlopend' };
  return together(moment.teksten.map((text) => textTiming(text.value, read)));
}

/** The timing of a text. Nothing is guessed: "één keer per vier jaar, voor 1 mei" need not be this year. */
export function textTiming(text: string, read: ReadPlanning): Timing {
  const planning = read(text);
  return planning.soort === 'lijst' ? together(planning.items.map(meaningTiming)) : meaningTiming(planning);
}

const WITHOUT: Timing = { kind: 'zonder-datum' };
const ONGOING: Timing = { kind: 'doorlopend' };

function meaningTiming(meaning: Planning | PlanningItem): Timing {
  switch (meaning.soort) {
    case 'datum':
      return dated(meaning.date, meaning.date);
    case 'deadline':
      return dated(meaning.last, meaning.last);
    case 'periode':
    case 'meerjarig':
      return dated(meaning.first, meaning.last);
    case 'tot_en_met':
      return dated(meaning.first ?? meaning.last, meaning.last);
    case 'vaag':
      return meaning.last === undefined ? WITHOUT : dated(meaning.first ?? meaning.last, meaning.last);
    case 'herhaling': {
      const { recurrence, first, last } = meaning;
      const isOfSomeYear = recurrence.interval > 1 && (recurrence.frequency === 'jaar' || recurrence.frequency === 'schooljaar');
      if (isOfSomeYear) return WITHOUT;
      return last === undefined ? ONGOING : dated(first ?? last, last);
    }
    case 'aantal':
      return meaning.last === undefined ? ONGOING : dated(meaning.first ?? meaning.last, meaning.last);
    case 'doorlopend':
    case 'vanaf':
      return ONGOING;
    default:
      return WITHOUT;
  }
}

function dated(first: IsoDate, last: IsoDate): Timing {
  return { kind: 'gedateerd', moments: [{ first, last }] };
}

/** What has a date goes before what goes on, and that before what says nothing. */
function together(timings: readonly Timing[]): Timing {
  const moments = timings.flatMap((timing) => (timing.kind === 'gedateerd' ? timing.moments : []));
  if (moments.length > 0) return { kind: 'gedateerd', moments: [...moments].sort((one, other) => compareDates(one.last, other.last) || compareDates(one.first, other.first)) };
  return timings.some(({ kind }) => kind === 'doorlopend') ? ONGOING : WITHOUT;
}
