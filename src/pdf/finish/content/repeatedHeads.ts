import type { PDFRef } from '@cantoo/pdf-lib';
import type { Piece, Tag, TagTree } from '../tags/tagTree.js';
import { piecesUnder } from '../tags/tagTree.js';
import type { Page } from './pages.js';

/**
 * Takes the rows of a table that come back on each page out of the text of all pages but the first, and returns their
 * numbers by page: Chrome tags them again in the same cells, so that they would be read aloud each time.
 */
export function dropRepeatedHeads(tree: TagTree, pages: readonly Page[]): Map<PDFRef, Set<number>> {
  const dropped = new Map<PDFRef, Set<number>>(pages.map(({ reference }) => [reference, new Set()]));
  for (const row of tree.all()) {
    if (row.role !== 'TR') continue;
    const cells = row.children.filter((child) => child.kind === 'tag').map(piecesUnder);
    const reached = new Set(cells.flat().map(({ page }) => page));
    if (reached.size < 2) continue;
    const onPages = pages.filter(({ reference }) => reached.has(reference));
    if (comesBack(cells, onPages)) dropOthers(row, onPages[0]?.reference, (piece) => dropped.get(piece.page)?.add(piece.number));
  }
  return dropped;
}

/** Every cell with words in it says the same on each of several pages. A row that is split over two pages does not. */
function comesBack(cells: readonly (readonly Piece[])[], pages: readonly Page[]): boolean {
  const said = cells.map((pieces) => pages.map((page) => wordsOn(page, pieces))).filter((texts) => texts.some((text) => text !== ''));
  return said.length > 0 && said.every((texts) => texts.every((text) => text === texts[0]));
}

function wordsOn({ reference, content, text }: Page, pieces: readonly Piece[]): string {
  const here = pieces.flatMap(({ page, number }) => (page === reference ? (content.pieces.get(number) ?? []) : []));
  return here.map((piece) => text(piece.content, piece.end)).join('').trim();
}

function dropOthers(tag: Tag, kept: PDFRef | undefined, onDrop: (piece: Piece) => void): void {
  tag.children = tag.children.filter((child) => {
    if (child.kind === 'tag') dropOthers(child, kept, onDrop);
    if (child.kind !== 'piece' || child.page === kept) return true;
    onDrop(child);
    return false;
  });
}
