import type { DraftCollection, DraftEntry, Places } from './drafts.js';
import { gapsBetween } from './gaps.js';
import type { Gap } from './gaps.js';
import { splitHead } from './head.js';
import type { Comment } from './tokens.js';
import type { Written, WrittenBrackets } from './written.js';

interface Parts extends Places {
  readonly comments: readonly Comment[];
  readonly root: DraftCollection | WrittenBrackets;
  /** Offset behind the last line that matters: of `...`, or the end. */
  readonly end: number;
}

/**
 * Gives every comment and blank line to the entry that it belongs to: behind a value on its line, else above what comes next, else
 * below the list or group whose indent it shares. Returns the lines above all entries; undefined where a comment stands in a place
 * that no entry has.
 */
export function attachComments(text: string, parts: Parts): readonly string[] | undefined {
  const start = parts.spots[0]?.start ?? 0;
  const firstLine = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(firstLine, start).trim() !== '') return undefined;
  const found = putBehind(text, start, parts) && putAbove(gapsBetween(text.slice(0, parts.end), firstLine, parts.spots), parts);
  if (!found) return undefined;
  const { head, above } = splitHead(text.slice(0, firstLine).split('\n').slice(0, -1).map((line) => line.trimEnd()));
  const first = parts.root.kind === 'brackets' ? undefined : parts.root.entries[0];
  if (first === undefined) return [...head, ...above];
  first.above.push(...above);
  return head;
}

/** Comments that share their line with something. False where one has no place. */
function putBehind(text: string, start: number, { comments, brackets, slots, end }: Parts): boolean {
  const [isInBrackets, slotBefore] = [finder(brackets.map((spot) => spot.start)), finder(slots.map((slot) => slot.end - 1))];
  for (const { offset, text: comment } of comments) {
    if (offset < start || offset >= end || isAlone(text, offset)) continue;
    if ((brackets[isInBrackets(offset)]?.end ?? 0) > offset) continue;
    const slot = slots[slotBefore(offset)];
    const before = slot === undefined ? '\n' : text.slice(slot.end, offset);
    if (slot === undefined || before.includes('\n')) return false;
    const blanks = before.length - before.trimEnd().length;
    slot.put(`${' '.repeat(Math.max(1, blanks))}${comment}`);
  }
  return true;
}

/** Looks up the last of a sorted list of offsets that is less than the one asked for. */
function finder(offsets: readonly number[]): (offset: number) => number {
  let last = -1;
  return (offset) => {
    while ((offsets[last + 1] ?? Infinity) < offset) last += 1;
    return last;
  };
}

function isAlone(text: string, offset: number): boolean {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset).trim() === '';
}

/** Comments and blank lines on lines of their own. False where a comment has no place. */
function putAbove(gaps: readonly Gap[], { spots, root }: Parts): boolean {
  const before = finder(spots.map(({ start }) => start));
  return gaps.every((gap) => {
    const next = spots[before(gap.end) + 1];
    const comments = gap.lines.map(({ text }) => text).filter((text) => text !== '');
    if (next === undefined) {
      const last = root.kind === 'brackets' ? undefined : root.entries.at(-1);
      if (root.kind === 'brackets' || last === undefined) return comments.length === 0;
      putAtLevels({ ...gap, lines: gap.lines.slice(0, gap.lines.findLastIndex(({ text }) => text !== '') + 1) }, [{ column: last.column, sink: root.below }, ...levelsBelow(last, last.column)]);
    } else if (next.kind === 'value') {
      if (next.entry === undefined) return comments.length === 0;
      next.entry.between.push(...comments);
    } else {
      putAtLevels(gap, [{ column: next.entry.column, sink: next.entry.above }, ...(next.previous === undefined ? [] : levelsBelow(next.previous, next.entry.column))]);
    }
    return true;
  });
}

/** A place for comments, at an indent. */
interface Level {
  readonly column: number;
  readonly sink: string[];
}

/** A comment that is indented belongs to what has just ended at that indent; after one that is not, all the others are less so too. */
function putAtLevels({ lines }: Gap, levels: readonly Level[]): void {
  let reached = levels.length - 1;
  let blanks: string[] = [];
  for (const { column, text } of lines) {
    if (text === '') {
      blanks.push('');
      continue;
    }
    while (reached > 0 && (levels[reached]?.column ?? 0) > column) reached -= 1;
    levels[reached]?.sink.push(...blanks, text);
    blanks = [];
  }
  levels[0]?.sink.push(...blanks);
}

/**
 * The lists and groups that end with an entry, from the outermost inward, as far as they are indented further than `column`. Of a list whose
 * dashes stand right below its key, what follows at that indent belongs to the list.
 */
function levelsBelow(entry: DraftEntry, column: number): Level[] {
  const levels: Level[] = [];
  let deepest = column;
  for (let value: Written | undefined = entry.value; value !== undefined && isDraft(value); value = value.entries.at(-1)?.value) {
    const own = value.entries.at(-1)?.column ?? 0;
    if (own > deepest || (own === deepest && own > column && value.kind === 'list')) levels.push({ column: own, sink: value.below });
    deepest = Math.max(deepest, own);
  }
  return levels;
}

/** Only readers make what is read here. */
function isDraft(value: Written): value is DraftCollection {
  return value.kind === 'list' || value.kind === 'group';
}
