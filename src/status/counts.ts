import type { IsoDate } from '../calendar/index.js';
import type { PlanStatus, Standing, StatusAction } from './planStatus.js';
import { STANDINGS } from './planStatus.js';

export type StandingCounts = Readonly<Record<Standing, number>>;

export interface PartyCounts {
  readonly party: string;
  readonly counts: StandingCounts;
}

export interface MonthCounts {
  /** `2024-03` */
  readonly month: string;
  readonly counts: StandingCounts;
  readonly calendar: number;
  readonly meetings: number;
}

export function countStandings(actions: readonly StatusAction[]): StandingCounts {
  const counts = Object.fromEntries(STANDINGS.map((standing) => [standing, 0])) as Record<Standing, number>;
  for (const { stand } of actions) counts[stand] += 1;
  return counts;
}

/** Of every party that an action names, as an owner or a helper; who has most late and soon goes first. */
export function countByParty({ actions }: PlanStatus): PartyCounts[] {
  const names = [...new Set(actions.flatMap(({ partijen }) => partijen.map(({ naam }) => naam)))];
  const rows = names.map((party) => ({ party, counts: countStandings(actions.filter(({ partijen }) => partijen.some(({ naam }) => naam === party))) }));
  const total = ({ counts }: PartyCounts): number => STANDINGS.reduce((sum, standing) => sum + counts[standing], 0);
  return rows.sort(
    (one, other) => other.counts['te-laat'] - one.counts['te-laat'] || other.counts.binnenkort - one.counts.binnenkort || total(other) - total(one) || (one.party.toLowerCase() < other.party.toLowerCase() ? -1 : 1),
  );
}

/** By the month in which something ends; months in which nothing does are left out. */
export function countByMonth({ actions, calendar, meetings }: PlanStatus): MonthCounts[] {
  const monthOf = (date: IsoDate): string => date.slice(0, 7);
  const ends = [...actions.flatMap(({ einde }) => einde ?? []), ...calendar.map(({ last }) => last), ...meetings.map(({ last }) => last)];
  return [...new Set(ends.map(monthOf))].sort().map((month) => ({
    month,
    counts: countStandings(actions.filter(({ einde }) => einde !== undefined && monthOf(einde) === month)),
    calendar: calendar.filter(({ last }) => monthOf(last) === month).length,
    meetings: meetings.filter(({ last }) => monthOf(last) === month).length,
  }));
}
