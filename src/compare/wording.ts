import type { Text } from '../plan/text.js';
import { listMark } from '../text/index.js';
import type { Inline, ParsedText, RichBlock, RichText, TextProfile } from '../text/index.js';

/** What a text says, in three ways; see `Field`. */
export interface Wording {
  readonly text: string;
  readonly typed: string;
  readonly key: string;
}

/** How line breaks, quotes and white space in the source were chosen makes no difference to any of the three. */
export function wordingOf(text: Text, profile: TextProfile): Wording {
  const parsed = text.rich(profile);
  return { text: readableText(parsed), typed: collapsed(text.value), key: meaningOf(parsed) };
}

/** Several texts that make one field, such as parties: a line each. */
export function joinWordings(wordings: readonly Wording[], separator = '\n'): Wording {
  const join = (part: (wording: Wording) => string): string => wordings.map(part).filter((value) => value !== '').join(separator);
  // Parties may be one text of several lines or a list: the lines are what counts.
  return { text: join(({ text }) => text), typed: join(({ typed }) => typed), key: wordings.length === 1 ? (wordings[0]?.key ?? '') : joinedKey(wordings) };
}

/** Lines without emphasis. Notes and addresses are words too: a reader must see that they came or went. */
export function readableText({ blocks, definitions }: ParsedText): string {
  return [...blocks.flatMap(linesOf), ...definitions.map(({ id, content }) => `[noot ${id}: ${content.flatMap(linesOf).join(' ')}]`)].join('\n');
}

function linesOf(block: RichBlock): string[] {
  switch (block.kind) {
    case 'paragraph':
    case 'heading':
      return inlineWords(block.children).split('\n').map(collapsed).filter((line) => line !== '');
    case 'list':
      return block.items.flatMap((item, index) => itemLines(item, listMark(block.style, block.start, index)));
    case 'table':
      return [block.head, ...block.rows].map((row) => row.map((cell) => collapsed(inlineWords(cell))).join(' | '));
  }
}

function itemLines(item: RichText, mark: string): string[] {
  const [first = '', ...others] = item.flatMap(linesOf);
  return [`${mark} ${first}`, ...others.map((line) => `  ${line}`)];
}

function inlineWords(inlines: readonly Inline[]): string {
  return inlines.map(wordsOf).join('');
}

function wordsOf(inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return inline.text;
    case 'break':
      return '\n';
    case 'note':
      return ` [noot ${inline.id}]`;
    case 'picture':
      return `[afbeelding: ${inline.alt}]`;
    case 'link': {
      const words = inlineWords(inline.children);
      return words === inline.href || `mailto:${words}` === inline.href ? words : `${words} (${inline.href})`;
    }
    case 'reference':
      return inline.page ? inlineWords(inline.children).replace(PAGE, `‘${inline.target}’`) : inlineWords(inline.children);
    default:
      return inlineWords(inline.children);
  }
}

/** "pagina #": a page has no number outside the document, so that the place is named there. */
const PAGE = /(?:(?:pagina|bladzijde|pag\.|blz\.|p\.)\s*)?(?<![\p{L}\p{N}#&])#(?![\p{L}\p{N}#])/iu;

/** The tree of a text without its places, with paragraphs that only lines make taken line by line. */
function meaningOf({ blocks, definitions }: ParsedText): string {
  const lines = blocks.flatMap((block) => (block.kind === 'paragraph' && block.children.some(isBreak) ? splitAtBreaks(block.children) : [block]));
  return JSON.stringify([...lines, ...definitions], (name, value: unknown) => (name === 'at' ? undefined : name === 'text' ? collapsedInside(String(value)) : value));
}

/** The key of a list of texts is that of one text with those lines. */
function joinedKey(wordings: readonly Wording[]): string {
  const lines = wordings.flatMap(({ key }) => JSON.parse(key) as unknown[]);
  return JSON.stringify(lines);
}

function isBreak(inline: Inline): boolean {
  return inline.kind === 'break';
}

function splitAtBreaks(inlines: readonly Inline[]): RichBlock[] {
  const lines: Inline[][] = [[]];
  for (const inline of inlines) {
    if (isBreak(inline)) lines.push([]);
    else lines.at(-1)?.push(inline);
  }
  return lines.map((children) => ({ kind: 'paragraph', children }));
}

function collapsed(text: string): string {
  return collapsedInside(text).trim();
}

function collapsedInside(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ');
}
