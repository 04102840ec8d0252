import { PDFName } from '@cantoo/pdf-lib';
import type { Tag, TagTree } from './tagTree.js';

/**
 * Makes the list that is marked as contents one: TOC, with TOCI for each line and a Reference around its link
 * (ISO 32000-1, 14.8.4.2). Lines inside a line have no mark of their own: Chrome writes a language only where it changes.
 * Runs before lists get their bodies, which lines of contents do not have.
 */
export function makeContents(tree: TagTree, asked: ReadonlyMap<Tag, string>): void {
  for (const [item, role] of asked) {
    if (role !== 'TOCI') continue;
    if (item.role !== 'LI') throw new Error(`A line of contents stands in ${item.role}, not in a list`);
    if (item.parent?.role === 'L') becomeContents(item.parent);
    becomeLine(tree, item);
  }
}

function becomeLine(tree: TagTree, item: Tag): void {
  item.role = 'TOCI';
  item.children = item.children.map((child) => (child.kind === 'tag' && child.role === 'Link' ? tree.around('Reference', item, [child]) : child));
  for (const list of item.children) {
    if (list.kind !== 'tag' || list.role !== 'L') continue;
    becomeContents(list);
    for (const line of list.children) if (line.kind === 'tag' && line.role === 'LI') becomeLine(tree, line);
  }
}

function becomeContents(list: Tag): void {
  list.role = 'TOC';
  // How a list is numbered says nothing about contents.
  list.dictionary.delete(PDFName.of('A'));
}
