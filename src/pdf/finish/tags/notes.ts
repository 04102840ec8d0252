import type { Tag, TagTree } from './tagTree.js';

/**
 * Makes the items that are marked as notes ones: what they say becomes a Note within the item, because a list holds only
 * items; and puts a Reference around each link that leads to a note (ISO 32000-1, 14.8.4.4.1).
 */
export function makeNotes(tree: TagTree, asked: ReadonlyMap<Tag, string>): void {
  for (const [tag, role] of asked) {
    if (role === 'Note') tag.children = [tree.around('Note', tag, tag.children)];
    if (role === 'Reference') wrap(tree, tag);
  }
}

function wrap(tree: TagTree, link: Tag): void {
  const { parent } = link;
  if (parent === undefined) throw new Error('A link to a note stands nowhere');
  const reference = tree.around('Reference', parent, [link]);
  parent.children = parent.children.map((child) => (child === link ? reference : child));
}
