import { addDays, compareDates, isoDate, type IsoDate } from '../dates.js';
import { isInSchoolYear } from '../schoolYear.js';
import type { Relation } from './clause.js';
import type { Context } from './context.js';
import type { Moment } from './moment.js';
import type { Meaning, Soort } from './planning.js';
import { supportPlanYears } from './yearPoint.js';

/** What one moment comes to with the prepositions before it. */
export interface SingleMeaning {
  readonly meaning: Meaning;
  readonly vague: boolean;
  readonly ambiguous: boolean;
}

export interface Surroundings {
  readonly relations: readonly Relation[];
  /** "vóór": never "for". */
  readonly certainBefore: boolean;
  /** A budget: its years are calendar years. */
  readonly financial: boolean;
}

/** A moment whose days are known. */
type Known = Moment & { readonly first: IsoDate; readonly last: IsoDate };

export function meaningOf(context: Context, found: Moment, around: Surroundings): SingleMeaning {
  if (!isKnown(found)) {
    const impossible = found.issues.some((issue) => issue.code === 'onmogelijk');
    return sure({ soort: impossible ? 'onmogelijk' : 'vaag' }, !impossible);
  }
  if (found.years !== undefined) return severalYears(found, found.years, around.financial);
  const has = (...wanted: Relation[]): boolean => wanted.some((relation) => around.relations.includes(relation));
  if (has('vroegst')) return sure({ soort: 'vaag', first: found.first }, true);
  const isBefore = around.certainBefore || has('uiterlijk') || !isWhatItIsFor(found);
  if (has('voor') && isBefore) return deadline(context, found, true);
  if (has('uiterlijk')) return deadline(context, found, false);
  if (has('t/m')) return until(context, found.last, found);
  if (has('tot')) return until(context, found.closing ? found.last : addDays(found.first, -1), found);
  if (has('na')) return afterwards(found);
  if (has('per', 'vanaf', 'start')) return from(found, around.relations);
  return plainMoment(found, has('rond', 'verwacht'), has('voor'));
}

function isKnown(found: Moment): found is Known {
  return found.first !== undefined && found.last !== undefined;
}

/** "voor schooljaar 2025-2026" is for it; "voor 1 mei" before it. */
function isWhatItIsFor(found: Known): boolean {
  return found.unit === 'schooljaar' || found.years !== undefined;
}

function sure(meaning: Meaning, vague = false): SingleMeaning {
  return { meaning, vague, ambiguous: false };
}

function severalYears(found: Known, years: { first: number; last: number; consecutive: boolean }, financial: boolean): SingleMeaning {
  const { first: firstYear, last: lastYear } = years;
  const meaning = { soort: 'meerjarig', firstYear, lastYear } as const;
  if (financial) {
    return sure({ ...meaning, unit: 'kalenderjaar', first: isoDate(firstYear, 1, 1), last: isoDate(lastYear, 12, 31) });
  }
  const isSupportPlan = lastYear - firstYear === supportPlanYears && found.first.slice(5) === '08-01';
  return sure({ ...meaning, unit: isSupportPlan ? 'schooljaar' : 'onbekend', first: found.first, last: found.last });
}

/**
 * `before` leaves the first day out, else the last day counts. 1 August without a year is the day after the plan's year: plans end
 * their actions there, and nothing is due on the day a plan begins.
 */
function deadline(context: Context, found: Known, before: boolean): SingleMeaning {
  const customary = found.unit === 'dag' && !found.explicitYear && found.first === context.year.first;
  const first = customary ? isoDate(context.year.end, 8, 1) : found.first;
  const excluded = before && !found.closing ? first : addDays(customary ? first : found.last, 1);
  const isSeason = found.unit === 'seizoen' || found.unit === 'kalenderjaar';
  return {
    meaning: { soort: 'deadline', before: excluded, last: addDays(excluded, -1) },
    vague: found.vague && !found.closing,
    ambiguous: customary || (before && isSeason),
  };
}

/** The plan's year is where it begins, if it ends within that year. */
function until(context: Context, last: IsoDate, found: Known): SingleMeaning {
  const begins = isInSchoolYear(last, context.year) ? { first: context.year.first } : {};
  return { meaning: { soort: 'tot_en_met', ...begins, last }, vague: found.vague && !found.closing, ambiguous: found.unit === 'seizoen' };
}

/** A day or month ends sharply; a season or holiday does not, and "na de zomer" is the summer that lies before the plan. */
function afterwards(found: Known): SingleMeaning {
  const past = found.earlier !== undefined && isKnown(found.earlier) ? found.earlier : found;
  const first = addDays(past.last, 1);
  const sharp: Soort = found.unit === 'dag' || found.unit === 'maand' ? 'vanaf' : 'vaag';
  return { meaning: { soort: sharp, first }, vague: sharp === 'vaag', ambiguous: false };
}

/** "per schooljaar 25-26" and "vanaf dit jaar" still name the whole year; the rest stays open. */
function from(found: Known, relations: readonly Relation[]): SingleMeaning {
  const wholeYear = found.unit === 'schooljaar' && (relations.includes('per') || found.current) && !found.unnamed;
  if (found.closed) return sure({ soort: 'periode', first: found.first, last: found.last, unit: found.unit });
  if (wholeYear) return sure({ soort: 'periode', first: found.first, last: found.last, unit: 'schooljaar', opens: true });
  return { meaning: { soort: 'vanaf', first: found.first }, vague: found.vague && found.unit === 'seizoen', ambiguous: relations.includes('start') };
}

function plainMoment(found: Known, approximate: boolean, meantFor: boolean): SingleMeaning {
  const { first, last, unit } = found;
  if (found.vague || approximate) return { meaning: { soort: 'vaag', first, last }, vague: true, ambiguous: meantFor };
  if (unit === 'dag') {
    const meaning = { soort: 'datum', date: first } as const;
    return { meaning: found.weekday === undefined ? meaning : { ...meaning, weekday: found.weekday }, vague: false, ambiguous: meantFor };
  }
  return { meaning: { soort: 'periode', first, last, unit }, vague: false, ambiguous: meantFor };
}

/** First and last day of what a meaning covers, as far as it has them. */
export function boundsOf(meaning: Meaning): { readonly first?: IsoDate; readonly last?: IsoDate } {
  if (meaning.soort === 'datum') return { first: meaning.date, last: meaning.date };
  if (meaning.soort === 'lijst') return hull(meaning.items.map(boundsOf));
  const first = 'first' in meaning ? meaning.first : undefined;
  const last = 'last' in meaning ? meaning.last : undefined;
  return { ...(first === undefined ? {} : { first }), ...(last === undefined ? {} : { last }) };
}

function hull(all: readonly { readonly first?: IsoDate; readonly last?: IsoDate }[]): { first?: IsoDate; last?: IsoDate } {
  const days = all.flatMap(({ first, last }) => [first, last]).filter((day) => day !== undefined).sort(compareDates);
  const [first, last] = [days[0], days.at(-1)];
  return first === undefined || last === undefined ? {} : { first, last };
}
