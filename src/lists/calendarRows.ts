import type { CheckContext } from '../checks/context.js';
import type { Parties } from '../status/index.js';
import { NO_TIME, readingOf } from './occurrences.js';
import type { CalendarRow } from './rows.js';
import { declared, lines, readable, writtenMoment } from './texts.js';

/** The items of every kwaliteitskalender, in the order of the plan. */
export function calendarRows(context: CheckContext, parties: Parties): CalendarRow[] {
  const { plan, year } = context;
  return context.calendarItems.map(({ item, group }) => ({
    soort: 'kalenderitem',
    origin: item.origin,
    id: item.id,
    groep: readable(group.titel, 'regel'),
    wat: readable(item.wat),
    wanneer: writtenMoment(item.wanneer, plan),
    wie: lines(item.wie),
    vaststelling: readable(item.vaststelling),
    opmerking: readable(item.opmerking),
    partijen: parties.named(item.wie),
    reading: item.wanneer === undefined ? NO_TIME : readingOf(item.wanneer, year, (text) => context.planning(text)),
    velden: declared(item.velden, plan),
  }));
}
