import type { Source } from '../source/source.js';
import { parseYaml } from '../yaml/parse.js';
import type { YamlEntry, YamlList, YamlMap, YamlNode, YamlText } from '../yaml/tree.js';

/** The list in which something stands, and the key that holds the list where it stands behind one. */
export interface ListPlace {
  readonly list: YamlList;
  readonly index: number;
  readonly holder?: YamlEntry;
}

/**
 * One file as it was typed: which list holds an item, which map an entry, and where texts stand. The tree of a plan cannot tell,
 * because there the files stand in each other's place.
 */
export class FileStructure {
  readonly root: YamlNode | undefined;
  /** In the order of the file; texts do not overlap. */
  readonly #texts: YamlText[] = [];
  readonly #items = new Map<number, ListPlace>();
  readonly #maps = new Map<number, YamlMap>();

  constructor(readonly source: Source) {
    this.root = parseYaml(source).root;
    if (this.root !== undefined) this.#visit(this.root);
    this.#texts.sort((one, other) => one.span.start - other.span.start);
  }

  /** The list with the item that begins at an offset; undefined for what is no item, such as a file's own map. */
  itemAt(start: number): ListPlace | undefined {
    return this.#items.get(start);
  }

  /** The map that begins at an offset. */
  mapAt(start: number): YamlMap | undefined {
    return this.#maps.get(start);
  }

  /** Whether an alias elsewhere in the file (`*naam`) stands for something in a stretch of it. */
  isUsedElsewhere(start: number, end: number): boolean {
    const { text } = this.source;
    const from = lineStart(text, start);
    const names = [...text.slice(from, end).matchAll(/(?<=^|[\s,[{:-])&([^\s,[\]{}]+)/g)].map(([, name = '']) => name);
    if (names.length === 0) return false;
    const rest = `${text.slice(0, from)}\n${text.slice(end)}`;
    return names.some((name) => new RegExp(`(?<=[\\s,[{:-])\\*${name.replaceAll(/[.*+?^$()|\\]/g, '\\$&')}(?![^\\s,[\\]{}])`).test(rest));
  }

  /** Whether an offset lies within the words of a text, where `#` begins no comment. The head of a block text is outside it. */
  isInText(offset: number): boolean {
    let [low, high] = [0, this.#texts.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#texts[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const before = this.#texts[low - 1];
    if (before === undefined || offset >= before.span.end) return false;
    const isBlock = before.style === 'literal' || before.style === 'folded';
    return !isBlock || this.source.text.slice(before.span.start, offset).includes('\n');
  }

  #visit(node: YamlNode, holder?: YamlEntry): void {
    if (node.kind === 'text') this.#texts.push(node);
    if (node.kind === 'list') {
      node.items.forEach((item, index) => {
        // What an alias stands for was typed elsewhere.
        const isHere = item.span.start >= node.span.start && item.span.end <= node.span.end;
        if (isHere) this.#items.set(item.span.start, { list: node, index, ...(holder === undefined ? {} : { holder }) });
        this.#visit(item);
      });
    }
    if (node.kind === 'map') {
      this.#maps.set(node.span.start, node);
      for (const entry of node.entries) {
        this.#texts.push(entry.key);
        this.#visit(entry.value, entry);
      }
    }
  }
}

/** Whether a list or map was written between brackets. */
export function isFlow({ span }: YamlNode): boolean {
  return /[[{]/.test(span.source.text[span.start] ?? '');
}

export function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Offset of the line end after an offset, or of the end of the text. */
export function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end === -1 ? text.length : end;
}
