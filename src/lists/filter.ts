import { compareDates, formatDate } from '../calendar/index.js';
import type { IsoDate } from '../calendar/index.js';
import type { Actie } from '../plan/model.js';
import type { Occurrence } from './occurrences.js';
import { ruleDays } from './occurrences.js';
import type { PlanRows, Row } from './rows.js';

/** What is asked of a plan; what is absent narrows nothing. */
export interface Filter {
  /** The one name of a party. */
  readonly wie?: string;
  readonly doelgroep?: string;
  readonly van?: IsoDate;
  readonly tot?: IsoDate;
  readonly status?: readonly Status[];
}

export type Status = NonNullable<Actie['status']> | 'zonder';

/** As `--status` takes them; `zonder` is for actions that have none. */
export const STATUSES: readonly Status[] = ['gepland', 'loopt', 'afgerond', 'uitgesteld', 'vervallen', 'zonder'];

export function isNarrowing(filter: Filter): boolean {
  return Object.values(filter).some((value) => value !== undefined);
}

/**
 * The rows that a filter leaves. A status is of actions alone, a doelgroep of meetings alone: with such a filter the others
 * fall away, as do KPI's with any. A row is within a period when any of its own periods overlaps it ("in maart" is in a list from
 * 1 to 20 March), or when its words cover a part of it ("najaar", "continu"); a row that says no time is not.
 */
export function narrowRows(rows: PlanRows, filter: Filter): PlanRows {
  if (!isNarrowing(filter)) return rows;
  const isMeant = (row: Row): boolean => meetsParty(row, filter) && meetsGroup(row, filter) && meetsStatus(row, filter) && meetsPeriod(row, filter);
  return { acties: rows.acties.filter(isMeant), kalender: rows.kalender.filter(isMeant), bijeenkomsten: rows.bijeenkomsten.filter(isMeant), kpis: [] };
}

/** The rows that a period leaves out because they say no time at all. */
export function withoutTime(rows: PlanRows, filter: Filter): Row[] {
  if (filter.van === undefined && filter.tot === undefined) return [];
  const { van: _van, tot: _tot, ...others } = filter;
  const left = narrowRows(rows, others);
  return [...left.acties, ...left.kalender, ...left.bijeenkomsten].filter(({ reading }) => reading.reach === undefined && reading.occurrences.length === 0);
}

function meetsParty({ partijen }: Row, { wie }: Filter): boolean {
  return wie === undefined || partijen.some(({ naam }) => naam === wie);
}

function meetsGroup(row: Row, { doelgroep }: Filter): boolean {
  return doelgroep === undefined || (row.soort === 'bijeenkomst' && row.doelgroepen.some((group) => sameGroup(group, doelgroep)));
}

/** Capitals make no other group. */
export function sameGroup(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

function meetsStatus(row: Row, { status }: Filter): boolean {
  return status === undefined || (row.soort === 'actie' && status.includes(row.status ?? 'zonder'));
}

function meetsPeriod({ reading }: Row, filter: Filter): boolean {
  if (filter.van === undefined && filter.tot === undefined) return true;
  if (reading.occurrences.some((occurrence) => isWithin(occurrence, filter))) return true;
  return reading.isPartial && reading.reach !== undefined && overlaps(reading.reach, filter);
}

/** Whether a moment, with the period that it ends, lies in the period of a filter or overlaps it; of a rhythm, any of its days. */
export function isWithin(occurrence: Occurrence, filter: Filter): boolean {
  if (occurrence.kind === 'herhaling') return ruleDays(occurrence).some((day) => overlaps({ first: day, last: day }, filter));
  return overlaps({ first: occurrence.from ?? occurrence.first, last: occurrence.last }, filter);
}

function overlaps({ first, last }: { readonly first?: IsoDate; readonly last?: IsoDate }, { van, tot }: Filter): boolean {
  return (van === undefined || last === undefined || compareDates(van, last) <= 0) && (tot === undefined || first === undefined || compareDates(first, tot) <= 0);
}

/** The filter in words, to stand above what it left: "wie: CvT; van 1 januari 2025"; '' for none. */
export function filterWords({ wie, doelgroep, van, tot, status }: Filter): string {
  return [
    ...(wie === undefined ? [] : [`wie: ${wie}`]),
    ...(doelgroep === undefined ? [] : [`doelgroep: ${doelgroep}`]),
    ...(van === undefined ? [] : [`van ${formatDate(van, 'lang')}`]),
    ...(tot === undefined ? [] : [`tot en met ${formatDate(tot, 'lang')}`]),
    ...(status === undefined ? [] : [`status: ${status.map((each) => (each === 'zonder' ? 'zonder status' : each)).join(', ')}`]),
  ].join('; ');
}
