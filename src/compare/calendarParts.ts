import type { Bijeenkomst, Jaarplanning, Kalenderitem, Kwaliteitskalender, Overleg } from '../plan/model.js';
import { dateField, momentField, textField, wordField } from './fields.js';
import { headline, oneLine, ownFields, writtenId } from './goalParts.js';
import type { PartContext } from './goalParts.js';
import type { Text } from '../plan/text.js';
import type { Part } from './part.js';

/** The groups of the quality calendar with their items. */
export function calendarParts(context: PartContext, calendar: Kwaliteitskalender): Part[] {
  return calendar.groepen.map((group) => titledPart('kalendergroep', group.titel, group.items.map((item) => itemPart(context, item))));
}

/** A group or column: nothing but a title over what is in it. */
function titledPart(kind: 'kalendergroep' | 'kolom', titel: Text | undefined, children: readonly Part[]): Part {
  const name = titel === undefined ? '' : oneLine(titel);
  return { kind, sort: kind, name: name === '' ? 'zonder titel' : name, identity: name, nummerGeschreven: false, fields: textField('titel', titel, 'regel'), children };
}

function itemPart(context: PartContext, item: Kalenderitem): Part {
  return {
    kind: 'kalenderitem',
    sort: 'kalenderitem',
    ...writtenId(item.origin),
    name: headline(item.wat),
    identity: oneLine(item.wat),
    nummerGeschreven: false,
    fields: [
      ...textField('wat', item.wat),
      ...momentField('wanneer', item.wanneer, context.year),
      ...textField('wie', item.wie, 'regels'),
      ...textField('vaststelling', item.vaststelling),
      ...textField('opmerking', item.opmerking),
      ...ownFields(context, item.velden),
    ],
    children: [],
  };
}

/** The columns of the year's planning, their meetings, and of each its dates. */
export function meetingParts(context: PartContext, planning: Jaarplanning): Part[] {
  return planning.kolommen.map((column) => titledPart('kolom', column.titel, column.overleggen.map((meeting) => meetingPart(context, meeting))));
}

function meetingPart(context: PartContext, meeting: Overleg): Part {
  const name = meeting.naam === undefined ? meeting.label.replace(/\s+/g, ' ').trim() : oneLine(meeting.naam);
  return {
    kind: 'overleg',
    sort: 'overleg',
    name,
    identity: name,
    nummerGeschreven: false,
    fields: [
      ...textField('naam', meeting.naam, 'regel'),
      ...textField('dag', meeting.dag),
      ...textField('tijd', meeting.tijd),
      ...textField('duur', meeting.duur),
      ...textField('locatie', meeting.locatie, 'regels'),
      ...textField('contact', meeting.contact),
      ...textField('herhaling', meeting.herhaling),
      ...textField('opmerking', meeting.opmerking),
      ...textField('doelgroepen', meeting.doelgroepen),
    ],
    children: meeting.bijeenkomsten.map((date) => datePart(context, date)),
  };
}

function datePart(context: PartContext, date: Bijeenkomst): Part {
  const moments = [...dateField('datum', date.datum, context.year), ...dateField('van', date.van, context.year), ...dateField('tot', date.tot, context.year)];
  const name = moments.map(({ name: field, text }) => (field === 'datum' ? text : `${field} ${text}`)).join(' ');
  return {
    kind: 'bijeenkomst',
    sort: 'bijeenkomst',
    name: name === '' ? (date.opmerking === undefined ? 'zonder datum' : oneLine(date.opmerking)) : name,
    identity: JSON.stringify(moments.map(({ key }) => key)),
    ...(date.eersteDag === undefined ? {} : { day: date.eersteDag }),
    nummerGeschreven: false,
    fields: [
      ...moments,
      ...textField('tijd', date.tijd),
      ...textField('locatie', date.locatie, 'regels'),
      ...wordField('reserve', date.reserve ? 'ja' : undefined),
      ...textField('opmerking', date.opmerking),
      ...textField('onderwerpen', date.onderwerpen),
      ...textField('doelgroepen', date.doelgroepen),
      ...ownFields(context, date.velden),
    ],
    children: [],
  };
}
