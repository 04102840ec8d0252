/**
 * What a reader meets on the pages, one after the other: wherever it was read (the document tree, the HTML, the tags of
 * the PDF), it takes this form, so that the three can be held against each other.
 */
export type Part =
  | { readonly kind: 'heading'; readonly level: number; readonly text: string }
  /** `text` is a paragraph, `item` an item of a list without the lists inside it, `figure` the words for a picture. */
  | { readonly kind: 'text' | 'item' | 'figure' | 'caption'; readonly text: string }
  | { readonly kind: 'table'; readonly rows: readonly (readonly ReadCell[])[] };

export interface ReadCell {
  readonly text: string;
  readonly isHead: boolean;
  readonly rowSpan: number;
  readonly columnSpan: number;
  /** What a screen reader says before the words of a cell that is no head itself: the heads of its column and its row. */
  readonly heads: readonly string[];
}

/** Parts of which each layout chooses the order itself: badge, title and aim of a goal. */
export interface InAnyOrder {
  readonly kind: 'in any order';
  readonly parts: readonly Part[];
}

/** In an expected text: words that another test holds to account. */
export const ANY_WORDS = '\uFFFC';

/** Stands around raised text: whether there is room beside it is for the eye to say, except where it opens a note. */
export const RAISED = '\u0001';

const SOFT_HYPHEN = /\u00AD\n?/g;

/**
 * Text as words: hyphens that only a line end asked for are gone, all white space is alike, and after a hyphen or stroke
 * there is none, because a line may end there. Dashes and dots that stand alone are not words: layouts part fields with them.
 */
export function words(text: string): string {
  return text
    .replace(SOFT_HYPHEN, '')
    .replace(/[\s\u00A0\u200B]+/g, ' ')
    .replace(/(?<= |^)[–·](?= |$)/g, '')
    .replace(/^ *\u0001([^\u0001]*)\u0001/, '$1 ')
    .replace(/ *\u0001 */g, '')
    .replace(/ {2,}/g, ' ')
    .replace(/([-/]) /g, '$1')
    .trim();
}

/**
 * Two readings, side by side for `toEqual`: where the order is free, the expected parts stand in the order that was
 * found; where any words will do, those that were found.
 */
export function sideBySide(expected: readonly (Part | InAnyOrder)[], actual: readonly Part[]): { readonly expected: Part[]; readonly actual: Part[] } {
  const [wanted, met] = [withoutNeighbours(expected), withoutNeighbours(actual)];
  const found = met.map((part) => JSON.stringify(part));
  const lined: Part[] = [];
  let from = 0;
  for (const part of wanted) {
    if (part.kind === 'in any order') {
      // Looked for near the first that is found, so that one lost part does not put all that follows out of line.
      const place = (one: Part): number => found.indexOf(JSON.stringify(one), from) + 1 || Infinity;
      lined.push(...[...part.parts].sort((one, other) => place(one) - place(other) || 0));
    } else lined.push(filledIn(part, nearest(met, part.kind, lined.length)));
    from = Math.max(from, found.indexOf(JSON.stringify(lined.at(-1)), from));
  }
  return { expected: lined, actual: met };
}

/** Pictures beside each other are one: a drawing that is higher than a page is drawn in parts. */
function withoutNeighbours<Kind extends Part | InAnyOrder>(parts: readonly Kind[]): Kind[] {
  const merged: Kind[] = [];
  for (const part of parts) {
    const last = merged.at(-1);
    if (part.kind === 'figure' && last?.kind === 'figure') merged[merged.length - 1] = { ...last, text: words(`${last.text} ${part.text}`) };
    else merged.push(part);
  }
  return merged;
}

/** The part of a kind nearest to a place: a part that was lost before it must not hide what it is held against. */
function nearest(parts: readonly Part[], kind: Part['kind'], index: number): Part | undefined {
  for (const distance of [0, 1, -1, 2, -2, 3, -3]) if (parts[index + distance]?.kind === kind) return parts[index + distance];
  return undefined;
}

function filledIn(expected: Part, actual: Part | undefined): Part {
  if (actual === undefined) return expected;
  if (expected.kind === 'table') {
    if (actual.kind !== 'table') return expected;
    return { ...expected, rows: expected.rows.map((row, index) => row.map((cell, place) => ({ ...cell, text: filledText(cell.text, actual.rows[index]?.[place]?.text) }))) };
  }
  return actual.kind === 'table' ? expected : { ...expected, text: filledText(expected.text, actual.text) };
}

function filledText(expected: string, actual: string | undefined): string {
  if (actual === undefined || !expected.includes(ANY_WORDS)) return expected;
  const pattern = expected.split(ANY_WORDS).map((piece) => piece.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')).join('.+');
  return new RegExp(`^${pattern}$`, 'u').test(actual) ? actual : expected;
}
