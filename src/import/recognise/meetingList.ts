import type { Cell } from '../blocks.js';
import { cellText, paragraphsOf } from '../blocks.js';
import { Group } from '../write/draft.js';
import type { Value } from '../write/draft.js';
import { bareTitle } from './columnNames.js';
import type { Grid } from './grid.js';
import { bandCell, cellsOf } from './grid.js';
import { linesIn } from './meetingCell.js';
import { isDuration, isRecurrence, isWeekday } from './meetingDates.js';
import type { Recognition } from './recognition.js';

const FIELDS: readonly (readonly [field: string, title: RegExp])[] = [
  ['datum', /^(?:datum|data|wanneer|dag)\b/],
  ['tijd', /^(?:tijd|tijdstip|van tot|uur)\b/],
  ['naam', /^(?:overleg|bijeenkomst|wat|activiteit|vergadering|orgaan|gremium|naam|wie)\b/],
  ['locatie', /^(?:plaats|locatie|waar)\b/],
  ['onderwerpen', /^(?:onderwerp|agenda|thema)/],
  ['opmerking', /^(?:bijzonderheden|opmerking|toelichting)/],
];

/** A meeting with the organ that it is of, and its dates as they come. */
interface Draft {
  readonly name: string;
  readonly meeting: Group;
  column?: string;
  readonly dates: Group[];
}

/** A meeting a row, with a column for the date. */
export function meetingList(recognition: Recognition, grid: Grid): Group[] | undefined {
  const head = grid.rows[0] ?? [];
  const fields = head.map((cell) => FIELDS.find(([, title]) => cell !== undefined && title.test(bareTitle(cellText(cell))))?.[0]);
  if (!fields.includes('datum') || !fields.includes('naam') || new Set(fields.filter((field) => field !== undefined)).size !== fields.length) return undefined;
  const drafts = new Map<string, Draft>();
  for (const row of grid.rows.slice(1)) {
    const band = bandCell(row);
    if (band !== undefined) recognition.ledger.label(cellText(band));
    else addRow(recognition, drafts, row, fields);
  }
  for (const cell of cellsOf(head)) recognition.ledger.label(cellText(cell));
  const byColumn = new Map<string, Group[]>();
  for (const draft of drafts.values()) {
    const title = draft.column ?? draft.name;
    // The organ stands over all of its meetings once, and so does a meeting that is one by itself.
    if (byColumn.has(title)) recognition.ledger.label(title);
    byColumn.set(title, [...(byColumn.get(title) ?? []), finished(recognition, draft)]);
  }
  return [...byColumn].map(([title, meetings]) => new Group().set('titel', title).set('overleggen', meetings));
}

function addRow(recognition: Recognition, drafts: Map<string, Draft>, row: readonly (Cell | undefined)[], fields: readonly (string | undefined)[]): void {
  const cellOf = (field: string): Cell | undefined => row[fields.indexOf(field)];
  const nameCell = cellOf('naam');
  const [name = 'Zonder naam', ...below] = nameCell === undefined ? [] : paragraphsOf(nameCell.blocks).map((paragraph) => recognition.text([paragraph], 'regel').replaceAll('**', '')).filter((line) => line !== '');
  // The name stands over all of its dates once.
  if (drafts.has(name)) recognition.ledger.label(name);
  const draft: Draft = drafts.get(name) ?? { name, meeting: new Group().set('naam', name), dates: [] };
  drafts.set(name, draft);
  setBelow(draft, below);
  const date = dateOf(cellOf('datum'));
  for (const field of ['tijd', 'locatie', 'onderwerpen', 'opmerking']) {
    const cell = cellOf(field);
    if (cell === undefined || cellText(cell) === '') continue;
    const lines = linesIn(cell);
    if (field === 'tijd') setTimes(draft.meeting, date, lines);
    else if (field === 'opmerking' && lines.length > 1 && !fields.includes('onderwerpen')) date.set('onderwerpen', lines);
    else date.set(field, recognition.text(cell.blocks, 'regels'));
  }
  if (!date.isEmpty) draft.dates.push(date);
}

/** Below the name: of which organ it is, and who knows more. */
function setBelow(draft: Draft, lines: readonly string[]): void {
  const [column, ...others] = lines;
  if (column === undefined) return;
  draft.column ??= column;
  const left = column === draft.column ? others : lines;
  const [contact, ...rest] = left;
  if (draft.meeting.has('contact')) draft.meeting.set('opmerking', left.join(' '));
  else draft.meeting.set('contact', contact).set('opmerking', rest.join(' '));
}

function dateOf(cell: Cell | undefined): Group {
  const lines = cell === undefined ? [] : linesIn(cell);
  const text = lines.join(' ');
  const isReserve = /(?<!\s)\s*\(?\breserve(?:datum)?\)?$/i;
  const date = new Group().set('datum', text.replace(isReserve, ''));
  return isReserve.test(text) ? date.set('reserve', true) : date;
}

/** How long it takes and how often it comes hold for every date. */
function setTimes(meeting: Group, date: Group, lines: readonly string[]): void {
  const [time, ...others] = lines.filter((line) => !isDuration(line) && !isRecurrence(line));
  date.set('tijd', time);
  for (const line of others) date.set('opmerking', line);
  for (const line of lines) {
    if (isDuration(line) && !meeting.has('duur')) meeting.set('duur', line);
    else if (isRecurrence(line) && !meeting.has('herhaling')) meeting.set('herhaling', line);
  }
}

/** What every date says alike is said once, of the meeting. */
function finished(recognition: Recognition, { meeting, dates }: Draft): Group {
  const day = shared(dates.map((date) => /^\p{L}+(?= \d)/u.exec(date.text('datum'))?.[0]));
  if (day !== undefined && isWeekday(day)) {
    meeting.set('dag', day);
    for (const date of dates) replace(date, 'datum', date.text('datum').slice(day.length + 1));
    recognition.ledger.label(dates.map(() => day).join(' '));
  }
  for (const field of ['tijd', 'locatie']) {
    const text = shared(dates.map((date) => (date.has(field) ? date.text(field) : undefined)));
    if (text === undefined || meeting.has(field)) continue;
    meeting.set(field, text);
    for (const date of dates) date.lines.splice(date.lines.findIndex(({ key }) => key === field), 1);
    recognition.ledger.label(dates.map(() => text).join(' '));
  }
  return meeting.set('bijeenkomsten', dates.map((date): Value => (date.lines.length === 1 && date.has('datum') ? date.text('datum') : date)));
}

function shared(texts: readonly (string | undefined)[]): string | undefined {
  return texts.every((text) => text === texts[0]) ? texts[0] : undefined;
}

function replace(group: Group, key: string, value: string): void {
  group.lines[group.lines.findIndex((line) => line.key === key)] = { key, value };
}
