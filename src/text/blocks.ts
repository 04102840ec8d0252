import { parseInlines, type InlineReading } from './inlines.js';
import { isBlank, type Line } from './lines.js';
import { gatherList, skipBlanks, type ListSurroundings } from './lists.js';
import { MAX_LIST_DEPTH, markerOf, startsList, type Marker } from './markers.js';
import type { NoteDefinition, Range, RichBlock, TableCell } from './richText.js';
import { tableAt } from './tables.js';

export interface BlockReading extends InlineReading {
  /** Headings and tables, in blocks of text. */
  readonly rich: boolean;
  /** Places of numbers and letters that stand in a sequence. */
  readonly sequences: ReadonlySet<number>;
  readonly definitions: NoteDefinition[];
}

const DEFINITION = /\[\^([^\s[\]^]{1,100})\]:[ \t]*/y;
const HEADING = /(#{1,6})[ \t]+(?=\S)/y;

/**
 * The blocks in a run of lines. `level` counts the lists around it: headings and tables stand outside lists only.
 *
 * The blocks are read here and not by a Markdown parser, because most of CommonMark's blocks are not in the language
 * (their marks print as typed), and the others differ: letters count, "2024. " does not, a cell may be a dash alone.
 */
export function parseBlocks(reading: BlockReading, lines: readonly Line[], level = 0): RichBlock[] {
  const blocks: RichBlock[] = [];
  let index = skipBlanks(lines, 0);
  for (let line = lines[index]; line !== undefined; line = lines[index]) {
    index =
      readDefinition(reading, lines, index, level) ??
      readHeading(reading, line, index, level, blocks) ??
      readTable(reading, lines, index, level, blocks) ??
      readList(reading, lines, index, level, blocks) ??
      readParagraph(reading, lines, index, level, blocks);
    index = skipBlanks(lines, index);
  }
  return blocks;
}

/** `[^id]: text`, with the lines that wrap and what is indented below it. Gives the index of the line after it. */
function readDefinition(reading: BlockReading, lines: readonly Line[], index: number, level: number): number | undefined {
  const line = lines[index];
  const mark = line === undefined ? undefined : definitionMark(reading, line, level);
  if (line === undefined || mark === undefined) return undefined;
  let next = index + 1;
  let followsText = true;
  for (let ahead = next; ahead < lines.length; ahead += 1) {
    const following = lines[ahead];
    if (following === undefined) break;
    if (isBlank(following)) {
      followsText = false;
      continue;
    }
    const wraps = followsText && reading.lineEnds !== 'keep' && !startsBlock(reading, lines, ahead, level);
    if (following.indent < line.indent + 2 && !wraps) break;
    followsText = true;
    next = ahead + 1;
  }
  const own: Line = { start: mark.end, end: line.end, indent: line.indent + 2 };
  const content = parseBlocks(reading, [own, ...lines.slice(index + 1, next)], level + 1);
  reading.definitions.push({ id: mark.id, content, at: { start: line.start, end: mark.colon } });
  return next;
}

function definitionMark(reading: BlockReading, line: Line, level: number): { id: string; colon: number; end: number } | undefined {
  if (level >= MAX_LIST_DEPTH) return undefined;
  DEFINITION.lastIndex = line.start;
  const [mark, id] = DEFINITION.exec(reading.text) ?? [];
  if (mark === undefined || id === undefined) return undefined;
  return { id, colon: line.start + id.length + 4, end: Math.min(line.start + mark.length, line.end) };
}

function readHeading(reading: BlockReading, line: Line, index: number, level: number, blocks: RichBlock[]): number | undefined {
  const heading = headingOf(reading, line, level);
  if (heading === undefined) return undefined;
  const { depth } = heading;
  if (depth !== 2 && depth !== 3 && depth !== 4) {
    reading.problems.push({ kind: 'heading-depth', depth, at: { start: line.start, end: line.end } });
    blocks.push({ kind: 'paragraph', children: parseInlines(reading, line) });
  } else blocks.push({ kind: 'heading', depth, children: parseInlines(reading, heading.text) });
  return index + 1;
}

function headingOf(reading: BlockReading, line: Line, level: number): { depth: number; text: Range } | undefined {
  if (!reading.rich || level > 0) return undefined;
  HEADING.lastIndex = line.start;
  const [opening, marks] = HEADING.exec(reading.text) ?? [];
  if (opening === undefined || marks === undefined) return undefined;
  const start = line.start + opening.length;
  const end = withoutClosingMarks(reading.text, start, line.end);
  return start < end ? { depth: marks.length, text: { start, end } } : undefined;
}

/** "## Kop ##" may close as it opened. */
function withoutClosingMarks(text: string, start: number, end: number): number {
  let words = end;
  while (words > start && text[words - 1] === '#') words -= 1;
  const marks = words;
  while (words > start && (text[words - 1] === ' ' || text[words - 1] === '\t')) words -= 1;
  return words === marks && words > start ? end : words;
}

function readTable(reading: BlockReading, lines: readonly Line[], index: number, level: number, blocks: RichBlock[]): number | undefined {
  const table = reading.rich && level === 0 ? tableAt(reading.text, lines, index) : undefined;
  if (table === undefined) return undefined;
  const cells = (row: readonly Range[]): TableCell[] => row.map((cell) => parseInlines(reading, cell));
  blocks.push({ kind: 'table', head: cells(table.head), rows: table.rows.map(cells) });
  return table.next;
}

function readList(reading: BlockReading, lines: readonly Line[], index: number, level: number, blocks: RichBlock[]): number | undefined {
  const marker = listMarker(reading, lines[index], level, false);
  if (marker === undefined) return undefined;
  const list = gatherList(surroundings(reading, level), lines, index, marker);
  const items = list.items.map((item) => parseBlocks(reading, item, level + 1));
  blocks.push({ kind: 'list', style: list.style, start: list.start, items });
  return list.next;
}

function readParagraph(reading: BlockReading, lines: readonly Line[], index: number, level: number, blocks: RichBlock[]): number {
  let next = index + 1;
  for (let line = lines[next]; line !== undefined && !isBlank(line); line = lines[next]) {
    if (startsBlock(reading, lines, next, level)) break;
    next += 1;
  }
  const range = { start: lines[index]?.start ?? 0, end: lines[next - 1]?.end ?? 0 };
  blocks.push({ kind: 'paragraph', children: parseInlines(reading, range) });
  return next;
}

/** Whether a line that follows text directly begins a block of its own. */
function startsBlock(reading: BlockReading, lines: readonly Line[], index: number, level: number): boolean {
  return startsOther(reading, lines, index, level) || listMarker(reading, lines[index], level, true) !== undefined;
}

function startsOther(reading: BlockReading, lines: readonly Line[], index: number, level: number): boolean {
  const line = lines[index];
  if (line === undefined) return false;
  if (definitionMark(reading, line, level) !== undefined || headingOf(reading, line, level) !== undefined) return true;
  return reading.rich && level === 0 && tableAt(reading.text, lines, index) !== undefined;
}

function listMarker(reading: BlockReading, line: Line | undefined, level: number, followsText: boolean): Marker | undefined {
  const marker = line === undefined ? undefined : markerOf(reading.text, line);
  if (marker === undefined || !startsList(marker, reading.sequences, followsText)) return undefined;
  if (level < MAX_LIST_DEPTH) return marker;
  reading.problems.push({ kind: 'too-deep', at: { start: marker.start, end: marker.contentStart } });
  return undefined;
}

function surroundings(reading: BlockReading, level: number): ListSurroundings {
  return {
    text: reading.text,
    sequences: reading.sequences,
    wraps: reading.lineEnds !== 'keep',
    startsOther: (lines, index) => startsOther(reading, lines, index, level),
  };
}
