import { compareDates, daysBetween, formatDate, monthsOf, schoolHolidays } from '../calendar/index.js';
import type { IsoDate, SchoolHoliday, SchoolYear } from '../calendar/index.js';
import type { Actie, Doel, Plan } from '../plan/model.js';
import { plainText as blockText, inlineText, onOneLine } from '../text/index.js';
import { goalsOf } from './coverage.js';
import type { Cell, Column, RowGroup, Table, Timeline, TimelineLane, TimelineMark } from './document.js';
import { bandGroup, headRow } from './goalRows.js';
import { plainRich, plainText } from './richContent.js';
import type { Stretch } from './stretches.js';
import { stretchesOf } from './stretches.js';

/** About how many days of the drawing one letter of a label takes. */
const DAYS_PER_LETTER = 2.6;
const LONGEST_LABEL = 56;

interface Drawn {
  /** What there is room for in the picture. */
  readonly label: string;
  /** All of it, for the text. */
  readonly words: string;
  readonly stretch: Stretch;
}

/** The year as a picture: a lane a goal, actions as bars, deadlines and meetings as marks, holidays as shading. */
export function buildTimeline(plan: Plan): Timeline {
  const year = plan.schooljaar;
  const lanes = goalsOf(plan).map((goal) => ({ title: plainText(goal.titel), drawn: drawnActions(goal, year) }));
  const region = plan.organisatie.vakantieregio;
  const known = region === undefined ? undefined : schoolHolidays(region, year);
  const holidays = known?.kind === 'known' ? known.holidays : [];
  return {
    caption: `Het schooljaar ${year.label} in beeld`,
    days: daysBetween(year.first, year.last) + 1,
    months: monthsOf(year).map((month) => ({ title: month.shortName, start: dayOf(month.first, year), end: dayOf(month.last, year) + 1 })),
    holidays: holidays.map((holiday) => ({ title: holiday.name, start: Math.max(0, dayOf(holiday.first, year)), end: Math.min(daysBetween(year.first, year.last), dayOf(holiday.last, year)) + 1 })).filter((holiday) => holiday.end > holiday.start),
    lanes: lanes.filter((lane) => lane.drawn.length > 0).map(({ title, drawn }) => layLane(title, drawn, year)),
    meetings: meetingMarks(plan),
    table: factsTable(lanes, holidays, plan),
  };
}

function dayOf(date: IsoDate, year: SchoolYear): number {
  return daysBetween(year.first, date);
}

function drawnActions(goal: Doel, year: SchoolYear): Drawn[] {
  const own = goal.resultaten.flatMap((result) => result.acties.flatMap((action) => drawnAction(action, result.wanneer, year)));
  return [...own, ...goal.subdoelen.flatMap((subgoal) => drawnActions(subgoal, year))];
}

function drawnAction(action: Actie, shared: Actie['wanneer'], year: SchoolYear): Drawn[] {
  const moment = action.wanneer ?? shared;
  const parts = action.onderdelen.flatMap((part) => drawnAction(part, moment, year));
  if (parts.length > 0) return parts;
  const asStated = moment === undefined ? action : { ...action, wanneer: moment };
  const text = action.wat ?? action.kop ?? action.resultaat;
  const blocks = text?.rich('cel').blocks ?? [];
  const words = onOneLine(blockText(blocks));
  // The items of a list are too much for a picture, unless there is nothing else.
  const label = firstWords(blocks.map((block) => (block.kind === 'paragraph' ? inlineText(block.children) : '')).join(' ')) || firstWords(words);
  return stretchesOf(asStated, year).map((stretch) => ({ label, words, stretch }));
}

/** The beginning of a sentence, whole words, as a label. */
function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= LONGEST_LABEL) return line;
  const cut = line.slice(0, LONGEST_LABEL + 1);
  return `${cut.slice(0, Math.max(12, cut.lastIndexOf(' '))).replace(/(?<![\s,;:.(])[\s,;:.(]+$/, '')} …`;
}

/** Bars and deadlines in rows, so that neither they nor their labels lie over each other. */
function layLane(title: string, drawn: readonly Drawn[], year: SchoolYear): TimelineLane {
  const length = daysBetween(year.first, year.last) + 1;
  const rowEnds: number[] = [];
  const bars: TimelineLane['bars'][number][] = [];
  const deadlines: TimelineLane['deadlines'][number][] = [];
  const ordered = [...drawn].sort((one, other) => compareDates(one.stretch.first, other.stretch.first) || compareDates(one.stretch.last, other.stretch.last));
  for (const { label, stretch } of ordered) {
    const [start, end] = [dayOf(stretch.first, year), dayOf(stretch.last, year) + 1];
    const labelLength = label.length * DAYS_PER_LETTER;
    // Near the end of the year the label stands before its mark, and the room is needed there.
    const from = Math.min(start, Math.max(0, length - labelLength));
    const to = Math.max(end, Math.min(length, start + labelLength + 4));
    const free = rowEnds.findIndex((rowEnd) => rowEnd <= from);
    const row = free === -1 ? rowEnds.length : free;
    rowEnds[row] = to + 3;
    if (stretch.kind === 'moment') deadlines.push({ title: label, day: start, text: stretch.text ?? formatDate(stretch.first, 'kort'), row });
    else bars.push({ title: label, start, end, row });
  }
  return { title, bars, deadlines, rows: Math.max(1, rowEnds.length) };
}

function meetingMarks(plan: Plan): TimelineMark[] {
  return meetingDays(plan).map(({ meeting, first }) => ({ title: meeting, day: dayOf(first, plan.schooljaar), text: formatDate(first, 'kort') }));
}

interface DrawnMeeting {
  readonly meeting: string;
  readonly first: IsoDate;
  readonly last: IsoDate;
}

/** The days of meetings that lie in the year, in order. */
function meetingDays({ hoofdstukken, schooljaar }: Plan): DrawnMeeting[] {
  const found: DrawnMeeting[] = [];
  for (const block of hoofdstukken.flatMap(({ blokken }) => blokken)) {
    if (block.soort !== 'jaarplanning') continue;
    for (const meeting of block.jaarplanning.kolommen.flatMap((column) => column.overleggen)) {
      for (const { eersteDag: first, laatsteDag: last } of meeting.bijeenkomsten) {
        if (first === undefined || compareDates(first, schooljaar.first) < 0 || compareDates(first, schooljaar.last) > 0) continue;
        found.push({ meeting: meeting.label, first, last: last ?? first });
      }
    }
  }
  return found.sort((one, other) => compareDates(one.first, other.first));
}

const COLUMNS: readonly Column[] = [
  { field: 'wat', title: 'Wat', width: 60 },
  { field: 'van', title: 'Van', width: 20 },
  { field: 'tot', title: 'Tot en met', width: 20 },
];

/** The same facts in words, for who cannot see the picture: all of them, also where the picture has room for a few words only. */
function factsTable(lanes: readonly { title: string; drawn: readonly Drawn[] }[], holidays: readonly SchoolHoliday[], plan: Plan): Table {
  const date = (day: IsoDate): string => formatDate(day, plan.datumnotatie);
  const row = (words: string, first: IsoDate, last: IsoDate): RowGroup => rowGroup([cell('rijkop', 'wat', words), cell('data', 'van', date(first)), cell('data', 'tot', date(last))]);
  const group = (title: string, rows: readonly RowGroup[]): RowGroup[] => (rows.length === 0 ? [] : [bandGroup(COLUMNS, plainRich(title)), ...rows]);
  const body = [
    ...lanes.flatMap(({ title, drawn }) => [bandGroup(COLUMNS, plainRich(title)), ...drawn.map(({ words, stretch }) => row(words, stretch.first, stretch.last))]),
    ...group('Overleggen', meetingRows(plan)),
    ...group('Schoolvakanties', holidays.map(({ name, first, last }) => row(name, first, last))),
  ];
  return { caption: `Het schooljaar ${plan.schooljaar.label} in tekst`, columns: COLUMNS, showHead: true, head: [headRow(COLUMNS)], body };
}

/** A row a meeting, with all its days in one cell: a row a day would be the whole jaarplanning again. */
function meetingRows(plan: Plan): RowGroup[] {
  const days = new Map<string, string[]>();
  for (const { meeting, first, last } of meetingDays(plan)) {
    const text = first === last ? formatDate(first, plan.datumnotatie) : `${formatDate(first, plan.datumnotatie)} t/m ${formatDate(last, plan.datumnotatie)}`;
    days.set(meeting, [...(days.get(meeting) ?? []), text]);
  }
  return [...days].map(([name, texts]) => rowGroup([cell('rijkop', 'wat', name), { ...cell('data', 'van', texts.join(', ')), columnSpan: 2 }]));
}

function cell(role: Cell['role'], field: string, words: string): Cell {
  return { role, field, content: plainRich(words), rowSpan: 1, columnSpan: 1 };
}

function rowGroup(cells: readonly Cell[]): RowGroup {
  return { kind: 'rijen', rows: [{ cells }] };
}
