import { distance } from 'fastest-levenshtein';

/** The known word that a misspelt one is most likely to mean; none when nothing is near. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.toLowerCase();
  const limit = Math.max(1, Math.floor(Math.min(wanted.length, 40) / 3));
  let best: { candidate: string; steps: number } | undefined;
  for (const candidate of known) {
    const steps = candidate.toLowerCase() === wanted ? 0 : distance(wanted, candidate.toLowerCase());
    if (steps <= limit && (best === undefined || steps < best.steps)) best = { candidate, steps };
  }
  return best?.candidate;
}
