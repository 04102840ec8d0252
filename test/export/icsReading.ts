import ICAL from 'ical.js';
import { expect } from 'vitest';
import type { Read } from './exported.js';

export interface ReadEvent {
  readonly uid: string;
  readonly summary: string;
  readonly start: string;
  readonly end: string;
  readonly zone: string;
  readonly description: string;
  readonly location: string | null;
  readonly component: InstanceType<typeof ICAL.Component>;
}

/** A calendar as an independent reader has it. */
export function readCalendar(bytes: Uint8Array | undefined): ReadEvent[] {
  const root = new ICAL.Component(ICAL.parse(new TextDecoder().decode(bytes)) as unknown[]);
  expect(root.getFirstPropertyValue('version')).toBe('2.0');
  for (const zone of root.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return root.getAllSubcomponents('vevent').map((component) => {
    const event = new ICAL.Event(component);
    return { uid: event.uid, summary: event.summary, start: event.startDate.toString(), end: event.endDate.toString(), zone: event.startDate.zone.tzid, description: event.description, location: event.location, component };
  });
}

/** Holds a calendar against the rows of the plan, event by event, and its text against RFC 5545. */
export function expectCalendar({ rows }: Read, bytes: Uint8Array | undefined): void {
  const text = new TextDecoder().decode(bytes);
  expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  const events = readCalendar(bytes);
  expect(new Set(events.map(({ uid }) => uid)).size).toBe(events.length);
  const wanted = [
    ...rows.bijeenkomsten.flatMap(({ reading, overleg, day }) => reading.occurrences.filter(({ kind }) => kind !== 'herhaling').map(({ first }) => `${day?.begin === undefined || day.first !== day.last ? first : `${first}T${String(Math.floor(day.begin / 60)).padStart(2, '0')}:${String(day.begin % 60).padStart(2, '0')}:00`} ${overleg}`)),
    ...rows.acties.filter(({ isPlanned }) => isPlanned).flatMap(({ reading, wat }) => reading.occurrences.map(({ first }) => `${first} ${wat}`)),
    ...rows.kalender.flatMap(({ reading, wat }) => reading.occurrences.map(({ first }) => `${first} ${wat}`)),
  ];
  const found = events.filter(({ component }) => !component.hasProperty('rrule')).map(({ start, summary, description }) => {
    const [, what] = /(?:^|\n)Wat:\s([^]*?)(?=\n(?:Wie|Wanneer|Groep|Status|Koers|Voortgang|Opmerking)[^\n]*:|$)/.exec(description) ?? [];
    return `${start} ${what ?? summary}`;
  });
  const rhythms = [...rows.bijeenkomsten, ...rows.kalender].flatMap(({ reading }) => reading.occurrences.filter(({ kind }) => kind === 'herhaling'));
  expect(events.length - found.length).toBe(rhythms.length);
  expect(found).toHaveLength(wanted.length);
  for (const [index, each] of wanted.entries()) expect(found[index]?.replaceAll(/\s+/g, ' ').startsWith(each.replaceAll(/\s+/g, ' ').slice(0, 60)), `${found[index]} ≠ ${each}`).toBe(true);
  // Summer and winter time both as the clock on the wall has it.
  for (const { start, zone } of events) if (start.includes('T')) expect(zone).toBe('Europe/Amsterdam');
}
