import type { Tag, TagTree } from './tagTree.js';

/** Between the language of a link and the number of the placeholder that is in it: `nl-x-blz-3`. As all marks, a private subtag of `lang`, which Chrome keeps. */
export const NUMBER_MARK = '-x-blz-';

const NUMBERED = new RegExp(`^(.*)${NUMBER_MARK}(\\d+)$`, 'u');

/** Takes the marks off the links that hold the number of a page, and gives them by the number of their placeholder, from 0. */
export function readNumberMarks(tree: TagTree): Map<number, Tag> {
  const links = new Map<number, Tag>();
  for (const tag of tree.all()) {
    const [, language, number] = NUMBERED.exec(tag.language ?? '') ?? [];
    if (number === undefined) continue;
    links.set(Number(number), tag);
    tag.language = language === '' ? undefined : language;
  }
  return links;
}
