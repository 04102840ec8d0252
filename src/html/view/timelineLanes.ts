import type { Timeline, TimelineLane, TimelineMark } from '../../document/document.js';
import { breakLines } from '../textWidth.js';
import type { Shapes } from './timelineShapes.js';
import { addShapes, emptyShapes } from './timelineShapes.js';
import type { TimelineScale } from './timelineScale.js';
import { LETTER, round } from './timelineScale.js';

export interface LaneDrawing {
  readonly height: number;
  readonly draw: (top: number) => Shapes;
}

const ROW = 6.6;
const BAR = 5.2;
const PADDING = 2.2;
const LINE = 3.9;
const GAP = 1.6;

/** Something in a lane with the room that it takes, label included. */
interface Placed {
  readonly from: number;
  readonly to: number;
  readonly draw: (middle: number) => Shapes;
}

/** A lane a goal: bars and deadlines in as many rows as their words need. */
export function actionLanes(timeline: Timeline, scale: TimelineScale): LaneDrawing[] {
  return timeline.lanes.map((lane) => {
    const placed = [...lane.bars.map((bar) => placeBar(bar, scale)), ...lane.deadlines.map((mark) => placeDeadline(mark, scale))];
    return laneOf(lane.title, rowsOf(placed.sort((one, other) => one.from - other.from)), scale, ROW);
  });
}

/** A lane an overleg: its dates as small discs, each with its day where there is room for it. */
export function meetingLanes(timeline: Timeline, scale: TimelineScale): LaneDrawing[] {
  const names = [...new Set(timeline.meetings.map((meeting) => meeting.title))];
  return names.map((name) => {
    const marks = timeline.meetings.filter((meeting) => meeting.title === name).sort((one, other) => one.day - other.day);
    return laneOf(name, [placeMeetings(marks, scale)], scale, 4.6);
  });
}

/** Each thing in the first row where it touches nothing. */
function rowsOf(placed: readonly Placed[]): Placed[][] {
  const rows: Placed[][] = [];
  for (const one of placed) {
    const free = rows.find((row) => row.every((other) => one.from >= other.to + GAP || one.to <= other.from - GAP));
    if (free === undefined) rows.push([one]);
    else free.push(one);
  }
  return rows;
}

function laneOf(title: string, rows: readonly (readonly Placed[])[], scale: TimelineScale, rowHeight: number): LaneDrawing {
  const lines = breakLines(title, scale.left - 3, LETTER, 'semibold');
  const height = Math.max(rows.length * rowHeight, lines.length * LINE) + PADDING;
  const draw = (top: number): Shapes => {
    const shapes = emptyShapes();
    lines.forEach((text, index) => shapes.texts.push({ x: 0, y: round(top + PADDING / 2 + LINE * (index + 0.78) + (rowHeight === ROW ? 0.6 : 0.1)), className: 'naam', anchor: 'start', text }));
    rows.forEach((row, index) => {
      const middle = round(top + PADDING / 2 + rowHeight * (index + 0.5));
      for (const placed of row) addShapes(shapes, placed.draw(middle));
    });
    return shapes;
  };
  return { height: round(height), draw };
}

/** The words stand in the bar where they fit, else behind it, and near the end of the year before it. */
function placeBar(bar: TimelineLane['bars'][number], scale: TimelineScale): Placed {
  const [start, end] = [scale.x(bar.start), scale.x(bar.end)];
  const width = Math.max(1.2, round(end - start));
  const words = scale.textWidth(bar.title);
  const inside = words + 2.4 <= width;
  const behind = start + width + 1 + words <= scale.width;
  const rect = (middle: number): Shapes['rects'][number] => ({ x: start, y: round(middle - BAR / 2), width, height: BAR, className: 'balk' });
  const label = (middle: number): Shapes['texts'][number] => ({
    x: round(inside ? start + 1.2 : behind ? start + width + 1 : start - 1),
    y: round(middle + 1.05),
    className: inside ? 'op-balk' : 'bij',
    anchor: inside || behind ? 'start' : 'end',
    text: bar.title,
  });
  return {
    from: inside || behind ? start : start - 1 - words,
    to: inside || !behind ? start + width : start + width + 1 + words,
    draw: (middle) => ({ ...emptyShapes(), rects: [rect(middle)], texts: [label(middle)] }),
  };
}

function placeDeadline(mark: TimelineMark, scale: TimelineScale): Placed {
  const x = Math.min(scale.x(mark.day), scale.width - 2.2);
  const text = mark.title === '' ? mark.text : `${mark.title} (${mark.text})`;
  const words = scale.textWidth(text);
  const behind = x + 3.4 + words <= scale.width;
  return {
    from: behind ? x - 2.2 : x - 3.4 - words,
    to: behind ? x + 3.4 + words : x + 2.2,
    draw: (middle) => ({
      ...emptyShapes(),
      paths: [{ d: `M${x} ${round(middle - 2.2)}l2.2 2.2-2.2 2.2-2.2-2.2z`, className: 'ruit' }],
      texts: [{ x: round(behind ? x + 3.2 : x - 3.2), y: round(middle + 1.05), className: 'bij', anchor: behind ? 'start' : 'end', text }],
    }),
  };
}

/** Days without room for their words are drawn all the same: the words stand in the jaarplanning. */
function placeMeetings(marks: readonly TimelineMark[], scale: TimelineScale): Placed[] {
  const xs = marks.map((mark) => Math.min(scale.x(mark.day), scale.width - 1.6));
  return marks.map((mark, index) => {
    const x = xs[index] ?? 0;
    const next = xs[index + 1] ?? scale.width + 1;
    const fits = x + 2.3 + scale.textWidth(mark.text) <= next - 2;
    return {
      from: x,
      to: next,
      draw: (middle) => ({
        ...emptyShapes(),
        circles: [{ x, y: middle, radius: 1.3, className: 'overleg' }],
        texts: fits ? [{ x: round(x + 2.1), y: round(middle + 1), className: 'dag', anchor: 'start', text: mark.text }] : [],
      }),
    };
  });
}
