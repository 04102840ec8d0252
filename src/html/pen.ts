import type { Rich, RichInline, RichPart } from '../document/document.js';
import { remembered } from '../memory.js';
import { nonBreaking } from '../text/index.js';
import type { Markup } from './markup.js';
import { joined, markup, nothing, trusted } from './markup.js';
import { pictureHtml } from './pictures.js';
import { inScreenWords } from './screenReferences.js';

/** `druk` goes to the PDF printer, `scherm` is the file that is read in a browser. */
export type Medium = 'scherm' | 'druk';

/** What the drawing of every part of a document shares. */
export interface Drawing {
  readonly medium: Medium;
  /** Of the document: `nl`. */
  readonly language: string;
  /** Puts soft hyphens into long words, for narrow columns. */
  readonly hyphenate: (text: string) => string;
  /** The words by which a reader knows a place, by its anchor. */
  readonly titles: ReadonlyMap<string, string>;
}

/** What stands in a cell that says nothing: Chrome leaves a wholly empty cell out of the tags, and the table becomes irregular. */
export const EMPTY_CELL = trusted('&nbsp;');

/** "NT2/nieuwkomers" may go on to the next line behind its slash. */
const AFTER_SLASH = /(?<=[\p{L}\p{N}]{2}\/)(?=\p{L}{4})/u;
const BREAK_HERE = trusted('<wbr>');

/** An address is copied or clicked: soft hyphens would break it. */
const ADDRESS = /:\/\/|@|www\./;

const wideWords = remembered((text) => (ADDRESS.test(text) ? markup`${text}` : markup`${nonBreaking(text)}`));

/** In columns, by who hyphenates: the same words stand in both media, and in the next page of who has a plan built after every save. */
const WRITERS = new WeakMap<Drawing['hyphenate'], (text: string) => Markup>();

function narrowWords(hyphenate: Drawing['hyphenate']): (text: string) => Markup {
  const known = WRITERS.get(hyphenate) ?? remembered((text) => hyphenated(text, hyphenate));
  WRITERS.set(hyphenate, known);
  return known;
}

function hyphenated(text: string, hyphenate: Drawing['hyphenate']): Markup {
  if (ADDRESS.test(text)) return markup`${text}`;
  const parts = nonBreaking(text).split(AFTER_SLASH).map((part) => markup`${hyphenate(part)}`);
  return joined(parts.flatMap((part, index) => (index === 0 ? [part] : [BREAK_HERE, part])));
}

/** Writes rich text as HTML. Everything typed is escaped. */
export class Pen {
  constructor(
    readonly drawing: Drawing,
    /** In a narrow column long words get soft hyphens. */
    readonly narrow: boolean,
  ) {}

  /** Paragraphs, lists, headings and tables, one after the other. */
  blocks(rich: Rich): Markup {
    return joined(rich.map((part) => this.#block(part)));
  }

  /** What stands in a cell or list item: a single paragraph needs no element of its own. */
  cell(rich: Rich): Markup {
    const [first, ...rest] = rich;
    if (first?.kind === 'paragraph' && (rest.length === 0 || rest.every((part) => part.kind === 'list'))) {
      return joined([this.inline(first.children), ...rest.map((part) => this.#block(part))]);
    }
    return this.blocks(rich);
  }

  /** As `cell`, but never empty. */
  filledCell(rich: Rich): Markup {
    return rich.length === 0 ? EMPTY_CELL : this.cell(rich);
  }

  inline(children: readonly RichInline[]): Markup {
    return joined(children.map((child) => this.#inline(child)));
  }

  text(text: string): Markup {
    return this.narrow ? narrowWords(this.drawing.hyphenate)(text) : wideWords(text);
  }

  #block(part: RichPart): Markup {
    switch (part.kind) {
      case 'paragraph':
        return markup`<p>${this.inline(part.children)}</p>`;
      case 'heading': {
        const name = trusted(`h${headingLevel(part.level)}`);
        return markup`<${name}>${this.inline(part.children)}</${name}>`;
      }
      case 'list':
        return this.#list(part);
      case 'table':
        return this.#table(part);
    }
  }

  #list({ style, start, items }: Extract<RichPart, { kind: 'list' }>): Markup {
    const content = joined(items.map((item) => markup`<li>${this.cell(item)}</li>`));
    if (style === 'bullet') return markup`<ul class="lijst">${content}</ul>`;
    const first = start === 1 ? nothing : markup` start="${start}"`;
    return style === 'letter' ? markup`<ol class="lijst letters" type="a"${first}>${content}</ol>` : markup`<ol class="lijst"${first}>${content}</ol>`;
  }

  #table({ head, rows }: Extract<RichPart, { kind: 'table' }>): Markup {
    const pen = new Pen(this.drawing, true);
    const filled = (children: readonly RichInline[]): Markup => (children.length === 0 ? EMPTY_CELL : pen.inline(children));
    const heads = joined(head.map((cell) => markup`<th scope="col">${filled(cell)}</th>`));
    const body = joined(rows.map((row) => markup`<tr>${joined(row.map((cell) => markup`<td>${filled(cell)}</td>`))}</tr>`));
    const frame = this.drawing.medium === 'scherm' ? trusted(' role="group" tabindex="0" aria-label="Tabel"') : nothing;
    return markup`<div class="kader"${frame}><table class="teksttabel"><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table></div>`;
  }

  #inline(child: RichInline): Markup {
    switch (child.kind) {
      case 'text':
        return this.text(child.text);
      case 'emphasis':
        return markup`<em>${this.inline(child.children)}</em>`;
      case 'strong':
        return markup`<strong>${this.inline(child.children)}</strong>`;
      case 'superscript':
        return markup`<sup>${this.inline(child.children)}</sup>`;
      case 'underline':
        return markup`<u>${this.inline(child.children)}</u>`;
      case 'small':
        return markup`<small>${this.inline(child.children)}</small>`;
      case 'break':
        return trusted('<br>');
      case 'date':
        return markup`<time datetime="${child.date}">${nonBreaking(child.text)}</time>`;
      case 'link':
        return this.#link(child);
      case 'reference':
        return this.#reference(child);
      case 'pageNumber':
        return markup`<a href="#${child.anchor}">${this.#pageNumber(child.anchor)}</a>`;
      case 'noteReference':
        return this.#noteReference(child);
      case 'picture':
        return pictureHtml(child.picture);
    }
  }

  #link({ href, children }: Extract<RichInline, { kind: 'link' }>): Markup {
    const words = this.inline(children);
    return isSafeAddress(href) ? markup`<a href="${href}">${words}</a>` : words;
  }

  #reference({ anchor, children }: Extract<RichInline, { kind: 'reference' }>): Markup {
    const title = this.drawing.titles.get(anchor);
    const words = this.drawing.medium === 'scherm' ? inScreenWords(children, title ?? '') : children;
    const content = joined(words.map((child) => (child.kind === 'pageNumber' ? this.#pageNumber(child.anchor) : this.#inline(child))));
    return title === undefined ? content : markup`<a href="#${anchor}">${content}</a>`;
  }

  /** Three figures wide, so that filling in the number moves nothing. */
  #pageNumber(anchor: string): Markup {
    const title = this.drawing.titles.get(anchor);
    if (title === undefined) return nothing;
    return this.drawing.medium === 'druk' ? markup`<span class="bladzijde" data-bladzijde="${anchor}">000</span>` : markup`‘${title}’`;
  }

  #noteReference({ number, anchor, noteAnchor }: Extract<RichInline, { kind: 'noteReference' }>): Markup {
    // Chrome breaks the tags of a link with a role of DPUB-ARIA; in print a mark in the language says what it is.
    const role = this.drawing.medium === 'scherm' ? markup` role="doc-noteref" aria-label="Noot ${number}"` : markup` lang="${this.drawing.language}-x-ref"`;
    return markup`<sup class="nootcijfer"><a id="${anchor}" href="#${noteAnchor}"${role}>${number}</a></sup>`;
  }
}

export function headingLevel(level: number): number {
  return Math.max(2, Math.min(6, Math.trunc(level)));
}

/** Addresses that a link may lead to; anything else (`javascript:`, `data:`) keeps its words and leads nowhere. */
function isSafeAddress(href: string): boolean {
  return /^(?:https?:\/\/|mailto:|tel:)/i.test(href.trim());
}
