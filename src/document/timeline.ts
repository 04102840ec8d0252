import { compareDates, daysBetween, formatDate, monthsOf, schoolHolidays } from '../calendar/index.js';
import type { IsoDate, SchoolYear } from '../calendar/index.js';
import type { Actie, Doel, Plan } from '../plan/model.js';
import { inlineText } from '../text/index.js';
import { goalsOf } from './coverage.js';
import type { Cell, Column, Row, RowGroup, Table, Timeline, TimelineLane, TimelineMark } from './document.js';
import { bandGroup, headRow } from './goalRows.js';
import { plainRich, plainText } from './richContent.js';
import type { Stretch } from './stretches.js';
import { stretchesOf } from './stretches.js';

/** About how many days of the drawing one letter of a label takes. */
const DAYS_PER_LETTER = 2.6;
const LONGEST_LABEL = 56;

interface Drawn {
  readonly label: string;
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
    table: factsTable(lanes, plan),
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
  const words = action.wat ?? action.kop ?? action.resultaat;
  return stretchesOf(asStated, year).map((stretch) => ({ label: words === undefined ? '' : firstWords(words.rich('cel').blocks.map((block) => (block.kind === 'paragraph' ? inlineText(block.children) : '')).join(' ')), stretch }));
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
  const marks: TimelineMark[] = [];
  for (const chapter of plan.hoofdstukken) {
    for (const block of chapter.blokken) {
      if (block.soort !== 'jaarplanning') continue;
      for (const meeting of block.jaarplanning.kolommen.flatMap((column) => column.overleggen)) {
        for (const { eersteDag } of meeting.bijeenkomsten) {
          if (eersteDag === undefined || compareDates(eersteDag, plan.schooljaar.first) < 0 || compareDates(eersteDag, plan.schooljaar.last) > 0) continue;
          marks.push({ title: meeting.label, day: dayOf(eersteDag, plan.schooljaar), text: formatDate(eersteDag, 'kort') });
        }
      }
    }
  }
  return marks.sort((one, other) => one.day - other.day);
}

const COLUMNS: readonly Column[] = [
  { field: 'wat', title: 'Wat', width: 60 },
  { field: 'van', title: 'Van', width: 20 },
  { field: 'tot', title: 'Tot en met', width: 20 },
];

/** The same facts in words, for who cannot see the picture. */
function factsTable(lanes: readonly { title: string; drawn: readonly Drawn[] }[], plan: Plan): Table {
  const cell = (role: Cell['role'], field: string, words: string): Cell => ({ role, field, content: plainRich(words), rowSpan: 1, columnSpan: 1 });
  const row = (label: string, first: IsoDate, last: IsoDate): Row => ({
    cells: [cell('rijkop', 'wat', label), cell('data', 'van', formatDate(first, plan.datumnotatie)), cell('data', 'tot', formatDate(last, plan.datumnotatie))],
  });
  const body = lanes.flatMap(({ title, drawn }): RowGroup[] => [
    bandGroup(COLUMNS, plainRich(title)),
    ...drawn.map(({ label, stretch }): RowGroup => ({ kind: 'rijen', rows: [row(label, stretch.first, stretch.last)] })),
  ]);
  return { caption: `Het schooljaar ${plan.schooljaar.label} in tekst`, columns: COLUMNS, showHead: true, head: [headRow(COLUMNS)], body };
}
