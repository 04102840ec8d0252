import { addDays, compareDates } from '../calendar/index.js';
import type { IsoDate } from '../calendar/index.js';
import { CheckContext } from '../checks/context.js';
import type { Actie, Plan } from '../plan/model.js';
import { actionsToAccountFor } from './actions.js';
import { calendarMoments, meetingMoments } from './agenda.js';
import type { CalendarMoment, MeetingMoment } from './agenda.js';
import { Parties } from './parties.js';
import type { NamedParty } from './parties.js';
import type { Days, Timing } from './timing.js';

/** How an action stands on a day, in the order in which readers want to know it. */
export const STANDINGS = ['te-laat', 'binnenkort', 'gepland', 'doorlopend', 'zonder-datum', 'afgerond', 'vervallen'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Days ahead that count as "soon", the day itself not counted. */
export const SOON = 30;

export interface StatusAction {
  readonly id: string;
  readonly doel: string;
  readonly wat: string;
  readonly partijen: readonly NamedParty[];
  /** As written; absent where nothing is. */
  readonly wanneer?: string;
  /** The day that counts: of several the first that is still to come, else the last. */
  readonly termijn?: Days;
  /** Last day of all. */
  readonly einde?: IsoDate;
  readonly status?: Actie['status'];
  readonly koers?: Actie['koers'];
  readonly voortgang?: string;
  readonly stand: Standing;
}

/** How a plan stands on a day, whole or as far as it concerns one party. */
export interface PlanStatus {
  readonly plan: Plan;
  readonly day: IsoDate;
  /** Last day that counts as soon. */
  readonly until: IsoDate;
  readonly party?: string;
  /** In the order of the plan. */
  readonly actions: readonly StatusAction[];
  /** All moments of the year, in order; those of the kwaliteitskalender have no status, so nothing of them is late. */
  readonly calendar: readonly CalendarMoment[];
  readonly meetings: readonly MeetingMoment[];
}

/**
 * How a plan stands at the beginning of `day`. Late is what ended before that day and is neither done nor dropped; soon is
 * what ends on that day or in the 30 days after it.
 */
export function statusOf(plan: Plan, day: IsoDate): PlanStatus & { readonly parties: Parties } {
  const context = new CheckContext(plan);
  const parties = new Parties(plan.organisatie.partijen);
  const until = addDays(day, SOON);
  const actions = actionsToAccountFor(context, parties).map(({ timing, ...action }): StatusAction => ({ ...action, ...due(timing, day), stand: standing(action.status, timing, day, until) }));
  return { plan, day, until, actions, calendar: calendarMoments(context, parties), meetings: meetingMoments(context, parties), parties };
}

/** What of a plan concerns one party, as an owner or a helper. */
export function statusFor(status: PlanStatus, party: string): PlanStatus {
  const concerns = ({ partijen }: { readonly partijen: readonly NamedParty[] }): boolean => partijen.some(({ naam }) => naam === party);
  return { ...status, party, actions: status.actions.filter(concerns), calendar: status.calendar.filter(concerns), meetings: status.meetings.filter(concerns) };
}

/** Whether days end soon, or have begun and not ended. */
export function isSoon({ day, until }: Pick<PlanStatus, 'day' | 'until'>, { last }: Days): boolean {
  return compareDates(last, day) >= 0 && compareDates(last, until) <= 0;
}

function due(timing: Timing, day: IsoDate): Pick<StatusAction, 'termijn' | 'einde'> {
  if (timing.kind !== 'gedateerd') return {};
  const end = timing.moments.at(-1);
  const next = timing.moments.find(({ last }) => compareDates(last, day) >= 0) ?? end;
  return next === undefined || end === undefined ? {} : { termijn: next, einde: end.last };
}

function standing(status: Actie['status'], timing: Timing, day: IsoDate, until: IsoDate): Standing {
  if (status === 'afgerond' || status === 'vervallen') return status;
  if (timing.kind !== 'gedateerd') return timing.kind;
  if (timing.moments.every(({ last }) => compareDates(last, day) < 0)) return 'te-laat';
  return timing.moments.some((moment) => isSoon({ day, until }, moment)) ? 'binnenkort' : 'gepland';
}
