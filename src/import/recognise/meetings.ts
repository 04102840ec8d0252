import { monthNames } from '../../calendar/index.js';
import type { Table } from '../blocks.js';
import { cellText, paragraphsOf, paragraphText } from '../blocks.js';
import { Group } from '../write/draft.js';
import type { Value } from '../write/draft.js';
import { bareTitle, fieldOfTitle } from './columnNames.js';
import type { Grid } from './grid.js';
import { cellsOf, gridOf } from './grid.js';
import { linesIn, meetingsIn } from './meetingCell.js';
import { dateAtStart, meetingOn } from './meetingDates.js';
import { meetingList } from './meetingList.js';
import type { Recognition } from './recognition.js';

const HEADING = /jaarplanning|vergader|overleg|bijeenkomst|jaaragenda|jaarrooster|planning|agenda/i;

/** A table of meetings as columns of the jaarplanning; undefined where it is none. */
export function meetingsOf(recognition: Recognition, table: Table, headings: readonly string[]): { readonly content: Group; readonly isList: boolean } | undefined {
  const grid = gridOf(table);
  const isAnnounced = headings.some((heading) => HEADING.test(heading));
  const list = isAnnounced ? meetingList(recognition, grid) : undefined;
  const columns = byMonth(recognition, grid) ?? list ?? (isAnnounced ? byOrgan(recognition, grid) : undefined);
  if (columns === undefined) return undefined;
  recognition.ledger.claim([table], 'jaarplanning');
  // A switch in the plan, and a word in the document.
  for (const paragraph of paragraphsOf([table])) recognition.ledger.label([...paragraphText(paragraph).matchAll(/\breserve(?:datum)?\b|(?<=\d )(?:t\/m|tot en met|tot)(?= \d)/gi)].join(' '));
  return { content: new Group().set('kolommen', columns), isList: columns === list };
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
