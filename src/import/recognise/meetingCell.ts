import type { Cell, Paragraph } from '../blocks.js';
import { paragraphsOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import type { Value } from '../write/draft.js';
import { dateAtStart, isDuration, isPlace, isRecurrence, isTime, isWeekday, meetingOn, momentsIn } from './meetingDates.js';
import type { Recognition } from './recognition.js';

/** A meeting while its lines are read, the lines of each date with it. */
interface Draft {
  readonly meeting: Group;
  readonly dates: { readonly value: Value; readonly lines: string[] }[];
}

/** The lines of a cell; one that is bold and no date begins another meeting. */
export function meetingsIn(recognition: Recognition, cell: Cell): Group[] {
  const found: Draft[] = [];
  for (const paragraph of paragraphsOf(cell.blocks)) {
    const isBold = paragraph.runs.some((run) => run.kind === 'text' && run.bold && run.text.trim() !== '');
    for (const line of linesOf(paragraph).filter((one) => one !== '')) {
      const last = found.at(-1);
      const moments = last !== undefined && last.dates.length > 0 ? undefined : momentsIn(line);
      const date = moments === undefined ? dateAtStart(line, recognition.year) : undefined;
      const isName = isBold && date === undefined && moments === undefined;
      const draft: Draft = last === undefined || isName ? { meeting: new Group(), dates: [] } : last;
      if (draft !== last) found.push(draft);
      if (isName) draft.meeting.set('naam', line);
      else if (date !== undefined) draft.dates.push({ value: meetingOn(date.date, date.rest), lines: [] });
      else if (draft.dates.length > 0) draft.dates.at(-1)?.lines.push(line);
      else for (const part of moments ?? [line]) addTo(draft.meeting, keyOf(part), part);
    }
  }
  return found.map(finished);
}

/** A line before the dates, about all of them. */
function keyOf(line: string): string {
  if (isWeekday(line)) return 'dag';
  if (isDuration(line)) return 'duur';
  if (isTime(line)) return 'tijd';
  if (isRecurrence(line)) return 'herhaling';
  if (isPlace(line)) return 'locatie';
  return line.split(' ').length <= 6 && /^\p{Lu}[^.!?:\d]*$/u.test(line) ? 'contact' : 'opmerking';
}

/** A place below the last date is that of the meeting, unless other dates have one of their own. */
function finished({ meeting, dates }: Draft): Group {
  const others = dates.slice(0, -1);
  const last = dates.at(-1);
  const place = last?.lines.at(-1);
  if (last !== undefined && place !== undefined && isPlace(place) && (others.length === 0 || !others.every(({ lines }) => lines.some(isPlace)))) {
    last.lines.pop();
    addTo(meeting, 'locatie', place);
  }
  return meeting.set('bijeenkomsten', dates.map(({ value, lines }) => withLines(value, lines)));
}

/** What stands below a date: topics first, then its place, then what is said of it. */
function withLines(value: Value, lines: readonly string[]): Value {
  if (lines.length === 0) return value;
  const group = value instanceof Group ? value : new Group().set('datum', value);
  const texts = lines.filter((line) => !isReserve(line) && !isTime(line) && !isPlace(line));
  const at = lines.findIndex(isPlace);
  const topics = texts.filter((line) => at !== -1 ? lines.indexOf(line) < at : texts.length > 1);
  if (lines.some(isReserve) && !group.has('reserve')) group.set('reserve', true);
  for (const line of lines) {
    if (isReserve(line)) continue;
    if (isTime(line) && !group.has('tijd')) group.set('tijd', line);
    else if (isPlace(line)) addTo(group, 'locatie', line);
    else if (!topics.includes(line)) addTo(group, 'opmerking', line);
  }
  return group.set('onderwerpen', topics);
}

function isReserve(line: string): boolean {
  return /^\(?reserve(?:datum)?\)?$/i.test(line);
}

/** A second line of the same kind comes below the first. */
function addTo(group: Group, key: string, value: string): void {
  const known = group.lines.find((line) => line.key === key);
  if (known === undefined) group.set(key, value);
  else group.lines[group.lines.indexOf(known)] = { key, value: `${group.text(key)}\n\n${value}` };
}

export function linesIn(cell: Cell): string[] {
  return paragraphsOf(cell.blocks).flatMap(linesOf).filter((line) => line !== '');
}

function linesOf({ runs }: Paragraph): string[] {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('').split(/\n|;/).map((line) => line.replace(/[\s\u00a0]+/g, ' ').replace(/^[-–•]\s*/, '').trim());
}
