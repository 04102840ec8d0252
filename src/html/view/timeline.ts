import type { Row, Table, Timeline } from '../../document/document.js';
import { inlineWords } from '../anchorTitles.js';
import type { Drawing } from '../pen.js';
import type { PageSide } from './rowHeights.js';
import type { TableView } from './table.js';
import { tableView } from './table.js';
import { actionLanes, meetingLanes } from './timelineLanes.js';
import type { LaneDrawing } from './timelineLanes.js';
import type { Shapes } from './timelineShapes.js';
import { addShapes, emptyShapes } from './timelineShapes.js';
import type { TimelineScale } from './timelineScale.js';
import { round, timelineScale } from './timelineScale.js';

export interface TimelineView {
  readonly caption: string;
  /** One drawing, or several where it is higher than a page. */
  readonly sheets: readonly TimelineSheetView[];
  readonly table: TableView;
}

export interface TimelineSheetView {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  /** What is painted first, and what comes over it. */
  readonly layers: readonly Shapes[];
}

/** Height of a drawing that still fits a page under its heading, in mm. */
const ROOM: Readonly<Record<PageSide, number>> = { liggend: 146, staand: 222 };
const HEAD = 8;
const FOOT = 14;
const LEGEND_LINE = 6;

/** The year as drawings of lines, bars and words, all placed: the template only writes them down. `id` opens the ids in it. */
export function timelineView(drawing: Drawing, timeline: Timeline, side: PageSide, id: string): TimelineView {
  const scale = timelineScale(timeline, side);
  const pages = paged([...actionLanes(timeline, scale), ...meetingLanes(timeline, scale)], ROOM[side] - HEAD - FOOT - LEGEND_LINE);
  const description = descriptionOf(timeline.table);
  return {
    caption: timeline.caption,
    sheets: pages.map((lanes, index) => {
      const part = pages.length > 1 ? `, deel ${index + 1} van ${pages.length}` : '';
      return sheetView(timeline, scale, lanes, `${id}-${index + 1}`, `${timeline.caption}${part}`, index === 0 ? description : 'Vervolg van de tijdlijn.');
    }),
    table: tableView(drawing, timeline.table, { variant: 'tijdlijntabel', side }),
  };
}

/** Lanes that fit one drawing together; a lane is never parted. */
function paged(lanes: readonly LaneDrawing[], room: number): LaneDrawing[][] {
  const pages: LaneDrawing[][] = [];
  let used = 0;
  for (const lane of lanes) {
    const last = pages.at(-1);
    if (last !== undefined && used + lane.height <= room) last.push(lane);
    else {
      pages.push([lane]);
      used = 0;
    }
    used += lane.height;
  }
  return pages;
}

function sheetView(timeline: Timeline, scale: TimelineScale, lanes: readonly LaneDrawing[], id: string, title: string, description: string): TimelineSheetView {
  const bottom = round(HEAD + lanes.reduce((sum, lane) => sum + lane.height, 0));
  const [ground, shapes] = [emptyShapes(), emptyShapes()];
  addGround(ground, timeline, scale, bottom);
  let y = HEAD;
  for (const lane of lanes) {
    ground.paths.push({ d: `M0 ${round(y)}H${scale.width}`, className: 'baan' });
    addShapes(shapes, lane.draw(y));
    y += lane.height;
  }
  ground.paths.push({ d: `M0 ${bottom}H${scale.width}`, className: 'baan' });
  const end = addLegend(shapes, scale, bottom + 7.5, timeline);
  return { layers: [ground, shapes], id, title, description, width: scale.width, height: round(end + FOOT - 7.5) };
}

/** Months as thin lines, holidays as tinted fields with their names under them. */
function addGround(shapes: Shapes, timeline: Timeline, scale: TimelineScale, bottom: number): void {
  for (const holiday of timeline.holidays) {
    const x = scale.x(holiday.start);
    shapes.rects.push({ x, y: HEAD - 2, width: round(scale.x(holiday.end) - x), height: round(bottom - HEAD + 2), className: 'vakantie' });
  }
  for (const month of timeline.months) {
    const x = scale.x(month.start);
    shapes.paths.push({ d: `M${x} 1.5V${bottom}`, className: 'maandlijn' });
    shapes.texts.push({ x: round(x + 1), y: 4.6, className: 'maand', anchor: 'start', text: month.title });
  }
  shapes.paths.push({ d: `M${scale.width} 1.5V${bottom}`, className: 'maandlijn' });
}

const LEGEND = [
  { sign: 'balk', text: 'actie met een looptijd' },
  { sign: 'ruit', text: 'moment of datum waarop een actie klaar is' },
  { sign: 'rondje', text: 'overleg' },
  { sign: 'vlak', text: 'schoolvakantie' },
] as const;

/** What the signs mean, on as many lines as that takes; gives where the last one stands. */
function addLegend(shapes: Shapes, scale: TimelineScale, top: number, timeline: Timeline): number {
  let [x, y] = [scale.left, top];
  for (const { sign, text } of LEGEND) {
    if (sign === 'rondje' && timeline.meetings.length === 0) continue;
    if (sign === 'vlak' && timeline.holidays.length === 0) continue;
    const width = 8 + scale.textWidth(text);
    if (x + width > scale.width) [x, y] = [scale.left, y + LEGEND_LINE];
    addSign(shapes, sign, round(x), round(y));
    shapes.texts.push({ x: round(x + 8), y: round(y + 1.05), className: 'uitleg', anchor: 'start', text });
    x += width + 6;
  }
  return y;
}

function addSign(shapes: Shapes, sign: (typeof LEGEND)[number]['sign'], x: number, y: number): void {
  if (sign === 'balk' || sign === 'vlak') shapes.rects.push({ x, y: y - 1.8, width: 6.5, height: 3.6, className: sign === 'balk' ? 'balk' : 'vakantie' });
  if (sign === 'ruit') shapes.paths.push({ d: `M${x + 3.5} ${y - 2}l2 2-2 2-2-2z`, className: 'ruit' });
  if (sign === 'rondje') shapes.circles.push({ x: x + 3.5, y, radius: 1.5, className: 'overleg' });
}

/** The table as sentences: what the picture says, for who hears it. */
function descriptionOf(table: Table): string {
  return table.body
    .flatMap((group) => group.rows.map((row) => (group.kind === 'band' ? `${rowWords(row).join(' ')}:` : factWords(rowWords(row)))))
    .join(' ');
}

function factWords([name = '', ...rest]: readonly string[]): string {
  const [from, to] = rest;
  const period = from !== undefined && from === to ? from : rest.join(' tot en met ');
  return `${name}, ${period}.`;
}

function rowWords(row: Row): string[] {
  return row.cells.map((cell) => cell.content.map((part) => (part.kind === 'paragraph' ? inlineWords(part.children) : '')).join(' '));
}
