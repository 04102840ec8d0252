import type { SiteRecord } from './records.js';

/** What the index page tells of one plan. Names of files are as they stand beside the page. */
export interface SitePlan {
  readonly organisation: string;
  readonly schoolYear: string;
  readonly title: string;
  /** "Vastgesteld 16 september 2024", "Concept". */
  readonly status?: string;
  readonly page: string;
  readonly pdf?: { readonly name: string; readonly bytes: number };
  /** What changed since the year before, when that plan is here too. */
  readonly changes?: { readonly name: string; readonly since: string; readonly count: number };
  readonly records: readonly SiteRecord[];
}

/** Plans by organisation in alphabetical order, the newest year first. By code unit: the same order on every machine. */
export function byOrganisation(plans: readonly SitePlan[]): ReadonlyMap<string, readonly SitePlan[]> {
  const sorted = [...plans].sort((one, other) => compare(one.organisation, other.organisation) || compare(other.schoolYear, one.schoolYear) || compare(one.page, other.page));
  const groups = new Map<string, SitePlan[]>();
  for (const plan of sorted) {
    const group = groups.get(plan.organisation);
    if (group === undefined) groups.set(plan.organisation, [plan]);
    else group.push(plan);
  }
  return groups;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
