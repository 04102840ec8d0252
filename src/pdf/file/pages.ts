import { type PdfObject, PdfReference, PdfString } from './objects.js';
import type { PdfFile } from './pdfFile.js';

/** The pages in order. */
export function pagesOf(file: PdfFile): PdfReference[] {
  const pages: PdfReference[] = [];
  const walk = (node: PdfObject | undefined): void => {
    const kids = file.get(node, 'Kids');
    if (Array.isArray(kids)) kids.forEach(walk);
    else if (node instanceof PdfReference) pages.push(node);
  };
  walk(file.catalog.get('Pages'));
  return pages;
}

/**
 * Named destinations: for each id in the HTML that a link points to, its place `[page /XYZ left top zoom]`. From the
 * catalog's /Dests, where Chrome puts them, and from a name tree, where newer versions of the format do.
 */
export function destinationsOf(file: PdfFile): Map<string, PdfObject[]> {
  const found = new Map<string, PdfObject[]>();
  const add = (name: string, value: PdfObject | undefined): void => {
    const target = file.resolve(value);
    const place = Array.isArray(target) ? target : file.get(target, 'D');
    if (Array.isArray(place)) found.set(name, place);
  };
  for (const [name, value] of file.dictionary(file.catalog, 'Dests') ?? []) add(idOf(name), value);
  const walk = (node: PdfObject | undefined): void => {
    const names = file.get(node, 'Names');
    if (Array.isArray(names)) {
      for (let index = 0; index + 1 < names.length; index += 2) {
        const name = file.resolve(names[index]);
        if (name instanceof PdfString) add(idOf(name.text), names[index + 1]);
      }
    }
    const kids = file.get(node, 'Kids');
    if (Array.isArray(kids)) kids.forEach(walk);
  };
  walk(file.dictionary(file.dictionary(file.catalog, 'Names'), 'Dests'));
  return found;
}

/** Page of every named destination, counted from 1 as readers see it. */
export function pageNumbersOf(file: PdfFile): { readonly pageNumbers: ReadonlyMap<string, number>; readonly pageCount: number } {
  const pages = pagesOf(file);
  const order = new Map(pages.map((page, index) => [page.number, index + 1]));
  const pageNumbers = new Map<string, number>();
  for (const [name, [page]] of destinationsOf(file)) {
    const number = page instanceof PdfReference ? order.get(page.number) : undefined;
    if (number !== undefined) pageNumbers.set(name, number);
  }
  return { pageNumbers, pageCount: pages.length };
}

/** Chrome writes an id as it stands in a link's address: what is not ASCII, and spaces, as `%C3%A9`. */
function idOf(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    // A per cent sign of the id itself.
    return name;
  }
}
