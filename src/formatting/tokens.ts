import { CST, Parser } from 'yaml';

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

/** Every comment of a file, also those behind `|` and `>`, in order. */
export function everyComment(text: string): Comment[] {
  const behindSigns: Comment[] = [];
  const tokens = tokensOf(text);
  forEachToken(tokens, (token) => {
    if (token.type !== 'block-scalar') return;
    for (const prop of token.props) if (prop.type === 'comment') behindSigns.push({ offset: prop.offset, text: prop.source.trimEnd() });
  });
  return [...commentsIn(tokens), ...behindSigns].sort((one, other) => one.offset - other.offset);
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
