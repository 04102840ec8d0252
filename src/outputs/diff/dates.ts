import { partOf } from '../../compare/index.js';
import type { Compared, Difference, Part } from '../../compare/index.js';
import type { Detail } from './detail.js';

const MOMENT: ReadonlySet<string> = new Set(['datum', 'van', 'tot']);

/** The dates of a meeting: those that changed, came or went, as pairs; of a meeting that came or went all of them. */
export function dateDetails(meeting: Compared): Detail[] {
  const dates = meeting.children.filter(({ kind }) => kind === 'bijeenkomst');
  if (meeting.change === 'toegevoegd' || meeting.change === 'verwijderd') return allDates(meeting, dates);
  const changed = dates.filter(({ change }) => change !== 'gelijk').map(datePair);
  return changed.length === 0 ? [] : [{ title: 'bijeenkomsten', words: [], dates: changed }];
}

function allDates(meeting: Compared, dates: readonly Compared[]): Detail[] {
  if (dates.length === 0) return [];
  const text = dates.map((date) => withRemarks(partOf(date))).join('\n');
  const isNew = meeting.change === 'toegevoegd';
  return [{ title: 'bijeenkomsten', ...(isNew ? { new: text } : { old: text }), words: [{ kind: isNew ? 'nieuw' : 'weg', text }] }];
}

function datePair(date: Compared): { old?: string; new?: string } {
  const text = (part: Part | undefined): string | undefined => (part === undefined ? undefined : dateText(part, date.differences));
  const [old, added] = [text(date.old), text(date.new)];
  return { ...(old === undefined ? {} : { old }), ...(added === undefined ? {} : { new: added }) };
}

/** Of a date that came or went all that is known of it; of one that changed only what differs. */
function dateText(part: Part, differences: readonly Difference[]): string {
  if (differences.length === 0) return withRemarks(part);
  const changed = differences.flatMap((difference) => (difference.kind === 'veld' ? [difference.field] : []));
  return withRemarks(part, (field) => changed.includes(field));
}

/** "6 nov 2024 (opmerking: voorbereiding PO-VO-middag)" */
function withRemarks(part: Part, isTold: (field: string) => boolean = () => true): string {
  const remarks = part.fields.filter(({ name }) => !MOMENT.has(name) && isTold(name)).map(({ name, title, text }) => (name === 'reserve' ? 'reserve' : `${title}: ${text.replaceAll('\n', ', ')}`));
  return remarks.length === 0 ? part.name : `${part.name} (${remarks.join('; ')})`;
}
