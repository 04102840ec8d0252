import type { Coverage } from './coverage.js';

/** A point with the years in which no goal worked on it. */
export interface Gap {
  readonly nummer: string;
  readonly titel: string;
  readonly years: readonly string[];
  /** There is no year in which a goal worked on it. */
  readonly isEverywhere: boolean;
}

/** The points that were left alone in a year of which there is a plan; those that never had their turn go first. */
export function gapsIn({ points, years }: Coverage): Gap[] {
  const gaps = points
    .map(({ nummer, titel, work }) => ({ nummer, titel, years: years.filter((_, index) => work[index] === undefined).map(({ label }) => label) }))
    .filter((gap) => gap.years.length > 0)
    .map((gap) => ({ ...gap, isEverywhere: gap.years.length === years.length }));
  return [...gaps.filter(({ isEverywhere }) => isEverywhere), ...gaps.filter(({ isEverywhere }) => !isEverywhere)];
}
