const prefix = '(node';
const digits = 8;

/**
 * Gives the identifiers by which cells name their heads, `(node00000123)`, numbers from 1 up. Chrome counts on from
 * document to document in one tab, so the same plan got other ones when it was printed second. Their order stays, as the
 * sorted ID tree needs, and so does their length: `bytes` are changed where they stand.
 */
export function renumberTableHeads(bytes: Buffer): void {
  const places: { readonly position: number; readonly identifier: string }[] = [];
  for (let at = bytes.indexOf(prefix); at !== -1; at = bytes.indexOf(prefix, at + 1)) {
    const position = at + prefix.length;
    const identifier = bytes.toString('latin1', position, position + digits);
    if (/^\d{8}$/u.test(identifier) && bytes[position + digits] === closing) places.push({ position, identifier });
  }
  const inOrder = [...new Set(places.map(({ identifier }) => identifier))].sort();
  const renumbered = new Map(inOrder.map((identifier, index) => [identifier, String(index + 1).padStart(digits, '0')]));
  for (const { position, identifier } of places) bytes.write(renumbered.get(identifier) ?? identifier, position, 'latin1');
}

const closing = ')'.charCodeAt(0);
