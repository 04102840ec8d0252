import { addDays, daysBetween } from '../calendar/index.js';
import type { Pair } from './pairs.js';
import type { Part } from './part.js';

/** The same weekday a year later. */
const DAYS_A_YEAR = 364;
/** A meeting that is put off further than this is another meeting. */
const FURTHEST = 28;
/** From one year to the next a whole series of meetings may lie otherwise. */
const FURTHEST_OVER_YEARS = 42;
/** More dates than a meeting has in a year: then only dates that stayed are the same. */
const MOST_DATES = 200;

/**
 * Which dates of a meeting are the same: the same day, else, in the order of the calendar, the days that lie nearest to
 * each other (a number of school years apart).
 */
export function alignDates(oldMeeting: Part, newMeeting: Part, yearsApart: number): Pair[] {
  const same = sameDates(oldMeeting.children, newMeeting.children);
  const rest = (parts: readonly Part[], side: 'old' | 'new'): Part[] => parts.filter((part) => !same.some((pair) => pair[side] === part));
  const [old, added] = [rest(oldMeeting.children, 'old'), rest(newMeeting.children, 'new')];
  return [...same, ...undatedPairs(old, added), ...nearestPairs(dated(old), dated(added), yearsApart)];
}

function sameDates(old: readonly Part[], added: readonly Part[]): Pair[] {
  const free = [...added];
  return old.flatMap((part): Pair[] => {
    const at = free.findIndex(({ identity, day }) => (day === undefined ? identity === part.identity : day === part.day));
    const [found] = at === -1 ? [] : free.splice(at, 1);
    return found === undefined ? [] : [{ old: part, new: found, reason: 'tekst' }];
  });
}

/** "voorjaar 2024" and "voorjaar 2025". */
function undatedPairs(old: readonly Part[], added: readonly Part[]): Pair[] {
  const season = ({ name }: Part): string => name.replace(/\d+/g, '').toLowerCase();
  const free = added.filter(({ day }) => day === undefined);
  return old
    .filter(({ day }) => day === undefined)
    .flatMap((part): Pair[] => {
      const at = free.findIndex((other) => season(other) === season(part));
      const [found] = at === -1 ? [] : free.splice(at, 1);
      return found === undefined ? [] : [{ old: part, new: found, reason: 'plaats' }];
    });
}

interface Dated {
  readonly part: Part;
  readonly day: string;
}

function dated(parts: readonly Part[]): Dated[] {
  const found = parts.flatMap((part) => (part.day === undefined ? [] : [{ part, day: part.day }]));
  return found.sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : 0));
}

/** As many pairs, as near to each other, as can be without crossing. The same whichever side is called the old one. */
function nearestPairs(old: readonly Dated[], added: readonly Dated[], yearsApart: number): Pair[] {
  if (old.length > MOST_DATES || added.length > MOST_DATES) return [];
  const isOldFirst = yearsApart > 0 || (yearsApart === 0 && JSON.stringify(old.map(({ day }) => day)) <= JSON.stringify(added.map(({ day }) => day)));
  const [left, right] = isOldFirst ? [old, added] : [added, old];
  const furthest = yearsApart === 0 ? FURTHEST : FURTHEST_OVER_YEARS;
  const pairs = cheapest(left, right, furthest, (one, other) => Math.abs(daysBetween(addDays(one.day, Math.abs(yearsApart) * DAYS_A_YEAR), other.day)));
  return pairs.map(([one, other]) => (isOldFirst ? { old: one.part, new: other.part, reason: 'plaats' } : { old: other.part, new: one.part, reason: 'plaats' }));
}

/** Leaving a date alone costs half of `limit`, so that two within the limit are rather a pair. */
function cheapest(left: readonly Dated[], right: readonly Dated[], limit: number, cost: (one: Dated, other: Dated) => number): [Dated, Dated][] {
  const alone = limit / 2;
  const table: number[][] = [Array.from({ length: right.length + 1 }, (_, column) => column * alone)];
  const at = (row: number, column: number): number => table[row]?.[column] ?? Infinity;
  left.forEach((one, row) => {
    const costs = [(row + 1) * alone];
    right.forEach((other, column) => costs.push(Math.min(at(row, column) + pairCost(cost(one, other), limit), at(row, column + 1) + alone, (costs[column] ?? Infinity) + alone)));
    table.push(costs);
  });
  const pairs: [Dated, Dated][] = [];
  for (let [row, column] = [left.length, right.length]; row > 0 && column > 0; ) {
    const [one, other] = [left[row - 1], right[column - 1]];
    if (one === undefined || other === undefined) break;
    if (at(row, column) === at(row - 1, column - 1) + pairCost(cost(one, other), limit)) {
      pairs.unshift([one, other]);
      [row, column] = [row - 1, column - 1];
    } else if (at(row, column) === at(row - 1, column) + alone) row--;
    else column--;
  }
  return pairs;
}

function pairCost(days: number, limit: number): number {
  return days > limit ? Infinity : days;
}
