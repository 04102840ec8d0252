import type { CheckContext } from '../checks/context.js';
import type { PlacedAction } from '../checks/facts/actions.js';
import { isAccountedFor } from '../status/index.js';
import type { Parties } from '../status/index.js';
import { NO_TIME, readingOf, textReading } from './occurrences.js';
import type { Reading } from './occurrences.js';
import type { ActionRow } from './rows.js';
import { onOneLine } from '../text/index.js';
import { declared, lines, readable, writtenMoment } from './texts.js';

/** All actions and parts of actions, in the order of the plan. */
export function actionRows(context: CheckContext, parties: Parties): ActionRow[] {
  return context.actions.map((placed) => actionRow(placed, context, parties));
}

function actionRow(placed: PlacedAction, context: CheckContext, parties: Parties): ActionRow {
  const { action, goal, result, placedGoal, parent } = placed;
  const { plan } = context;
  const around = [placed, ...surrounding(placed)].map((each) => each.action);
  const status = around.find((each) => each.status !== undefined)?.status;
  const course = around.find((each) => each.koers !== undefined)?.koers;
  const withParties = around.find(({ partijen }) => partijen.length > 0)?.partijen ?? [];
  return {
    soort: 'actie',
    origin: action.origin,
    id: action.id,
    hoofdstuk: oneLine(readable(placedGoal.chapter.titel, 'regel')),
    doelnummer: goal.nummer ?? '',
    doel: oneLine(readable(goal.titel, 'regel')),
    resultaat: readable(action.resultaat) || lines(result.resultaten, 'cel'),
    nummer: parent === undefined ? action.nummer : `${parent.action.nummer}.${action.nummer}`,
    kop: readable(action.kop, 'regel'),
    wat: readable(action.wat),
    onderdeelVan: parent === undefined ? '' : onOneLine(readable(parent.action.wat ?? parent.action.kop)),
    wie: lines(placed.wie),
    wanneer: writtenMoment(placed.wanneer, plan),
    opmerking: [readable(action.opmerking), readable(result.opmerking)].filter((text) => text !== '').join('\n'),
    middelen: readable(action.middelen),
    personeel: readable(action.personeel),
    financieel: readable(action.financieel),
    budget: readable(action.budget),
    kpis: lines(action.kpis, 'regel').replaceAll('\n', ', '),
    ontwikkelpunten: lines(action.ontwikkelpunten.length > 0 ? action.ontwikkelpunten : result.ontwikkelpunten.length > 0 ? result.ontwikkelpunten : goal.ontwikkelpunten, 'regel').replaceAll('\n', ', '),
    actiesoort: action.soort,
    planning: readable(action.planning),
    betrokken: lines(withParties),
    voortgang: readable(around.find((each) => each.voortgang !== undefined)?.voortgang),
    partijen: parties.named([...placed.wie, ...withParties]),
    reading: reading(placed, context),
    velden: [...declared(action.velden, plan), ...declared(result.velden, plan), ...declared(goal.velden, plan)],
    isPlanned: isAccountedFor(placed),
    ...(status === undefined ? {} : { status }),
    ...(course === undefined ? {} : { koers: course }),
  };
}

/** What is planned but not printed says when, where what is printed has no day. */
function reading(placed: PlacedAction, context: CheckContext): Reading {
  const read = (text: string): ReturnType<CheckContext['planning']> => context.planning(text);
  const stated = placed.wanneer === undefined ? NO_TIME : readingOf(placed.wanneer, context.year, read);
  const planned = [placed, ...surrounding(placed)].find(({ action }) => action.planning !== undefined)?.action.planning;
  return stated.occurrences.length === 0 && planned !== undefined ? textReading(planned.value, context.year, read) : stated;
}

/** The actions that this is a part of, the nearest first. */
function surrounding({ parent }: PlacedAction): PlacedAction[] {
  return parent === undefined ? [] : [parent, ...surrounding(parent)];
}

function oneLine(text: string): string {
  return text.replaceAll('\n', ' ');
}
