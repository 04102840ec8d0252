import { CST, Lexer, Parser } from 'yaml';

/** A comment, where it begins. */
export interface Comment {
  readonly offset: number;
  readonly text: string;
}

/** Every sign, word and space of a file without errors, in order. */
export function tokensOf(text: string): CST.Token[] {
  return [...new Parser().parse(text)];
}

/** All comments, in order; not those behind `|` and `>`, which belong to the sign. */
export function commentsIn(tokens: readonly CST.Token[]): Comment[] {
  return sourceTokens(tokens).flatMap(({ type, offset, source }) => (type === 'comment' ? [{ offset, text: source.trimEnd() }] : []));
}

/** Marks of the lexer that are not in the text itself; what follows the last is a text, whatever it begins with. */
const MARKS: ReadonlySet<string> = new Set([CST.DOCUMENT, CST.FLOW_END, CST.SCALAR]);

/** Every comment of a file, also those behind `|` and `>`, in order. For this the words are enough, without what they are part of. */
export function everyComment(text: string): Comment[] {
  const comments: Comment[] = [];
  if (!text.includes('#')) return comments;
  let offset = 0;
  let previous = '';
  for (const token of new Lexer().lex(text)) {
    if (!MARKS.has(token)) {
      if (previous !== CST.SCALAR && token.startsWith('#')) comments.push({ offset, text: token.trimEnd() });
      offset += token.length;
    }
    previous = token;
  }
  return comments;
}

/** The same as texts; sorted, to hold one file against another. */
export function allComments(text: string): string[] {
  return everyComment(text).map((comment) => comment.text).sort();
}

function sourceTokens(tokens: readonly CST.Token[]): CST.SourceToken[] {
  const found: CST.SourceToken[] = [];
  forEachToken(tokens, (token) => {
    if (isSourceToken(token)) found.push(token);
  });
  return found.sort((one, other) => one.offset - other.offset);
}

function isSourceToken(token: CST.Token): token is CST.SourceToken {
  return 'source' in token && 'indent' in token && token.type !== 'alias' && !CST.isScalar(token);
}

function forEachToken(tokens: readonly (CST.Token | null | undefined)[], visit: (token: CST.Token) => void): void {
  for (const token of tokens) {
    if (token === null || token === undefined) continue;
    visit(token);
    if (token.type === 'document') forEachToken([...token.start, token.value, ...(token.end ?? [])], visit);
    else if ('items' in token) {
      for (const { start, key, sep, value } of token.items) forEachToken([...start, key, ...(sep ?? []), value], visit);
      if ('end' in token) forEachToken(token.end, visit);
    } else if ('end' in token) forEachToken(token.end ?? [], visit);
  }
}

/** Whether `&name` or `*name` stands anywhere. */
export function hasAliases(tokens: readonly CST.Token[]): boolean {
  let found = false;
  forEachToken(tokens, ({ type }) => void (found ||= type === 'anchor' || type === 'alias'));
  return found;
}
