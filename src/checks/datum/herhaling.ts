import { addDays, compareDates, dateParts, shortMonthName, weekNumber, weekdayOf } from '../../calendar/index.js';
import type { IsoDate, Recurrence, SchoolYear } from '../../calendar/index.js';
import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';

/**
 * "iedere donderdag" also means the Thursdays in holidays; those are named, so that somebody decides.
 *
 * Only where the dates are certain: every week on a day, or the first or last such day of every month. Silent where the meeting
 * itself says that it is not held in holidays.
 */
export const herhaling: Check = {
  code: 'datum/herhaling',
  severity: 'info',
  title: 'een herhaling die ook op vrije dagen valt, met welke',
  why: 'In een agenda komen die dagen gewoon mee. Wie het overleg bezoekt, weet niet of het dan doorgaat.',
  remedy: 'Zet er in de opmerking bij: niet in de schoolvakanties.',
  silent: 'Staat er bij het overleg ‘niet in de schoolvakanties’, dan noemt jaarplan alleen nog de feestdagen daarbuiten.',
  example: {
    in: 'overleggen',
    wrong: '- naam: Spreekuur\n  herhaling: iedere donderdag',
    right: '- naam: Spreekuur\n  herhaling: iedere woensdag in maart 2025',
  },
  run: (context) =>
    context.meetings.flatMap(({ meeting }) => {
      const remark = `${meeting.herhaling?.value ?? ''} ${meeting.opmerking?.value ?? ''}`;
      return meeting.herhaling === undefined ? [] : inHolidays(context, meeting.herhaling, NOT_IN_HOLIDAYS.test(remark));
    }),
};

const NOT_IN_HOLIDAYS = /(?:niet|geen|behalve|buiten|uitgezonderd|m\.?u\.?v\.?|zonder)\b[^.]{0,40}vakanties?\b|vakanties?\b[^.]{0,30}\b(?:niet|uitgezonderd|vervalt)/iu;

function inHolidays(context: CheckContext, text: Text, exceptHolidays: boolean): Finding[] {
  const planning = context.planning(text.value);
  if (planning.soort !== 'herhaling' || (planning.narrowed && !exceptHolidays)) return [];
  const { first = context.year.first, last = context.year.last } = planning;
  const byReason = new Map<string, IsoDate[]>();
  for (const date of datesOf(planning.recurrence, first, last, context.year)) {
    const free = context.freeDay(date);
    const isHoliday = free?.kind === 'vakantie';
    if (free === undefined || (isHoliday && (exceptHolidays || free.holiday.status === 'uitbreiding'))) continue;
    if (exceptHolidays && free.kind === 'feestdag' && isInHoliday(context, date)) continue;
    byReason.set(free.name, [...(byReason.get(free.name) ?? []), date]);
  }
  if (byReason.size === 0) return [];
  const days = [...byReason].map(([reason, dates]) => `${reason} (${dayList(dates)})`);
  return [{ span: text.span, message: `‘${text.value.trim()}’ valt ook op vrije dagen: ${days.join(', ')}.`, hints: ['Zet in de opmerking of het overleg dan doorgaat.'] }];
}

/** A public holiday amid a school holiday: the days around it are free too. */
function isInHoliday(context: CheckContext, date: IsoDate): boolean {
  return [-3, -2, -1, 1, 2, 3].some((shift) => context.freeDay(addDays(date, shift))?.kind === 'vakantie');
}

/** The dates of a recurrence that leaves no doubt about them. */
function datesOf({ frequency, interval, count, weekdays: days, rank, weeks }: Recurrence, first: IsoDate, last: IsoDate, year: SchoolYear): IsoDate[] {
  if ((interval !== 1 && weeks === undefined) || days.length === 0 || count.high !== 1 || first < year.first || last > year.last) return [];
  const inWeek = (date: IsoDate): boolean => weeks === undefined || (weekNumber(date) % 2 === 0) === (weeks === 'even');
  const isRight = frequency === 'week' ? () => true : frequency === 'maand' && rank !== undefined ? (date: IsoDate) => rankOf(date, rank) : () => false;
  const firstDays = [0, 1, 2, 3, 4, 5, 6].map((later) => addDays(first, later)).filter((date) => days.includes(weekdayOf(date)));
  return firstDays.flatMap((start) => everyWeek(start, last)).filter((date) => isRight(date) && inWeek(date)).sort(compareDates);
}

function everyWeek(start: IsoDate, last: IsoDate): IsoDate[] {
  const dates: IsoDate[] = [];
  for (let date = start; date <= last; date = addDays(date, 7)) dates.push(date);
  return dates;
}

/** Whether a date is the n-th (or, for -1, the last) of its weekday in its month. */
function rankOf(date: IsoDate, rank: number): boolean {
  if (rank > 0) return Math.ceil(dateParts(date).day / 7) === rank;
  return dateParts(addDays(date, 7)).month !== dateParts(date).month;
}

/** "1, 8 en 15 aug, 2 jan" */
function dayList(dates: readonly IsoDate[]): string {
  const byMonth = new Map<string, number[]>();
  for (const date of dates) byMonth.set(date.slice(0, 7), [...(byMonth.get(date.slice(0, 7)) ?? []), dateParts(date).day]);
  return [...byMonth].map(([month, days]) => `${days.length < 2 ? days.join('') : `${days.slice(0, -1).join(', ')} en ${days.at(-1) ?? ''}`} ${shortMonthName(Number(month.slice(5)))}`).join(', ');
}
