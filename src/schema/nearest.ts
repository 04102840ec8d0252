/**
 * The known word that a misspelt one is most likely to mean; none when nothing is near. Capitals do not count; letters
 * that changed places count as one slip; a beginning ("kolom") means the word that it begins ("kolommen").
 */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const wanted = word.trim().toLowerCase();
  const limit = Math.max(1, Math.floor(Math.min(wanted.length, 40) / 3));
  let best: { candidate: string; slips: number } | undefined;
  for (const candidate of known) {
    const slips = slipsBetween(wanted, candidate.toLowerCase(), limit);
    if (slips <= limit && (best === undefined || slips < best.slips)) best = { candidate, slips };
  }
  return best?.candidate;
}

const MINIMUM_BEGINNING = 4;

/** How many letters are wrong, missing, too many or changed places; more than `limit` where that is sure to be so. */
function slipsBetween(wanted: string, candidate: string, limit: number): number {
  if (wanted === candidate) return 0;
  if (wanted.length >= MINIMUM_BEGINNING && candidate.startsWith(wanted)) return limit;
  if (Math.abs(wanted.length - candidate.length) > limit) return limit + 1;
  let [beforeLast, last]: [number[], number[]] = [[], Array.from({ length: candidate.length + 1 }, (_, index) => index)];
  for (let row = 1; row <= wanted.length; row++) {
    const current = [row];
    for (let column = 1; column <= candidate.length; column++) {
      const same = wanted[row - 1] === candidate[column - 1];
      let slips = Math.min((last[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1, (last[column - 1] ?? 0) + (same ? 0 : 1));
      const swapped = wanted[row - 1] === candidate[column - 2] && wanted[row - 2] === candidate[column - 1];
      if (swapped) slips = Math.min(slips, (beforeLast[column - 2] ?? 0) + 1);
      current.push(slips);
    }
    [beforeLast, last] = [last, current];
  }
  return last[candidate.length] ?? limit + 1;
}
