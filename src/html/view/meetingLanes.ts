import type { Meeting, MeetingColumn, Rich, RichInline } from '../../document/document.js';

/** A lying page has this many lines for the matrix, and this many letters across all its columns together. */
const LINES_ON_A_PAGE = 37;
const LETTERS_ACROSS = 184;
/** Narrower lanes would break most words. */
const MOST_LANES = 11;

/**
 * How many lanes each column gets: a column with many organs may put them side by side, so that the whole matrix fits its
 * page. Lanes go to the tallest column first, as long as one is taller than the page.
 */
export function laneCounts(columns: readonly MeetingColumn[]): number[] {
  const lanes = columns.map(() => 1);
  for (let total = columns.length; total < MOST_LANES; total++) {
    const letters = lettersPerLane(total);
    const heights = columns.map((column, index) => height(splitLanes(column.meetings, lanes[index] ?? 1, letters), letters));
    const tallest = heights.indexOf(Math.max(...heights));
    const column = columns[tallest];
    if (column === undefined || (heights[tallest] ?? 0) <= LINES_ON_A_PAGE || column.meetings.length <= (lanes[tallest] ?? 1)) break;
    lanes[tallest] = (lanes[tallest] ?? 1) + 1;
  }
  return lanes;
}

/** The organs of a column in their order, divided over lanes so that the tallest lane is as short as can be. */
export function splitLanes(meetings: readonly Meeting[], count: number, letters: number): Meeting[][] {
  const heights = meetings.map((meeting) => linesOf(meeting, letters));
  let limit = Math.max(0, ...heights);
  for (;;) {
    const lanes = fill(meetings, heights, limit);
    if (lanes.length <= count) return lanes;
    limit += 1;
  }
}

export function lettersPerLane(total: number): number {
  return Math.max(8, Math.floor(LETTERS_ACROSS / total) - 3);
}

function fill(meetings: readonly Meeting[], heights: readonly number[], limit: number): Meeting[][] {
  const lanes: Meeting[][] = [];
  let used = Infinity;
  meetings.forEach((meeting, index) => {
    const lines = heights[index] ?? 0;
    if (used + lines > limit) {
      lanes.push([]);
      used = 0;
    }
    lanes.at(-1)?.push(meeting);
    used += lines;
  });
  return lanes;
}

function height(lanes: readonly (readonly Meeting[])[], letters: number): number {
  return Math.max(0, ...lanes.map((lane) => lane.reduce((sum, meeting) => sum + linesOf(meeting, letters), 0)));
}

/** About how many lines an organ takes at a width in letters. */
function linesOf(meeting: Meeting, letters: number): number {
  const wrapped = (length: number): number => Math.ceil(length / letters);
  const dates = meeting.dates.reduce((sum, date) => {
    const words = date.text.length + (date.time === undefined ? 0 : date.time.length + 1) + (date.reserve ? 10 : 0);
    return sum + wrapped(words) + date.details.reduce((lines, detail) => lines + wrapped(lengthOf(detail) + 2), 0);
  }, 0);
  const head = [meeting.name === undefined ? 0 : lengthOfInlines(meeting.name) * 1.1, meeting.moment.join(', ').length, meeting.contact?.length ?? 0];
  const tail = [lengthOf(meeting.location ?? []), lengthOf(meeting.remark ?? [])];
  return 1.2 + dates + [...head, ...tail].reduce((sum, length) => sum + wrapped(length), 0);
}

function lengthOf(rich: Rich): number {
  return rich.reduce((sum, part) => {
    if (part.kind === 'paragraph' || part.kind === 'heading') return sum + lengthOfInlines(part.children) + 1;
    return sum + (part.kind === 'list' ? part.items.reduce((items, item) => items + lengthOf(item) + 3, 0) : 200);
  }, 0);
}

function lengthOfInlines(inlines: readonly RichInline[]): number {
  return inlines.reduce((sum, inline) => sum + ('text' in inline ? inline.text.length : 'children' in inline ? lengthOfInlines(inline.children) : 2), 0);
}
