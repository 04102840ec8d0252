import { USUAL_ABBREVIATIONS } from '../plan/data/abbreviations.js';
import type { Plan } from '../plan/model.js';
import { allTexts } from '../plan/texts.js';

/** The abbreviations that the plan uses, in order of the alphabet, each with its meaning. The plan's own list goes first. */
export function usedAbbreviations(plan: Plan): { term: string; meaning: string }[] {
  const meanings = new Map<string, string>(USUAL_ABBREVIATIONS);
  for (const [term, meaning] of plan.afkortingen) meanings.set(term, meaning.value);
  const words = wordsOf(plan);
  return [...meanings]
    .filter(([term]) => words.has(term))
    .map(([term, meaning]) => ({ term, meaning }))
    .sort((one, other) => compare(one.term, other.term));
}

/** Words as they stand, and the parts of hyphenated ones: "OPR-leden" uses OPR. */
function wordsOf(plan: Plan): Set<string> {
  const words = new Set<string>();
  for (const { text, field } of allTexts(plan)) {
    if (field === 'afkortingen' || field === 'ook' || field === 'voortgang' || field === 'afkorting') continue;
    for (const [word] of text.value.matchAll(/[\p{L}\p{N}][\p{L}\p{N}.’'&/-]*/gu)) {
      const bare = word.replace(/(?<![.’'/-])[.’'/-]+$/, '');
      words.add(word).add(bare);
      for (const part of bare.split(/[-/’']/)) words.add(part);
    }
  }
  return words;
}

function compare(one: string, other: string): number {
  const [left, right] = [one.toLowerCase(), other.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : one < other ? -1 : 1;
}
