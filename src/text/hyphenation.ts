import { compoundParts, exceptions } from './compounds.js';

/** Puts soft hyphens in the long words of a text. */
export type Hyphenate = (text: string) => string;

/** Places at which a word may break by the general Dutch patterns, for a word in lower case. */
type Patterns = (word: string) => readonly number[];

const SOFT_HYPHEN = '\u00AD';
const MIN_WORD = 10;
/** No compound is longer; a "word" that is costs the patterns time squared. */
const MAX_WORD = 60;
/** A part of a compound breaks inside only from this length: a break at the joint beside it reads better. */
const MIN_PART = 12;
/** Letters that stay together at either end of a word, and between two breaks. */
const MIN_EDGE = 4;
const MIN_BETWEEN = 3;

/** Addresses, file names and anything with a digit stay as they are; "scholen/besturen" is two words. */
const NOT_WORDS = /[\d@\\_]|:\/\/|\p{L}[.:]\p{L}|^www\./u;
const LETTERS = /[\p{L}\p{M}\u00AD]+/gu;
/** SWV, JeugdzorgPlus: capitals beyond the first mean an abbreviation or a name. */
const INNER_CAPITAL = /.\p{Lu}/u;
/** Accents apart from their letters, which the patterns do not know. */
const LOOSE_ACCENT = /\p{M}/u;
/** At a break before it a trema has to go ("co-ordinatie"), which a soft hyphen cannot do. */
const TREMA = /[äëïöü]/;

/** Loads the Dutch patterns when it is called and gives a function that is quick, pure and remembers each word. */
export async function createHyphenator(): Promise<Hyphenate> {
  const patterns = await loadPatterns();
  const known = new Map<string, string>();
  return (text) =>
    text.replace(/\S{10,}/gu, (token) => (NOT_WORDS.test(token) ? token : token.replace(LETTERS, (word) => remembered(known, word, patterns))));
}

async function loadPatterns(): Promise<Patterns> {
  const [{ default: createMarker }, { default: dutch }] = await Promise.all([import('hyphen/hyphen.js'), import('hyphen/patterns/nl.js')]);
  const mark = createMarker(dutch, { hyphenChar: SOFT_HYPHEN, html: false });
  return (word) => offsetsOf(mark(word));
}

function remembered(known: Map<string, string>, word: string, patterns: Patterns): string {
  if (word.length < MIN_WORD) return word;
  let hyphenated = known.get(word);
  if (hyphenated === undefined) {
    hyphenated = mayBreak(word) ? withBreaks(word, breaksOf(word.toLowerCase(), patterns)) : word;
    known.set(word, hyphenated);
  }
  return hyphenated;
}

/** A word in which the writer put soft hyphens keeps those and gets no others. */
function mayBreak(word: string): boolean {
  const simple = !word.includes(SOFT_HYPHEN) && !INNER_CAPITAL.test(word) && !LOOSE_ACCENT.test(word);
  return simple && word.length <= MAX_WORD && word.toLowerCase().length === word.length;
}

/** Where a word in lower case may break: at the joints of a compound, and within parts that are long themselves. */
function breaksOf(word: string, patterns: Patterns): number[] {
  const exception = exceptions.get(word);
  if (exception !== undefined) return [...exception];
  const joints = jointsOf(word) ?? [];
  const ends = [...joints, word.length];
  const minimum = joints.length > 0 ? MIN_PART : MIN_WORD;
  const found = ends.flatMap((end, index) => {
    const start = ends[index - 1] ?? 0;
    const part = word.slice(start, end);
    const inner = part.length >= minimum ? patterns(part).map((offset) => start + offset) : [];
    return end < word.length ? [...inner, end] : inner;
  });
  return spaced(found.filter((offset) => !TREMA.test(word[offset] ?? '')), new Set(joints), word.length);
}

/**
 * Leaves out breaks too near an end or each other. A joint stays. Around a single letter the later break does
 * ("initia-tief", not "initi-atief"); around two letters the earlier, because they are mostly a prefix ("correctie-bedrag").
 */
function spaced(offsets: readonly number[], joints: ReadonlySet<number>, length: number): number[] {
  const kept: number[] = [];
  for (const offset of offsets) {
    if (offset < MIN_EDGE || length - offset < MIN_EDGE) continue;
    const previous = kept.at(-1);
    if (previous !== undefined && offset - previous < MIN_BETWEEN) {
      const later = joints.has(offset) || (offset - previous === 1 && !joints.has(previous));
      if (!later) continue;
      kept.pop();
    }
    kept.push(offset);
  }
  return kept;
}

/** Offsets of the joints of a word that is made of known parts, in as few parts as can be; nothing for another word. */
function jointsOf(word: string): number[] | undefined {
  /** For each offset that parts reach: how many they are, and where the last begins. */
  const reached = new Map<number, { parts: number; from: number }>([[0, { parts: 0, from: 0 }]]);
  for (let start = 0; start < word.length; start += 1) {
    const before = reached.get(start);
    if (before === undefined) continue;
    for (let end = start + 3; end <= word.length; end += 1) {
      const best = reached.get(end);
      if ((best === undefined || best.parts > before.parts + 1) && isPart(word.slice(start, end))) {
        reached.set(end, { parts: before.parts + 1, from: start });
      }
    }
  }
  const joints: number[] = [];
  for (let offset = word.length; offset > 0; ) {
    const step = reached.get(offset);
    if (step === undefined) return undefined;
    if (step.from > 0) joints.unshift(step.from);
    offset = step.from;
  }
  return joints;
}

function isPart(letters: string): boolean {
  if (compoundParts.has(letters)) return true;
  const stem = letters.endsWith('en') ? letters.slice(0, -2) : letters.endsWith('s') ? letters.slice(0, -1) : undefined;
  return stem !== undefined && compoundParts.has(stem);
}

function withBreaks(word: string, offsets: readonly number[]): string {
  return [...offsets, word.length].map((end, index) => word.slice(offsets[index - 1] ?? 0, end)).join(SOFT_HYPHEN);
}

function offsetsOf(hyphenated: string): number[] {
  const offsets: number[] = [];
  let letters = 0;
  for (const part of hyphenated.split(SOFT_HYPHEN)) {
    letters += part.length;
    offsets.push(letters);
  }
  return offsets.slice(0, -1);
}
