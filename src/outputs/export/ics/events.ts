import { addDays } from '../../../calendar/index.js';
import type { IsoDate, PlanningTime } from '../../../calendar/index.js';
import { isWithin, minutes, rowName, ruleDays } from '../../../lists/index.js';
import type { ActionRow, CalendarRow, MeetingRow, Occurrence, Row, Rule } from '../../../lists/index.js';
import { shortened } from '../../shortened.js';
import type { ExportSubject } from '../exportFormat.js';

/** An event before it is written; texts are as a reader sees them. */
export interface CalendarEvent {
  /** What it is known by: the same part of the same plan has the same key next time, also on another day. */
  readonly key: string;
  readonly category: 'Overleg' | 'Actie' | 'Kwaliteitskalender';
  readonly summary: string;
  readonly description: string;
  readonly location?: string;
  readonly first: IsoDate;
  /** Included. */
  readonly last: IsoDate;
  /** Minutes after midnight; without a beginning it takes whole days. */
  readonly begin?: number;
  readonly end?: number;
  readonly rhythm?: { readonly rule: Rule; readonly until: IsoDate; readonly without: readonly IsoDate[] };
  readonly isCancelled: boolean;
  /** A spare date, or an action that is put off. */
  readonly isTentative: boolean;
  /** In which calendars it belongs, where there are several. */
  readonly organ?: string;
  readonly parties: readonly string[];
  readonly groups: readonly string[];
}

export interface EventList {
  readonly events: readonly CalendarEvent[];
  /** Rows of which the words, or a part of them, name no day. */
  readonly withoutDay: readonly Row[];
}

/** The events of a plan: meetings, deadlines of actions and the moments of the kwaliteitskalender, in the order of the plan. */
export function eventsOf({ rows, filter, isFree, knowsHolidays }: ExportSubject): EventList {
  const planned = rows.acties.filter(({ isPlanned }) => isPlanned);
  const free: FreeDays = { isFree, knowsHolidays };
  const inPeriod = ({ occurrence }: Placed): boolean => isWithin(occurrence, filter);
  const events = [
    ...rows.bijeenkomsten.flatMap((row) => placed(row).filter(inPeriod).flatMap((each) => meetingEvent(row, each, free))),
    ...planned.flatMap((row) => placed(row).filter(inPeriod).flatMap((each) => actionEvent(row, each, free))),
    ...rows.kalender.flatMap((row) => placed(row).filter(inPeriod).flatMap((each) => dutyEvent(row, each, free))),
  ];
  return { events, withoutDay: [...planned, ...rows.kalender, ...rows.bijeenkomsten].filter(({ reading }) => reading.isPartial) };
}

type FreeDays = Pick<ExportSubject, 'isFree' | 'knowsHolidays'>;

interface Placed {
  readonly occurrence: Occurrence;
  readonly index: number;
}

function placed({ reading }: { readonly reading: { readonly occurrences: readonly Occurrence[] } }): Placed[] {
  return reading.occurrences.map((occurrence, index) => ({ occurrence, index }));
}

function meetingEvent(row: MeetingRow, { occurrence, index }: Placed, free: FreeDays): CalendarEvent[] {
  const title = row.kolom === '' || row.kolom === row.overleg ? row.overleg : `${row.overleg} (${oneLine(row.kolom)})`;
  return timed(occurrence, row.day, free, {
    key: ['overleg', row.meetingKey, row.ordinal, index].join('\n'),
    category: 'Overleg',
    summary: `${oneLine(title)}${row.reserve ? ' (reserve)' : ''}`,
    description: described([
      ['Datum', row.datum],
      ['Dag', row.dag],
      ['Tijd', row.tijd],
      ['Duur', row.duur],
      ['Herhaling', row.herhaling],
      ['Onderwerpen', row.onderwerpen],
      ['Opmerking', row.opmerking],
      ['Over dit overleg', row.opmerkingOverleg],
      ['Contact', row.contact],
      ['Doelgroepen', row.doelgroepen.join(', ')],
      ...row.velden,
    ]),
    ...(row.locatie === '' ? {} : { location: row.locatie.split('\n').join(', ') }),
    isCancelled: false,
    isTentative: row.reserve,
    organ: row.overleg,
    parties: row.partijen.map(({ naam }) => naam),
    groups: row.doelgroepen,
  });
}

function actionEvent(row: ActionRow, { occurrence, index }: Placed, free: FreeDays): CalendarEvent[] {
  const what = rowName(row);
  return timed(occurrence, undefined, free, {
    key: ['actie', row.id, index].join('\n'),
    category: 'Actie',
    summary: shortened(occurrence.kind === 'uiterlijk' ? `Klaar: ${what}` : what, LONGEST_SUMMARY),
    description: described([
      ['Doel', row.doel],
      ['Resultaat', row.resultaat],
      ['Wat', row.wat],
      ['Wie', row.wie],
      ['Wanneer', row.wanneer],
      ['Status', row.status ?? ''],
      ['Koers', row.koers ?? ''],
      ['Voortgang', row.voortgang],
      ['Opmerking', row.opmerking],
      ['Middelen', row.middelen],
      ['Budget', row.budget],
      ...row.velden,
    ]),
    isCancelled: row.status === 'vervallen',
    isTentative: row.status === 'uitgesteld',
    parties: row.partijen.map(({ naam }) => naam),
    groups: [],
  });
}

function dutyEvent(row: CalendarRow, { occurrence, index }: Placed, free: FreeDays): CalendarEvent[] {
  return timed(occurrence, undefined, free, {
    key: ['kwaliteitskalender', row.id, index].join('\n'),
    category: 'Kwaliteitskalender',
    summary: shortened(`${occurrence.kind === 'uiterlijk' ? 'Klaar: ' : ''}${rowName(row)}`, LONGEST_SUMMARY),
    description: described([['Wat', row.wat], ['Groep', row.groep], ['Wanneer', row.wanneer], ['Wie', row.wie], ['Vaststelling', row.vaststelling], ['Opmerking', row.opmerking], ...row.velden]),
    isCancelled: false,
    isTentative: false,
    parties: row.partijen.map(({ naam }) => naam),
    groups: [],
  });
}

/** What fits in the list of a calendar; the whole text stands in the description. */
const LONGEST_SUMMARY = 160;

type Words = Omit<CalendarEvent, 'first' | 'last' | 'begin' | 'end' | 'rhythm'>;

/** The words at their days. A rhythm begins on its first day that is not free; free days later on are left out of it. */
function timed(occurrence: Occurrence, day: MeetingRow['day'], { isFree, knowsHolidays }: FreeDays, event: Words): CalendarEvent[] {
  const { first, last, rule, time } = occurrence;
  const hours = day === undefined ? hoursOf(time) : { ...(day.begin === undefined ? {} : { begin: day.begin }), ...(day.end === undefined ? {} : { end: day.end }) };
  // A meeting of several days goes on at night in no plan: its hours stand in the description.
  if (rule === undefined) return [{ ...event, first, last, ...(first === last ? hours : {}) }];
  const days = ruleDays(occurrence);
  const start = days.find((one) => !isFree(one));
  if (start === undefined) return [];
  // Calendars count every second week, which fails after a year of 53 weeks: the weeks between are left out one by one.
  const { weeks: _, ...everyWeek } = rule;
  const until = days.at(-1) ?? start;
  const held = new Set(days.filter((one) => !isFree(one)));
  const without = ruleDays({ ...occurrence, rule: everyWeek }).filter((one) => one > start && one <= until && !held.has(one));
  const description = !days.some((one) => one > start && isFree(one)) ? event.description : `${event.description}\n${knowsHolidays ? 'Niet op feestdagen en in schoolvakanties.' : 'Niet op feestdagen. Kijk zelf naar de schoolvakanties.'}`;
  return [{ ...event, description, first: start, last: start, ...hours, rhythm: { rule, until, without } }];
}

function hoursOf(time: PlanningTime | undefined): { readonly begin?: number; readonly end?: number } {
  if (time === undefined) return {};
  return { begin: minutes(time.from), ...(time.to === undefined ? {} : { end: minutes(time.to) }) };
}

function described(fields: readonly (readonly [title: string, text: string, ...about: readonly unknown[]])[]): string {
  return fields
    .filter(([, text]) => text !== '')
    .map(([title, text]) => (text.includes('\n') ? `${title}:\n${text}` : `${title}: ${text}`))
    .join('\n');
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** The day after the last: where a calendar's event of whole days ends. */
export function dayAfter(day: IsoDate): IsoDate {
  return addDays(day, 1);
}
