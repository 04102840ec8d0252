import type { CheckContext } from '../checks/context.js';
import type { PlacedAction } from '../checks/facts/actions.js';
import type { Actie } from '../plan/model.js';
import { present } from '../plan/present.js';
import { formatDate, isIsoDate } from '../calendar/index.js';
import type { NamedParty, Parties } from './parties.js';
import { textTiming, timingOf } from './timing.js';
import type { Timing } from './timing.js';
import { words } from './words.js';

/** An action, or a part of one, that somebody has to account for. */
export interface AccountedAction {
  readonly id: string;
  readonly doel: string;
  readonly wat: string;
  readonly partijen: readonly NamedParty[];
  readonly wanneer?: string;
  readonly status?: Actie['status'];
  readonly koers?: Actie['koers'];
  readonly voortgang?: string;
  readonly timing: Timing;
}

/**
 * The actions of a plan, in order. An action whose parts have a moment or a status of their own is accounted for part by
 * part; what such a part leaves out it takes from the action.
 */
export function actionsToAccountFor(context: CheckContext, parties: Parties): AccountedAction[] {
  return context.actions.filter(isAccountedFor).map((placed) => account(placed, context, parties));
}

/** Whether it is this action or part that counts, and not its parts or what it is a part of. */
export function isAccountedFor(placed: PlacedAction): boolean {
  return !isDivided(placed.action) && surrounding(placed).every(({ action }) => isDivided(action));
}

function isDivided({ onderdelen }: Actie): boolean {
  return onderdelen.some((part) => part.status !== undefined || part.wanneer !== undefined || part.planning !== undefined || isDivided(part));
}

/** The actions that this is a part of, the nearest first. */
function surrounding({ parent }: PlacedAction): PlacedAction[] {
  return parent === undefined ? [] : [parent, ...surrounding(parent)];
}

function account(placed: PlacedAction, context: CheckContext, parties: Parties): AccountedAction {
  const line = [placed, ...surrounding(placed)].map(({ action }) => action);
  const first = <Value>(pick: (action: Actie) => Value | undefined): Value | undefined => line.map(pick).find((value) => value !== undefined);
  const progress = first(({ voortgang }) => voortgang);
  const withParties = line.find(({ partijen }) => partijen.length > 0)?.partijen ?? [];
  return {
    id: placed.action.id,
    doel: words(placed.goal.titel),
    wat: nameOf(placed),
    partijen: parties.named([...placed.wie, ...withParties]),
    timing: timing(placed, line, context),
    ...present({
      wanneer: written(placed, context),
      status: first(({ status }) => status),
      koers: first(({ koers }) => koers),
      voortgang: progress && words(progress),
    }),
  };
}

/** What is planned but not printed says when, where what is printed does not. */
function timing({ wanneer }: PlacedAction, line: readonly Actie[], context: CheckContext): Timing {
  const read = (text: string): ReturnType<CheckContext['planning']> => context.planning(text);
  const stated: Timing = wanneer === undefined ? { kind: 'zonder-datum' } : timingOf(wanneer, context.year, read);
  const planned = line.find(({ planning }) => planning !== undefined)?.planning;
  return stated.kind === 'zonder-datum' && planned !== undefined ? textTiming(planned.value, read) : stated;
}

function written({ wanneer }: PlacedAction, { plan }: CheckContext): string | undefined {
  if (wanneer === undefined) return undefined;
  const texts = wanneer.teksten.length > 0 ? wanneer.teksten : [wanneer.van, wanneer.tot].filter((text) => text !== undefined);
  return texts.map((text) => (isIsoDate(text.value.trim()) ? formatDate(text.value.trim(), plan.datumnotatie) : words(text))).join(wanneer.teksten.length > 0 ? '; ' : ' t/m ');
}

/** A part is named with what it is a part of: "Netwerk: startbijeenkomst". */
function nameOf(placed: PlacedAction): string {
  const names = [...surrounding(placed).reverse(), placed].map(({ action }) => action.wat ?? action.kop ?? action.resultaat).filter((text) => text !== undefined);
  return names.length === 0 ? 'Actie zonder omschrijving' : names.map((text, index) => (index < names.length - 1 ? words(text).replace(/[.:;]$/, '') : words(text))).join(': ');
}
