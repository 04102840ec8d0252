import { counted } from '../../../diagnostics/tally.js';
import type { Row } from '../../../lists/index.js';
import { words } from '../../../status/index.js';
import type { Exported, ExportSubject, Remark } from '../exportFormat.js';
import { calendarsOf } from './calendars.js';
import { eventsOf } from './events.js';
import { writeCalendar } from './write.js';

/** The days of a plan as calendars. What names no day is left out, and counted. */
export async function exportIcs(subject: ExportSubject): Promise<Exported> {
  const { events, withoutDay } = eventsOf(subject);
  const calendars = calendarsOf(events, subject.per);
  const plan = `${words(subject.plan.titel)} – ${words(subject.plan.organisatie.naam)}`;
  const files = calendars.map(({ title, suffix, events: own }) => ({
    suffix,
    extension: 'ics',
    bytes: new TextEncoder().encode(writeCalendar(own, { name: title === '' ? plan : `${title} – ${plan}`, identity: subject.name, date: subject.date ?? subject.plan.schooljaar.first })),
  }));
  const hasRhythm = events.some(({ rhythm }) => rhythm !== undefined);
  const remarks: Remark[] = [
    ...(files.length === 0 ? [{ text: 'Er is niets om in een agenda te zetten.' }] : []),
    ...(withoutDay.length === 0 ? [] : [missing(withoutDay)]),
    ...(hasRhythm && !subject.knowsHolidays ? [{ text: unknownHolidays(subject) }] : []),
  ];
  return Promise.resolve({ files, remarks });
}

function missing(rows: readonly Row[]): Remark {
  const count = rows.length;
  return { rows, text: `${counted(count, 'onderdeel noemt', 'onderdelen noemen')} geen dag, of niet bij alles, en ${count === 1 ? 'staat' : 'staan'} daarom niet of niet helemaal in de agenda.` };
}

/** Nobody would look for a meeting in the holidays by himself. */
function unknownHolidays({ plan }: ExportSubject): string {
  const why = plan.organisatie.vakantieregio === undefined ? 'bij de organisatie staat geen vakantieregio (noord, midden of zuid)' : `van schooljaar ${plan.schooljaar.label} zijn ze niet bekend`;
  return `Wat zich herhaalt, staat ook in de schoolvakanties in de agenda: ${why}.`;
}
