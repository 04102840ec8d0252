import { PDFArray, PDFDict, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from '../file/pdfFile.js';
import { anchorOf } from '../print/destinations.js';

/** A line in the reader's side column. */
export interface Bookmark {
  readonly title: string;
  /** 1 for the outermost; a line deeper than the one before hangs under it. */
  readonly level: number;
  /** Id in the HTML. */
  readonly anchor: string;
}

interface Branch {
  readonly bookmark: Bookmark;
  readonly reference: PDFRef;
  readonly children: Branch[];
}

/**
 * Writes the bookmarks anew, with titles from the plan: Chrome takes them from the lines of a heading and loses the space
 * at which a heading was wrapped.
 */
export function writeBookmarks(document: PdfFile, bookmarks: readonly Bookmark[]): void {
  const { catalog, context } = document;
  const places = destinationsOf(document);
  const missing = bookmarks.filter(({ anchor }) => !places.has(anchor)).map(({ anchor }) => anchor);
  if (missing.length > 0) throw new Error(`No place for bookmarks ${missing.join(', ')}: the HTML has no such id`);
  if (bookmarks.length === 0) {
    catalog.delete(PDFName.of('Outlines'));
    return;
  }
  const outlines = context.nextRef();
  const tree = branches(document, bookmarks);
  const write = (branch: Branch, index: number, siblings: readonly Branch[], parent: PDFRef): void => {
    const { bookmark, reference, children } = branch;
    const line = context.obj({
      Title: PDFHexString.fromText(bookmark.title),
      Parent: parent,
      Prev: siblings[index - 1]?.reference,
      Next: siblings[index + 1]?.reference,
      ...family(children),
      Dest: places.get(bookmark.anchor),
    });
    context.assign(reference, line);
    children.forEach((child, place) => write(child, place, children, reference));
  };
  tree.forEach((branch, index) => write(branch, index, tree, outlines));
  context.assign(outlines, context.obj({ Type: 'Outlines', ...family(tree) }));
  catalog.set(PDFName.of('Outlines'), outlines);
  // The side column stands open: without it nobody finds the bookmarks.
  catalog.set(PDFName.of('PageMode'), PDFName.of('UseOutlines'));
}

/** For each id in the HTML that a link points to, its place `[page /XYZ left top zoom]`. */
function destinationsOf({ catalog }: PdfFile): ReadonlyMap<string, PDFArray> {
  const destinations = catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  return new Map(destinations?.keys().map((name) => [anchorOf(name.decodeText()), destinations.lookup(name, PDFArray)]));
}

/** First and last child, and how many lines show when all is open (12.3.3). */
function family(children: readonly Branch[]): { First?: PDFRef; Last?: PDFRef; Count?: number } {
  const [first, last] = [children[0], children.at(-1)];
  return first === undefined || last === undefined ? {} : { First: first.reference, Last: last.reference, Count: size(children) };
}

function size(children: readonly Branch[]): number {
  return children.reduce((total, child) => total + 1 + size(child.children), 0);
}

function branches({ context }: PdfFile, bookmarks: readonly Bookmark[]): Branch[] {
  const roots: Branch[] = [];
  const path: Branch[] = [];
  for (const bookmark of bookmarks) {
    const branch: Branch = { bookmark, reference: context.nextRef(), children: [] };
    while ((path.at(-1)?.bookmark.level ?? 0) >= bookmark.level) path.pop();
    (path.at(-1)?.children ?? roots).push(branch);
    path.push(branch);
  }
  return roots;
}
