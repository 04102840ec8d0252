import { addDays, formatDate, isInSchoolYear, parseDate, weekdayOf, weekdays } from '../../calendar/index.js';
import type { IsoDate, Planning, Weekday } from '../../calendar/index.js';
import type { Text } from '../../plan/text.js';
import type { Check, Finding } from '../check.js';
import type { CheckContext } from '../context.js';
import type { MeetingDay } from '../facts/meetingDays.js';
import { inThisYear } from './inThisYear.js';

/**
 * A date falls on the day of the week that is said in it ("di 17 sept 2024"), beside it (`dag: woensdag`, `tijd: woensdag
 * 8.30 uur`) or above it (the name "OPR maandag 19.30 uur", the column "Woensdag").
 *
 * Silent where the date names its own, right day: then it differs on purpose.
 */
export const weekdag: Check = {
  code: 'datum/weekdag',
  severity: 'waarschuwing',
  title: 'een datum die op een andere dag van de week valt dan erbij staat',
  why: 'Wie alleen de dag onthoudt, komt op de verkeerde datum. Vaak is de datum van vorig jaar overgenomen.',
  remedy: 'Kijk op de kalender welke van de twee klopt, en verbeter de andere.',
  silent: 'In lopende tekst kijkt jaarplan alleen naar data met een dag en een jaar, zoals dinsdag 17 september 2024. Wijkt één bijeenkomst met opzet af, zet de dag dan in de datum: `di 17 sept 2024`. Klopt die, dan zegt jaarplan niets.',
  example: {
    in: 'overleggen',
    wrong: '- naam: Klankbordgroep\n  dag: woensdag\n  bijeenkomsten: [24-09 2024]',
    right: '- naam: Klankbordgroep\n  dag: dinsdag\n  bijeenkomsten: [24-09 2024]',
  },
  run: (context) => [...inTheDate(context), ...inSentences(context), ...besideTheDate(context)],
};

function inTheDate({ moments, year }: CheckContext): Finding[] {
  return moments.flatMap(({ text, planning }) =>
    planning.issues
      .filter(({ code }) => code === 'weekdag')
      .flatMap((issue): Finding[] => {
        const said = saidDates(planning).find(({ start, end }) => start <= issue.start && issue.end <= end);
        if (said === undefined) return [];
        if (isOfAnotherYear(said.date, said.weekday, year)) return [];
        return [{ span: text.place(issue.start, issue.end), message: `${dayName(said.date)} is een ${weekdayOf(said.date)}, geen ${said.weekday}.`, hints: [nearby(said.date, said.weekday)] }];
      }),
  );
}

interface SaidDate {
  readonly date: IsoDate;
  readonly weekday: Weekday;
  readonly start: number;
  readonly end: number;
}

/** The dates of a text that name their day of the week. */
function saidDates(planning: Planning): SaidDate[] {
  const items = planning.soort === 'lijst' ? planning.items : [{ ...planning, start: 0, end: planning.text.length }];
  return items.flatMap((item) => (item.soort === 'datum' && item.weekday !== undefined ? [{ date: item.date, weekday: item.weekday, start: item.start, end: item.end }] : []));
}

/** Quick to look for: few texts name a day and a number. */
const MAY_HOLD_DATE = /dag\s+\d/i;
const DATE_IN_SENTENCE = /(?<![\p{L}\d])(?:maan|dins|woens|donder|vrij|zater|zon)dag\s+\d{1,2}\s+\p{L}{3,9}\s+\d{4}(?!\d)/giu;

/** Running text, only where nothing is left to guess: the day in full, and the year. */
function inSentences({ moments, texts, year }: CheckContext): Finding[] {
  const said = new Set(moments.map(({ text }) => text.node));
  return texts.flatMap(({ text }) =>
    said.has(text.node) || !MAY_HOLD_DATE.test(text.value)
      ? []
      : [...text.value.matchAll(DATE_IN_SENTENCE)].flatMap((match) => {
          const { date, weekday } = parseDate(match[0], year) ?? {};
          if (date === undefined || weekday === undefined || weekdayOf(date) === weekday) return [];
          const span = text.place(match.index, match.index + match[0].length);
          return [{ span, message: `${dayName(date)} is een ${weekdayOf(date)}, geen ${weekday}.`, hints: [nearby(date, weekday)] }];
        }),
  );
}

function besideTheDate(context: CheckContext): Finding[] {
  return context.meetings.flatMap(({ meeting, column }) => {
    const days = context.daysOf(meeting).filter((day) => day.first === day.last && day.weekday === undefined);
    const shared = headingDays(context, [meeting.dag, meeting.tijd], [meeting.naam, column.titel]);
    const wrong = days.flatMap((day) => {
      const said = (day.date.tijd === undefined ? undefined : daysIn(context, day.date.tijd)) ?? shared;
      return said === undefined || said.days.includes(weekdayOf(day.first)) || isOfAnotherYear(day.first, said.days[0], context.year) ? [] : [{ day, said }];
    });
    const heading = shared?.text;
    if (heading !== undefined && days.length > 1 && wrong.length === days.length && wrong.every(({ said }) => said === shared)) return [wrongHeading(heading, shared, days)];
    return wrong.map(({ day, said }) => ({
      span: day.span,
      message: `${dayName(day.first)} is een ${weekdayOf(day.first)}, en bij ‘${meeting.label}’ staat ${said.days.join(' of ')}.`,
      hints: said.days.length === 1 && said.days[0] !== undefined ? [meetingHint(context, day.first, said.days[0])] : [],
      related: [{ span: said.text.span, message: 'Hier staat de dag.' }],
    }));
  });
}

interface SaidDays {
  readonly days: readonly Weekday[];
  readonly text: Text;
}

/** All dates are on other days: then the heading is what is wrong. */
function wrongHeading({ span }: Text, said: SaidDays | undefined, days: readonly MeetingDay[]): Finding {
  const actual = weekdays.filter((name) => days.some((day) => weekdayOf(day.first) === name));
  return {
    span,
    message: `Geen van de ${days.length} data valt op ${said?.days.join(' of ') ?? ''}; ze vallen op ${actual.join(' en ')}.`,
    hints: ['Verbeter de dag, of de data.'],
    related: days.map((day) => ({ span: day.span, message: `Dit is een ${weekdayOf(day.first)}.` })),
  };
}

const DAY_IN_NAME = /(?<!\p{L})((?:maan|dins|woens|donder|vrij|zater|zon)dag)(?:ochtend|middag|avond|en|s)?(?!\p{L})/gu;

/** The nearest text that names a day. In names and titles only whole words count: "Do" and "Zo" may be anything. */
function headingDays(context: CheckContext, fields: readonly (Text | undefined)[], titles: readonly (Text | undefined)[]): SaidDays | undefined {
  for (const text of fields) {
    const said = text === undefined ? undefined : daysIn(context, text);
    if (said !== undefined) return said;
  }
  for (const text of titles) {
    if (text === undefined) continue;
    const words = [...text.value.toLowerCase().matchAll(DAY_IN_NAME)].map(([, name]) => name);
    const days = weekdays.filter((name) => words.includes(name));
    if (days.length > 0) return { days, text };
  }
  return undefined;
}

/** "maandag t/m donderdag" names more days than it says. */
function daysIn(context: CheckContext, text: Text): SaidDays | undefined {
  const planning = context.planning(text.value);
  const days = planning.soort === 'herhaling' ? planning.recurrence.weekdays : planning.soort === 'tijd' || planning.soort === 'lijst' ? planning.weekdays : [];
  return days.length === 0 || /t\/m|\btot\b|\d\s*e\b|[a-z]\s*[-–]\s*[a-z]/i.test(text.value) ? undefined : { days, text };
}

/** The year is what is wrong, and that is said by another rule: on the same day of the plan's year the weekday is right. */
function isOfAnotherYear(date: IsoDate, said: Weekday | undefined, year: CheckContext['year']): boolean {
  const meant = inThisYear(date, year);
  return !isInSchoolYear(date, year) && meant !== undefined && weekdayOf(meant) === said;
}

function dayName(date: IsoDate): string {
  return formatDate(date, 'lang');
}

function nearby(date: IsoDate, weekday: Weekday): string {
  return `De ${weekday} van die week is ${dayName(sameWeek(date, weekday))}.`;
}

/** A meeting is not sent into a holiday. */
function meetingHint(context: CheckContext, date: IsoDate, weekday: Weekday): string {
  return context.freeDay(sameWeek(date, weekday)) === undefined ? nearby(date, weekday) : `De ${weekday} van die week is een vrije dag: verbeter de dag, of kies een andere week.`;
}

function sameWeek(date: IsoDate, weekday: Weekday): IsoDate {
  return addDays(date, weekdays.indexOf(weekday) - weekdays.indexOf(weekdayOf(date)));
}
