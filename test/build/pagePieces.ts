import type { Document } from '../../src/document/document.js';
import { readDocument } from './documentReading.js';
import { isMarked, marksIn, tagsBelow, textIn } from './pdfReading.js';
import type { Marked, Tag } from './pdfTree.js';
import { words } from './reading.js';

/** What stands on a page of the PDF, in reading order. */
export interface PagePiece {
  readonly page: number;
  /** `head` and `saying` announce what follows: headings, head rows and bands; badges, mottos and aims of a goal, titles of tables. */
  readonly kind: 'head' | 'saying' | 'text';
  readonly text: string;
}

export function pagePieces(root: Tag, document: Document): PagePiece[] {
  const sayings = announcements(document);
  const heads = new Set(tagsBelow(root, ({ role }) => role === 'Table').flatMap(headRows));
  const kindOf = (tag: Tag): PagePiece['kind'] | undefined => {
    if (/^H[1-6]$/.test(tag.role) || heads.has(tag)) return 'head';
    if (tag.role === 'P') return sayings.has(words(textIn(tag))) ? 'saying' : 'text';
    return tag.role === 'Figure' ? 'text' : undefined;
  };
  const walk = (child: Tag | Marked): PagePiece[] => {
    if (isMarked(child)) return piecesOf([child], 'text');
    const kind = kindOf(child);
    return kind === undefined ? child.children.flatMap(walk) : piecesOf(marksIn(child), kind, child.alt);
  };
  return walk(root);
}

/** A piece a page; a picture has words of its own. */
function piecesOf(marks: readonly Marked[], kind: PagePiece['kind'], alt = ''): PagePiece[] {
  return [...new Set(marks.map(({ page }) => page))].flatMap((page) => {
    const text = words(marks.filter((mark) => mark.page === page).map((mark) => mark.text).join(' ')) || words(alt);
    return text === '' ? [] : [{ page, kind, text }];
  });
}

/** Rows that only name what follows: the first, and bands across the table. A result beside many actions may be a head alone. */
function headRows(table: Tag): Tag[] {
  return tagsBelow(table, ({ role }) => role === 'TR').filter((row, index) => {
    const cells = tagsBelow(row, ({ role }) => role === 'TH' || role === 'TD');
    return cells.every(({ role }) => role === 'TH') && (index === 0 || cells.length > 1 || cells.some(({ columnSpan }) => columnSpan > 1));
  });
}

/** What goals say of themselves above their actions, and the titles of tables and lists. */
function announcements(document: Document): ReadonlySet<string> {
  const texts = readDocument(document, { medium: 'druk', pageOf: () => '' }).flatMap((part) => (part.kind === 'in any order' ? part.parts.flatMap((one) => (one.kind === 'text' ? [one.text] : [])) : []));
  const titles = document.chapters.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'jaarplanning' ? [block.matrix.title ?? ''] : block.kind === 'jaarplanning-lijst' ? [block.listTitle ?? ''] : [])));
  return new Set([...texts, ...titles.map(words), 'Activiteiten', ...tableTitles(document)]);
}

function tableTitles(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  if (Array.isArray(value)) return value.flatMap(tableTitles);
  const own = 'tableTitle' in value && typeof value.tableTitle === 'string' ? [words(value.tableTitle)] : [];
  return [...own, ...Object.values(value).flatMap(tableTitles)];
}

/** Pages on which nothing stands, or only what announces something, or that end with it while what follows is on the next. */
export function faultyPages(pieces: readonly PagePiece[], pageCount: number): string[] {
  return Array.from({ length: pageCount }, (_, index) => index + 1).flatMap((page) => {
    const own = pieces.filter((piece) => piece.page === page);
    const last = own.at(-1);
    if (last === undefined) return [`page ${page} is empty`];
    if (own.every(({ kind }) => kind !== 'text')) return [`page ${page} has only ‘${own.map(({ text }) => text).join(' / ').slice(0, 200)}’`];
    const next = pieces[pieces.lastIndexOf(last) + 1];
    // A goal that holds nothing but its own words ends with them: what comes next is another heading.
    const isAnswered = last.kind === 'text' || next === undefined || (last.kind === 'saying' && next.kind === 'head');
    return isAnswered ? [] : [`page ${page} ends with ‘${last.text.slice(0, 80)}’, before ‘${next.text.slice(0, 40)}’`];
  });
}
