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
  const group = new Group().set('datum', date);
  const words = rest.replace(/^[\s,;:(–-]+|[\s),;]+$/g, '');
  if (/^reserve(?:datum)?$/i.test(words)) group.set('reserve', true);
  else if (words !== '' && parseTime(words) !== undefined) group.set('tijd', words);
  else group.set('opmerking', words);
  for (const [key, text] of more) if (!group.has(key)) group.set(key, text);
  return group.lines.length === 1 ? date : group;
}

export function isWeekday(line: string): boolean {
  return (weekdays as readonly string[]).includes(line.toLowerCase());
}

export function isTime(line: string): boolean {
  return line.length < 30 && parseTime(line.replace(/^van\s+/i, '')) !== undefined;
}
