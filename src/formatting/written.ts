/**
 * A YAML file as it is written. The located tree of `yaml/` holds what a file says; this one also holds what a reader of values
 * passes over: comments, blank lines, quotes, brackets, and where a text breaks.
 */
export type Written = WrittenText | WrittenBlock | WrittenBrackets | WrittenCollection | WrittenAlias | Nothing;

/** A key with its value, or an item behind its dash. */
export interface Entry {
  /** Comments on lines of their own above it; '' is a blank line. */
  readonly above: readonly string[];
  /** Absent in a list. */
  readonly key?: WrittenText;
  /** `&name` and `!label` before the value. */
  readonly signs: readonly string[];
  /** A comment behind the key or dash, with the white space before it; the value then begins on a later line. */
  readonly behindKey: string;
  /** Comments on lines of their own between the key and its text. */
  readonly between: readonly string[];
  readonly value: Written;
  /** A comment behind the value, with the white space before it. */
  readonly behind: string;
  /** Where the key or dash stood in its line, from 0. */
  readonly column: number;
}

/** A list with dashes, or a group of keys, over lines. */
export interface WrittenCollection {
  readonly kind: 'list' | 'group';
  readonly entries: readonly Entry[];
  /** Comments below the last entry that are indented as the entries are. */
  readonly below: readonly string[];
}

/** A text without a sign or between quotes, on one line or folded over more. */
export interface WrittenText {
  readonly kind: 'text';
  readonly quotes: 'none' | 'single' | 'double';
  readonly value: string;
  /** As typed, quotes included. */
  readonly typed: string;
}

/** A text under `|` or `>`. */
export interface WrittenBlock {
  readonly kind: 'block';
  readonly style: '|' | '>';
  readonly chomping: '' | '-' | '+';
  /** Without their indent; a line that counts as blank is ''. */
  readonly lines: readonly string[];
  /** A comment behind the sign, with the white space before it. */
  readonly comment: string;
}

/** `[…]` or `{…}`. */
export interface WrittenBrackets {
  readonly kind: 'brackets';
  readonly isGroup: boolean;
  /** Absent where something stands between them that is kept as typed: comments, `&name`, `?`, a text with a line of its own. */
  readonly items?: readonly BracketItem[];
  readonly typed: string;
}

export interface BracketItem {
  readonly key?: WrittenText;
  /** Absent in `{key}` and `{key: }`. */
  readonly value?: WrittenText | WrittenBrackets | WrittenAlias;
}

export interface WrittenAlias {
  readonly kind: 'alias';
  readonly typed: string;
}

export interface Nothing {
  readonly kind: 'nothing';
}

export interface WrittenFile {
  /** Lines before the first key that stay on top: comments, blank lines, `---`. */
  readonly head: readonly string[];
  readonly root: WrittenCollection | WrittenBrackets;
  /** Behind a root between brackets. */
  readonly behind: string;
  /** From `...` on. */
  readonly tail: readonly string[];
  /** Whether parts refer to each other with `&` and `*`: then their order means something. */
  readonly hasAliases: boolean;
}

export function isCollection(value: Written): value is WrittenCollection {
  return value.kind === 'list' || value.kind === 'group';
}
