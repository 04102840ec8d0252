/**
 * Text cut into words, numbers and marks. Everything that reads Dutch dates and plannings starts here, so that
 * capitals, accents, dashes and spaces are settled once, and offsets always point into the text as typed.
 */
export interface Token {
  readonly kind: 'word' | 'number' | 'mark';
  /** As typed. */
  readonly text: string;
  /** Lower case, without accents; dotted abbreviations without their dots ("n.t.b." is `ntb`); every dash is `-`. */
  readonly key: string;
  /** Value of a number; NaN for the rest. */
  readonly value: number;
  /** Offsets (UTF-16) in the text. */
  readonly start: number;
  readonly end: number;
  /** White space stands before it. */
  readonly gap: boolean;
  /** A line end stands before it. */
  readonly newLine: boolean;
}

const spacePattern = /\s+/uy;
const digitPattern = /[0-9]+/y;
const wordPattern = /[\p{L}\p{M}]+(?:['’‘][\p{L}\p{M}]+)*/uy;
const letterPattern = /\p{L}/u;
const markNames: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‐': '-',
  '‑': '-',
  '−': '-',
  '’': "'",
  '‘': "'",
  '`': "'",
  '´': "'",
  '“': '"',
  '”': '"',
  '„': '"',
};

/** Cuts a text into tokens, in one pass: the time taken grows with the length and no faster. */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let offset = 0;
  let gap = false;
  let newLine = false;
  while (offset < text.length) {
    const space = matchAt(spacePattern, text, offset);
    if (space !== undefined) {
      gap = true;
      newLine ||= space.includes('\n');
      offset += space.length;
      continue;
    }
    const token = readToken(text, offset, gap, newLine);
    tokens.push(token);
    offset = token.end;
    gap = false;
    newLine = false;
  }
  return tokens;
}

function readToken(text: string, start: number, gap: boolean, newLine: boolean): Token {
  const digits = matchAt(digitPattern, text, start);
  if (digits !== undefined) {
    return { kind: 'number', text: digits, key: digits, value: Number(digits), start, end: start + digits.length, gap, newLine };
  }
  const abbreviation = abbreviationAt(text, start);
  const word = abbreviation ?? matchAt(wordPattern, text, start);
  if (word !== undefined) {
    const key = foldWord(abbreviation === undefined ? word : word.replaceAll('.', ''));
    return { kind: 'word', text: word, key, value: Number.NaN, start, end: start + word.length, gap, newLine };
  }
  const mark = String.fromCodePoint(text.codePointAt(start) ?? 0);
  return { kind: 'mark', text: mark, key: markNames[mark] ?? mark, value: Number.NaN, start, end: start + mark.length, gap, newLine };
}

/** "t/m", "p/j" and dotted letters ("n.t.b.", "m.i.v.") are one word each: the marks in them separate nothing. */
function abbreviationAt(text: string, start: number): string | undefined {
  if (!isLetter(text, start)) return undefined;
  const slashed = text.slice(start, start + 3).toLowerCase();
  if ((slashed === 't/m' || slashed === 'p/j') && !isLetter(text, start + 3)) return text.slice(start, start + 3);
  let end = start + 1;
  while (text[end] === '.' && isLetter(text, end + 1) && !isLetter(text, end + 2)) end += 2;
  if (end === start + 1) return undefined;
  return text.slice(start, text[end] === '.' ? end + 1 : end);
}

function foldWord(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}+/gu, '').replace(/[’‘]/g, "'");
}

function isLetter(text: string, offset: number): boolean {
  const character = text[offset];
  return character !== undefined && letterPattern.test(character);
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
