import { rememberedByWay } from '../memory.js';
import { parseBlocks, type BlockReading } from './blocks.js';
import { joinTexts, parseInlines } from './inlines.js';
import { isBlank, splitLines, type Line } from './lines.js';
import { findSequences } from './markers.js';
import type { Inline, ParsedText, Range, RichText, TextProblem, TextProfile } from './richText.js';

/**
 * Reads a text of the plan language. Never fails: what is no markup prints as typed. Every place in the result is an
 * offset in `text`. Time is linear in the length of the text.
 */
export const parseRichText = rememberedByWay((text, profile: TextProfile): ParsedText => {
  const lines = splitLines(text);
  const reading: BlockReading = {
    text,
    lineEnds: profile === 'regels' ? 'keep' : profile === 'regel' ? 'join' : 'wrap',
    rich: profile === 'blok',
    sequences: profile === 'regel' ? new Set() : findSequences(text, lines),
    definitions: [],
    problems: [],
  };
  const blocks = profile === 'regel' ? parseLine(reading, lines) : parseBlocks(reading, lines);
  return { blocks, definitions: reading.definitions, problems: inOrder(reading.problems) };
});

/** All lines as one, blank ones left out. */
function parseLine(reading: BlockReading, lines: readonly Line[]): RichText {
  const children = stretches(lines).flatMap((range, index): Inline[] => [
    ...(index > 0 ? [{ kind: 'text', text: ' ' } as const] : []),
    ...parseInlines(reading, range),
  ]);
  return children.length === 0 ? [] : [{ kind: 'paragraph', children: joinTexts(children) }];
}

/** Runs of lines between blank ones. */
function stretches(lines: readonly Line[]): Range[] {
  const ranges: Range[] = [];
  let open = false;
  for (const line of lines) {
    const last = ranges.at(-1);
    if (isBlank(line)) open = false;
    else if (open && last !== undefined) ranges[ranges.length - 1] = { start: last.start, end: line.end };
    else {
      ranges.push({ start: line.start, end: line.end });
      open = true;
    }
  }
  return ranges;
}

/** Lists look ahead, so that a problem may be met twice. */
function inOrder(problems: readonly TextProblem[]): TextProblem[] {
  const byPlace = new Map(problems.map((problem) => [`${problem.kind} ${problem.at.start}`, problem]));
  return [...byPlace.values()].sort((one, other) => one.at.start - other.at.start || one.at.end - other.at.end);
}
