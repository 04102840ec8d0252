import { isCollection, isScalar, visit } from 'yaml';
import type { Document } from 'yaml';

/** A text between quotes, or a list or group between brackets, as it stands in the source. */
export interface Enclosed {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** Looks up which quotes and brackets stand around an offset; the document is walked once, at the first question. */
export class Written {
  readonly #quoted: Enclosed[] = [];
  /** The outermost only: they do not overlap. */
  readonly #bracketed: Enclosed[] = [];
  #walked = false;

  constructor(
    readonly document: Document.Parsed,
    readonly text: string,
  ) {}

  /** The quotes that the offset stands in or just behind, blanks apart. */
  quotesAt(offset: number): Enclosed | undefined {
    this.#walk();
    return this.#touching(this.#quoted, offset);
  }

  bracketsAt(offset: number): Enclosed | undefined {
    this.#walk();
    return this.#touching(this.#bracketed, offset);
  }

  #touching(all: readonly Enclosed[], offset: number): Enclosed | undefined {
    let low = 0;
    let high = all.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((all[middle]?.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const last = all[low - 1];
    return last !== undefined && this.text.slice(last.end, offset).trim() === '' ? last : undefined;
  }

  #walk(): void {
    if (this.#walked) return;
    this.#walked = true;
    visit(this.document, {
      Node: (_key, node) => {
        const [start, end] = node.range ?? [0, 0];
        if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) {
          this.#quoted.push({ start, end, closed: end > start + 1 && this.text[end - 1] === this.text[start] && !this.#escaped(start, end - 1) });
        } else if (isCollection(node) && node.flow === true && start >= (this.#bracketed.at(-1)?.end ?? 0)) {
          this.#bracketed.push({ start, end, closed: this.text[end - 1] === (this.text[start] === '[' ? ']' : '}') });
        }
      },
    });
  }

  /** `"C:\"`: the last quote belongs to the text. */
  #escaped(start: number, quote: number): boolean {
    if (this.text[start] !== '"') return false;
    let index = quote;
    while (index > start && this.text[index - 1] === '\\') index--;
    return (quote - index) % 2 === 1;
  }
}
