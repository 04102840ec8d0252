import { PDFDict, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import type { PdfFile } from '../file/pdfFile.js';
import { readPages } from '../finish/content/pages.js';
import { firstDifference } from './firstDifference.js';
import { openPdf } from '../file/openPdf.js';

/** What the file says of itself that may explain a difference. */
export type NamedFact = 'browser' | 'programma' | 'titel' | 'taal' | 'datum' | 'bladzijden';

export type PdfDifference =
  | { readonly kind: NamedFact; readonly file: string; readonly now: string }
  /** The first words that differ on a page, from 1. */
  | { readonly kind: 'tekst'; readonly page: number; readonly file: string; readonly now: string }
  /** The same words, drawn in another way or in another place. */
  | { readonly kind: 'beeld'; readonly page: number }
  /** Every page is the same; something around them is not: tags, bookmarks, fonts, what is attached. */
  | { readonly kind: 'opbouw' };

interface ReadPdf {
  readonly facts: readonly (readonly [NamedFact, string])[];
  /** Undefined for pages that are not written as ours are. */
  readonly pages: readonly { readonly text: string; readonly content: Buffer }[] | undefined;
}

/**
 * In what two files differ whose bytes do, the likely causes first. Throws UnreadablePdf when the first is no PDF; the
 * second is one that was just made.
 */
export async function comparePdfs(file: Uint8Array, now: Uint8Array): Promise<readonly PdfDifference[]> {
  const [before, after] = await Promise.all([readPdf(file), readPdf(now)]);
  const facts = after.facts.flatMap(([kind, value], index): PdfDifference[] => {
    const own = before.facts[index]?.[1] ?? '';
    return own === value ? [] : [{ kind, file: own, now: value }];
  });
  const pages = pageDifferences(before.pages ?? [], after.pages ?? []);
  return facts.length + pages.length === 0 ? [{ kind: 'opbouw' }] : [...facts, ...pages];
}

/** Pages that only one of the two has are told by their number. */
function pageDifferences(before: NonNullable<ReadPdf['pages']>, after: NonNullable<ReadPdf['pages']>): PdfDifference[] {
  return before.flatMap((own, index): PdfDifference[] => {
    const other = after[index];
    if (other === undefined || own.content.equals(other.content)) return [];
    const difference = firstDifference(own.text, other.text);
    return [difference === undefined ? { kind: 'beeld', page: index + 1 } : { kind: 'tekst', page: index + 1, file: difference[0], now: difference[1] }];
  });
}

async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  const document = await openPdf(bytes);
  return { facts: factsOf(document), pages: pagesOf(document) };
}

function factsOf(document: PdfFile): ReadPdf['facts'] {
  const { context, catalog } = document;
  const information = context.lookup(context.trailerInfo.Info);
  const text = (from: unknown, name: string): string => {
    const value = from instanceof PDFDict ? from.lookup(PDFName.of(name)) : undefined;
    return value instanceof PDFString || value instanceof PDFHexString ? value.decodeText() : '';
  };
  return [
    ['browser', text(information, 'Producer')],
    ['programma', text(information, 'Creator')],
    ['titel', text(information, 'Title')],
    ['taal', text(catalog, 'Lang')],
    ['datum', text(information, 'CreationDate').replace(/^D:(\d{4})(\d{2})(\d{2}).*$/u, '$1-$2-$3')],
    ['bladzijden', String(document.getPages().length)],
  ];
}

function pagesOf(document: PdfFile): ReadPdf['pages'] {
  try {
    return readPages(document).map(({ content, text }) => ({ text: text(0, content.stream.bytes.length), content: content.stream.bytes }));
  } catch {
    // Any PDF may be named here; of one that we did not make only the facts are compared.
    return undefined;
  }
}
