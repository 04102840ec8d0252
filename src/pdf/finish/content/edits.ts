/** Other text in place of a part of a content stream. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** Edits do not overlap; those at one place keep their order. */
export function edited(bytes: Buffer, edits: readonly Edit[]): Buffer {
  const parts: Buffer[] = [];
  let from = 0;
  for (const { start, end, text } of [...edits].sort((one, other) => one.start - other.start)) {
    parts.push(bytes.subarray(from, start), Buffer.from(text, 'latin1'));
    from = end;
  }
  return Buffer.concat([...parts, bytes.subarray(from)]);
}
