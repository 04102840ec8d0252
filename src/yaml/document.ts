import { Composer, Lexer, Parser } from 'yaml';
import type { CST, Document } from 'yaml';

/** Bounds that no honest plan comes near: a plan of a hundred pages has some 80,000 signs and words for YAML. */
const MAXIMUM_LEXEMES = 250_000;
const MAXIMUM_NESTING = 200;

export type Composed =
  | { readonly document: Document.Parsed; /** Offset at which a second document begins in the same file. */ readonly second?: number }
  | { readonly tooDeep: number }
  | { readonly tooLarge: number };

/** YAML into the document of the `yaml` package, with every slip in it as an error; or the offset where it goes too far. */
export function composeDocument(text: string): Composed {
  const tooDeep = nestsTooDeep(text);
  if (tooDeep !== undefined) return { tooDeep };
  return withoutStacks(() => {
    const tokens = readTokens(text);
    if ('tooLarge' in tokens) return tokens;
    const composer = new Composer({
      schema: 'failsafe', // every scalar stays the text that was typed
      version: '1.2',
      uniqueKeys: false, // looked at while the tree is built: here it takes the square of the number of keys
      prettyErrors: false,
      keepSourceTokens: false,
      logLevel: 'silent',
    });
    const documents = composer.compose(tokens.tokens, true, text.length);
    const first = documents.next();
    if (first.done === true) throw new Error('The composer gave no document, though it was told to');
    const second = documents.next(); // one more is enough to know that there are too many
    return { document: first.value, ...(second.done !== true && { second: second.value.range[0] }) };
  });
}

/** Stops as soon as there is too much: the parser takes its time for every word, and a file may hold millions. */
function readTokens(text: string): { readonly tokens: CST.Token[] } | { readonly tooLarge: number } {
  const parser = new Parser();
  const tokens: CST.Token[] = [];
  let count = 0;
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > MAXIMUM_LEXEMES) return { tooLarge: parser.offset };
    tokens.push(...parser.next(lexeme));
  }
  tokens.push(...parser.end());
  return { tokens };
}

/** The package makes an Error of every slip; with a stack in each, a broken file takes ten times as long. */
function withoutStacks<Result>(work: () => Result): Result {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}

/** Looked at before parsing, because a parser that descends would run out of stack on thousands of levels. */
function nestsTooDeep(text: string): number | undefined {
  let brackets = 0;
  let dashes = 0;
  const indents: number[] = [];
  for (let index = 0; index < text.length; index++) {
    const character = text[index];
    if (character === '[' || character === '{') brackets++;
    else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
    else if ((character === '-' || character === '?') && /\s/.test(text[index + 1] ?? ' ')) dashes++;
    else if (character === '\n') {
      dashes = 0;
      followIndent(indents, text, index + 1);
    }
    if (brackets > MAXIMUM_NESTING || indents.length + dashes > MAXIMUM_NESTING) return index;
  }
  return undefined;
}

/** The indents of the lines around the one that begins at `start`, its own last. Blank lines say nothing. */
function followIndent(indents: number[], text: string, start: number): void {
  let end = start;
  while (text[end] === ' ') end++;
  if (text[end] === '\n' || text[end] === undefined) return;
  while ((indents.at(-1) ?? -1) >= end - start) indents.pop();
  indents.push(end - start);
}
