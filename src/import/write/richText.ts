import { fill, looksLikeList } from '../../formatting/fold.js';
import { parseRichText, plainText } from '../../text/index.js';
import type { Block, Cell, ListMark, Paragraph, Run, Table } from '../blocks.js';
import { cellText, isEmptyParagraph, lineOf } from '../blocks.js';
import { inlineMarkup } from './inlines.js';

/** Where a link in the document leads to in the plan; undefined where the words alone are kept. */
export type LinkTarget = (address: string) => string | undefined;

/** Only what leads out of the document: places within it have other names in a plan. */
export const outwardLink: LinkTarget = (address) => (/^(?:https?:\/\/|mailto:|tel:)[^\s]+$/i.test(address) ? address : undefined);

export type Profile = 'cel' | 'blok' | 'regels' | 'regel';

const WIDTH = 110;

/** Blocks as a rich text of the plan language. In `regels` every paragraph is a line; in `regel` all is one line. */
export function richText(blocks: readonly Block[], profile: Profile): string {
  const parts: string[] = [];
  let list: { readonly text: string[]; readonly numbers: number[]; readonly base: number } | undefined;
  for (const block of blocks) {
    if (block.kind === 'table') {
      list = undefined;
      parts.push(tableText(block, profile));
    } else if (!isEmptyParagraph(block)) {
      const paragraph = withTypedBullet(block);
      if (paragraph.list === undefined || profile === 'regel') {
        list = undefined;
        parts.push(paragraphMarkup(paragraph, profile));
      } else {
        if (list === undefined) parts.push('');
        // A list may begin deeper than it could: below an item that is told elsewhere.
        list ??= { text: [], numbers: [], base: paragraph.list.depth };
        list.text.push(itemText(paragraph, { ...paragraph.list, depth: Math.max(0, paragraph.list.depth - list.base) }, list.numbers, profile));
        parts[parts.length - 1] = list.text.join('\n');
      }
    }
  }
  const between = profile === 'regels' ? '\n' : profile === 'regel' ? ' ' : '\n\n';
  return parts.filter((part) => part !== '').join(between);
}

function paragraphMarkup(paragraph: Paragraph, profile: Profile): string {
  const text = inlineMarkup(paragraph.runs, profile === 'regels' ? '\n' : profile === 'regel' ? ' ' : '\\\n', outwardLink);
  const heading = profile === 'blok' && paragraph.level !== undefined ? `${'#'.repeat(Math.min(4, Math.max(2, paragraph.level)))} ` : '';
  return heading === '' ? wrapped(text, profile) : heading + text.replace(/\\\n/g, ' ');
}

/** Long paragraphs over lines, unless a line would then begin as a list does. */
function wrapped(text: string, profile: Profile): string {
  if (profile === 'regels' || profile === 'regel' || text.length <= WIDTH) return text;
  const lines = text.split('\n').flatMap((line) => fill(line, WIDTH));
  const folded = lines.join('\n');
  const plain = (one: string): string => plainText(parseRichText(one, 'blok').blocks).replace(/\s+/g, ' ');
  return looksLikeList(lines.slice(1)) || plain(folded) !== plain(text) ? text : folded;
}

function itemText(paragraph: Paragraph, { depth, style }: ListMark, numbers: number[], profile: Profile): string {
  const level = Math.min(depth, numbers.length);
  numbers.length = Math.min(numbers.length, level + 1);
  numbers[level] = (numbers[level] ?? 0) + 1;
  const number = numbers[level] ?? 1;
  const mark = style === 'bullet' || number > 99 ? '-' : style === 'letter' && number <= 26 ? `${String.fromCharCode(96 + number)}.` : `${number}.`;
  const indent = '   '.repeat(level);
  const text = wrapped(inlineMarkup(paragraph.runs, '\\\n', outwardLink), profile);
  return `${indent}${mark} ${text.replaceAll('\n', `\n${indent}${' '.repeat(mark.length + 1)}`)}`;
}

const BULLET = /^[\s\u00a0]*[-–•·▪◦●‣\u2192\uF0B7\u27a2][\s\u00a0]+(?=\S)/;

/** Many type a dash and a blank in place of a list of Word's own. */
export function withTypedBullet(paragraph: Paragraph): Paragraph {
  const line = lineOf(paragraph);
  if (paragraph.list !== undefined || !BULLET.test(line)) return paragraph;
  const [first, ...rest] = paragraph.runs.filter((run, index) => index > 0 || run.kind !== 'text' || run.text.trim() !== '');
  if (first?.kind !== 'text') return paragraph;
  const bare = first.text.replace(BULLET, '');
  // The bullet may be a run of its own, with a tab behind it.
  const isAlone = bare === first.text;
  const runs: Run[] = isAlone ? [{ ...first, text: first.text.replace(/^[\s\u00a0]*\S/, '') }, ...rest] : [{ ...first, text: bare }, ...rest];
  return { ...paragraph, runs, list: { depth: 0, style: 'bullet' } };
}

/** A table as the plan language has them; a cell that spans stands at its first place. In a cell its rows become lines. */
function tableText(table: Table, profile: Profile): string {
  const rows = table.rows.map(({ cells }) => {
    const line = Array.from({ length: table.width }, () => '');
    for (const cell of cells) line[cell.column] = oneLine(cell);
    return line;
  });
  if (profile !== 'blok') return rows.map((cells) => cells.filter((cell) => cell !== '').join(' – ')).filter((line) => line !== '').join('\n\n');
  const [head = [], ...body] = rows;
  const lay = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [lay(head), lay(head.map(() => '---')), ...body.map(lay)].join('\n');
}

function oneLine(cell: Cell): string {
  return cellText(cell) === '' ? '' : richText(cell.blocks, 'regel').replaceAll('|', '\\|').replaceAll('\n', ' ');
}
