import type { ListMark } from '../blocks.js';
import type { Numbered } from './styles.js';
import type { Element } from './xml.js';
import { childNamed, childrenNamed, valueOf } from './xml.js';

/** Which marks the lists of a document have. */
export class Numbering {
  /** By the name of the list and the depth. */
  readonly #formats = new Map<string, string>();

  constructor(root: Element | undefined) {
    const kinds = new Map(childrenNamed(root, 'w:abstractNum').map((kind) => [kind.attributes.get('w:abstractNumId'), kind]));
    for (const list of childrenNamed(root, 'w:num')) {
      const name = list.attributes.get('w:numId') ?? '';
      const own = childrenNamed(list, 'w:lvlOverride').flatMap((override) => childrenNamed(override, 'w:lvl'));
      for (const level of [...childrenNamed(kinds.get(valueOf(list, 'w:abstractNumId')), 'w:lvl'), ...own]) {
        this.#formats.set(`${name} ${level.attributes.get('w:ilvl') ?? '0'}`, valueOf(level, 'w:numFmt') ?? childNamed(level, 'w:numFmt')?.name ?? 'decimal');
      }
    }
  }

  /** The mark of a paragraph in a list; undefined where it has none. */
  mark({ list, depth }: Numbered): ListMark | undefined {
    const format = this.#formats.get(`${list} ${depth}`);
    // List 0 takes a paragraph out of the list of its style.
    if (list === '0' || format === undefined || format === 'none') return undefined;
    const style = format === 'bullet' ? 'bullet' : /letter/i.test(format) ? 'letter' : 'number';
    return { depth, style };
  }
}
