import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { RAISED } from './reading.js';

export interface MarkedText {
  /** By the name that pdf.js gives to a piece of a page that belongs to an element: `p12R_mc3`, the page's object and a number. */
  readonly pieces: ReadonlyMap<string, string>;
  /** For every page its text outside such pieces. */
  readonly untagged: readonly string[];
}

/** The text of a PDF as pdf.js reads it. Lines end in a line feed; a hyphen that only a line end asked for is a soft one. */
export async function readMarkedText(bytes: Uint8Array): Promise<MarkedText> {
  // pdf.js takes the bytes away from whoever gave them.
  const loading = getDocument({ data: Uint8Array.from(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await loading.promise;
  try {
    const pieces = new Map<string, string>();
    const untagged: string[] = [];
    for (let number = 1; number <= document.numPages; number += 1) {
      const { items } = await (await document.getPage(number)).getTextContent({ includeMarkedContent: true });
      untagged.push(addPieces(items, pieces));
    }
    return { pieces, untagged };
  } finally {
    await loading.destroy();
  }
}

type TextItems = Awaited<ReturnType<PDFPageProxy['getTextContent']>>['items'];
type TextItem = Extract<TextItems[number], { str: string }>;

/** Adds the text of each piece on a page; returns the text outside them. */
function addPieces(items: TextItems, pieces: Map<string, string>): string {
  const open: (string | undefined)[] = [];
  const raised = raisedItems(items.filter((item): item is TextItem => 'str' in item && item.str.trim() !== ''));
  let outside = '';
  let afterSoftHyphen = false;
  for (const item of items) {
    if (!('str' in item)) {
      if (item.type === 'endMarkedContent') open.pop();
      else {
        // Chrome marks a soft hyphen as a span without a number, and draws the hyphen, where there is one, right after it.
        afterSoftHyphen = typeof item.id !== 'string';
        open.push(afterSoftHyphen ? open.at(-1) : item.id);
      }
      continue;
    }
    const words = raised.has(item) ? `${RAISED}${item.str}${RAISED}` : afterSoftHyphen && item.str === '-' ? '\u00AD' : item.str;
    const text = `${words}${item.hasEOL ? '\n' : ''}`;
    if (text !== '') afterSoftHyphen = false;
    const id = open.at(-1);
    if (id === undefined) outside += text;
    else pieces.set(id, (pieces.get(id) ?? '') + text);
  }
  return outside;
}

/**
 * Figures of notes and the endings of "2de": a few letters, smaller than what they stand against and above its line. They
 * are painted last, so that only their place on the page says where they belong.
 */
function raisedItems(items: readonly TextItem[]): ReadonlySet<TextItem> {
  const standsAgainst = (item: TextItem, other: TextItem): boolean => {
    const rise = place(item).base - place(other).base;
    if (other.height < item.height * 1.15 || rise <= 0 || rise > other.height * 0.6) return false;
    const gaps = [place(item).left - place(other).left - other.width, place(other).left - place(item).left - item.width];
    return gaps.some((gap) => Math.abs(gap) < item.height);
  };
  return new Set(items.filter((item) => item.str.length <= 4 && items.some((other) => standsAgainst(item, other))));
}

function place({ transform }: TextItem): { readonly left: number; readonly base: number } {
  const [, , , , left = 0, base = 0] = transform as readonly number[];
  return { left, base };
}
