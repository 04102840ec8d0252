import { addDays, mondayOfWeek, nthWeekday, weekdayOf } from '../dates.js';
import { yearAt } from '../dateTokens.js';
import { weekdays, type Weekday, weekdayOfWord } from '../names.js';
import { wholeYear } from '../schoolYear.js';
import { ordinalAt } from '../words.js';
import { keyAt, skip, type Context } from './context.js';
import { holidayPointAt } from './holidayPoint.js';
import { moment, type Moment } from './moment.js';
import { dayPointAt, fragmentAt, impossibleMoment, monthPointAt, type Point } from './point.js';

const weekWords = new Set(['week', 'wk', 'weken', 'weeknummer', 'weeknr']);
const links = new Set(['van', 'in', 'op']);
const articles = new Set(['de', 'het']);
const rangeMarks = new Set(['-', 't/m', 'tm', 'en', '/', '&', ',']);
/** Weeks from here on lie before New Year in a school year. */
const firstWeekOfSchoolYear = 31;

/** "week 43", "wk 10-12", "week 3 2025", "de week van 10 maart", "laatste week van mei", "eerste maandag van september". */
export function weekPointAt(context: Context, index: number): Point | undefined {
  const start = skip(context, index, articles);
  return weekNumberAt(context, start) ?? weekOfDayAt(context, start) ?? rankedAt(context, start);
}

function weekNumberAt(context: Context, index: number): Point | undefined {
  if (!weekWords.has(keyAt(context, index))) return undefined;
  const at = keyAt(context, index + 1) === '.' ? index + 2 : index + 1;
  const first = context.tokens[at];
  if (first?.kind !== 'number' || first.text.length > 2) return undefined;
  const last = rangeMarks.has(keyAt(context, at + 1)) ? context.tokens[at + 2] : undefined;
  const isRange = last?.kind === 'number' && last.text.length <= 2;
  const end = isRange ? at + 3 : at + 1;
  const year = yearAt(context.tokens, skip(context, end, links));
  const next = year?.text.length === 4 ? year.next : end;
  const whole = fragmentAt(context, index, next);
  const usualYear = first.value >= firstWeekOfSchoolYear ? context.year.start : context.year.end;
  return {
    kind: 'deel',
    next,
    month: Math.min(12, Math.max(1, Math.ceil(first.value / 4.35))),
    usualYear,
    ...(year?.text.length === 4 ? { year: wholeYear(year.text) } : {}),
    shortYear: false,
    make: (actualYear) => weeksMoment(actualYear, first.value, isRange ? last.value : first.value, whole),
  };
}

function weeksMoment(year: number, firstWeek: number, lastWeek: number, whole: { start: number; end: number; text: string }): Moment {
  const monday = mondayOfWeek(year, firstWeek);
  const lastMonday = mondayOfWeek(lastWeek < firstWeek ? year + 1 : year, lastWeek);
  if (monday === undefined || lastMonday === undefined) return impossibleMoment(whole);
  return moment('week', monday, addDays(lastMonday, 6));
}

/** "de week van 10 maart 2025": Monday to Sunday. */
function weekOfDayAt(context: Context, index: number): Point | undefined {
  if (keyAt(context, index) !== 'week' || keyAt(context, index + 1) !== 'van') return undefined;
  const day = dayPointAt(context, index + 2, false);
  if (day === undefined) return undefined;
  const make = (year: number, month: number): Moment => {
    const found = day.make(year, month);
    if (found.first === undefined) return found;
    const monday = addDays(found.first, -weekdays.indexOf(weekdayOf(found.first)));
    return { ...found, unit: 'week', first: monday, last: addDays(monday, 6) };
  };
  return { ...day, kind: 'deel', make };
}

/** A week or weekday counted within a month. */
function rankedAt(context: Context, index: number): Point | undefined {
  const rank = ordinalAt(context.tokens, index);
  if (rank === undefined) return undefined;
  const word = keyAt(context, rank.next);
  const weekday = word.length > 2 ? weekdayOfWord(word) : undefined;
  if (weekday === undefined && word !== 'week') return undefined;
  const beside = besideHolidayAt(context, rank, weekday);
  if (beside !== undefined) return beside;
  const month = monthPointAt(context, skip(context, rank.next + 1, links), false);
  if (month === undefined || rank.value === 0 || rank.value > 5) return undefined;
  const make = (year: number, monthNumber: number): Moment => {
    const whole = month.make(year, monthNumber);
    if (whole.first === undefined || whole.last === undefined) return whole;
    return weekday === undefined ? weekOfMonth(whole, rank.value) : weekdayOfMonth(whole, weekday, rank.value);
  };
  return { ...month, kind: weekday === undefined ? 'deel' : 'dag', make };
}

/** "laatste week voor de zomervakantie", "eerste maandag na de kerstvakantie". */
function besideHolidayAt(context: Context, rank: { value: number; next: number }, weekday: Weekday | undefined): Point | undefined {
  const side = keyAt(context, rank.next + 1);
  const isBefore = side === 'voor' && rank.value === -1;
  const holiday = isBefore || (side === 'na' && rank.value === 1) ? holidayPointAt(context, rank.next + 2) : undefined;
  if (holiday === undefined) return undefined;
  const make = (year: number, month: number): Moment => {
    const found = holiday.make(year, month);
    const whole = isBefore ? found : (found.earlier ?? found);
    if (whole.first === undefined || whole.last === undefined) return whole;
    const [first, last] = isBefore ? [addDays(whole.first, -7), addDays(whole.first, -1)] : [addDays(whole.last, 1), addDays(whole.last, 7)];
    if (weekday === undefined) return { ...whole, unit: 'week', first, last };
    const date = nthWeekday(first, last, weekday, -1);
    return { ...whole, unit: 'dag', first: date, last: date };
  };
  return { ...holiday, kind: weekday === undefined ? 'deel' : 'dag', make };
}

/** Seven days counted from the first of the month, or the last seven: people do not mean calendar weeks exactly. */
function weekOfMonth(whole: Moment, rank: number): Moment {
  const [first, last] = [whole.first ?? '', whole.last ?? ''];
  const start = rank === -1 ? addDays(last, -6) : addDays(first, (rank - 1) * 7);
  const end = addDays(start, 6);
  return { ...whole, unit: 'week', first: start, last: end < last ? end : last, vague: true, assumptions: ['afspraak'] };
}

function weekdayOfMonth(whole: Moment, weekday: Weekday, rank: number): Moment {
  const date = nthWeekday(whole.first ?? '', whole.last ?? '', weekday, rank);
  return { ...whole, unit: 'dag', first: date, last: date };
}
