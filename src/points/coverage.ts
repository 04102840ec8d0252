import { schoolYear } from '../calendar/index.js';
import type { Ontwikkelpunt, Plan, Puntwerk } from '../plan/model.js';
import { numberKey } from '../plan/numberReferences.js';
import { periodKey, sumWork, workOnPoints } from '../plan/pointWork.js';

/** A plan with the name that the user knows it by. */
export interface KnownPlan {
  readonly path: string;
  readonly plan: Plan;
}

/** Which points of one ondersteuningsplan were worked on in which year. */
export interface Coverage {
  readonly organisatie: string;
  readonly titel: string;
  readonly periode: string;
  /** The years of which there is a plan, in order. */
  readonly years: readonly CoverageYear[];
  /** School years of the period of which there is none, as 2022-2023. */
  readonly yearsWithoutPlan: readonly string[];
  readonly points: readonly CoveragePoint[];
}

export interface CoverageYear {
  readonly label: string;
  /** The plans of that year, which count together. */
  readonly paths: readonly string[];
}

export interface CoveragePoint {
  readonly nummer: string;
  readonly titel: string;
  /** A value a year; undefined where no goal of that year works on the point. */
  readonly work: readonly (Puntwerk | undefined)[];
}

export interface CoverageReport {
  readonly coverages: readonly Coverage[];
  /** Plans that do not say of which ondersteuningsplan they are. */
  readonly without: readonly string[];
}

/** Groups plans by the ondersteuningsplan that they work out, and counts for each point what every year did. */
export function coverageOf(plans: readonly KnownPlan[]): CoverageReport {
  const groups = new Map<string, KnownPlan[]>();
  const without: string[] = [];
  for (const known of plans) {
    const support = known.plan.ondersteuningsplan;
    if (support === undefined) {
      without.push(known.path);
      continue;
    }
    const key = `${known.plan.organisatie.naam.value.trim().toLowerCase()} ${periodKey(support.periode.value)}`;
    groups.set(key, [...(groups.get(key) ?? []), known]);
  }
  const coverages = [...groups].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, group]) => coverageOfGroup(group));
  return { coverages, without };
}

function coverageOfGroup(group: readonly KnownPlan[]): Coverage {
  const inOrder = group.toSorted((one, other) => one.plan.schooljaar.start - other.plan.schooljaar.start || (one.path < other.path ? -1 : 1));
  const labels = [...new Set(inOrder.map(({ plan }) => plan.schooljaar.label))];
  const years = labels.map((label) => ({ label, plans: inOrder.filter(({ plan }) => plan.schooljaar.label === label).map((known) => ({ ...known, work: workOnPoints(known.plan) })) }));
  const last = inOrder.at(-1)?.plan;
  const periode = last?.ondersteuningsplan?.periode.value.trim() ?? '';
  return {
    organisatie: last?.organisatie.naam.value.trim() ?? '',
    titel: last?.ondersteuningsplan?.titel.value.trim() ?? '',
    periode,
    years: years.map(({ label, plans }) => ({ label, paths: plans.map(({ path }) => path) })),
    yearsWithoutPlan: yearsIn(periode).filter((label) => !labels.includes(label)),
    points: pointsOfAll(inOrder.map(({ plan }) => plan)).map((point) => ({
      nummer: point.nummer.trim(),
      titel: point.titel.value.trim(),
      work: years.map(({ plans }) => sumWork(plans.map(({ work }) => work.get(numberKey(point.nummer))))),
    })),
  };
}

/** The points as the newest plan has them, then those that only older ones have. */
function pointsOfAll(plans: readonly Plan[]): Ontwikkelpunt[] {
  const points = new Map<string, Ontwikkelpunt>();
  for (const plan of plans.toReversed()) {
    for (const point of plan.ondersteuningsplan?.ontwikkelpunten ?? []) {
      const key = numberKey(point.nummer);
      if (!points.has(key)) points.set(key, point);
    }
  }
  return [...points.values()];
}

/** A longer period is a slip of the pen, not a list of years without a plan. */
const LONGEST_PERIOD = 8;

/** The school years of "2022-2026"; none where the period is written in another way. */
function yearsIn(period: string): string[] {
  const [, first = '', last = ''] = /^(\d{4})-(\d{4})$/.exec(periodKey(period)) ?? [];
  const length = Number(last) - Number(first);
  return first === '' || length < 1 || length > LONGEST_PERIOD ? [] : Array.from({ length }, (_, index) => schoolYear(Number(first) + index).label);
}
