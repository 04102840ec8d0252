import { addDays, boundsOf, readPlanning, writtenDays } from '../calendar/index.js';
import type { Planning, TextRange } from '../calendar/index.js';
import { dayChanges, sameDay } from './dateWords.js';
import type { WordChange } from './dateWords.js';
import { countedYears, weekendDays } from './doubts.js';
import { maskedText } from './maskedText.js';
import type { LeftAsIs, RenewedText, Renewing } from './renewal.js';
import { isSchoolYear, writtenPeriods, writtenYears, yearLike } from './writtenYears.js';
import type { WrittenPeriod, WrittenYear } from './writtenYears.js';

/**
 * A text of the plan with its years and dates as many years later: the plan's own school year everywhere, and every stretch
 * that the reader of plannings understands as a time within it. What tells of another time, or of a calendar year, stays and is listed.
 */
export function renewText(typed: string, by: Renewing): RenewedText {
  const text = maskedText(typed);
  if (!/\d{2}|jaar/i.test(text)) return { changes: [], moved: [], left: [] };
  const planning = read(text, by);
  const periods = writtenPeriods(text, (range) => isUnderstoodYear(text, range, by));
  const changes = periods.filter((period) => isRenewed(period, by)).flatMap((period) => periodChanges(text, period, by.years));
  const judged = planning.understood.flatMap((stretch) => sentencesIn(text, stretch)).map((stretch) => judgeStretch(text, stretch, periods, by));
  const done = [...periods, ...judged.flatMap(({ years }) => years)];
  const loose = writtenYears(text, false).filter((year) => !done.some((range) => range.start <= year.start && year.end <= range.end));
  return {
    changes: [...changes, ...judged.flatMap((stretch) => stretch.changes)],
    moved: judged.flatMap(({ moved }) => moved),
    left: [
      ...periods.flatMap((period) => leftPeriod(period, by)),
      ...judged.flatMap(({ left }) => left),
      ...loose.map((year) => ({ start: year.start, end: year.end, why: 'een jaartal waarvan niet zeker is wat het betekent' })),
      ...countedYears(text),
    ].sort((one, other) => one.start - other.start),
  };
}

function read(text: string, { old, region }: Renewing): Planning {
  return readPlanning(text, old, region === undefined ? {} : { region });
}

/** The words after "na" or "tijdens" name an event and may run on; a time ends with its sentence. */
function sentencesIn(text: string, { start, end }: TextRange): TextRange[] {
  const ends = [...text.slice(start, end).matchAll(/[.;!?]\s+(?=\p{Lu})/gu)].map(({ 0: words, index }) => start + index + words.length);
  return [start, ...ends].map((from, index) => ({ start: from, end: ends[index] ?? end }));
}

interface Judged {
  /** The years of the stretch, about which nothing more need be said. */
  readonly years: readonly WrittenYear[];
  readonly changes: readonly WordChange[];
  readonly moved: readonly TextRange[];
  readonly left: readonly LeftAsIs[];
}

function judgeStretch(text: string, { start, end }: TextRange, periods: readonly WrittenPeriod[], by: Renewing): Judged {
  const words = text.slice(start, end);
  const inPeriod = (range: TextRange): boolean => periods.some((period) => period.start <= range.start + start && range.end + start <= period.end);
  const years = writtenYears(words, true).filter((year) => !inPeriod(year));
  const days = writtenDays(words, by.old);
  const isWithoutYear = years.length === 0 && days.some(({ year, weekday }) => year === undefined && weekday !== undefined) && by.kind === 'tijd';
  if (years.length === 0 && !isWithoutYear) return { years: [], changes: [], moved: [], left: [] };
  const absolute = years.map((year) => ({ ...year, start: year.start + start, end: year.end + start }));
  const why = reasonToLeave(words, years, by);
  if (why !== undefined) return { years: absolute, changes: [], moved: [], left: why === '' ? [] : [{ start, end, why }] };
  const inDay = (range: TextRange): boolean => days.some((day) => day.start <= range.start && range.end <= day.end);
  const changes = [
    ...days.flatMap((day) => dayChanges(words, day, sameDay(day.date, by.years))),
    ...years.filter((year) => !inDay(year)).map((year) => ({ ...year, words: yearLike(words.slice(year.start, year.end), year.year + by.years) })),
  ];
  const shifted = changes.map((change) => ({ start: change.start + start, end: change.end + start, words: change.words }));
  const weekends = weekendDays(days, by).map((doubt) => ({ start: doubt.start + start, end: doubt.end + start, why: doubt.why }));
  return { years: absolute, changes: shifted, moved: shifted.length === 0 ? [] : [{ start, end }], left: weekends };
}

/**
 * Undefined where a stretch is certainly a time of the plan's year. 1 August after it still is: plans end there. Empty where it stays
 * without a word, because it is as far away for the new plan.
 */
function reasonToLeave(words: string, years: readonly WrittenYear[], by: Renewing): string | undefined {
  const { first: begin, last: end } = boundsOf(read(words, by));
  const [first, last] = [begin ?? end, end ?? begin];
  if (first === undefined || last === undefined) return 'een jaartal waarvan niet zeker is wat het betekent';
  if (last < by.old.first) return `ligt vóór schooljaar ${by.old.label}`;
  if (first > addDays(by.old.last, 1)) return by.kind === 'tekst' && first >= `${by.old.end + by.years}-08-01` ? '' : `ligt na schooljaar ${by.old.label}`;
  if (years.some(({ year }) => year !== by.old.start && year !== by.old.end)) return 'loopt over meer jaren';
  if (by.kind === 'tijd') return undefined;
  if (!isFinerThanYear(words, years, by)) return 'een kalenderjaar; dat kan ook een jaar zijn dat voorbij is';
  return first < by.old.first || last > addDays(by.old.last, 1) ? 'loopt over meer jaren' : undefined;
}

/** "december 2024" says more than a year, "voor kalenderjaar 2025" does not: what is left without the year is no time any more. */
function isFinerThanYear(words: string, years: readonly WrittenYear[], by: Renewing): boolean {
  const without = years.reduce((text, { start, end }) => text.slice(0, start) + ' '.repeat(end - start) + text.slice(end), words);
  const { first, last } = boundsOf(read(without, by));
  return (first ?? last) !== undefined && without.replaceAll(SAYS_NO_TIME, '').trim() !== '';
}

const SAYS_NO_TIME = /[^\p{L}]+|\b(?:voor|vóór|in|van|vanaf|per|tot|en|of|met|t\/m|sinds|over|op|na|uiterlijk|aan|het|de|een|dit|heel|hele|jaar|(?:kalender|boek|begrotings|verslag)jaar)\b/giu;

function isUnderstoodYear(text: string, range: TextRange, by: Renewing): boolean {
  const planning = read(text.slice(range.start, range.end), by);
  return planning.soort === 'periode' && planning.unit === 'schooljaar' && read(text, by).understood.some(({ start, end }) => start <= range.start && range.end <= end);
}

function isRenewed(period: WrittenPeriod, { old, looksBack = false }: Renewing): boolean {
  return isSchoolYear(period, old) || (looksBack && period.first.year === old.start - 1 && period.last.year === old.start);
}

function periodChanges(text: string, { first, last }: WrittenPeriod, years: number): WordChange[] {
  return [first, last].map((year) => ({ start: year.start, end: year.end, words: yearLike(text.slice(year.start, year.end), year.year + years) }));
}

/** A period that the new year lies in, such as that of the support plan, still holds. */
function leftPeriod(period: WrittenPeriod, by: Renewing): LeftAsIs[] {
  const { start, end, first, last } = period;
  if (isRenewed(period, by)) return [];
  const isOneYear = last.year === first.year + 1;
  if (!isOneYear && first.year <= by.old.start + by.years && last.year >= by.old.end + by.years) return [];
  return [{ start, end, why: isOneYear ? `een ander schooljaar dan ${by.old.label}` : 'een periode van meer jaren' }];
}
