import type { IsoDate } from '../calendar/index.js';
import { figureIn } from './figures.js';
import type { Bare, Figure } from './figures.js';
import { clock } from './meetingRows.js';
import type { Reach } from './occurrences.js';
import type { ActionRow, CalendarRow, DeclaredText, KpiRow, MeetingRow, PlanRows } from './rows.js';

/** A list of the plan as rows and columns, for spreadsheets. */
export interface ListTable {
  /** As a sheet is called: "Acties". */
  readonly title: string;
  /** As a file is called: "acties". */
  readonly name: string;
  readonly columns: readonly ListColumn[];
  /** A value a column; '' where there is nothing. */
  readonly rows: readonly (readonly ListValue[])[];
}

export interface ListColumn {
  readonly title: string;
  readonly kind: 'tekst' | 'datum';
}

/** Text as a reader sees it, a day, or a number that can be added up. */
export type ListValue = string | { readonly date: IsoDate } | Figure;

/** A column before it is known whether anything stands in it. */
interface Field<Row> {
  readonly title: string;
  readonly kind?: ListColumn['kind'];
  /** Stays when it is empty, so that a list is known by it. */
  readonly always?: boolean;
  /** The column may hold numbers, and this is what one without a sign is. With `rij` every cell is a number or none is, so that the column sorts as one. */
  readonly bare?: Bare | 'rij';
  readonly value: (row: Row) => ListValue;
}

/** The lists of a plan that hold something. Columns in which nothing stands are left out. */
export function listTables({ acties, kalender, bijeenkomsten, kpis }: PlanRows): ListTable[] {
  return [
    table('Acties', 'acties', acties, [...ACTION_FIELDS, ...declaredFields(acties), ...ID]),
    table('Kwaliteitskalender', 'kwaliteitskalender', kalender, [...CALENDAR_FIELDS, ...declaredFields(kalender), ...ID]),
    table('Jaarplanning', 'jaarplanning', chronological(bijeenkomsten), [...MEETING_FIELDS, ...declaredFields(bijeenkomsten)]),
    table('KPI’s', 'kpis', kpis, [...KPI_FIELDS, ...valueFields(kpis)]),
  ].filter(({ rows }) => rows.length > 0);
}

function table<Row>(title: string, name: string, rows: readonly Row[], fields: readonly Field<Row>[]): ListTable {
  const shown = fields.filter(({ always, value }) => always === true || rows.some((row) => value(row) !== ''));
  const titles = distinct(shown.map((field) => field.title));
  return {
    title,
    name,
    columns: shown.map(({ kind }, index) => ({ title: titles[index] ?? '', kind: kind ?? 'tekst' })),
    rows: withFigures(rows.map((row) => shown.map(({ value }) => value(row))), shown),
  };
}

/** What is nothing but an amount, a percentage or a number, as a number. */
function withFigures(rows: readonly (readonly ListValue[])[], fields: readonly Pick<Field<never>, 'bare'>[]): ListValue[][] {
  const asFigure = (value: ListValue, bare: Bare): ListValue => (typeof value === 'string' ? (figureIn(value, bare) ?? value) : value);
  const isWhole = (value: ListValue | undefined): boolean => typeof value === 'string' && /^(?:[1-9]\d{0,8})?$/.test(value);
  const isRow = fields.map(({ bare }, column) => bare === 'rij' && rows.every((row) => isWhole(row[column])));
  return rows.map((row) => row.map((value, column) => {
    const bare = fields[column]?.bare;
    if (bare === undefined || (bare === 'rij' && isRow[column] !== true)) return value;
    return asFigure(value, bare === 'rij' ? 'getal' : bare);
  }));
}

/** A spreadsheet tells its columns apart by their titles, in which capitals make no difference. */
function distinct(titles: readonly string[]): string[] {
  const taken = new Set<string>();
  return titles.map((title) => {
    let own = title;
    for (let number = 2; taken.has(own.toLowerCase()); number += 1) own = `${title} (${number})`;
    taken.add(own.toLowerCase());
    return own;
  });
}

const ACTION_FIELDS: readonly Field<ActionRow>[] = [
  { title: 'Hoofdstuk', value: ({ hoofdstuk }) => hoofdstuk },
  { title: 'Doelnummer', bare: 'rij', value: ({ doelnummer }) => doelnummer },
  { title: 'Doel', always: true, value: ({ doel }) => doel },
  { title: 'Resultaat', value: ({ resultaat }) => resultaat },
  { title: 'Nummer', bare: 'rij', value: ({ nummer }) => nummer },
  { title: 'Onderdeel van', value: ({ onderdeelVan }) => onderdeelVan },
  { title: 'Kop', value: ({ kop }) => kop },
  { title: 'Wat', always: true, value: ({ wat }) => wat },
  { title: 'Wie', always: true, value: ({ wie }) => wie },
  { title: 'Wanneer', always: true, value: ({ wanneer }) => wanneer },
  { title: 'Eerste dag', kind: 'datum', value: ({ reading }) => day(reading.reach?.first) },
  { title: 'Laatste dag', kind: 'datum', value: ({ reading }) => day(reading.reach?.last) },
  { title: 'Status', value: ({ status }) => status ?? '' },
  { title: 'Koers', value: ({ koers }) => koers ?? '' },
  { title: 'Voortgang', value: ({ voortgang }) => voortgang },
  { title: 'Opmerking', value: ({ opmerking }) => opmerking },
  { title: 'Middelen', bare: 'tekst', value: ({ middelen }) => middelen },
  { title: 'Personeel', bare: 'getal', value: ({ personeel }) => personeel },
  { title: 'Financieel', bare: 'bedrag', value: ({ financieel }) => financieel },
  { title: 'Budget', bare: 'bedrag', value: ({ budget }) => budget },
  { title: 'KPI’s', value: ({ kpis }) => kpis },
  { title: 'Ontwikkelpunten', value: ({ ontwikkelpunten }) => ontwikkelpunten },
  { title: 'Soort', value: ({ actiesoort }) => (actiesoort === 'activiteit' ? '' : actiesoort) },
  { title: 'Planning', value: ({ planning }) => planning },
  { title: 'Partijen', value: ({ betrokken }) => betrokken },
];

const CALENDAR_FIELDS: readonly Field<CalendarRow>[] = [
  { title: 'Groep', value: ({ groep }) => groep },
  { title: 'Wat', always: true, value: ({ wat }) => wat },
  { title: 'Wanneer', always: true, value: ({ wanneer }) => wanneer },
  { title: 'Eerste dag', kind: 'datum', value: ({ reading }) => day(reading.reach?.first) },
  { title: 'Laatste dag', kind: 'datum', value: ({ reading }) => day(reading.reach?.last) },
  { title: 'Wie', always: true, value: ({ wie }) => wie },
  { title: 'Vaststelling', value: ({ vaststelling }) => vaststelling },
  { title: 'Opmerking', value: ({ opmerking }) => opmerking },
];

const MEETING_FIELDS: readonly Field<MeetingRow>[] = [
  { title: 'Eerste dag', kind: 'datum', always: true, value: (row) => day(meetingReach(row).first) },
  { title: 'Laatste dag', kind: 'datum', value: (row) => day(meetingReach(row).last) },
  { title: 'Datum zoals geschreven', always: true, value: ({ datum }) => datum },
  { title: 'Overleg', always: true, value: ({ overleg }) => overleg },
  { title: 'Kolom', value: ({ kolom, overleg }) => (kolom === overleg ? '' : kolom) },
  { title: 'Begin', value: ({ day: days }) => (days?.begin === undefined ? '' : clock(days.begin)) },
  { title: 'Einde', value: ({ day: days }) => (days?.end === undefined ? '' : clock(days.end)) },
  { title: 'Dag', value: ({ dag }) => dag },
  { title: 'Tijd', value: ({ tijd }) => tijd },
  { title: 'Duur', value: ({ duur }) => duur },
  { title: 'Herhaling', value: ({ herhaling }) => herhaling },
  { title: 'Locatie', value: ({ locatie }) => locatie },
  { title: 'Reserve', value: ({ reserve }) => (reserve ? 'reserve' : '') },
  { title: 'Onderwerpen', value: ({ onderwerpen }) => onderwerpen },
  { title: 'Opmerking', value: ({ opmerking }) => opmerking },
  { title: 'Anders op deze tijd', value: ({ tijdOverleg, tijd }) => (tijdOverleg === tijd ? '' : tijdOverleg) },
  { title: 'Anders op deze locatie', value: ({ locatieOverleg, locatie }) => (locatieOverleg === locatie ? '' : locatieOverleg) },
  { title: 'Opmerking bij het overleg', value: ({ opmerkingOverleg }) => opmerkingOverleg },
  { title: 'Doelgroepen', value: ({ doelgroepen }) => doelgroepen.join('\n') },
  { title: 'Contact', value: ({ contact }) => contact },
];

const KPI_FIELDS: readonly Field<KpiRow>[] = [
  { title: 'Nummer', always: true, bare: 'rij', value: ({ nummer }) => nummer },
  { title: 'KPI', always: true, value: ({ titel }) => titel },
  { title: 'Toelichting', value: ({ toelichting }) => toelichting },
];

/** Names that other programs may use; people read the other columns. */
const ID: readonly Field<{ readonly id: string }>[] = [{ title: 'Id', value: ({ id }) => id }];

/** A column for every title that any row has. */
function declaredFields<Row extends { readonly velden: readonly DeclaredText[] }>(rows: readonly Row[]): Field<Row>[] {
  const kinds = new Map(rows.flatMap(({ velden }) => velden.map(([title, , kind]) => [title, kind] as const)));
  return [...kinds].map(([title, kind]) => ({ title, bare: kind === 'bedrag' || kind === 'getal' ? kind : 'tekst', value: ({ velden }) => textUnder(velden, title) }));
}

function valueFields(rows: readonly KpiRow[]): Field<KpiRow>[] {
  const titles = [...new Set(rows.flatMap(({ waarden }) => waarden.map(([title]) => title)))];
  return titles.map((title) => ({ title: `${title.charAt(0).toUpperCase()}${title.slice(1)}`, bare: 'getal', value: ({ waarden }) => textUnder(waarden, title) }));
}

/** An action and its goal may both have the field. */
function textUnder(pairs: readonly (readonly [title: string, text: string, ...about: readonly unknown[]])[], title: string): string {
  return [...new Set(pairs.filter(([each]) => each === title).map(([, text]) => text))].join('\n');
}

/** By day; what has none comes last, in the order of the plan. */
function chronological(rows: readonly MeetingRow[]): MeetingRow[] {
  const order = (row: MeetingRow): string => `${meetingReach(row).first ?? '9999'} ${String(row.day?.begin ?? 0).padStart(4, '0')}`;
  return rows.toSorted((one, other) => (order(one) < order(other) ? -1 : Number(order(one) > order(other))));
}

/** A rhythm has no first day of its own: then no date is written. */
function meetingReach({ reading, datum }: MeetingRow): Reach {
  return datum === '' ? {} : (reading.reach ?? {});
}

function day(date: IsoDate | undefined): ListValue {
  return date === undefined ? '' : { date };
}
