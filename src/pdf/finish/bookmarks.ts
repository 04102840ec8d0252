import { destinationsOf } from '../file/pages.js';
import { dictionary, PdfName, type PdfReference, PdfString } from '../file/objects.js';
import type { PdfFile } from '../file/pdfFile.js';
import { setCatalog } from './description.js';

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
  readonly reference: PdfReference;
  readonly children: Branch[];
}

/**
 * Writes the bookmarks anew, with titles from the plan: Chrome takes them from the lines of a heading and loses the space
 * at which a heading was wrapped.
 */
export function writeBookmarks(file: PdfFile, bookmarks: readonly Bookmark[]): void {
  const places = destinationsOf(file);
  const missing = bookmarks.filter(({ anchor }) => !places.has(anchor)).map(({ anchor }) => anchor);
  if (missing.length > 0) throw new Error(`No place for bookmarks ${missing.join(', ')}: the HTML has no such id`);
  const catalog = new Map(file.catalog);
  if (bookmarks.length === 0) {
    catalog.delete('Outlines');
    setCatalog(file, catalog);
    return;
  }
  const outlines = file.add(null);
  const tree = branches(file, bookmarks);
  const write = (branch: Branch, index: number, siblings: readonly Branch[], parent: PdfReference): void => {
    const { bookmark, reference, children } = branch;
    file.set(
      reference,
      dictionary({
        Title: PdfString.ofText(bookmark.title),
        Parent: parent,
        Prev: siblings[index - 1]?.reference,
        Next: siblings[index + 1]?.reference,
        ...family(children),
        Dest: places.get(bookmark.anchor),
      }),
    );
    children.forEach((child, place) => write(child, place, children, reference));
  };
  tree.forEach((branch, index) => write(branch, index, tree, outlines));
  file.set(outlines, dictionary({ Type: new PdfName('Outlines'), ...family(tree) }));
  // The side column stands open: without it nobody finds the bookmarks.
  setCatalog(file, catalog.set('Outlines', outlines).set('PageMode', new PdfName('UseOutlines')));
}

/** First and last child, and how many lines show when all is open (12.3.3). */
function family(children: readonly Branch[]): { First?: PdfReference; Last?: PdfReference; Count?: number } {
  const [first, last] = [children[0], children.at(-1)];
  return first === undefined || last === undefined ? {} : { First: first.reference, Last: last.reference, Count: size(children) };
}

function size(children: readonly Branch[]): number {
  return children.reduce((total, child) => total + 1 + size(child.children), 0);
}

function branches(file: PdfFile, bookmarks: readonly Bookmark[]): Branch[] {
  const roots: Branch[] = [];
  const path: Branch[] = [];
  for (const bookmark of bookmarks) {
    const branch: Branch = { bookmark, reference: file.add(null), children: [] };
    while ((path.at(-1)?.bookmark.level ?? 0) >= bookmark.level) path.pop();
    (path.at(-1)?.children ?? roots).push(branch);
    path.push(branch);
  }
  return roots;
}
