import { LevelFormat } from 'docx';
import type { ILevelsOptions, INumberingOptions } from 'docx';
import type { ListStyle } from '../../../text/index.js';

/** What a Word file numbers by itself: places that are linked to, lists and the notes that were met. */
export class Marks {
  readonly #targets: ReadonlySet<string>;
  readonly #places = new Map<string, string>();
  readonly #placed = new Set<string>();
  readonly #lists = new Map<string, { readonly style: ListStyle; readonly start: number }>();
  readonly #notes = new Set<number>();
  #instances = 0;

  /** `targets` are the anchors that the document has; a link to any other place would lead nowhere. */
  constructor(targets: Iterable<string>) {
    this.#targets = new Set(targets);
  }

  /** Name of the bookmark of an anchor; Word allows no hyphens and forty signs. */
  bookmark(anchor: string): string | undefined {
    if (!this.#targets.has(anchor)) return undefined;
    const name = this.#places.get(anchor) ?? `plaats_${this.#places.size + 1}`;
    this.#places.set(anchor, name);
    return name;
  }

  /** The bookmark to write at a place; an anchor has one place. */
  place(anchor: string | undefined): string | undefined {
    if (anchor === undefined || this.#placed.has(anchor)) return undefined;
    this.#placed.add(anchor);
    return this.bookmark(anchor);
  }

  /** How the paragraphs of a list are numbered; every list counts anew. */
  list(style: ListStyle, start: number): { readonly reference: string; readonly instance: number } {
    const reference = style === 'bullet' ? 'opsomming' : `${style === 'letter' ? 'letters' : 'nummers'}-${start}`;
    this.#lists.set(reference, { style, start });
    if (style === 'bullet') return { reference, instance: 0 };
    this.#instances += 1;
    return { reference, instance: this.#instances };
  }

  /** Whether a note is referred to for the first time: Word prints a note once for every reference. */
  isFirst(note: number): boolean {
    if (this.#notes.has(note)) return false;
    this.#notes.add(note);
    return true;
  }

  get numbering(): INumberingOptions {
    return { config: [...this.#lists].map(([reference, { style, start }]) => ({ reference, levels: LEVELS.map((level) => levelOf(level, style, start)) })) };
  }
}

const LEVELS = [0, 1, 2, 3, 4, 5, 6, 7, 8] as const;

function levelOf(level: number, style: ListStyle, start: number): ILevelsOptions {
  const looks = { paragraph: { indent: { left: 284 * (level + 1), hanging: 284 }, spacing: { after: 40 } } };
  if (style === 'bullet') return { level, format: LevelFormat.BULLET, text: level % 2 === 0 ? '•' : '–', style: looks };
  return { level, format: style === 'letter' ? LevelFormat.LOWER_LETTER : LevelFormat.DECIMAL, text: `%${level + 1}.`, start, style: looks };
}
