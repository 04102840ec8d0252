import { parseDuration, weekdays } from '../calendar/index.js';
import type { Planning } from '../calendar/index.js';
import type { CheckContext } from '../checks/context.js';
import type { PlacedDate, PlacedMeeting } from '../checks/facts/meetings.js';
import { placedDates } from '../checks/facts/meetings.js';
import type { MeetingDay } from '../checks/facts/meetingDays.js';
import type { Bijeenkomst } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import type { Parties } from '../status/index.js';
import { NO_TIME, textReading } from './occurrences.js';
import type { Occurrence, Reading } from './occurrences.js';
import type { MeetingDays, MeetingRow } from './rows.js';
import { declared, lines, readable, writtenMoment } from './texts.js';

/** The days of all meetings, in the order of the plan; what has no day is a row without one. */
export function meetingRows(context: CheckContext, parties: Parties): MeetingRow[] {
  const met = new Map<string, number>();
  return context.meetings.flatMap((meeting) => {
    const name = [meeting.column.titel?.value ?? '', meeting.meeting.label].join('\n');
    const count = met.get(name) ?? 0;
    met.set(name, count + 1);
    return rowsOf(meeting, count === 0 ? name : `${name}\n${count + 1}`, context, parties);
  });
}

function rowsOf(meeting: PlacedMeeting, meetingKey: string, context: CheckContext, parties: Parties): MeetingRow[] {
  const dates = placedDates(meeting);
  const about = <Other extends object>(date: PlacedDate | undefined, other: Other): SharedCells & Other => ({ ...sharedCells(meeting, date, context, parties), meetingKey, ...other });
  if (dates.length === 0) return [about(undefined, { origin: meeting.meeting.origin, reading: rhythm(meeting, context), ordinal: 0, reserve: false })];
  const days = context.daysOf(meeting.meeting);
  let ordinal = 0;
  return dates.flatMap((date) => {
    const { origin } = date.date;
    const own = days.filter((day) => day.date === date.date);
    if (own.length > 0) return own.map((day) => about(date, { origin, reading: dayReading(day), ordinal: ordinal++, reserve: day.reserve, day: daysOf(day) }));
    return [about(date, { origin, reading: looseReading(date.date, context), ordinal: ordinal++, reserve: date.date.reserve })];
  });
}

type SharedCells = Omit<MeetingRow, 'origin' | 'reading' | 'ordinal' | 'reserve' | 'day'>;

function sharedCells({ meeting, column }: PlacedMeeting, placed: PlacedDate | undefined, { plan }: CheckContext, parties: Parties): Omit<SharedCells, 'meetingKey'> {
  const date = placed?.date;
  const groups = placed?.doelgroepen ?? meeting.doelgroepen;
  return {
    soort: 'bijeenkomst',
    kolom: readable(column.titel, 'regel'),
    overleg: readable(meeting.naam, 'regel') || meeting.label.replace(/\s+/g, ' ').trim(),
    datum: date === undefined ? '' : writtenMoment({ teksten: date.datum === undefined ? [] : [date.datum], ...(date.van === undefined ? {} : { van: date.van }), ...(date.tot === undefined ? {} : { tot: date.tot }) }, plan),
    dag: readable(meeting.dag),
    tijd: readable(placed?.tijd ?? meeting.tijd),
    duur: readable(meeting.duur),
    herhaling: readable(meeting.herhaling),
    locatie: readable(placed?.locatie ?? meeting.locatie, 'regels'),
    contact: readable(meeting.contact),
    onderwerpen: lines(date?.onderwerpen ?? [], 'cel'),
    opmerking: readable(date?.opmerking),
    opmerkingOverleg: readable(meeting.opmerking),
    tijdOverleg: date?.tijd === undefined ? '' : readable(meeting.tijd),
    locatieOverleg: date?.locatie === undefined ? '' : readable(meeting.locatie, 'regels'),
    doelgroepen: groups.map((group) => readable(group, 'regel')),
    partijen: parties.named([meeting.naam ?? column.titel, ...groups].filter((text): text is Text => text !== undefined)),
    velden: date === undefined ? [] : declared(date.velden, plan),
  };
}

function daysOf({ first, last, begin, end }: MeetingDay): MeetingDays {
  return { first, last, ...(begin === undefined ? {} : { begin }), ...(end === undefined ? {} : { end }) };
}

function dayReading({ first, last }: MeetingDay): Reading {
  return { occurrences: [{ first, last, kind: 'dag' }], isPartial: false, reach: { first, last } };
}

/** "voor 1 mei" is no day of a meeting, but is a day; "voorjaar 2025" is none. */
function looseReading(date: Bijeenkomst, context: CheckContext): Reading {
  const text = date.datum ?? date.van ?? date.tot;
  return text === undefined ? NO_TIME : textReading(text.value, context.year, (words) => context.planning(words));
}

/** A meeting without dates may have a rhythm: "iedere donderdag", at the time of the meeting. */
function rhythm({ meeting }: PlacedMeeting, context: CheckContext): Reading {
  if (meeting.herhaling === undefined) return NO_TIME;
  const reading = textReading(meeting.herhaling.value, context.year, (words) => onItsDay(context.planning(words), meeting));
  const stated = meeting.tijd === undefined ? undefined : context.planning(meeting.tijd.value).time;
  const length = meeting.duur === undefined ? undefined : parseDuration(meeting.duur.value)?.minutes;
  const timed = ({ time: inWords, ...occurrence }: Occurrence): Occurrence => {
    const time = stated ?? inWords;
    if (time === undefined) return occurrence;
    const to = time.to ?? (length === undefined ? undefined : clock(minutes(time.from) + length));
    return { ...occurrence, time: { from: time.from, ...(to === undefined ? {} : { to }) } };
  };
  return { ...reading, occurrences: reading.occurrences.map(timed) };
}

/** "Wekelijks" of a meeting with `dag: donderdag` means every Thursday; words that name a day themselves stay as they are. */
function onItsDay(planning: Planning, { dag }: PlacedMeeting['meeting']): Planning {
  const day = weekdays.find((weekday) => weekday === dag?.value.trim().toLowerCase());
  if (planning.soort !== 'herhaling' || day === undefined) return planning;
  const { frequency, interval, count, weekdays: named, weeks } = planning.recurrence;
  return frequency === 'week' && (interval === 1 || weeks !== undefined) && count.high === 1 && named.length === 0 ? { ...planning, recurrence: { ...planning.recurrence, weekdays: [day] } } : planning;
}

/** Minutes after midnight of "09:30". */
export function minutes(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

/** The reverse; a time never goes over midnight. */
export function clock(total: number): string {
  const within = Math.min(total, 24 * 60 - 1);
  return `${String(Math.floor(within / 60)).padStart(2, '0')}:${String(within % 60).padStart(2, '0')}`;
}
