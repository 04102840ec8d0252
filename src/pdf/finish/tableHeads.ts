import type { PdfFile } from '../file/pdfFile.js';

const identifier = /\(node(\d{8})\)/gu;

/**
 * Gives the identifiers by which cells name their heads numbers from 1 up. Chrome counts on from document to document
 * in one tab, so the same plan got other ones when it was printed second. Their order stays, as the sorted ID tree needs.
 */
export function renumberTableHeads(file: PdfFile): void {
  const sources = file.numbers().flatMap((number) => {
    const source = file.source(number);
    return source !== undefined && source.includes('(node') ? [{ number, text: source.toString('latin1') }] : [];
  });
  const found = new Set(sources.flatMap(({ text }) => [...text.matchAll(identifier)].map(([, digits]) => digits ?? '')));
  const renumbered = new Map([...found].sort().map((digits, index) => [digits, String(index + 1).padStart(8, '0')]));
  for (const { number, text } of sources) {
    file.setSource(number, Buffer.from(text.replace(identifier, (_, digits: string) => `(node${renumbered.get(digits) ?? digits})`), 'latin1'));
  }
}
