import { UsageProblem } from './usageProblem.js';

/** One of the parts into which a list of plans is dealt: `--deel 2/4`. */
export interface Part {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Throws UsageProblem for anything but two whole numbers of which the first is the smaller. */
export function readPart(typed: string): Part {
  const match = /^\s*(\d{1,6})\s*\/\s*(\d{1,6})\s*$/.exec(typed);
  const [number, of] = [Number(match?.[1]), Number(match?.[2])];
  if (match !== null && number >= 1 && number <= of) return { number, of };
  const meant = match !== null && number > of && of >= 1 ? [`Er zijn ${of} delen: van 1/${of} tot en met ${of}/${of}.`] : [];
  throw new UsageProblem(`--deel kent ‘${typed}’ niet.`, [...meant, 'Schrijf welk deel van hoeveel, zoals --deel 1/4 op de eerste van vier machines.']);
}

/**
 * The files of one part. Dealt out one by one, as cards are: parts differ by one plan at most, and the years of one
 * organisation, which stand together in the list and are equally large, go to different machines.
 */
export function partOf<T>(files: readonly T[], part: Part | undefined): T[] {
  return files.filter((_, index) => part === undefined || index % part.of === part.number - 1);
}
