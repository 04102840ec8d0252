/** `(adres "titel")` behind the text of a link or picture. */
export interface Resource {
  readonly address: string;
  /** Offset after the closing bracket. */
  readonly end: number;
}

/** Brackets inside an address; also what keeps the reading of `[a](b[a](b…` short. */
const MAX_NESTING = 32;
const BLANKS = /[ \t\r\n]*/y;
const ESCAPED = /\\([!-/:-@[-`{-~])/g;

/**
 * Reads what follows the `]` of a link: CommonMark 0.31, section 6.3, inline links. A title ("hint") is read over: it
 * shows nowhere on paper. Gives nothing when the brackets hold something else, such as a remark.
 */
export function readResource(text: string, start: number): Resource | undefined {
  if (text[start] !== '(') return undefined;
  const first = skipBlanks(text, start + 1);
  if (text[first] === ')') return { address: '', end: first + 1 };
  const bracketed = text[first] === '<';
  const addressEnd = bracketed ? endOfBracketed(text, first) : endOfBare(text, first);
  if (addressEnd === undefined) return undefined;
  const address = text.slice(bracketed ? first + 1 : first, addressEnd).replace(ESCAPED, '$1');
  const after = bracketed ? addressEnd + 1 : addressEnd;
  const titleStart = skipBlanks(text, after);
  const titleEnd = titleStart > after ? endOfTitle(text, titleStart) : undefined;
  const end = skipBlanks(text, titleEnd ?? after);
  return text[end] === ')' ? { address, end: end + 1 } : undefined;
}

/** Offset of the `>`. */
function endOfBracketed(text: string, start: number): number | undefined {
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === '>') return index;
    if (character === '<' || character === '\n' || character === '\r') return undefined;
    if (character === '\\' && /[<>\\]/.test(text[index + 1] ?? '')) index += 1;
  }
  return undefined;
}

/** Offset after an address without blanks, in which brackets are in balance. */
function endOfBare(text: string, start: number): number | undefined {
  let depth = 0;
  for (let index = start; index < text.length; index += 1) {
    const character = text[index] ?? '';
    if (character === '(') {
      depth += 1;
      if (depth > MAX_NESTING) return undefined;
    } else if (character === ')') {
      if (depth === 0) return index;
      depth -= 1;
    } else if (/[ \t\r\n]/.test(character)) return depth === 0 ? index : undefined;
    else if (isControl(character)) return undefined;
    else if (character === '\\' && /[()\\]/.test(text[index + 1] ?? '')) index += 1;
  }
  return undefined;
}

/** Offset after a title in quotes or brackets. */
function endOfTitle(text: string, start: number): number | undefined {
  const open = text[start];
  if (open !== '"' && open !== "'" && open !== '(') return undefined;
  const close = open === '(' ? ')' : open;
  for (let index = start + 1; index < text.length; index += 1) {
    const character = text[index];
    if (character === close) return index + 1;
    if (character === '(' && open === '(') return undefined;
    if (character === '\\') index += 1;
  }
  return undefined;
}

function skipBlanks(text: string, start: number): number {
  BLANKS.lastIndex = start;
  return start + (BLANKS.exec(text)?.[0].length ?? 0);
}

function isControl(character: string): boolean {
  return character < ' ' || character === '\u007F';
}
