import { freeDay, regions, schoolHolidays } from '../calendar/index.js';
import type { IsoDate } from '../calendar/index.js';
import { CheckContext } from '../checks/context.js';
import type { Plan } from '../plan/model.js';
import { Parties } from '../status/index.js';
import { actionRows } from './actionRows.js';
import { calendarRows } from './calendarRows.js';
import { meetingRows } from './meetingRows.js';
import type { KpiRow, PlanRows } from './rows.js';
import { lines, readable } from './texts.js';

/** A plan as rows, for lists, spreadsheets and calendars: what, who and on which days; narrowed where that is asked for. */
export { filterWords, isNarrowing, isWithin, narrowRows, sameGroup, STATUSES, withoutTime } from './filter.js';
export type { Filter, Status } from './filter.js';
export { clock, minutes } from './meetingRows.js';
export { narrowPlan } from './narrowPlan.js';
export { rowMoment, rowName } from './rowName.js';
export { ruleDays } from './occurrences.js';
export type { Occurrence, Reading, Rule } from './occurrences.js';
export type { Figure } from './figures.js';
export { listTables } from './tables.js';
export type { ListTable, ListValue } from './tables.js';
export type { ActionRow, CalendarRow, KpiRow, MeetingRow, PlanRows, Row } from './rows.js';

export interface WholePlanRows extends PlanRows {
  /** All parties of the plan, each by the names that it gives them. */
  readonly parties: Parties;
  /** Whether schools are closed on a day, by law, holiday or the plan's own word. */
  readonly isFree: (day: IsoDate) => boolean;
  /** Whether the school holidays of the plan's year and region are known; else only those that all regions share are free. */
  readonly knowsHolidays: boolean;
}

/** The rows of a plan. */
export function rowsOf(plan: Plan): WholePlanRows {
  const context = new CheckContext(plan);
  const parties = new Parties(plan.organisatie.partijen);
  const region = plan.organisatie.vakantieregio;
  return {
    acties: actionRows(context, parties),
    kalender: calendarRows(context, parties),
    bijeenkomsten: meetingRows(context, parties),
    kpis: kpiRows(plan),
    parties,
    isFree: (day) => context.freeDay(day) !== undefined || (region === undefined && regions.every((each) => freeDay(day, each) !== undefined)),
    knowsHolidays: region !== undefined && schoolHolidays(region, plan.schooljaar).kind === 'known',
  };
}

/** Those of the plan itself and those that only a block holds. */
function kpiRows(plan: Plan): KpiRow[] {
  const all = new Set([...plan.kpis, ...plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'kpis' ? block.kpis : [])))]);
  return [...all].map(({ nummer, titel, toelichting, waarden }) => ({
    nummer,
    titel: readable(titel, 'regel'),
    toelichting: readable(toelichting),
    waarden: waarden.map(({ veld, jaar, waarde }) => [jaar === undefined ? veld : `${veld} ${jaar}`, lines([waarde], 'cel')] as const),
  }));
}
