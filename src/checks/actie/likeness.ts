import { remembered } from '../../memory.js';

/** Words that say nothing of what an action is about. */
const SMALL = new Set(
  'de het een van voor en of in op met aan bij door te om tot uit over naar als is zijn wordt worden die dat dit er we ons onze zij hun per ook is i s m b v o t n a d'.split(' '),
);

/** Notes, targets of links, and the KPI's behind a sentence. */
const ASIDES = /\[\^[^\]]{0,80}\]|\]\([^)]{0,300}\)|\(?\bKPI['’]?s?\s+\d[\d\s,&]*(?:(?:en|t\/m|tot en met)\s*\d+\s*)*\)?/g;

/** What an action is about, ready to be compared. */
export interface Gist {
  /** Stems of the words that matter, each once. */
  readonly stems: ReadonlySet<string>;
  /** What tells two alike sentences apart on purpose: numbers, and abbreviations such as PO and VO. */
  readonly marks: string;
}

export const gistOf = remembered((text): Gist => {
  const words = text.replaceAll(ASIDES, ' ').match(/[\p{L}\p{N}]+/gu) ?? [];
  const stems = new Set(words.map((word) => word.toLowerCase()).filter((word) => !SMALL.has(word)).map(stem));
  const marks = words.filter((word) => /\d/.test(word) || /^\p{Lu}{1,4}$/u.test(word));
  return { stems, marks: [...new Set(marks)].sort().join(' ') };
});

/**
 * Whether one text says what the other does, with at most a few words more: "invoeren nieuw beleid" beside "invoering van het
 * nieuwe beleid voor scholen". Where each has a word of its own ("invoering", "evaluatie") they are two.
 */
export function isSameGist(one: Gist, other: Gist): boolean {
  const [shorter, longer] = one.stems.size <= other.stems.size ? [one.stems, other.stems] : [other.stems, one.stems];
  if (one.marks !== other.marks || shorter.size < FEWEST || (2 * shorter.size) / (shorter.size + longer.size) < ENOUGH) return false;
  for (const stem of shorter) if (!longer.has(stem)) return false;
  return true;
}

/** Two words alone ("plan maken") are more often a kind of action than the same one. */
const FEWEST = 3;
/** Share of the words that must be the same (Dice). */
const ENOUGH = 0.7;

/** Takes off endings: "uitvoeren" and "uitvoering" become one, "jaarlijks" and "jaarlijkse" too. */
function stem(word: string): string {
  const shorter = word.replace(/(?:ingen|ing|en|e|s)$/, '');
  return shorter.length < 4 || shorter === word ? word : stem(shorter);
}
