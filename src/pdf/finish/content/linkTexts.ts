import { PDFDict, PDFHexString, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import { nameText, stringText } from '../../file/texts.js';
import type { Tag, TagTree } from '../tags/tagTree.js';
import type { Page } from './pages.js';

const ALTERNATIVE = PDFName.of('Alt');

/** Gives each place where a link can be clicked the words of the link (ISO 14289-1, 7.18.5), or else its address. */
export function describeLinks(tree: TagTree, pages: readonly Page[], { context }: PdfFile): void {
  const byReference = new Map(pages.map((page) => [page.reference, page]));
  for (const tag of tree.all()) {
    for (const child of tag.children) {
      if (child.kind !== 'object') continue;
      const annotation = context.lookup(child.object, PDFDict);
      const words = wordsIn(tag, byReference).replace(/\s+/gu, ' ').trim() || addressOf(annotation);
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(inFull(tag, words)));
    }
  }
}

/** A bare number says nothing to who jumps from link to link: the words are those of the web page. */
function inFull(link: Tag, words: string): string {
  if (!/^\d+$/u.test(words)) return words;
  if (link.parent?.role === 'Reference') return `Noot ${words}`;
  return isIn(link, 'Note') ? `Noot ${words}, terug naar de tekst` : words;
}

function isIn(tag: Tag, role: string): boolean {
  return tag.role === role || (tag.parent !== undefined && isIn(tag.parent, role));
}

/** What stands in an element; a picture says its words. Number, title and page of a line of contents stand apart. */
function wordsIn(tag: Tag, pages: ReadonlyMap<PDFRef, Page>): string {
  const alternative = stringText(tag.dictionary.lookup(ALTERNATIVE));
  if (alternative !== '') return alternative;
  const joint = tag.role === 'Link' && isIn(tag, 'TOCI') ? ' ' : '';
  let words = '';
  for (const child of tag.children) {
    if (child.kind === 'tag') words += joint + wordsIn(child, pages);
    if (child.kind !== 'piece') continue;
    const page = pages.get(child.page);
    const piece = page?.content.pieces.get(child.number);
    if (piece !== undefined) words += page?.text(piece.content, piece.end) ?? '';
  }
  return words;
}

/** Where a link without words leads: an address, or the name of a place in the file. */
function addressOf(annotation: PDFDict): string {
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict);
  const place = annotation.lookup(PDFName.of('Dest'));
  const address = action === undefined ? '' : stringText(action.lookup(PDFName.of('URI')));
  if (address !== '') return address;
  if (place instanceof PDFName) return nameText(place);
  throw new Error('A link has neither words nor an address');
}
