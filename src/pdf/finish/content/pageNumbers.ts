import { readNumberMarks } from '../tags/numberMarks.js';
import { piecesUnder, type Piece, type TagTree } from '../tags/tagTree.js';
import type { Edit } from './edits.js';
import type { GlyphWidths } from './glyphWidths.js';
import type { Page } from './pages.js';

/** The number of a page, to be written where figures were printed for it. */
export interface PageNumber {
  /** As printed. */
  readonly figures: string;
  /** No longer than the figures; what is shorter stands at their right. */
  readonly number: number;
}

/** Figures as the browser writes them, each moved to by itself or several at once: `<0084> Tj 7.18 0 Td <00850086>`, the last `Tj` being the operator. */
const FIGURES = /^<(?:[0-9A-Fa-f]{4})+>(?:\s{0,4}Tj\s{1,4}[\d.]{1,24}\s{1,4}0\s{1,4}Td\s{0,4}<(?:[0-9A-Fa-f]{4})+>)*\s{0,4}$/u;
const MOVED_AND_SHOWN = /(?:([\d.]{1,24})\s{1,4}0\s{1,4}Td\s{0,4})?<([0-9A-Fa-f]+)>/gu;

/**
 * Writes page numbers over the figures that were printed in their place, so that a document need not be printed again to show them. Gives the pages as
 * they are then. Undefined when that cannot be done without a letter standing elsewhere than the browser would have put it: a link is not found or says
 * the figures more than once, the typeface in the file lacks a figure, or its figures differ in width.
 */
export function writePageNumbers(tree: TagTree, pages: readonly Page[], numbers: readonly PageNumber[]): readonly Page[] | undefined {
  const links = readNumberMarks(tree);
  const byReference = new Map(pages.map((page) => [page.reference, page]));
  const edits = new Map<Page, Edit[]>();
  for (const [index, wanted] of numbers.entries()) {
    const link = links.get(index);
    const [place, another] = (link === undefined ? [] : piecesUnder(link)).filter((piece) => textOf(piece, byReference.get(piece.page)) === wanted.figures);
    const page = place && byReference.get(place.page);
    const edit = page && another === undefined ? writtenOver(page, place, wanted) : undefined;
    if (page === undefined || edit === undefined) return undefined;
    edits.set(page, [...(edits.get(page) ?? []), edit]);
  }
  return pages.map((page) => page.edited(edits.get(page) ?? []));
}

function textOf({ number }: Piece, page: Page | undefined): string | undefined {
  const piece = page?.content.pieces.get(number);
  return piece && page?.text(piece.content, piece.end);
}

/** Figures of the number in the place of the last that were printed. */
function writtenOver(page: Page, { number: piece }: Piece, { figures, number }: PageNumber): Edit | undefined {
  const { stream, pieces } = page.content;
  const { content = 0, end = 0 } = pieces.get(piece) ?? {};
  const operators = stream.between(content, end);
  const fonts = operators.filter(({ name }) => name === 'Tf').map((operator) => /\/(\S+)/u.exec(stream.operands(operator))?.[1]);
  const [shown, another] = operators.filter(({ name }) => name === 'Tj' || name === 'TJ');
  const [font] = fonts;
  if (font === undefined || fonts.length > 1 || shown === undefined || another !== undefined || !FIGURES.test(stream.operands(shown))) return undefined;
  const texts = Array.from(stream.operands(shown).matchAll(MOVED_AND_SHOWN), ([, moved, codes = '']) => ({ moved, codes: codes.match(/..../gu) ?? [] }));
  const written = Array.from(String(number).padStart(figures.length), (figure) => (figure === ' ' ? PASSED_OVER : page.codeOf(font, figure)));
  const width = widthOfAll([...texts.flatMap(({ codes }) => codes), ...written.filter((code) => code !== PASSED_OVER)], page.widths(font));
  if (width === undefined || written.length !== texts.flatMap(({ codes }) => codes).length) return undefined;
  let next = 0;
  const words = texts.flatMap(({ moved, codes }) => {
    const own = written.slice(next, (next += codes.length));
    return [...(moved === undefined ? [] : [`${moved} 0 Td`]), ...shownAgain(own.filter((code) => code !== PASSED_OVER).join(''), own.filter((code) => code === PASSED_OVER).length * width)];
  });
  return { start: shown.start, end: shown.end, text: words.join(' ') };
}

/** In the place of a figure that is not there: where it would stand is moved over. */
const PASSED_OVER = '';

/** Undefined when they differ, or one is not in the font. */
function widthOfAll(codes: readonly (string | undefined)[], widths: GlyphWidths | undefined): number | undefined {
  const all = new Set(codes.map((code) => (code === undefined ? undefined : widths?.of(code))));
  return all.size === 1 ? [...all][0] : undefined;
}

/** Glyphs, after a distance in thousandths of their size (ISO 32000-1, 9.4.3). */
function shownAgain(codes: string, distance: number): string[] {
  if (codes === '') return [];
  return [distance === 0 ? `<${codes}> Tj` : `[${String(Number((-distance).toFixed(4)))}<${codes}>] TJ`];
}
