import type { Link, Node, PhrasingContent } from 'mdast';
import { readSyntax } from './inlineSyntax.js';
import { splitPageNumber } from './pageNumbers.js';
import { inlineText } from './plainText.js';
import type { Inline, Range, TextProblem } from './richText.js';
import { isLocalPath, linkTarget, type LinkTarget } from './targets.js';

/** A text on its way to a tree: what is being read, how its lines count, and what was found on the way. */
export interface InlineReading {
  readonly text: string;
  /** `keep`: every line typed is a line printed; `join`: never one; `wrap`: only after `\`. */
  readonly lineEnds: 'keep' | 'join' | 'wrap';
  readonly problems: TextProblem[];
}

/** Emphasis in emphasis …: enough for any person, few enough for every reader of the tree. */
const MAX_DEPTH = 12;
/** Without one of these a text is its words, which saves most cells of a plan the parser. */
const BEGINS_MARKUP = /[\\*_^[]/;
/** What the parser's time grows with faster than linearly. No paragraph that a person types comes near the bound. */
const MARKS = /[\\*_^[\]!\r\n]/g;
const MAX_MARKS = 500;
const LINE_END = /(?:\r\n|\n|\r)[ \t]*/;

/** The inlines in a stretch of the text, which holds no blank line. */
export function parseInlines(reading: InlineReading, range: Range): Inline[] {
  const text = reading.text.slice(range.start, range.end).replace(/^\uFEFF+/, '');
  const writing = new Writing(reading, text, range.end - text.length);
  if (!BEGINS_MARKUP.test(text)) return joinTexts(writing.words(text));
  if ((text.match(MARKS) ?? []).length > MAX_MARKS) {
    reading.problems.push({ kind: 'too-many-marks', at: { start: range.start, end: range.end } });
    return joinTexts(writing.words(text));
  }
  return writing.inlines(readSyntax(text), 0);
}

/** Turns what the Markdown parser read into what the language has; the rest prints as typed. */
class Writing {
  readonly #reading: InlineReading;
  readonly #text: string;
  readonly #base: number;

  /** `base` is where `text` stands in the whole. */
  constructor(reading: InlineReading, text: string, base: number) {
    this.#reading = reading;
    this.#text = text;
    this.#base = base;
  }

  /** `depth` counts the emphasis and links around the nodes. */
  inlines(nodes: readonly PhrasingContent[], depth: number): Inline[] {
    return joinTexts(nodes.flatMap((node) => this.#inline(node, depth)));
  }

  /** Text without markup, which may go over lines. */
  words(text: string): Inline[] {
    return text.split(LINE_END).flatMap((line, index) => [...(index > 0 ? [this.#lineEnd(false)] : []), ...texts(line)]);
  }

  #inline(node: PhrasingContent, depth: number): Inline[] {
    switch (node.type) {
      case 'text':
        return this.words(node.value);
      case 'break':
        // Two blanks at the end of a line keep it in CommonMark too; nobody sees them, so here only `\` does.
        return [this.#lineEnd(this.#typed(node).startsWith('\\'))];
      case 'noteCall':
        return [{ kind: 'note', id: node.id, at: this.#place(node) }];
      case 'superscript':
        return [{ kind: 'superscript', children: texts(node.value) }];
      case 'emphasis':
      case 'strong': {
        const marks = node.type === 'strong' ? 2 : 1;
        if (depth >= MAX_DEPTH) return this.#tooDeep(node, node.children, marks, marks, depth);
        return [{ kind: node.type, children: this.inlines(node.children, depth + 1) }];
      }
      case 'link':
        return this.#link(node, depth);
      case 'image': {
        const at = this.#place(node);
        if (isLocalPath(node.url)) return [{ kind: 'picture', path: node.url, alt: collapse(node.alt ?? '').trim(), at }];
        this.#reading.problems.push({ kind: 'picture-target', target: node.url, at });
        return this.words(this.#typed(node));
      }
      default:
        return this.words(this.#typed(node));
    }
  }

  /** A link or reference; what points elsewhere keeps the marks inside, but its brackets print as typed. */
  #link(node: Link, depth: number): Inline[] {
    const closing = this.#end(node) - (node.children.length === 0 ? this.#start(node) + 1 : this.#end(node.children.at(-1) ?? node));
    if (depth >= MAX_DEPTH) return this.#tooDeep(node, node.children, 1, closing, depth);
    const at = this.#place(node);
    const children = this.inlines(node.children, depth + 1);
    const target = linkTarget(node.url);
    if (target !== undefined && isVisible(children)) return [linked(target, children, at)];
    this.#reading.problems.push(target === undefined ? { kind: 'link-target', target: node.url, at } : { kind: 'link-text', at });
    const typed = this.#typed(node);
    return [...texts('['), ...children, ...texts(typed.slice(typed.length - closing))];
  }

  /** Too much in one another: `opening` and `closing` marks print as typed, what is between them as it is. */
  #tooDeep(node: Node, children: readonly PhrasingContent[], opening: number, closing: number, depth: number): Inline[] {
    const typed = this.#typed(node);
    const { start } = this.#place(node);
    this.#reading.problems.push({ kind: 'too-deep', at: { start, end: start + opening } });
    return [...texts(typed.slice(0, opening)), ...this.inlines(children, depth), ...texts(typed.slice(typed.length - closing))];
  }

  #lineEnd(kept: boolean): Inline {
    const keep = this.#reading.lineEnds === 'keep' || (kept && this.#reading.lineEnds === 'wrap');
    return keep ? { kind: 'break' } : { kind: 'text', text: ' ' };
  }

  #typed(node: Node): string {
    return this.#text.slice(this.#start(node), this.#end(node));
  }

  #place(node: Node): Range {
    return { start: this.#base + this.#start(node), end: this.#base + this.#end(node) };
  }

  #start(node: Node): number {
    return node.position?.start.offset ?? 0;
  }

  #end(node: Node): number {
    return node.position?.end.offset ?? this.#text.length;
  }
}

function texts(text: string): Inline[] {
  return text === '' ? [] : [{ kind: 'text', text }];
}

function linked(target: LinkTarget, children: readonly Inline[], at: Range): Inline {
  if (target.kind === 'link') return { kind: 'link', href: target.href, children, at };
  const { found, inlines } = splitPageNumber(children);
  return { kind: 'reference', target: target.target, page: found, children: inlines, at };
}

function isVisible(inlines: readonly Inline[]): boolean {
  return inlineText(inlines).trim() !== '' || inlines.some((inline) => inline.kind === 'picture');
}

/** Neighbouring texts as one; runs of blanks print as one, and none before a break, in every output. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = [];
  let texts: string[] = [];
  const flush = (beforeBreak: boolean): void => {
    const text = collapse(texts.join(''));
    texts = [];
    const kept = beforeBreak && text.endsWith(' ') ? text.slice(0, -1) : text;
    if (kept !== '') joined.push({ kind: 'text', text: kept });
  };
  for (const inline of inlines) {
    if (inline.kind === 'text') {
      texts.push(inline.text);
      continue;
    }
    flush(inline.kind === 'break');
    joined.push(inline);
  }
  flush(false);
  return joined;
}

/** A NUL is no character at all (as in CommonMark). */
function collapse(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ').replaceAll('\0', '\uFFFD');
}
