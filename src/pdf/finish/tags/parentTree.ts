import { PDFArray, PDFDict, PDFName, PDFNumber, type PDFObject, PDFRef } from '@cantoo/pdf-lib';
import type { PdfFile } from '../../file/pdfFile.js';
import type { TagTree } from './tagTree.js';

/**
 * Writes anew by which element each piece of a page and each link is held (ISO 32000-1, 14.7.4.4): rules have moved
 * them. Pages come first, in order, then links in the order in which they are read.
 */
export function writeParentTree(tree: TagTree, document: PdfFile): void {
  const { context } = document;
  const numbers: PDFObject[] = [];
  let next = 0;
  const add = (value: PDFObject): PDFNumber => {
    const number = PDFNumber.of(next);
    numbers.push(number, value);
    next += 1;
    return number;
  };
  const holders = holdersByPage(tree);
  for (const { node, ref } of document.getPages()) {
    const held = holders.get(ref) ?? [];
    node.set(PDFName.of('StructParents'), add(context.register(context.obj(Array.from(held, (holder) => holder ?? null)))));
  }
  for (const tag of tree.all()) {
    for (const child of tag.children) {
      if (child.kind === 'object') context.lookup(child.object, PDFDict).set(PDFName.of('StructParent'), add(tag.reference));
    }
  }
  forget(tree, document, 'ParentTree');
  tree.structure.set(PDFName.of('ParentTree'), context.register(context.obj({ Nums: numbers })));
  tree.structure.set(PDFName.of('ParentTreeNextKey'), PDFNumber.of(next));
}

/** For every page the elements by the number of the piece that they hold; a number that nobody holds is a gap. */
function holdersByPage(tree: TagTree): Map<PDFRef, (PDFRef | undefined)[]> {
  const holders = new Map<PDFRef, (PDFRef | undefined)[]>();
  for (const tag of tree.all()) {
    for (const child of tag.children) {
      if (child.kind !== 'piece') continue;
      const page = holders.get(child.page) ?? [];
      page[child.number] = tag.reference;
      holders.set(child.page, page);
    }
  }
  return holders;
}

/** Drops an older tree of numbers or names, with the lists that only it refers to. */
export function forget({ structure }: TagTree, { context }: PdfFile, key: string): void {
  const drop = (value: PDFObject | undefined): void => {
    if (!(value instanceof PDFRef)) return;
    const node = context.lookup(value);
    // What is not a list or a branch is an element itself, and stays.
    if (node instanceof PDFDict && node.get(PDFName.of('Type')) === PDFName.of('StructElem')) return;
    context.delete(value);
    if (node instanceof PDFDict) for (const branch of ['Kids', 'Nums']) references(node.lookup(PDFName.of(branch))).forEach(drop);
  };
  drop(structure.get(PDFName.of(key)));
  structure.delete(PDFName.of(key));
}

function references(list: PDFObject | undefined): PDFObject[] {
  return list instanceof PDFArray ? list.asArray() : [];
}
