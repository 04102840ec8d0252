import type { DelimiterRun, EmphasisKind } from './emphasis.js';
import { tokenize, type CloseToken, type InlineToken } from './inlineTokens.js';
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

/**
 * The inlines in a stretch of the text, which holds no blank line.
 *
 * Read here and not by a Markdown library: only emphasis, links and escapes are left of CommonMark by the time a cell
 * is read, and loading a library for those took longer than reading the plan. A test holds this against one.
 */
export function parseInlines(reading: InlineReading, range: Range): Inline[] {
  const tree = new Tree(reading);
  for (const token of tokenize(reading.text.slice(range.start, range.end), range.start)) tree.add(token);
  return tree.children;
}

/** Turns tokens into a tree. Tokens that open and close are in pairs and properly nested. */
class Tree {
  readonly #reading: InlineReading;
  /** What is open, outermost first; the first is the paragraph itself. */
  readonly #open: Inline[][] = [[]];
  /** Pairs too deep to be opened: their marks print as typed. */
  #unopened = 0;

  constructor(reading: InlineReading) {
    this.#reading = reading;
  }

  get children(): Inline[] {
    return joinTexts(this.#open[0] ?? []);
  }

  add(token: InlineToken): void {
    switch (token.kind) {
      case 'text':
        this.#addText(token.text);
        break;
      case 'inline':
        this.#push(token.inline);
        break;
      case 'lineEnd':
        this.#addLineEnd(token.kept);
        break;
      case 'run':
        this.#addRun(token);
        break;
      case 'open':
        if (token.closed) this.#begin(token.typed, token.start);
        else this.#addText(token.typed);
        break;
      case 'close':
        this.#end(token.typed, (children) => this.#bracketed(token, children));
        break;
    }
  }

  #addRun(run: DelimiterRun): void {
    const typed = (kind: EmphasisKind): string => run.mark.repeat(kind === 'strong' ? 2 : 1);
    for (const kind of run.closes) this.#end(typed(kind), (children) => [{ kind, children }]);
    this.#addText(run.mark.repeat(run.left));
    for (const kind of [...run.opens].reverse()) this.#begin(typed(kind), run.start);
  }

  #begin(typed: string, start: number): void {
    if (this.#open.length <= MAX_DEPTH) {
      this.#open.push([]);
      return;
    }
    this.#unopened += 1;
    this.#addText(typed);
    this.#reading.problems.push({ kind: 'too-deep', at: { start, end: start + typed.length } });
  }

  #end(typed: string, finish: (children: readonly Inline[]) => readonly Inline[]): void {
    if (this.#unopened > 0) {
      this.#unopened -= 1;
      this.#addText(typed);
      return;
    }
    const children = joinTexts(this.#open.pop() ?? []);
    for (const inline of finish(children)) this.#push(inline);
  }

  /** A link, reference or picture; what points elsewhere keeps its marks inside, but its brackets print as typed. */
  #bracketed({ opening, typed, address, at }: CloseToken, children: readonly Inline[]): Inline[] {
    const picture = opening === '![';
    if (picture && isLocalPath(address)) return [{ kind: 'picture', path: address, alt: inlineText(children).trim(), at }];
    const target = picture ? undefined : linkTarget(address);
    if (target !== undefined && isVisible(children)) return [linked(target, children, at)];
    const elsewhere: TextProblem = { kind: picture ? 'picture-target' : 'link-target', target: address, at };
    this.#reading.problems.push(target === undefined ? elsewhere : { kind: 'link-text', at });
    return [{ kind: 'text', text: opening }, ...children, { kind: 'text', text: typed }];
  }

  /** Two blanks at the end of a line keep it in CommonMark; nobody sees them, so here only `\` does. */
  #addLineEnd(kept: boolean): void {
    const keep = this.#reading.lineEnds === 'keep' || (kept && this.#reading.lineEnds === 'wrap');
    if (keep) this.#push({ kind: 'break' });
    else this.#addText(' ');
  }

  #addText(text: string): void {
    if (text !== '') this.#push({ kind: 'text', text });
  }

  #push(inline: Inline): void {
    this.#open.at(-1)?.push(inline);
  }
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
