/** Bytes to text. The formats in which people really save files are told apart, so that the message can say what to do. */
export type Decoded =
  | { readonly text: string; readonly lineEnd: '\n' | '\r\n' }
  | { readonly problem: 'binary' | 'utf-16' | 'empty' }
  /** Not UTF-8; `line` is where the first strange byte stands, `before` the readable text that leads up to it. */
  | { readonly problem: 'encoding'; readonly line: number; readonly before: string };

export function decode(bytes: Uint8Array): Decoded {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) return { problem: 'utf-16' };
  if (bytes.includes(0)) return { problem: 'binary' };
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes); // drops a byte order mark
  } catch {
    return { problem: 'encoding', ...firstStrangeByte(bytes) };
  }
  if (text.trim() === '') return { problem: 'empty' };
  return { text: text.replaceAll(/\r\n?/g, '\n'), lineEnd: text.includes('\r\n') ? '\r\n' : '\n' };
}

/** Finds the longest beginning that is UTF-8. A letter that was lost in an earlier saving (U+FFFD) is UTF-8 too. */
function firstStrangeByte(bytes: Uint8Array): { line: number; before: string } {
  let [low, high] = [0, bytes.length];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (beginning(bytes, middle) === undefined) high = middle - 1;
    else low = middle;
  }
  const lines = (beginning(bytes, low) ?? '').split(/\r\n?|\n/);
  return { line: lines.length, before: lines.at(-1) ?? '' };
}

/** The text of the first bytes; half a letter at the end does not count against it. */
function beginning(bytes: Uint8Array, length: number): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, length), { stream: true });
  } catch {
    return undefined;
  }
}
