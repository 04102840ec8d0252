/** Words that may stand on a page outside its text, because they come back on every page. */
export interface Running {
  readonly head: readonly string[];
  readonly foot: readonly string[];
  /** Titles above the rows of a table that goes on from the page before. */
  readonly continued: readonly string[];
}

export const NOTHING_RUNNING: Running = { head: [], foot: [], continued: [] };

const HEADER = '/Artifact <</Type /Pagination /Subtype /Header>> BDC\n';
const FOOTER = '/Artifact <</Type /Pagination /Subtype /Footer>> BDC\n';
const CONTINUED = '/Artifact <</Type /Pagination>> BDC\n';

/** Every page of ours has its number at the foot, in these words. */
const PAGE_NUMBER = /^pagina\d+van\d+$/u;
const BEGINS_PAGE_NUMBER = /^p(?:agina?)?|^pagina\d+(?:v(?:an?\d*)?)?$/u;

/** Tells which texts on a page are running words, and of which kind (ISO 32000-1, 14.8.2.2). */
export class RunningWords {
  readonly #known: readonly (readonly [string, string])[];

  constructor({ head, foot, continued }: Running) {
    const kinds = [...head.map((text) => [text, HEADER]), ...foot.map((text) => [text, FOOTER]), ...continued.map((text) => [text, CONTINUED])];
    this.#known = kinds.map(([text = '', kind = '']) => [squeezed(text), kind] as const).filter(([text]) => text !== '');
  }

  /**
   * How each text is to be announced, and the texts that are not known. One running line may be painted as several texts,
   * one after the other, broken anywhere.
   */
  kindsOf(texts: readonly string[]): { readonly kinds: readonly string[]; readonly strangers: readonly string[] } {
    const kinds: string[] = [];
    const strangers: string[] = [];
    while (kinds.length < texts.length) {
      const { count, kind } = this.#first(texts.slice(kinds.length).map(squeezed));
      if (kind === undefined) strangers.push(texts[kinds.length] ?? '');
      for (let index = 0; index < count; index += 1) kinds.push(kind ?? CONTINUED);
    }
    return { kinds, strangers };
  }

  /** The longest run of texts from the first on that is one known line. */
  #first(texts: readonly string[]): { readonly count: number; readonly kind: string | undefined } {
    let joined = '';
    let found: { readonly count: number; readonly kind: string } | undefined;
    for (const [index, text] of texts.entries()) {
      joined += text;
      const kind = joined === '' || PAGE_NUMBER.test(joined) ? FOOTER : this.#known.find(([known]) => known === joined)?.[1];
      if (kind !== undefined) found = { count: index + 1, kind };
      if (!this.#mayGoOn(joined)) break;
    }
    return found ?? { count: 1, kind: undefined };
  }

  #mayGoOn(joined: string): boolean {
    return BEGINS_PAGE_NUMBER.test(joined) || this.#known.some(([known]) => known.startsWith(joined));
  }
}

/** A line end swallows a space, and a narrow line adds hyphens: what is left are the letters. */
function squeezed(text: string): string {
  return text.replace(/[\s\u00A0\u00AD\u200B]+/gu, '');
}
