import { PDFArray, PDFDict, type PDFDocument, type PDFObject, PDFString } from '@cantoo/pdf-lib';

/**
 * Gives the identifiers by which cells name their heads, `(node00000123)`, numbers from 1 up. Chrome counts on from
 * document to document in one tab, so the same plan got other ones when it was printed second. Their order stays, as the
 * sorted ID tree needs.
 */
export function renumberTableHeads({ context }: PDFDocument): void {
  const uses: Use[] = [];
  for (const [, object] of context.enumerateIndirectObjects()) collect(object, uses);
  const inOrder = [...new Set(uses.map(({ identifier }) => identifier))].sort();
  const renumbered = new Map(inOrder.map((identifier, index) => [identifier, PDFString.of(`node${String(index + 1).padStart(8, '0')}`)]));
  for (const { identifier, replace } of uses) replace(renumbered.get(identifier) ?? PDFString.of(identifier));
}

interface Use {
  readonly identifier: string;
  readonly replace: (by: PDFString) => void;
}

/** Every place under an object, not beyond references, at which such an identifier stands. */
function collect(owner: PDFObject, uses: Use[]): void {
  const visit = (value: PDFObject, replace: Use['replace']): void => {
    const identifier = value instanceof PDFString ? value.asString() : '';
    if (/^node\d{8}$/u.test(identifier)) uses.push({ identifier, replace });
    else collect(value, uses);
  };
  if (owner instanceof PDFArray) owner.asArray().forEach((value, index) => visit(value, (by) => owner.set(index, by)));
  if (owner instanceof PDFDict) owner.entries().forEach(([key, value]) => visit(value, (by) => owner.set(key, by)));
}
