import { slug } from '../../../text/index.js';
import { sameGroup } from '../../../lists/index.js';
import type { ExportSubject } from '../exportFormat.js';
import type { CalendarEvent } from './events.js';

/** A calendar that becomes a file. */
export interface NamedCalendar {
  /** As a calendar program shows it behind the name of the plan; '' for the only one. */
  readonly title: string;
  /** Comes behind the name of the file. */
  readonly suffix: string;
  readonly events: readonly CalendarEvent[];
}

/** What no organ, party or doelgroep is named with; so that nothing is lost. */
const REST = 'Overig';

/** All events in one calendar, or divided; an event of several parties is in the calendar of each. */
export function calendarsOf(events: readonly CalendarEvent[], per: ExportSubject['per']): NamedCalendar[] {
  if (per === undefined) return events.length === 0 ? [] : [{ title: '', suffix: '', events }];
  const names = [...new Set(events.flatMap((event) => namesIn(event, per)))].filter((name, index, all) => all.findIndex((other) => sameGroup(name, other)) === index);
  const organs = new Set(events.flatMap(({ organ }) => organ ?? []));
  const isNamed = (event: CalendarEvent, name: string): boolean => belongsTo(event, per, organs).some((each) => sameGroup(each, name));
  const named = names.map((name) => ({ title: name, events: events.filter((event) => isNamed(event, name)) }));
  const rest = { title: REST, events: events.filter((event) => !names.some((name) => isNamed(event, name))) };
  return withSuffixes([...named, ...(rest.events.length === 0 ? [] : [rest])]);
}

/** What makes a calendar of its own: only meetings make organs. */
function namesIn(event: CalendarEvent, per: NonNullable<ExportSubject['per']>): readonly string[] {
  if (per === 'organ') return event.organ === undefined ? [] : [event.organ];
  return per === 'partij' ? event.parties : event.groups;
}

/** An action or duty belongs to an organ that it names as a party. */
function belongsTo(event: CalendarEvent, per: NonNullable<ExportSubject['per']>, organs: ReadonlySet<string>): readonly string[] {
  return per === 'organ' && event.organ === undefined ? event.parties.filter((party) => [...organs].some((organ) => sameGroup(organ, party))) : namesIn(event, per);
}

/** Names that differ in capitals or signs only would be one file. */
function withSuffixes(calendars: readonly Omit<NamedCalendar, 'suffix'>[]): NamedCalendar[] {
  const taken = new Set<string>();
  return calendars.map((calendar) => {
    const plain = slug(calendar.title).slice(0, 80).replace(/-$/, '') || 'agenda';
    let name = plain;
    for (let number = 2; taken.has(name); number += 1) name = `${plain}-${number}`;
    taken.add(name);
    return { ...calendar, suffix: `-${name}` };
  });
}
