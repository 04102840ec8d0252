import { parseTime, readDate, weekdays } from '../../calendar/index.js';
import type { SchoolYear } from '../../calendar/index.js';
import { Group } from '../write/draft.js';
import type { Value } from '../write/draft.js';
import { isMoment } from './moments.js';

/** Of a line that begins with a date: the date as typed, and what stands behind it. */
export function dateAtStart(line: string, year: SchoolYear): { readonly date: string; readonly rest: string } | undefined {
  const words = line.split(' ');
  for (let count = Math.min(words.length, 6); count > 0; count -= 1) {
    const text = words.slice(0, count).join(' ');
    const date = text.replace(/[,;:]$/, '');
    if (/\d/.test(date) && readDate(date, year).kind === 'date') return { date, rest: words.slice(count).join(' ') };
  }
  return line.length < 40 && isMoment(line, year) && /\d|jaar|vakantie/.test(line) && parseTime(line) === undefined ? { date: line, rest: '' } : undefined;
}

/** A meeting on a date: the date alone, or with its time, place and what is said of it. */
export function meetingOn(date: string, rest: string, more: readonly (readonly [key: string, text: string])[] = []): Value {
  const group = period(date, rest);
  if (group !== undefined) return group;
  return onOneDay(date, rest, more);
}

function onOneDay(date: string, rest: string, more: readonly (readonly [key: string, text: string])[]): Value {
  const group = new Group().set('datum', date);
  const words = rest.replace(/^[\s,;:(–-]+|(?<![\s),;])[\s),;]+$/g, '');
  if (/^reserve(?:datum)?$/i.test(words)) group.set('reserve', true);
  else if (words !== '' && parseTime(words) !== undefined) group.set('tijd', words);
  else group.set('opmerking', words);
  for (const [key, text] of more) if (!group.has(key)) group.set(key, text);
  return group.lines.length === 1 ? date : group;
}

/** "van 3 maart t/m 7 maart": from the one to the other. */
function period(date: string, rest: string): Group | undefined {
  const until = /^(?:t\/m|tot en met|tot|–|-)\s+(.+)$/.exec(rest)?.[1];
  return until !== undefined && /^\d{1,2}\s/.test(until) && until.split(' ').length <= 3 ? new Group().set('van', date).set('tot', until) : undefined;
}

/** "maandag, 14.00-16.00 uur" as its parts; undefined where a part is something else. */
export function momentsIn(line: string): string[] | undefined {
  const parts = line.split(/,\s+/);
  return parts.every((part) => isWeekday(part) || isTime(part) || isDuration(part) || isRecurrence(part)) ? parts : undefined;
}

/** "1,5 uur", "90 minuten": no plan has a meeting at two in the night. */
export function isDuration(line: string): boolean {
  return /^(?:\d{1,3} minuten|[1-4](?:,\d+)? uur)$/.test(line);
}

export function isRecurrence(line: string): boolean {
  return /^(?:iedere|elke|wekelijks|tweewekelijks|maandelijks|om de)\b/i.test(line) && line.length < 40;
}

const PLACE = /^(?:locatie|plaats)\s*:|\b(?:teams|online|digitaal|kantoor|bureau|gemeentehuis|stadhuis|dorpshuis|wijkcentrum|theater|aula|school|basisschool|college|lyceum|stichting|hotel|zaal|sbo|so|vso|kindcentrum|hogeschool)\b/i;

/** A short line that names a building. */
export function isPlace(line: string): boolean {
  return line.split(' ').length <= 7 && !/[.!?]$/.test(line) && PLACE.test(line);
}

export function isWeekday(line: string): boolean {
  return (weekdays as readonly string[]).includes(line.toLowerCase());
}

export function isTime(line: string): boolean {
  return line.length < 30 && parseTime(line.replace(/^van\s+/i, '')) !== undefined;
}
