/** One operator of a content stream with its operands: places in the stream. */
export interface Operator {
  readonly name: string;
  /** Where its operands begin. */
  readonly start: number;
  /** Where they end and its name begins. */
  readonly operands: number;
  readonly end: number;
}

const SPACE = kinds('\0\t\n\f\r ');
const DELIMITER = kinds('()<>[]{}/%');
const LETTER = kinds('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\'"');
const [OPEN, CLOSE, BACKSLASH, PERCENT, LINE_FEED, SLASH, LESS, MORE] = [40, 41, 92, 37, 10, 47, 60, 62];

/** Letters after the first of a word: to move and to show, to move and to show. Nine of ten operators are these two. */
const MORE_LETTERS = /(?:\s+[-\d.]+\s+[-\d.]+\s+Td\s*<[0-9A-Fa-f]*>\s*Tj(?![^\s<]))+/uy;

/**
 * The operators of a content stream (ISO 32000-1, 7.8.2), of which `text` has a letter for each byte. Letters of one word that are each moved to and shown are one
 * `Tj`, with the moves among its operands. Throws on a picture inside the stream, which Chrome does not write.
 */
export function operatorsIn(bytes: Uint8Array, text: string): Operator[] {
  const operators: Operator[] = [];
  const { length } = bytes;
  let index = 0;
  let start = -1;
  while (index < length) {
    const byte = bytes[index] ?? 0;
    if (SPACE[byte] === 1) {
      index += 1;
      continue;
    }
    if (start === -1) start = index;
    if (LETTER[byte] === 1) {
      let operands = index;
      index = afterWord(bytes, index);
      const name = text.slice(operands, index);
      if (name === 'BI') throw new Error('No content as Chrome writes it: a picture inside the stream');
      // Three words are operands that look like operators.
      if (name === 'true' || name === 'false' || name === 'null') continue;
      if (name === 'Tj') {
        MORE_LETTERS.lastIndex = index;
        if (MORE_LETTERS.test(text)) {
          index = MORE_LETTERS.lastIndex;
          operands = index - name.length;
        }
      }
      operators.push({ name, start, operands, end: index });
      start = -1;
    } else if (byte === OPEN) index = afterString(bytes, index);
    // Two open a dictionary, one a string in hexadecimal: its letters are no operators.
    else if (byte === LESS && bytes[index + 1] === LESS) index += 2;
    else if (byte === LESS) while (index < length && bytes[index] !== MORE) index += 1;
    else if (byte === PERCENT) while (index < length && bytes[index] !== LINE_FEED) index += 1;
    else if (byte === SLASH || DELIMITER[byte] === 0) index = afterWord(bytes, index + 1);
    else index += 1;
  }
  return operators;
}

function afterWord(bytes: Uint8Array, from: number): number {
  let index = from;
  while (index < bytes.length && SPACE[bytes[index] ?? 0] === 0 && DELIMITER[bytes[index] ?? 0] === 0) index += 1;
  return index;
}

/** Brackets within a string come in pairs or behind a backslash. */
function afterString(bytes: Uint8Array, from: number): number {
  let depth = 0;
  for (let index = from; index < bytes.length; index += 1) {
    const byte = bytes[index];
    if (byte === BACKSLASH) index += 1;
    else if (byte === OPEN) depth += 1;
    else if (byte === CLOSE) {
      depth -= 1;
      if (depth === 0) return index + 1;
    }
  }
  throw new Error('A string in the content does not end');
}

function kinds(characters: string): Uint8Array {
  const table = new Uint8Array(256);
  for (const character of characters) table[character.charCodeAt(0)] = 1;
  return table;
}
