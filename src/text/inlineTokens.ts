import { delimiterRun, pairRuns, type DelimiterRun } from './emphasis.js';
import { readResource } from './resource.js';
import type { Inline, Range } from './richText.js';

/**
 * A paragraph as a row of tokens, which a stack turns into a tree: brackets that became links stand as `open` and
 * `close`, emphasis is in its runs, and what has no inside is there as it will be.
 */
export type InlineToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'lineEnd'; readonly kept: boolean }
  | { readonly kind: 'inline'; readonly inline: Inline }
  | DelimiterRun
  | OpenToken
  | CloseToken;

/** `[` or `![`; text as long as `closed` is false. */
export interface OpenToken {
  readonly kind: 'open';
  readonly typed: '[' | '![';
  readonly start: number;
  closed: boolean;
}

/** `](adres)`: the end of what `opening` began; `at` is the whole of it. */
export interface CloseToken {
  readonly kind: 'close';
  readonly opening: '[' | '![';
  readonly typed: string;
  readonly address: string;
  readonly at: Range;
}

const PLAIN = /[^\\*_^[\]!\r\n]+/y;
const LINE_END = /(?:\r\n|\n|\r)[ \t]*/y;
const ESCAPE = /\\(?:([!-/:-@[-`{-~])|((?:\r\n|\n|\r)[ \t]*))/y;
const NOTE = /\[\^([^\s[\]^]{1,100})\]/y;
/** No blanks, brackets or stars inside: "10^3 en 10^4" is no superscript. */
const SUPERSCRIPT = /\^([^\s[\]^*\\]{1,100})\^/y;

/** Tokens of a text; their places count from `base`. Linear in the length of the text. */
export function tokenize(text: string, base: number): InlineToken[] {
  const scan = new Scan(text, base);
  scan.run();
  return scan.tokens;
}

/** An opening bracket that may still become a link, with the number of runs read before it. */
interface Bracket {
  readonly token: OpenToken;
  readonly runsBefore: number;
}

class Scan {
  readonly tokens: InlineToken[] = [];
  readonly #text: string;
  readonly #base: number;
  /** Runs that no link has closed around. */
  readonly #runs: DelimiterRun[] = [];
  readonly #brackets: Bracket[] = [];
  /** Below this many brackets a `[` cannot open a link any more: a link holds no link. */
  #linkless = 0;
  #at = 0;

  constructor(text: string, base: number) {
    this.#text = text;
    this.#base = base;
  }

  run(): void {
    while (this.#at < this.#text.length) this.#step();
    pairRuns(this.#runs);
  }

  #step(): void {
    switch (this.#text[this.#at]) {
      case '\\':
        this.#escape();
        break;
      case '*':
      case '_':
        this.#delimiters();
        break;
      case '^':
        this.#superscript();
        break;
      case '[':
        this.#bracket();
        break;
      case '!':
        this.#exclamation();
        break;
      case ']':
        this.#close();
        break;
      case '\r':
      case '\n':
        this.#match(LINE_END);
        this.tokens.push({ kind: 'lineEnd', kept: false });
        break;
      default:
        this.#addText(this.#match(PLAIN)?.[0] ?? '');
    }
  }

  #escape(): void {
    const match = this.#match(ESCAPE);
    if (match === undefined) this.#addNext();
    else if (match[1] !== undefined) this.#addText(match[1]);
    else this.tokens.push({ kind: 'lineEnd', kept: true });
  }

  #delimiters(): void {
    const run = delimiterRun(this.#text, this.#at, this.#base);
    this.#at += run.length;
    this.#runs.push(run);
    this.tokens.push(run);
  }

  #superscript(): void {
    const content = this.#match(SUPERSCRIPT)?.[1];
    if (content === undefined) this.#addNext();
    else this.#addInline({ kind: 'superscript', children: [{ kind: 'text', text: content }] });
  }

  /** "Let op![^1]" ends in an exclamation mark and a note, not in a picture. */
  #exclamation(): void {
    NOTE.lastIndex = this.#at + 1;
    if (this.#text[this.#at + 1] !== '[' || NOTE.test(this.#text)) this.#addNext();
    else this.#open('![');
  }

  #bracket(): void {
    const start = this.#base + this.#at;
    const id = this.#match(NOTE)?.[1];
    if (id === undefined) this.#open('[');
    else this.#addInline({ kind: 'note', id, at: { start, end: this.#base + this.#at } });
  }

  #open(typed: '[' | '!['): void {
    const token: OpenToken = { kind: 'open', typed, start: this.#base + this.#at, closed: false };
    this.#brackets.push({ token, runsBefore: this.#runs.length });
    this.tokens.push(token);
    this.#at += typed.length;
  }

  /** Ends the innermost open bracket: as a link when an address follows, as text when not. */
  #close(): void {
    const bracket = this.#brackets.pop();
    const inactive = bracket?.token.typed === '[' && this.#brackets.length < this.#linkless;
    this.#linkless = Math.min(this.#linkless, this.#brackets.length);
    const resource = bracket === undefined || inactive ? undefined : readResource(this.#text, this.#at + 1);
    if (bracket === undefined || resource === undefined) {
      this.#addNext();
      return;
    }
    bracket.token.closed = true;
    // Emphasis that begins inside a link ends there.
    pairRuns(this.#runs.splice(bracket.runsBefore));
    if (bracket.token.typed === '[') this.#linkless = this.#brackets.length;
    const typed = this.#text.slice(this.#at, resource.end);
    this.#at = resource.end;
    const at = { start: bracket.token.start, end: this.#base + resource.end };
    this.tokens.push({ kind: 'close', opening: bracket.token.typed, typed, address: resource.address, at });
  }

  #match(pattern: RegExp): RegExpExecArray | undefined {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text);
    if (match === null) return undefined;
    this.#at += match[0].length;
    return match;
  }

  #addInline(inline: Inline): void {
    this.tokens.push({ kind: 'inline', inline });
  }

  /** The next character as it was typed. */
  #addNext(): void {
    this.#addText(this.#text.charAt(this.#at));
    this.#at += 1;
  }

  #addText(text: string): void {
    this.tokens.push({ kind: 'text', text });
  }
}
