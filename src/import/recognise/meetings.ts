import { monthNames } from '../../calendar/index.js';
import type { Cell, Paragraph, Table } from '../blocks.js';
import { cellText, paragraphsOf, paragraphText } from '../blocks.js';
import { Group } from '../write/draft.js';
import type { Value } from '../write/draft.js';
import { bareTitle, fieldOfTitle } from './columnNames.js';
import type { Grid } from './grid.js';
import { bandCell, cellsOf, gridOf } from './grid.js';
import { dateAtStart, isTime, isWeekday, meetingOn } from './meetingDates.js';
import type { Recognition } from './recognition.js';

const HEADING = /jaarplanning|vergader|overleg|bijeenkomst|jaaragenda|jaarrooster|planning|agenda/i;

/** A table of meetings as columns of the jaarplanning; undefined where it is none. */
export function meetingsOf(recognition: Recognition, table: Table, headings: readonly string[]): Group | undefined {
  const grid = gridOf(table);
  const isAnnounced = headings.some((heading) => HEADING.test(heading));
  const columns = byMonth(recognition, grid) ?? (isAnnounced ? (asList(recognition, grid) ?? byOrgan(recognition, grid)) : undefined);
  if (columns === undefined) return undefined;
  recognition.ledger.claim([table], 'jaarplanning');
  // A switch in the plan, and a word in the document.
  for (const paragraph of paragraphsOf([table])) recognition.ledger.label([...paragraphText(paragraph).matchAll(/\breserve(?:datum)?\b/gi)].join(' '));
  return new Group().set('kolommen', columns);
}

function monthIn(text: string): string | undefined {
  const bare = bareTitle(text);
  return monthNames.find((month) => bare === month || bare.startsWith(`${month} `) || (bare.length >= 3 && month.startsWith(bare)));
}

/** Months below each other, organs side by side; a cell holds the days. */
function byMonth(recognition: Recognition, grid: Grid): Group[] | undefined {
  const [head = [], ...body] = grid.rows;
  const months = body.filter(([first]) => first !== undefined && monthIn(cellText(first)) !== undefined);
  if (body.length < 3 || months.length < body.length - 1 || months.length < 3 || grid.width < 2) return undefined;
  for (const [first] of months) recognition.ledger.label(first === undefined ? '' : cellText(first));
  const corner = head[0];
  if (corner !== undefined) recognition.ledger.label(cellText(corner));
  return head.slice(1).flatMap((title, index) => {
    const dates = body.flatMap((row): Value[] => {
      const [cell, month] = [row[index + 1], row[0]];
      return cell === undefined ? [] : linesIn(cell).flatMap((line) => dayInMonth(recognition, line, month === undefined ? '' : cellText(month)));
    });
    const name = title === undefined ? '' : recognition.text(title.blocks, 'regel').replaceAll('**', '');
    if (name === '' && dates.length === 0) return [];
    return [new Group().set('titel', name).set('overleggen', [new Group().set('naam', name === '' ? 'Overleg' : name).set('bijeenkomsten', dates)])];
  });
}

/** "12", "di 12", "3 en 17", "12 sept 9.00 uur": the month stands in front of the row. */
function dayInMonth(recognition: Recognition, line: string, month: string): Value[] {
  const whole = dateAtStart(line, recognition.year);
  if (whole !== undefined && /\d{1,2}(?:\s*[-/.]\s*\d|\s+\p{L}{3})/u.test(whole.date)) return [meetingOn(whole.date, whole.rest)];
  const name = monthIn(month) ?? month;
  const days = /^((?:(?:ma|di|wo|do|vr|za|zo)\.?\s+)?\d{1,2}(?:\s*(?:,|en|&|\+)\s*\d{1,2})*)(?![\d.:])\s*(.*)$/.exec(line);
  if (days === null) return line === '' ? [] : [new Group('Niet begrepen als datum.').set('opmerking', `${line} (${name})`)];
  const weekday = /^[a-z]+\.?/i.exec(days[1] ?? '')?.[0];
  const numbers = [...(days[1] ?? '').matchAll(/\d{1,2}/g)].map(([digits]) => digits);
  return numbers.map((number, index) => meetingOn(`${weekday !== undefined && numbers.length === 1 ? `${weekday} ` : ''}${number} ${name}`, index === numbers.length - 1 ? (days[2] ?? '') : ''));
}

function linesIn(cell: Cell): string[] {
  return paragraphsOf(cell.blocks).flatMap(linesOf).filter((line) => line !== '');
}

function linesOf({ runs }: Paragraph): string[] {
  return runs.map((run) => (run.kind === 'text' ? run.text : run.kind === 'break' ? '\n' : '')).join('').split(/\n|;/).map((line) => line.replace(/[\s\u00a0]+/g, ' ').replace(/^[-–•]\s*/, '').trim());
}

const LIST_FIELDS: readonly (readonly [field: string, title: RegExp])[] = [
  ['datum', /^(?:datum|data|wanneer|dag)\b/],
  ['tijd', /^(?:tijd|tijdstip|van tot|uur)\b/],
  ['naam', /^(?:overleg|bijeenkomst|wat|activiteit|vergadering|orgaan|gremium|naam|wie)\b/],
  ['locatie', /^(?:plaats|locatie|waar)\b/],
  ['onderwerpen', /^(?:onderwerp|agenda|thema)/],
  ['opmerking', /^(?:bijzonderheden|opmerking|toelichting)/],
];

/** A meeting a row, with a column for the date. */
function asList(recognition: Recognition, grid: Grid): Group[] | undefined {
  const head = grid.rows[0] ?? [];
  const fields = head.map((cell) => LIST_FIELDS.find(([, title]) => cell !== undefined && title.test(bareTitle(cellText(cell))))?.[0]);
  const [date, name] = [fields.indexOf('datum'), fields.indexOf('naam')];
  if (date === -1 || name === -1 || new Set(fields.filter((field) => field !== undefined)).size !== fields.length) return undefined;
  const byName = new Map<string, Value[]>();
  for (const row of grid.rows.slice(1)) {
    const band = bandCell(row);
    if (band !== undefined) recognition.ledger.label(cellText(band));
    else addRow(recognition, byName, row, fields, name, date);
  }
  for (const cell of cellsOf(head)) recognition.ledger.label(cellText(cell));
  return [...byName].map(([title, dates]) => new Group().set('titel', title).set('overleggen', [new Group().set('naam', title).set('bijeenkomsten', dates)]));
}

function addRow(recognition: Recognition, byName: Map<string, Value[]>, row: readonly (Cell | undefined)[], fields: readonly (string | undefined)[], name: number, date: number): void {
  const text = (index: number): string => (row[index] === undefined ? '' : recognition.text(row[index].blocks, index === name ? 'regel' : 'regels'));
  const title = text(name) === '' ? 'Zonder naam' : text(name);
  const rest = fields.flatMap((field, index): [string, string][] => (field === undefined || index === name || index === date || text(index) === '' ? [] : [[field, text(index)]]));
  const group = new Group().set('datum', text(date));
  for (const [field, value] of rest) group.set(field, value);
  // The name stands over all of its dates once.
  if (byName.has(title)) recognition.ledger.label(title);
  const dates = byName.get(title) ?? [];
  if (!group.isEmpty) dates.push(group.lines.length === 1 && group.has('datum') ? text(date) : group);
  byName.set(title, dates);
}

/** Organs side by side; in a cell the name of a meeting, its day, time and place, and its dates below each other. */
function byOrgan(recognition: Recognition, grid: Grid): Group[] | undefined {
  const [head = [], ...body] = grid.rows;
  const cells = body.flatMap((row) => cellsOf(row)).filter((cell) => cellText(cell) !== '');
  const dated = cells.filter((cell) => linesIn(cell).some((line) => dateAtStart(line, recognition.year) !== undefined));
  if (cells.length === 0 || dated.length * 2 < cells.length || head.some((cell) => cell !== undefined && fieldOfTitle(cellText(cell)) === 'wat')) return undefined;
  return head.flatMap((title, index) => {
    const meetings = body.flatMap((row) => (row[index] === undefined || row[index].column !== index ? [] : meetingsIn(recognition, row[index])));
    const name = title === undefined || title.column !== index ? '' : recognition.text(title.blocks, 'regel').replaceAll('**', '');
    if (name === '' && meetings.length === 0) return [];
    return [new Group().set('titel', name).set('overleggen', meetings.length === 0 ? [new Group().set('naam', name)] : meetings)];
  });
}

/** The lines of a cell; one that is bold and no date begins another meeting. */
function meetingsIn(recognition: Recognition, cell: Cell): Group[] {
  const found: { meeting: Group; dates: Value[] }[] = [];
  for (const paragraph of paragraphsOf(cell.blocks)) {
    const isBold = paragraph.runs.some((run) => run.kind === 'text' && run.bold && run.text.trim() !== '');
    for (const line of linesOf(paragraph).filter((one) => one !== '')) {
      const date = dateAtStart(line, recognition.year);
      const isName = isBold && date === undefined && !isWeekday(line) && !isTime(line);
      if (found.length === 0 || isName) found.push({ meeting: new Group(), dates: [] });
      const last = found.at(-1);
      if (last === undefined) continue;
      if (isName) last.meeting.set('naam', line);
      else if (date !== undefined) last.dates.push(meetingOn(date.date, date.rest));
      else addLine(last, line);
    }
  }
  return found.map(({ meeting, dates }) => meeting.set('bijeenkomsten', dates));
}

/** A line that is no date: about the meeting while no date has come, else about the last date. */
function addLine({ meeting, dates }: { meeting: Group; dates: Value[] }, line: string): void {
  const last = dates.at(-1);
  if (last !== undefined) {
    const isReserve = /^\(?reserve(?:datum)?\)?$/i.test(line);
    dates[dates.length - 1] = addTo(typeof last === 'string' ? new Group().set('datum', last) : (last as Group), isReserve ? 'reserve' : isTime(line) ? 'tijd' : 'opmerking', isReserve ? true : line);
  } else {
    const key = isWeekday(line) ? 'dag' : isTime(line) ? 'tijd' : /^(?:iedere|elke|wekelijks|maandelijks|om de)\b/i.test(line) ? 'herhaling' : /^\d+(?:[,.]\d+)?\s*(?:uur|minuten)$/.test(line) ? 'duur' : /^(?:locatie|plaats)\b|teams|kantoor/i.test(line) ? 'locatie' : 'opmerking';
    addTo(meeting, key, line);
  }
}

/** A second line of the same kind comes below the first. */
function addTo(group: Group, key: string, value: string | boolean): Group {
  const known = group.lines.find((line) => line.key === key);
  if (known === undefined) return group.set(key, value);
  group.lines[group.lines.indexOf(known)] = { key, value: `${group.text(key)}\n\n${String(value)}` };
  return group;
}
