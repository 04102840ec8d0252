import { getDocument, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** What a reader that is not ours finds in a PDF. */
export interface ReadBack {
  readonly pages: readonly { readonly text: string; readonly width: number; readonly height: number }[];
  readonly information: Readonly<Record<string, unknown>>;
  readonly marked: boolean;
  readonly outline: readonly OutlineLine[];
}

export interface OutlineLine {
  readonly title: string;
  /** From 1. */
  readonly page: number;
  readonly items: readonly OutlineLine[];
}

export async function readBack(bytes: Uint8Array): Promise<ReadBack> {
  // pdf.js takes the bytes away from whoever gave them.
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  try {
    const pages = await Promise.all(
      Array.from({ length: document.numPages }, async (_, index) => {
        const page = await document.getPage(index + 1);
        const { items } = await page.getTextContent();
        const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
        return { text: items.map((item) => ('str' in item ? item.str : '')).join(''), width: right - left, height: top - bottom };
      }),
    );
    const { info } = await document.getMetadata();
    const mark = await document.getMarkInfo();
    const outline = await readOutline(document, await document.getOutline());
    return { pages, information: info as Record<string, unknown>, marked: mark?.Marked === true, outline };
  } finally {
    await loading.destroy();
  }
}

type PdfOutline = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>;

/** Without bookmarks pdf.js gives null, which its types do not tell. */
async function readOutline(document: PDFDocumentProxy, items: PdfOutline | null): Promise<OutlineLine[]> {
  return Promise.all(
    (items ?? []).map(async ({ title, dest, items: children }) => {
      const target = typeof dest === 'string' ? await document.getDestination(dest) : dest;
      const page = await document.getPageIndex((target as [Parameters<PDFDocumentProxy['getPageIndex']>[0]])[0]);
      return { title, page: page + 1, items: await readOutline(document, children as PdfOutline) };
    }),
  );
}

/** The fonts that a file brings along or asks for, each once, in the order of the file. */
export function fontNames(bytes: Uint8Array): string[] {
  return [...new Set([...Buffer.from(bytes).toString('latin1').matchAll(/\/BaseFont \/([^\s/>]+)/gu)].map(([, name = '']) => name))];
}
