import type { TagTree } from './tagTree.js';

/** What stands in an item beside its sign is its body (ISO 32000-1, 14.8.4.3.3); Chrome leaves it loose. */
export function addListBodies(tree: TagTree): void {
  for (const item of tree.all()) {
    if (item.role !== 'LI') continue;
    const isSign = item.children.map((child) => child.kind === 'tag' && child.role === 'Lbl');
    const rest = item.children.filter((_, index) => isSign[index] !== true);
    if (rest.length === 0 || rest.some((child) => child.kind === 'tag' && child.role === 'LBody')) continue;
    item.children = [...item.children.filter((_, index) => isSign[index] === true), tree.around('LBody', item, rest)];
  }
}
