import { addDays, dateParts, isoDate, nthWeekday, type IsoDate } from '../dates.js';
import { easterSunday, publicHolidays } from '../holidays/publicHolidays.js';
import { schoolHoliday, type SchoolHolidayKind } from '../holidays/schoolHolidays.js';
import { schoolYear, schoolYearOf } from '../schoolYear.js';
import { PhraseTable, keyAt, skip, type Context } from './context.js';
import { moment, momentWithoutDays, type Moment } from './moment.js';
import type { Point } from './point.js';
import { yearTermAt } from './yearTerm.js';

const schoolHolidayWords: ReadonlyMap<string, SchoolHolidayKind> = new Map([
  ['zomervakantie', 'zomer'],
  ['herfstvakantie', 'herfst'],
  ['najaarsvakantie', 'herfst'],
  ['kerstvakantie', 'kerst'],
  ['voorjaarsvakantie', 'voorjaar'],
  ['krokusvakantie', 'voorjaar'],
  ['carnavalsvakantie', 'voorjaar'],
  ['meivakantie', 'mei'],
]);

/** First and last day in a calendar year. */
type DaysOfYear = (year: number) => readonly [IsoDate, IsoDate];

const namedDays = new PhraseTable<DaysOfYear>([
  ['pasen', (year) => [easterSunday(year), addDays(easterSunday(year), 1)]],
  ['pinksteren', (year) => [addDays(easterSunday(year), 49), addDays(easterSunday(year), 50)]],
  ['hemelvaart', (year) => named(year, 'Hemelvaartsdag')],
  ['hemelvaartsdag', (year) => named(year, 'Hemelvaartsdag')],
  ['goede vrijdag', (year) => named(year, 'Goede Vrijdag')],
  ['koningsdag', (year) => named(year, 'Koningsdag')],
  ['bevrijdingsdag', (year) => named(year, 'Bevrijdingsdag')],
  ['nieuwjaar', (year) => named(year, 'Nieuwjaarsdag')],
  ['nieuwjaarsdag', (year) => named(year, 'Nieuwjaarsdag')],
  ['kerst', (year) => [isoDate(year, 12, 25), isoDate(year, 12, 26)]],
  ['kerstmis', (year) => [isoDate(year, 12, 25), isoDate(year, 12, 26)]],
  ['jaarwisseling', (year) => [isoDate(year, 12, 31), isoDate(year + 1, 1, 1)]],
  ['oud en nieuw', (year) => [isoDate(year, 12, 31), isoDate(year + 1, 1, 1)]],
  ['sinterklaas', (year) => [isoDate(year, 12, 5), isoDate(year, 12, 5)]],
  ['prinsjesdag', (year) => twice(nthWeekday(isoDate(year, 9, 1), isoDate(year, 9, 30), 'dinsdag', 3))],
]);

const articles = new Set(['de', 'het']);
const links = new Set(['van', 'in']);

/** A school holiday or public holiday: "de zomervakantie", "kerstvakantie 2024-2025", "Pasen". */
export function holidayPointAt(context: Context, index: number): Point | undefined {
  const at = skip(context, index, articles);
  return schoolHolidayAt(context, at) ?? namedDayAt(context, at) ?? schoolDayAt(context, at);
}

function schoolHolidayAt(context: Context, index: number): Point | undefined {
  const whole = schoolHolidayWords.get(keyAt(context, index));
  const kind = whole ?? shortenedHoliday(context, index);
  if (kind === undefined) return undefined;
  const after = whole === undefined ? index + 2 : index + 1;
  const term = yearTermAt(context, skip(context, after, links));
  const given = term !== undefined && !term.bare ? term : undefined;
  const start = given === undefined ? context.year.start : given.kind === 'schooljaar' ? given.start : startInCalendarYear(kind, given.start);
  const found = schoolHolidayMoment(context, kind, start, given?.explicit ?? false);
  const earlier = kind === 'zomer' && given === undefined ? { earlier: schoolHolidayMoment(context, kind, start - 1, false) } : {};
  return { kind: 'deel', next: given?.next ?? after, year: start, shortYear: false, make: () => ({ ...found, ...earlier }) };
}

/** "herfst-" in "herfst- en kerstvakantie". */
function shortenedHoliday(context: Context, index: number): SchoolHolidayKind | undefined {
  if (keyAt(context, index + 1) !== '-' || !schoolHolidayWords.has(keyAt(context, index + 3))) return undefined;
  return schoolHolidayWords.get(`${keyAt(context, index)}vakantie`);
}

/** The school year whose holiday begins in a calendar year. */
function startInCalendarYear(kind: SchoolHolidayKind, year: number): number {
  return kind === 'herfst' || kind === 'kerst' ? year : year - 1;
}

function schoolHolidayMoment(context: Context, kind: SchoolHolidayKind, start: number, explicitYear: boolean): Moment {
  const found = schoolHoliday(kind, context.region, schoolYear(start));
  const region = context.regionGiven ? [] : (['regio'] as const);
  const more = { explicitYear, assumptions: region };
  if (found === undefined) return momentWithoutDays('vakantie', { ...more, vague: true });
  return moment('vakantie', found.first, found.last, more);
}

function namedDayAt(context: Context, index: number): Point | undefined {
  const phrase = namedDays.match(context, index);
  if (phrase === undefined) return undefined;
  const term = yearTermAt(context, skip(context, phrase.next, links));
  const written = term?.kind === 'kalenderjaar' && term.explicit ? term : undefined;
  const year = written?.start ?? yearInSchoolYear(phrase.value, context);
  const [first, last] = phrase.value(year);
  const more = { explicitYear: written !== undefined, assumptions: written === undefined ? (['jaar'] as const) : [] };
  const found = moment(first === last ? 'dag' : 'vakantie', first, last, more);
  return { kind: 'deel', next: written?.next ?? phrase.next, month: dateParts(first).month, year, shortYear: false, make: () => found };
}

const schoolDays = new PhraseTable<{ readonly opens: boolean; readonly days: number }>([
  ['eerste schooldag', { opens: true, days: 1 }],
  ['laatste schooldag', { opens: false, days: 1 }],
  ['eerste schoolweek', { opens: true, days: 5 }],
  ['laatste schoolweek', { opens: false, days: 5 }],
]);

/** The days beside the summer holidays: the Monday after the last one, the Friday before the next. */
function schoolDayAt(context: Context, index: number): Point | undefined {
  const phrase = schoolDays.match(context, index);
  if (phrase === undefined) return undefined;
  const { opens, days } = phrase.value;
  const summer = schoolHoliday('zomer', context.region, schoolYear(opens ? context.year.start - 1 : context.year.start));
  const more = { explicitYear: false, assumptions: context.regionGiven ? [] : (['regio'] as const) };
  const make = (): Moment => {
    if (summer === undefined) return momentWithoutDays('week', { ...more, vague: true });
    const edge = opens ? addDays(summer.last, 1) : addDays(summer.first, -1);
    const [first, last] = opens ? [edge, addDays(edge, days - 1)] : [addDays(edge, 1 - days), edge];
    return moment(days === 1 ? 'dag' : 'week', first, last, more);
  };
  return { kind: 'deel', next: phrase.next, year: opens ? context.year.start : context.year.end, shortYear: false, make };
}

function yearInSchoolYear(days: DaysOfYear, context: Context): number {
  const [first] = days(context.year.start);
  return schoolYearOf(first).start === context.year.start ? context.year.start : context.year.end;
}

function named(year: number, name: string): readonly [IsoDate, IsoDate] {
  return twice(publicHolidays(year).find((holiday) => holiday.name === name)?.date ?? isoDate(year, 1, 1));
}

function twice(date: IsoDate): readonly [IsoDate, IsoDate] {
  return [date, date];
}
