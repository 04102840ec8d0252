/** What one operator of a content stream looks like to the one who walks through it. */
export interface OperatorVisitor {
  /** `start` is where its operands begin, `name` where they end, `end` where it ends itself: places in the bytes. */
  (operator: string, start: number, name: number, end: number): void;
}

const SPACE = kinds('\0\t\n\f\r ');
const DELIMITER = kinds('()<>[]{}/%');
const LETTER = kinds('ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz\'"');
const [OPEN, CLOSE, BACKSLASH, PERCENT, LINE_FEED, SLASH, LESS, MORE] = [40, 41, 92, 37, 10, 47, 60, 62];

/**
 * Walks through a content stream, operator by operator (ISO 32000-1, 7.8.2). Operands are only passed over: who needs
 * them reads them between `start` and `name`. Throws on a picture inside the stream, which Chrome does not write.
 */
export function walkOperators(bytes: Uint8Array, visit: OperatorVisitor): void {
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
      const name = index;
      while (index < length && SPACE[bytes[index] ?? 0] === 0 && DELIMITER[bytes[index] ?? 0] === 0) index += 1;
      const operator = operatorAt(bytes, name, index);
      if (operator === 'BI') throw new Error('No content as Chrome writes it: a picture inside the stream');
      // Three words are operands that look like operators.
      if (operator === 'true' || operator === 'false' || operator === 'null') continue;
      visit(operator, start, name, index);
      start = -1;
    } else if (byte === OPEN) index = afterString(bytes, index);
    // Two open a dictionary, one a string in hexadecimal: its letters are no operators.
    else if (byte === LESS && bytes[index + 1] === LESS) index += 2;
    else if (byte === LESS) while (index < length && bytes[index] !== MORE) index += 1;
    else if (byte === PERCENT) while (index < length && bytes[index] !== LINE_FEED) index += 1;
    else if (byte === SLASH || DELIMITER[byte] === 0) {
      index += 1;
      while (index < length && SPACE[bytes[index] ?? 0] === 0 && DELIMITER[bytes[index] ?? 0] === 0) index += 1;
    } else index += 1;
  }
}

/** Short ones, as all are that paint, without making a new string each time. */
const known = new Map<number, string>();

function operatorAt(bytes: Uint8Array, from: number, to: number): string {
  if (to - from > 3) return latin1(bytes, from, to);
  let key = 0;
  for (let index = from; index < to; index += 1) key = key * 256 + (bytes[index] ?? 0);
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const operator = latin1(bytes, from, to);
  known.set(key, operator);
  return operator;
}

function latin1(bytes: Uint8Array, from: number, to: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, to - from).toString('latin1');
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
