import { createHash } from 'node:crypto';
import ical, { ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus, ICalEventTransparency } from 'ical-generator';
import type { ICalEventData } from 'ical-generator';
import type { IsoDate, Weekday } from '../../../calendar/index.js';
import { daysBetween } from '../../../calendar/index.js';
import type { CalendarEvent } from './events.js';
import { dayAfter } from './events.js';
import { TIMEZONE, TIMEZONE_RULES } from './timezone.js';

export interface CalendarAbout {
  readonly name: string;
  /** Tells the plan from every other. */
  readonly identity: string;
  /** Day that the calendar says it was made on. */
  readonly date: IsoDate;
}

/** An iCalendar file (RFC 5545). The same plan gives the same text; importing it again changes the events that are there. */
export function writeCalendar(events: readonly CalendarEvent[], { name, identity, date }: CalendarAbout): string {
  const calendar = ical({
    name: escaped(clean(name)),
    prodId: { company: 'jaarplan', product: 'jaarplan', language: 'NL' },
    method: ICalCalendarMethod.PUBLISH,
    timezone: { name: null, generator: () => TIMEZONE_RULES },
  });
  for (const event of events) calendar.createEvent(eventData(event, identity, date));
  return `${calendar.toString()}\r\n`;
}

function eventData(event: CalendarEvent, identity: string, date: IsoDate): ICalEventData {
  const isMeeting = event.category === 'Overleg';
  return {
    id: `${createHash('sha256').update([identity, event.key].join('\n')).digest('hex').slice(0, 32)}@jaarplan`,
    // Programs keep the version with the highest number.
    sequence: Math.max(0, daysBetween(NUMBERED_FROM, date)),
    stamp: new Date(`${date}T00:00:00Z`),
    summary: clean(event.summary),
    description: clean(event.description),
    categories: [{ name: event.category }],
    status: event.isCancelled ? ICalEventStatus.CANCELLED : event.isTentative ? ICalEventStatus.TENTATIVE : ICalEventStatus.CONFIRMED,
    // A deadline keeps nobody from making an appointment.
    transparency: isMeeting && event.begin !== undefined ? ICalEventTransparency.OPAQUE : ICalEventTransparency.TRANSPARENT,
    ...(isMeeting && event.begin !== undefined ? {} : { busystatus: ICalEventBusyStatus.FREE }),
    ...(event.location === undefined ? {} : { location: clean(event.location) }),
    ...moments(event),
    ...repetition(event),
  };
}

/** A number of days that only grows, and fits every program. */
const NUMBERED_FROM = '2000-01-01';

function moments({ first, last, begin, end }: CalendarEvent): Pick<ICalEventData, 'start' | 'end' | 'allDay' | 'timezone'> {
  if (begin === undefined) return { start: new Date(`${first}T00:00:00Z`), end: new Date(`${dayAfter(last)}T00:00:00Z`), allDay: true };
  const start = new WallClock(first, begin);
  return { start, ...(end === undefined || end <= begin ? {} : { end: new WallClock(last, end) }), timezone: TIMEZONE };
}

/** Written as text: the end of a rhythm is in UTC where its days have a time (RFC 5545, 3.3.10). */
function repetition({ rhythm, begin }: CalendarEvent): Pick<ICalEventData, 'repeating'> {
  if (rhythm === undefined) return {};
  const { rule, until, without } = rhythm;
  const days = rule.weekdays.map((weekday) => `${rule.rank ?? ''}${WEEKDAY_CODES[weekday]}`).join(',');
  const plain = (day: IsoDate): string => day.replaceAll('-', '');
  // 21.59.59 UTC is before midnight in winter and in summer.
  const end = begin === undefined ? plain(until) : `${plain(until)}T215959Z`;
  const lines = [`RRULE:FREQ=${rule.frequency === 'week' ? 'WEEKLY' : 'MONTHLY'};UNTIL=${end};BYDAY=${days}`];
  const hour = begin === undefined ? '' : `T${clockDigits(begin)}`;
  const zone = begin === undefined ? ';VALUE=DATE' : `;TZID=${TIMEZONE}`;
  if (without.length > 0) lines.push(`EXDATE${zone}:${without.map((day) => `${plain(day)}${hour}`).join(',')}`);
  return { repeating: lines.join('\n') };
}

const WEEKDAY_CODES: Readonly<Record<Weekday, string>> = { maandag: 'MO', dinsdag: 'TU', woensdag: 'WE', donderdag: 'TH', vrijdag: 'FR', zaterdag: 'SA', zondag: 'SU' };

/** A time as the clock on the wall has it. The library asks a date for its digits; a Date would give those of this machine's own zone. */
class WallClock {
  constructor(
    readonly day: IsoDate,
    readonly minute: number,
  ) {}

  format(pattern = ''): string {
    return pattern === 'HHmmss' ? clockDigits(this.minute) : this.day.replaceAll('-', '');
  }

  isValid(): boolean {
    return true;
  }

  toDate(): Date {
    return new Date(new Date(`${this.day}T00:00:00Z`).getTime() + this.minute * 60_000);
  }

  toJSON(): string {
    return this.toDate().toJSON();
  }
}

function clockDigits(minute: number): string {
  const within = Math.min(minute, 24 * 60 - 1);
  return `${String(Math.floor(within / 60)).padStart(2, '0')}${String(within % 60).padStart(2, '0')}00`;
}

/** The library escapes all texts but the name. */
function escaped(text: string): string {
  return text.replaceAll(/[\\;,]/g, (sign) => `\\${sign}`).replaceAll('\n', ' ');
}

/** A text line of iCalendar holds no control signs but the tab (RFC 5545, 3.1); line ends are written as `\n`. */
function clean(text: string): string {
  return text.replaceAll(CONTROLS, '');
}

const CONTROLS = new RegExp('[\\u0000-\\u0008\\u000B-\\u001F\\u007F]', 'g');
