import type { Tag, TagTree } from './tagTree.js';

/** Roles that the HTML asks for by a private subtag of `lang`, as in `nl-x-toci`: Chrome keeps it where it keeps no class or role. */
const MARKS: ReadonlyMap<string, string> = new Map([
  ['toc', 'TOC'],
  ['toci', 'TOCI'],
  ['note', 'Note'],
  ['ref', 'Reference'],
]);

const MARKED = /^(.+)-x-([a-z]+)$/u;

/**
 * Takes the marks off, so that what is left is a language, and says which element asked for which role. A language that
 * holds for the whole document is not said again. Throws on a mark that does not exist.
 */
export function readLanguageMarks(tree: TagTree, language: string): Map<Tag, string> {
  const asked = new Map<Tag, string>();
  for (const tag of tree.all()) {
    const [, base, mark = ''] = MARKED.exec(tag.language ?? '') ?? [];
    if (base !== undefined) {
      const role = MARKS.get(mark);
      if (role === undefined) throw new Error(`No role is known by the mark "${mark}"`);
      asked.set(tag, role);
      tag.language = base;
    }
    if (tag.language === language && tag.parent !== undefined) tag.language = undefined;
  }
  return asked;
}
