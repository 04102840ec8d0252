import type { Block, Paragraph } from '../blocks.js';
import { lineOf } from '../blocks.js';

/** A heading with all that follows up to the next one of its height. */
export interface Section {
  readonly heading?: Paragraph;
  /** 0 for the document itself. */
  readonly level: number;
  readonly blocks: readonly Block[];
  readonly sections: readonly Section[];
}

/** "Doel 1: …", "Thema 3", "Perspectief II". */
export const GOAL_NUMBER = /^((?:sub)?doel(?:stelling)?|thema|perspectief|speerpunt|ambitie|programma(?:lijn)?|actielijn|ontwikkeldoel|pijler|spoor)\s+(\d{1,2}(?:\.\d{1,2})*|[IVX]+|[A-Z])\b\s*[:.–-]?\s*/i;
/** "2. …", "2.1 …", "2a. …"; "8.Verbinding" too. */
export const PLAIN_NUMBER = /^(\d{1,2}(?:\.\d{1,2})*(?:[a-z](?=[.)]))?)(?:[.)]\s*|\s+)(?=\p{L}|['‘"“(])/u;

/** What stands above or below a table as its label, and heads nothing. */
export const LABEL = /^(?:acties|activiteiten|actiepunten|doel(?:stelling|en)?\s*:|ontwikkelpunt(?:en)?\b|beoogd(?:e)? resulta(?:at|ten)|bron\b|tabel \d|figuur \d)/i;

const LONGEST_HEADING = 110;

/** The sections of a document: headings by their style, and paragraphs that only look like one. */
export function outline(blocks: readonly Block[]): Section {
  const levels = levelsOf(blocks);
  return nest(blocks, levels, 0, 0, blocks.length);
}

function nest(blocks: readonly Block[], levels: ReadonlyMap<Block, number>, level: number, from: number, to: number, heading?: Paragraph): Section {
  let at = from;
  while (at < to && !levels.has(blocks[at] as Block)) at += 1;
  const own = blocks.slice(from, at);
  const sections: Section[] = [];
  while (at < to) {
    const title = blocks[at] as Paragraph;
    const height = levels.get(title) ?? 1;
    let end = at + 1;
    while (end < to && (levels.get(blocks[end] as Block) ?? Infinity) > height) end += 1;
    sections.push(nest(blocks, levels, height, at + 1, end, title));
    at = end;
  }
  return { level, blocks: own, sections, ...(heading === undefined ? {} : { heading }) };
}

/** The height of every heading, from 1 without gaps. */
function levelsOf(blocks: readonly Block[]): Map<Block, number> {
  const usual = usualSize(blocks);
  const hasStyles = blocks.some((block) => block.kind === 'paragraph' && block.level !== undefined && lineOf(block) !== '');
  const raw = new Map<Block, number>();
  let last = 0;
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph' || lineOf(block) === '' || block.isContents) return;
    if (block.level !== undefined) {
      last = block.level;
      raw.set(block, block.level);
    } else if (looksLikeHeading(block, usual, blocks.slice(index + 1, index + 4))) {
      const height = hasStyles ? last + 1 + depthOf(block) / 10 : 100 - Math.min(90, block.size) + depthOf(block) / 10;
      raw.set(block, height);
    }
  });
  const heights = [...new Set(raw.values())].sort((one, other) => one - other);
  return new Map([...raw].map(([block, height]) => [block, heights.indexOf(height) + 1]));
}

/** "1.2" is one deeper than "1."; a goal with a number is deeper than a plain title of its size. */
function depthOf(paragraph: Paragraph): number {
  const line = lineOf(paragraph);
  const number = PLAIN_NUMBER.exec(line)?.[1];
  if (number !== undefined) return number.split('.').length - 1;
  return GOAL_NUMBER.test(line) ? 1 : 0;
}

/** The size of most of the letters. */
function usualSize(blocks: readonly Block[]): number {
  const counts = new Map<number, number>();
  for (const block of blocks) if (block.kind === 'paragraph') counts.set(block.size, (counts.get(block.size) ?? 0) + lineOf(block).length);
  return [...counts].reduce<readonly [number, number]>((best, one) => (one[1] > best[1] ? one : best), [22, 0])[0];
}

/** A short line of its own that is bold, large, or numbered above a table. */
export function looksLikeHeading(paragraph: Paragraph, usual: number, following: readonly Block[]): boolean {
  const line = lineOf(paragraph);
  const isNumbered = GOAL_NUMBER.test(line) || PLAIN_NUMBER.test(line);
  if (line.length > LONGEST_HEADING || !/\p{L}/u.test(line) || /[.;,:]$/.test(line) || LABEL.test(line)) return false;
  if (/^[-–•·▪]/.test(line) || (paragraph.list !== undefined && paragraph.list.style === 'bullet')) return false;
  const letters = paragraph.runs.filter((run) => run.kind === 'text' && /[\p{L}\p{N}]/u.test(run.text));
  const isBold = letters.every((run) => run.kind === 'text' && run.bold);
  const isLarge = paragraph.size >= usual + 3;
  const next = following.find((block) => block.kind === 'table' || lineOf(block) !== '');
  return isBold || isLarge || (isNumbered && paragraph.list === undefined && next !== undefined && (next.kind === 'table' || following.some(({ kind }) => kind === 'table')));
}
