import { planPart } from '../../compare/index.js';
import type { Part } from '../../compare/index.js';
import { jsonText } from '../../diagnostics/jsonText.js';
import { clock } from '../../lists/index.js';
import type { ActionRow, CalendarRow, MeetingRow, Occurrence, Reading } from '../../lists/index.js';
import type { Exportbestand, Exportdeel } from '../../schema/export.js';
import { words } from '../../status/index.js';
import type { Exported, ExportSubject } from './exportFormat.js';
import { textFile } from './exportFormat.js';

/** For other programs; described in schemas/export.schema.json. */
export function exportJson({ plan, rows, filter, narrowedTo, path }: ExportSubject): Promise<Exported> {
  const { status, ...narrowing } = filter;
  const file: Exportbestand = {
    formaat: 1,
    plan: {
      map: path,
      titel: words(plan.titel),
      schooljaar: plan.schooljaar.label,
      organisatie: words(plan.organisatie.naam),
      ...(plan.status === undefined ? {} : { status: plan.status }),
      ...(plan.vastgesteld === undefined ? {} : { vastgesteld: plan.vastgesteld }),
    },
    ...(narrowedTo === '' ? {} : { alleen: { ...narrowing, ...(status === undefined ? {} : { status: [...status] }) } }),
    acties: rows.acties.map(actionOf),
    kwaliteitskalender: rows.kalender.map(dutyOf),
    bijeenkomsten: rows.bijeenkomsten.map(meetingOf),
    kpis: rows.kpis.map(({ waarden, ...kpi }) => ({ ...kpi, waarden: waarden.map(([titel, waarde]) => ({ titel, waarde })) })),
    inhoud: partOf(planPart(plan)),
  };
  return Promise.resolve(textFile(jsonText(file), 'json'));
}

function actionOf({ soort: _soort, origin: _origin, isPlanned: _isPlanned, betrokken: _betrokken, onderdeelVan, actiesoort, partijen, reading, velden, ...action }: ActionRow): Exportbestand['acties'][number] {
  return { ...action, 'onderdeel-van': onderdeelVan, soort: actiesoort, partijen: [...partijen], ...days(reading), velden: declaredTexts(velden) };
}

function dutyOf({ soort: _soort, origin: _origin, partijen, reading, velden, ...item }: CalendarRow): Exportbestand['kwaliteitskalender'][number] {
  return { ...item, partijen: [...partijen], ...days(reading), velden: declaredTexts(velden) };
}

function meetingOf(row: MeetingRow): Exportbestand['bijeenkomsten'][number] {
  const { soort: _soort, origin: _origin, meetingKey: _key, ordinal: _ordinal, day, opmerkingOverleg, tijdOverleg, locatieOverleg, doelgroepen, partijen, reading, velden, ...meeting } = row;
  return {
    ...meeting,
    ...days(reading),
    ...(day?.begin === undefined ? {} : { begin: clock(day.begin) }),
    ...(day?.end === undefined ? {} : { einde: clock(day.end) }),
    'opmerking-overleg': opmerkingOverleg,
    'tijd-overleg': tijdOverleg,
    'locatie-overleg': locatieOverleg,
    doelgroepen: [...doelgroepen],
    partijen: [...partijen],
    velden: declaredTexts(velden),
  };
}

function declaredTexts(fields: ActionRow['velden']): Record<string, string> {
  return Object.fromEntries(fields.map(([title, text]) => [title, text]));
}

function days({ occurrences, isPartial }: Reading): Pick<Exportbestand['acties'][number], 'momenten' | 'zonder-dag'> {
  return { momenten: occurrences.map(momentOf), 'zonder-dag': isPartial };
}

function momentOf({ kind, first, last, time, rule }: Occurrence): Exportbestand['acties'][number]['momenten'][number] {
  const rank = RANKS.find((each) => each === rule?.rank);
  return {
    soort: kind,
    van: first,
    tot: last,
    ...(time === undefined ? {} : { begin: time.from, ...(time.to === undefined ? {} : { einde: time.to }) }),
    ...(rule === undefined ? {} : { weekdagen: [...rule.weekdays], ...(rank === undefined ? {} : { 'hoeveelste-van-de-maand': rank }), ...(rule.weeks === undefined ? {} : { weken: rule.weeks }) }),
  };
}

const RANKS = [1, 2, 3, 4, 5, -1] as const;

function partOf({ kind, id, nummer, nummerGeschreven, name, fields, children }: Part): Exportdeel {
  return {
    soort: kind,
    ...(id === undefined ? {} : { id }),
    ...(nummer === undefined || !nummerGeschreven ? {} : { nummer }),
    naam: name,
    velden: fields.map((field) => ({ naam: field.name, titel: field.title, tekst: field.text })),
    onderdelen: children.map(partOf),
  };
}
