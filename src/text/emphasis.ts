/** A run of `*` or `_`: how much of it opens and closes emphasis is known once what follows it has been read. */
export interface DelimiterRun {
  readonly kind: 'run';
  readonly mark: '*' | '_';
  readonly start: number;
  /** As typed; the rule of three asks for it. */
  readonly length: number;
  readonly canOpen: boolean;
  readonly canClose: boolean;
  /** Marks that have found no partner. */
  left: number;
  /** What the run ends, in order, before its unmatched marks … */
  readonly closes: EmphasisKind[];
  /** … and what it begins after them; the last one found is the outermost. */
  readonly opens: EmphasisKind[];
}

export type EmphasisKind = 'emphasis' | 'strong';

const WHITESPACE = /\s/;
const PUNCTUATION = /[\p{P}\p{S}]/u;

/**
 * The run that stands at `place` in `text`; its `start` counts from `base`. Whether it can open or close follows
 * CommonMark 0.31, section 6.2 (left- and right-flanking): `_` does neither in the middle of a word.
 */
export function delimiterRun(text: string, place: number, base: number): DelimiterRun {
  const mark = text[place] === '_' ? '_' : '*';
  let end = place;
  while (text[end] === mark) end += 1;
  const before = classOf(text[place - 1]);
  const after = classOf(text[end]);
  const left = after === 'word' || (after === 'punctuation' && before !== 'word');
  const right = before === 'word' || (before === 'punctuation' && after !== 'word');
  return {
    kind: 'run',
    mark,
    start: base + place,
    length: end - place,
    canOpen: mark === '*' ? left : left && (!right || before === 'punctuation'),
    canClose: mark === '*' ? right : right && (!left || after === 'punctuation'),
    left: end - place,
    closes: [],
    opens: [],
  };
}

/**
 * Pairs the runs of one stretch (a paragraph, or the text of a link): CommonMark 0.31, "process emphasis". Linear: for
 * each sort of closer it is remembered below which run no opener is left, so that no run is looked at in vain twice.
 */
export function pairRuns(runs: readonly DelimiterRun[]): void {
  /** Runs that can still open, innermost last. */
  const openers: DelimiterRun[] = [];
  const bottoms = new Map<string, number>();
  for (const closer of runs) {
    while (closer.canClose && closer.left > 0) {
      const sort = `${closer.mark}${closer.canOpen}${closer.length % 3}`;
      const bottom = Math.min(bottoms.get(sort) ?? 0, openers.length);
      const place = findOpener(openers, closer, bottom);
      if (place === undefined) {
        bottoms.set(sort, openers.length);
        break;
      }
      const opener = openers[place];
      if (opener === undefined) break;
      // What stood between the two can pair with nothing outside them.
      openers.length = place + 1;
      pair(opener, closer);
      if (opener.left === 0) openers.pop();
      lower(bottoms, openers.length);
    }
    if (closer.canOpen && closer.left > 0) openers.push(closer);
  }
}

function findOpener(openers: readonly DelimiterRun[], closer: DelimiterRun, bottom: number): number | undefined {
  for (let place = openers.length - 1; place >= bottom; place -= 1) {
    const opener = openers[place];
    if (opener !== undefined && opener.mark === closer.mark && !breaksRuleOfThree(opener, closer)) return place;
  }
  return undefined;
}

/** "If one of the delimiters can both open and close, the sum of the lengths must not be a multiple of 3 …" */
function breaksRuleOfThree(opener: DelimiterRun, closer: DelimiterRun): boolean {
  if (!opener.canClose && !closer.canOpen) return false;
  return (opener.length + closer.length) % 3 === 0 && closer.length % 3 !== 0;
}

function pair(opener: DelimiterRun, closer: DelimiterRun): void {
  const kind: EmphasisKind = opener.left > 1 && closer.left > 1 ? 'strong' : 'emphasis';
  const used = kind === 'strong' ? 2 : 1;
  opener.left -= used;
  closer.left -= used;
  opener.opens.push(kind);
  closer.closes.push(kind);
}

function lower(bottoms: Map<string, number>, length: number): void {
  for (const [sort, bottom] of bottoms) {
    if (bottom > length) bottoms.set(sort, length);
  }
}

/** The ends of a text count as white space. */
function classOf(character: string | undefined): 'space' | 'punctuation' | 'word' {
  if (character === undefined || WHITESPACE.test(character)) return 'space';
  return PUNCTUATION.test(character) ? 'punctuation' : 'word';
}
