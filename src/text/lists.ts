import { isBlank, type Line } from './lines.js';
import { afterMarker, markerOf, startsList, type Marker } from './markers.js';
import type { ListStyle } from './richText.js';

/** The lines of one list, an array an item, with the marks taken off. */
export interface ListLines {
  readonly style: ListStyle;
  readonly start: number;
  readonly items: readonly (readonly Line[])[];
  /** Index of the first line after the list. */
  readonly next: number;
}

/** What the reading of lists needs to know of the text around it. */
export interface ListSurroundings {
  readonly text: string;
  readonly sequences: ReadonlySet<number>;
  /** Whether a line that is not indented goes on with the item above it. */
  readonly wraps: boolean;
  /** Whether a line begins something that is not a list and ends the one above it. */
  startsOther(lines: readonly Line[], index: number): boolean;
}

/** The indentation from which a line belongs to the item above it: two, for bullets and numbers alike. */
const CHILD_INDENT = 2;

/**
 * The list that starts at a line with a marker. It ends where the style changes or a number does not fit: "1. 2. 5."
 * becomes two lists, so that what was typed is what is printed ("1. 1. 1." is one, as in Markdown everywhere).
 */
export function gatherList(around: ListSurroundings, lines: readonly Line[], first: number, marker: Marker): ListLines {
  const items: (readonly Line[])[] = [];
  let next = first;
  let step: number | undefined;
  for (let current = marker; ; ) {
    const item = gatherItem(around, lines, next, current);
    items.push(item.lines);
    next = item.next;
    const following = skipBlanks(lines, next);
    const line = lines[following];
    const upcoming = line === undefined ? undefined : markerOf(around.text, line);
    if (upcoming === undefined || !goesOn(around, current, upcoming, step)) break;
    step = upcoming.value - current.value;
    current = upcoming;
    next = following;
  }
  return { style: marker.style, start: marker.value, items, next };
}

/** Whether a marker is the next of the same list; `step` is what its numbers went up by so far. */
function goesOn(around: ListSurroundings, last: Marker, marker: Marker, step: number | undefined): boolean {
  if (marker.style !== last.style || !startsList(marker, around.sequences, false)) return false;
  const goesUp = marker.value - last.value;
  return marker.style === 'bullet' || ((goesUp === 0 || goesUp === 1) && (step === undefined || step === goesUp));
}

/** An item's own line, the lines that wrap, and everything below it that is indented. */
function gatherItem(
  around: ListSurroundings,
  lines: readonly Line[],
  index: number,
  marker: Marker,
): { readonly lines: readonly Line[]; readonly next: number } {
  const own = lines[index];
  if (own === undefined) return { lines: [], next: index + 1 };
  let next = index + 1;
  let followsText = true;
  for (let ahead = next; ahead < lines.length; ahead += 1) {
    const line = lines[ahead];
    if (line === undefined) break;
    if (isBlank(line)) {
      followsText = false;
      continue;
    }
    if (line.indent < marker.column + CHILD_INDENT && !wrapsInto(around, lines, ahead, marker, followsText)) break;
    followsText = true;
    next = ahead + 1;
  }
  return { lines: [afterMarker(own, marker), ...lines.slice(index + 1, next)], next };
}

function wrapsInto(around: ListSurroundings, lines: readonly Line[], index: number, item: Marker, followsText: boolean): boolean {
  const line = lines[index];
  if (line === undefined || !followsText || !around.wraps || around.startsOther(lines, index)) return false;
  const marker = markerOf(around.text, line);
  if (marker === undefined) return true;
  const repeats = marker.style === item.style && marker.value === item.value;
  return !repeats && !startsList(marker, around.sequences, true);
}

export function skipBlanks(lines: readonly Line[], index: number): number {
  let next = index;
  for (let line = lines[next]; line !== undefined && isBlank(line); line = lines[next]) next += 1;
  return next;
}
