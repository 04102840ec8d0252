import { addDays, boundsOf, dateParts, formatDate, yearOfMonth } from '../../calendar/index.js';
import type { Meaning, SchoolYear } from '../../calendar/index.js';
import type { Check, Finding } from '../check.js';
import type { Moment } from '../facts/moments.js';

/**
 * A deadline, period or meeting lies in the plan's school year.
 *
 * Silent on 1 August right after the year, where plans end their actions; on what is only partly outside, for that goes on; on
 * beginnings ("vanaf 2023"), cycles of several years and what a document is about ("jaarrekening 2024"); and on the
 * kwaliteitskalender, which goes on from year to year.
 */
export const buitenSchooljaar: Check = {
  code: 'datum/buiten-schooljaar',
  severity: 'waarschuwing',
  title: 'een deadline, periode of bijeenkomst buiten het schooljaar van het plan',
  why: 'Meestal is een regel uit het vorige plan overgenomen en het jaartal blijven staan. De actie lijkt dan al klaar, of verdwijnt uit de tijdlijn.',
  remedy: 'Verbeter het jaartal. Gaat de actie echt over een ander jaar, zet haar dan in dat plan.',
  silent:
    'De eerste dag na het schooljaar, 1 augustus, mag: dat is de gebruikelijke einddatum. Ook goed zijn ‘vanaf september 2023’, looptijden van meer jaren, een periode die maar voor een deel buiten het jaar ligt, en het jaar waar een stuk over gaat (‘jaarrekening 2024’). De kwaliteitskalender blijft buiten beschouwing.',
  example: {
    in: 'acties',
    wrong: '- wat: Thema-avond voor ouders\n  wie: Consulent\n  wanneer: sept-nov 2023',
    right: '- wat: Thema-avond voor ouders\n  wie: Consulent\n  wanneer: sept-nov 2024',
  },
  run: ({ moments, year }) => moments.flatMap((moment) => (moment.kind === 'item' || moment.kind === 'vrij' ? [] : outside(moment, year))),
};

function outside(moment: Moment, year: SchoolYear): Finding[] {
  const { planning, text } = moment;
  if (planning.ambiguous && planning.soort !== 'lijst') return [];
  if (planning.soort === 'lijst') {
    return planning.items.flatMap((item) => (item.vague ? [] : judge(moment, item, item.text, { start: item.start, end: item.end }, year)));
  }
  const named = planning.understood[0];
  // Beside other words, a year is more often what it is about than when it is done.
  const isAbout = planning.rest.length > 0 && planning.soort === 'periode' && (planning.unit === 'schooljaar' || planning.unit === 'kalenderjaar');
  if (isAbout || planning.about !== undefined) return [];
  const range = planning.rest.length === 0 || named === undefined ? { start: 0, end: text.value.trimEnd().length } : named;
  return judge(moment, planning, text.value.slice(range.start, range.end), range, year);
}

function judge({ text, kind }: Moment, meaning: Meaning, words: string, range: { start: number; end: number }, year: SchoolYear): Finding[] {
  // "vorig jaarplan" lies outside by its words, not by a slip.
  if (!['datum', 'deadline', 'periode', 'tot_en_met', 'vaag'].includes(meaning.soort) || !/\d/.test(words)) return [];
  const side = sideOf(meaning, year, kind !== 'bijeenkomst');
  // What lasts until after the year may well have begun before it; a season after it is only a guess.
  if (side === undefined || (side === 'na' && (meaning.soort === 'vaag' || meaning.soort === 'tot_en_met'))) return [];
  const suggestion = inYear(words, meaning, year);
  const what = `‘${words.trim()}’`;
  const message = side === 'eerste dag' ? `${what} is de eerste dag van schooljaar ${year.label}, dus voordat er iets gedaan is.` : `${what} ligt ${side === 'voor' ? 'vóór' : 'na'} schooljaar ${year.label}.`;
  return [{ span: text.place(range.start, range.end), message, hints: suggestion === undefined ? ['Kijk het jaartal na.'] : [`Bedoelde u ${suggestion}?`] }];
}

type Side = 'voor' | 'na' | 'eerste dag';

/** A deadline on the day that the year begins is that of the year before; a meeting may well be held then. */
function sideOf(meaning: Meaning, year: SchoolYear, isDeadline: boolean): Side | undefined {
  const { first, last } = boundsOf(meaning);
  const end = meaning.soort === 'deadline' ? meaning.last : last;
  const begin = first ?? end;
  if (end === undefined || begin === undefined) return undefined;
  if (end < year.first) return 'voor';
  if (begin > addDays(year.last, 1)) return 'na';
  return isDeadline && end === year.first && meaning.soort !== 'periode' ? 'eerste dag' : undefined;
}

/** The same words with the years that make them fall in this school year; undefined where no year of four digits stands in them. */
function inYear(words: string, meaning: Meaning, year: SchoolYear): string | undefined {
  const { first, last } = boundsOf(meaning);
  const known = first ?? last;
  if (known === undefined || (meaning.soort === 'periode' && meaning.unit === 'kalenderjaar')) return undefined;
  const { year: written } = dateParts(known);
  // 1 August is the end of a plan, not its beginning; only a period begins there.
  const isEnd = known.endsWith('-08-01') && meaning.soort !== 'periode';
  const shift = (isEnd ? year.end : yearOfMonth(year, dateParts(known).month)) - written;
  const moved = words.trim().replaceAll(/\b(?:19|20)\d\d\b/g, (digits) => String(Number(digits) + shift));
  if (moved !== words.trim()) return `${moved[0]?.toLowerCase() ?? ''}${moved.slice(1)}`;
  return meaning.soort === 'datum' ? formatDate(`${written + shift}${meaning.date.slice(4)}`, 'lang') : undefined;
}
