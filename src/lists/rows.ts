import type { IsoDate } from '../calendar/index.js';
import type { Actie, Veld } from '../plan/model.js';
import type { Origin } from '../plan/origin.js';
import type { Reading } from './occurrences.js';

/** A party as it is named in one place, by the one name that it has in the whole plan. */
export interface RowParty {
  readonly naam: string;
  readonly rol: 'eigenaar' | 'helper';
}

/** What stands in a field that the plan declares itself. */
export type DeclaredText = readonly [title: string, text: string, kind: Veld['soort']];

interface RowBase {
  /** Where the part was written. */
  readonly origin: Origin;
  readonly partijen: readonly RowParty[];
  readonly reading: Reading;
  /** Fields that the plan declares itself, in its order: title and text. */
  readonly velden: readonly DeclaredText[];
}

/** An action, or a part of one. All texts are as a reader sees them, without markup, a line a paragraph or party. */
export interface ActionRow extends RowBase {
  readonly soort: 'actie';
  readonly id: string;
  readonly hoofdstuk: string;
  readonly doelnummer: string;
  readonly doel: string;
  /** Of the action itself, else of the result that it works on. */
  readonly resultaat: string;
  readonly nummer: string;
  readonly kop: string;
  readonly wat: string;
  /** What the action is a part of. */
  readonly onderdeelVan: string;
  /** Its own, or of what stands around it. */
  readonly wie: string;
  readonly wanneer: string;
  readonly opmerking: string;
  readonly middelen: string;
  readonly personeel: string;
  readonly financieel: string;
  readonly budget: string;
  readonly kpis: string;
  readonly ontwikkelpunten: string;
  readonly actiesoort: string;
  readonly planning: string;
  readonly betrokken: string;
  readonly status?: Actie['status'];
  readonly koers?: Actie['koers'];
  readonly voortgang: string;
  /** Whether its days stand for it: an action whose parts have days or a status of their own is planned part by part. */
  readonly isPlanned: boolean;
}

/** An item of the kwaliteitskalender. */
export interface CalendarRow extends RowBase {
  readonly soort: 'kalenderitem';
  readonly id: string;
  readonly groep: string;
  readonly wat: string;
  readonly wanneer: string;
  readonly wie: string;
  readonly vaststelling: string;
  readonly opmerking: string;
}

/** A day of a meeting; a date that names no day, and a meeting without dates, are a row too. */
export interface MeetingRow extends RowBase {
  readonly soort: 'bijeenkomst';
  /** Tells the meeting from all others of the plan, also from one of the same name. */
  readonly meetingKey: string;
  readonly kolom: string;
  readonly overleg: string;
  /** As written: "7 okt 2024". */
  readonly datum: string;
  readonly dag: string;
  readonly tijd: string;
  readonly duur: string;
  readonly herhaling: string;
  readonly locatie: string;
  readonly contact: string;
  readonly onderwerpen: string;
  readonly opmerking: string;
  /** What is said of the meeting as a whole; time and place only where this date has its own. */
  readonly opmerkingOverleg: string;
  readonly tijdOverleg: string;
  readonly locatieOverleg: string;
  readonly doelgroepen: readonly string[];
  readonly reserve: boolean;
  readonly day?: MeetingDays;
  /** How many days of the same meeting come before it, in the order of the plan: what it is known by. */
  readonly ordinal: number;
}

export interface MeetingDays {
  readonly first: IsoDate;
  readonly last: IsoDate;
  /** Minutes after midnight. */
  readonly begin?: number;
  readonly end?: number;
}

export interface KpiRow {
  readonly nummer: string;
  readonly titel: string;
  readonly toelichting: string;
  /** "nulmeting", "realisatie 2023": each with its value as written. */
  readonly waarden: readonly (readonly [title: string, value: string])[];
}

export type Row = ActionRow | CalendarRow | MeetingRow;

/** What a plan holds for lists, calendars and spreadsheets, in the order of the plan. */
export interface PlanRows {
  readonly acties: readonly ActionRow[];
  readonly kalender: readonly CalendarRow[];
  readonly bijeenkomsten: readonly MeetingRow[];
  readonly kpis: readonly KpiRow[];
}
