import { addDays, compareDates, isIsoDate, readPlanning } from '../calendar/index.js';
import type { IsoDate, Planning, PlanningItem, SchoolYear } from '../calendar/index.js';
import type { Actie, Wanneer } from '../plan/model.js';

/** A stretch of the school year in which something happens, with the words that say so. */
export interface Stretch {
  readonly kind: 'moment' | 'periode' | 'doorlopend';
  /** First and last day, inside the school year. */
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** As typed; absent for what is planned but not printed. */
  readonly text?: string;
}

/** When an action happens, in order, as far as its words are understood; nothing is guessed for words that are not. */
export function stretchesOf(action: Actie, year: SchoolYear): Stretch[] {
  const stated = momentStretches(action.wanneer, year);
  if (stated.length > 0 || action.planning === undefined) return stated;
  return textStretches(action.planning.value, year).map(({ kind, first, last }) => ({ kind, first, last }));
}

export function momentStretches(moment: Wanneer | undefined, year: SchoolYear): Stretch[] {
  if (moment === undefined) return [];
  const [from, to] = [moment.van?.value, moment.tot?.value].map((text) => (text !== undefined && isIsoDate(text) ? text : undefined));
  if (from !== undefined || to !== undefined) {
    const text = moment.teksten.map((one) => one.value).join(' ');
    const stretch = clip(year, 'periode', from ?? year.first, to ?? year.last, text === '' ? undefined : text);
    return stretch === undefined ? [] : [stretch];
  }
  return sortByStart(moment.teksten.flatMap((text) => textStretches(text.value, year)));
}

export function textStretches(text: string, year: SchoolYear): Stretch[] {
  const planning = readPlanning(text, year);
  if (planning.soort === 'lijst') {
    const items = sortByStart(planning.items.flatMap((item) => meaningStretch(item, year, item.text)));
    if (!losesWords(text, planning.items.map((item) => item.text))) return items;
    // Words between the moments belong to the whole: they stand with the first, and the others by their month.
    return items.map(({ text: _own, ...stretch }, index) => (index === 0 ? { ...stretch, text: text.trim() } : stretch));
  }
  return meaningStretch(planning, year, text.trim());
}

/** Whether more than commas and "en" stands between the moments of a list. */
function losesWords(text: string, moments: readonly string[]): boolean {
  const rest = moments.reduce((left, moment) => left.replace(moment, ' '), text);
  return /\p{L}{3,}|\d/u.test(rest.replace(/(?<!\p{L})(?:en|of|plus)(?!\p{L})/giu, ' '));
}

function meaningStretch(meaning: Planning | PlanningItem, year: SchoolYear, text: string): Stretch[] {
  const stretch = ((): Stretch | undefined => {
    switch (meaning.soort) {
      case 'datum':
        return clip(year, 'moment', meaning.date, meaning.date, text);
      case 'deadline':
        return clip(year, 'moment', meaning.last, meaning.last, text);
      case 'periode':
        return clip(year, meaning.first === year.first && meaning.last === year.last ? 'doorlopend' : 'periode', meaning.first, meaning.last, text);
      case 'tot_en_met':
        return meaning.first === undefined ? clip(year, 'moment', meaning.last, meaning.last, text) : clip(year, 'periode', meaning.first, meaning.last, text);
      case 'vanaf':
        return clip(year, 'periode', meaning.first, year.last, text);
      case 'vaag':
        return meaning.first === undefined || meaning.last === undefined ? undefined : clip(year, 'periode', meaning.first, meaning.last, text);
      case 'doorlopend':
        return clip(year, 'doorlopend', meaning.first, meaning.last, text);
      case 'herhaling':
      case 'aantal':
        return clip(year, 'doorlopend', meaning.first ?? year.first, meaning.last ?? year.last, text);
      case 'meerjarig':
        return clip(year, 'doorlopend', meaning.first, meaning.last, text);
      default:
        return undefined;
    }
  })();
  return stretch === undefined ? [] : [stretch];
}

/** What lies outside the school year is left out; the day after its end, the customary deadline, counts as its end. */
function clip(year: SchoolYear, kind: Stretch['kind'], first: IsoDate, last: IsoDate, text: string | undefined): Stretch | undefined {
  const start = compareDates(first, addDays(year.last, 1)) === 0 ? year.last : first;
  if (compareDates(start, year.last) > 0 || compareDates(last, year.first) < 0) return undefined;
  return {
    kind,
    first: compareDates(start, year.first) < 0 ? year.first : start,
    last: compareDates(last, year.last) > 0 ? year.last : last,
    ...(text === undefined ? {} : { text }),
  };
}

function sortByStart(stretches: readonly Stretch[]): Stretch[] {
  return [...stretches].sort((one, other) => compareDates(one.first, other.first) || compareDates(one.last, other.last));
}
