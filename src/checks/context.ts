import { freeDay, readPlanning } from '../calendar/index.js';
import type { FreeDay, IsoDate, OwnFreeDays, Planning, SchoolYear } from '../calendar/index.js';
import type { Overleg, Plan } from '../plan/model.js';
import { allTexts } from '../plan/texts.js';
import type { PlacedText } from '../plan/texts.js';
import { placedActions } from './facts/actions.js';
import type { PlacedAction } from './facts/actions.js';
import { ownFreeDays } from './facts/ownFreeDays.js';
import { placedItems } from './facts/calendarItems.js';
import type { PlacedItem } from './facts/calendarItems.js';
import { groupBy } from './facts/groupBy.js';
import { meetingDays } from './facts/meetingDays.js';
import type { MeetingDay } from './facts/meetingDays.js';
import { momentsOf } from './facts/moments.js';
import type { Moment } from './facts/moments.js';
import { placedGoals } from './facts/goals.js';
import type { PlacedGoal } from './facts/goals.js';
import { placedDates, placedMeetings } from './facts/meetings.js';
import type { PlacedDate, PlacedMeeting } from './facts/meetings.js';
import { nameVariants } from './facts/nameVariants.js';
import type { NameVariants } from './facts/nameVariants.js';
import { PartyNames } from './facts/parties.js';
import { partyTexts } from './facts/partyTexts.js';
import { printedTexts } from './facts/printedTexts.js';
import type { PrintedText } from './facts/printedTexts.js';

/** A plan with what several checks want to know of it; each fact is worked out once, when first asked for. */
export class CheckContext {
  readonly #plannings = new Map<string, Planning>();
  readonly #freeDays = new Map<IsoDate, FreeDay | undefined>();
  #goals: readonly PlacedGoal[] | undefined;
  #actions: readonly PlacedAction[] | undefined;
  #meetings: readonly PlacedMeeting[] | undefined;
  #dates: readonly PlacedDate[] | undefined;
  #meetingDays: readonly MeetingDay[] | undefined;
  #daysByMeeting: Map<Overleg, MeetingDay[]> | undefined;
  #moments: readonly Moment[] | undefined;
  #calendarItems: readonly PlacedItem[] | undefined;
  #texts: readonly PlacedText[] | undefined;
  #printedTexts: readonly PrintedText[] | undefined;
  #ownFreeDays: readonly OwnFreeDays[] | undefined;
  #partyNames: PartyNames | undefined;
  #nameVariants: readonly NameVariants[] | undefined;

  constructor(readonly plan: Plan) {}

  get year(): SchoolYear {
    return this.plan.schooljaar;
  }

  /** All goals, each before its subgoals, in the order of the plan. */
  get goals(): readonly PlacedGoal[] {
    return (this.#goals ??= placedGoals(this.plan));
  }

  /** All actions, each before its parts, in the order of the plan. */
  get actions(): readonly PlacedAction[] {
    return (this.#actions ??= this.goals.flatMap(placedActions));
  }

  /** Each meeting of the year once, also where two chapters show the same list. */
  get meetings(): readonly PlacedMeeting[] {
    return (this.#meetings ??= placedMeetings(this.plan));
  }

  /** The dates of all meetings, in the order of the plan. */
  get dates(): readonly PlacedDate[] {
    return (this.#dates ??= this.meetings.flatMap(placedDates));
  }

  /** The days on which meetings are held, as far as the dates are understood as days. */
  get meetingDays(): readonly MeetingDay[] {
    return (this.#meetingDays ??= this.dates.flatMap((date) => meetingDays(date, (text) => this.planning(text))));
  }

  /** Those of one meeting. */
  daysOf(meeting: Overleg): readonly MeetingDay[] {
    this.#daysByMeeting ??= groupBy(this.meetingDays, (day) => day.meeting);
    return this.#daysByMeeting.get(meeting) ?? [];
  }

  /** Every text that says when: of actions, meetings, the kwaliteitskalender and fields of the plan's own. */
  get moments(): readonly Moment[] {
    return (this.#moments ??= momentsOf({
      plan: this.plan,
      goals: this.goals,
      actions: this.actions,
      items: this.calendarItems,
      dates: this.dates,
      planning: (text) => this.planning(text),
    }));
  }

  /** The items of every kwaliteitskalender. */
  get calendarItems(): readonly PlacedItem[] {
    return (this.#calendarItems ??= placedItems(this.plan));
  }

  /** Every text of the plan with the way in which it is read. */
  get texts(): readonly PlacedText[] {
    return (this.#texts ??= allTexts(this.plan));
  }

  /** The texts that stand in the document, each place once, with their words without markup. */
  get printedTexts(): readonly PrintedText[] {
    return (this.#printedTexts ??= printedTexts(this.texts));
  }

  /** The parties that the organisation knows, and how a cell of them is split. */
  get partyNames(): PartyNames {
    return (this.#partyNames ??= new PartyNames(this.plan.organisatie.partijen));
  }

  /** The parties that the plan writes in several ways. */
  get nameVariants(): readonly NameVariants[] {
    return (this.#nameVariants ??= nameVariants(this.plan, partyTexts(this), this.partyNames));
  }

  /** Why schools are closed on a day: a public holiday, a school holiday of the region, a day of the organisation's own. */
  freeDay(date: IsoDate): FreeDay | undefined {
    if (this.#freeDays.has(date)) return this.#freeDays.get(date);
    this.#ownFreeDays ??= ownFreeDays(this.plan, (text) => this.planning(text));
    const free = freeDay(date, this.plan.organisatie.vakantieregio, this.#ownFreeDays);
    this.#freeDays.set(date, free);
    return free;
  }

  /** A planning expression as understood, with the holidays of the organisation's region. */
  planning(text: string): Planning {
    let planning = this.#plannings.get(text);
    if (planning === undefined) {
      const region = this.plan.organisatie.vakantieregio;
      planning = readPlanning(text, this.year, region === undefined ? {} : { region });
      this.#plannings.set(text, planning);
    }
    return planning;
  }
}
