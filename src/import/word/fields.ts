import type { Element } from './xml.js';

/** A field of Word: an instruction ("TOC", "HYPERLINK …") and the result that was last shown. */
interface Field {
  instruction: string;
  showsResult: boolean;
}

/** Fields that are open at a place in the text: they may span paragraphs, and stand in each other. */
export class Fields {
  readonly #open: Field[] = [];

  /** `begin`, `separate` or `end`. Gives the instruction of the field that ends. */
  mark(element: Element): string | undefined {
    const type = element.attributes.get('w:fldCharType');
    const last = this.#open.at(-1);
    if (type === 'begin') this.#open.push({ instruction: '', showsResult: false });
    else if (type === 'end') return this.#open.pop()?.instruction;
    else if (last !== undefined) last.showsResult = true;
    return undefined;
  }

  instruct(text: string): void {
    const last = this.#open.at(-1);
    if (last !== undefined) last.instruction += text;
  }

  /** Between the instruction and the result nothing is shown. */
  get isHidden(): boolean {
    return this.#open.some(({ showsResult }) => !showsResult);
  }

  get isContents(): boolean {
    return this.#open.some(({ instruction }) => /^\s*TOC\b/.test(instruction));
  }

  get link(): string | undefined {
    return this.#open.map(({ instruction }) => linkOf(instruction)).findLast((link) => link !== undefined);
  }
}

/** Where `HYPERLINK "https://…"` or `HYPERLINK \l "place"` leads. */
export function linkOf(instruction: string): string | undefined {
  const found = /^\s*HYPERLINK\s+(\\l\s+)?"([^"]*)"/.exec(instruction);
  return found === null ? undefined : `${found[1] === undefined ? '' : '#'}${found[2] ?? ''}`;
}

/** Place of which `PAGEREF place` shows the page and `REF place` the words. */
export function placeShownBy(instruction: string): string | undefined {
  return /^\s*(?:PAGE)?REF\s+"?([^\s"]+)/.exec(instruction)?.[1];
}
