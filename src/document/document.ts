import type { Picture, Rich, RichInline } from './rich.js';
import type { Table } from './table.js';

export type { Picture, Rich, RichInline, RichPart } from './rich.js';
export type { Cell, CellMark, Column, Row, RowGroup, Table } from './table.js';

/**
 * The document tree: what stands on the pages, in order, with every number counted, every date written out, every span
 * and note resolved. Templates draw it and decide nothing; the finishing of the PDF and the tests read it back.
 */
export interface Document {
  readonly language: 'nl';
  readonly title: string;
  readonly subtitle?: string;
  readonly schoolYear: string;
  readonly organisation: DocumentOrganisation;
  readonly status: DocumentStatus;
  readonly head: { readonly left: string; readonly right: string };
  readonly foot: { readonly left: string };
  readonly cover?: Cover;
  /** Stands above the first chapter where there is no cover. */
  readonly heading?: DocumentHeading;
  readonly contents?: Contents;
  readonly chapters: readonly Chapter[];
  readonly style: HouseStyle;
  /** Date for the file's own metadata (ISO), from the plan, never from the clock. */
  readonly date?: string;
}

export interface DocumentOrganisation {
  readonly name: string;
  readonly abbreviation?: string;
  readonly website?: string;
}

/** `mark` prints CONCEPT over every page; `line` is what cover and foot say ("Vastgesteld 16 september 2024"). */
export interface DocumentStatus {
  readonly mark: boolean;
  readonly line?: string;
}

export interface DocumentHeading {
  readonly title: string;
  readonly subtitle?: string;
  /** Status, version, date, authors. */
  readonly lines: readonly string[];
}

export interface Cover {
  readonly schoolYear: string;
  /** The title without the school year, when it ends with it: the year already stands above. */
  readonly title: string;
  readonly subtitle?: string;
  readonly lines: readonly string[];
  readonly authors: readonly string[];
  readonly text?: Rich;
  readonly picture?: Picture;
  readonly logo?: Picture;
}

export interface Contents {
  readonly title: string;
  readonly entries: readonly ContentsEntry[];
}

export interface ContentsEntry {
  readonly anchor: string;
  readonly number?: string;
  readonly title: readonly RichInline[];
  readonly entries: readonly ContentsEntry[];
}

export interface Chapter {
  readonly anchor: string;
  readonly number?: string;
  readonly title?: readonly RichInline[];
  /** Title for bookmarks, running text and lookups. */
  readonly plainTitle: string;
  readonly subtitle?: readonly RichInline[];
  readonly paper: Paper;
  readonly newPage: boolean;
  readonly introduction?: Rich;
  readonly blocks: readonly Block[];
  /** Notes of the title and introduction. */
  readonly notes: readonly Note[];
}

export type Paper = 'staand' | 'liggend';

interface BlockBase {
  readonly anchor?: string;
  readonly title?: readonly RichInline[];
  readonly newPage: boolean;
  /** Level of the block's own heading; headings inside it are one deeper. */
  readonly level: number;
}

export type Block =
  | (BlockBase & { readonly kind: 'tekst'; readonly text: Rich; readonly notes: readonly Note[] })
  | (BlockBase & GoalsBlock)
  | (BlockBase & { readonly kind: 'kwaliteitskalender'; readonly table: Table; readonly notes: readonly Note[] })
  | (BlockBase & { readonly kind: 'jaarplanning'; readonly matrix: MeetingMatrix; readonly notes: readonly Note[] })
  | (BlockBase & { readonly kind: 'jaarplanning-lijst'; readonly listTitle?: string; readonly table: Table; readonly notes: readonly Note[] })
  | (BlockBase & { readonly kind: 'kpis'; readonly items: readonly KpiItem[]; readonly table?: Table; readonly notes: readonly Note[] })
  | (BlockBase & { readonly kind: 'dekking'; readonly table: Table; readonly notes: readonly Note[] })
  | (BlockBase & { readonly kind: 'tijdlijn'; readonly timeline: Timeline })
  | (BlockBase & { readonly kind: 'evaluatie'; readonly table?: Table; readonly sections: readonly EvaluationSection[]; readonly notes: readonly Note[] })
  | (BlockBase & { readonly kind: 'afkortingen'; readonly entries: readonly { readonly term: string; readonly meaning: string }[] })
  | (BlockBase & { readonly kind: 'afbeelding'; readonly picture: Picture; readonly caption?: readonly RichInline[]; readonly width?: string });

/** Goals in one layout. `layout` names a folder under templates/layouts; `shape` is what that folder asked for. */
export interface GoalsBlock {
  readonly kind: 'doelen';
  readonly layout: string;
  readonly shape: TableShape;
  readonly goals: readonly Goal[];
  /** Shape `doorlopende-tabel` and `rooster`: one table through all goals, a band a goal. */
  readonly table?: Table;
  readonly notes: readonly Note[];
}

/** The ways in which goals and actions can become rows and cells; a layout picks one in its layout.yaml. */
export type TableShape = 'tabel-per-doel' | 'lijst' | 'doorlopende-tabel' | 'gekanteld' | 'rooster';

export interface Goal {
  readonly anchor: string;
  readonly number?: string;
  readonly title: readonly RichInline[];
  readonly plainTitle: string;
  readonly level: number;
  readonly icon?: Picture;
  /** "Ontwikkelpunt 6, 7 en 10" */
  readonly badge?: string;
  readonly aim?: Rich;
  /** "Doel:"; absent when the plan drops the label. */
  readonly aimLabel?: string;
  readonly subtitle?: readonly RichInline[];
  readonly explanation?: Rich;
  /** Declared fields of the goal that have a value. */
  readonly fields: readonly { readonly title: string; readonly value: Rich }[];
  readonly tableTitle?: string;
  /** `tabel-per-doel`: the table. */
  readonly table?: Table;
  /** `lijst`: groups of bulleted actions. */
  readonly groups?: readonly ActionGroup[];
  /** `gekanteld`: strips of at most five actions with the row heads again. */
  readonly strips?: readonly Table[];
  readonly subgoals: readonly Goal[];
  readonly notes: readonly Note[];
}

export interface ActionGroup {
  readonly kind: string;
  /** The result that these actions lead to, where the plan names one. */
  readonly title?: Rich;
  /** What the result says for all its actions. */
  readonly details?: ListedAction['details'];
  readonly items: readonly ListedAction[];
}

export interface ListedAction {
  readonly lead?: readonly RichInline[];
  readonly text: Rich;
  /** Other fields that the layout's columns ask for, in order ("Wie", "Wanneer", …). */
  readonly details: readonly { readonly field: string; readonly title: string; readonly value: Rich }[];
  readonly items: readonly ListedAction[];
}

/** The jaarplanning as a matrix: a column an organ or group of organs. Wrapped in tables of columns that fit the paper. */
export interface MeetingMatrix {
  readonly title?: string;
  readonly parts: readonly (readonly MeetingColumn[])[];
}

export interface MeetingColumn {
  readonly title: string;
  readonly meetings: readonly Meeting[];
}

export interface Meeting {
  readonly name?: readonly RichInline[];
  /** "maandag", "14.00-16.00", "iedere donderdag": each kept whole on a line. */
  readonly moment: readonly string[];
  readonly contact?: string;
  readonly dates: readonly MeetingDate[];
  readonly location?: Rich;
  readonly remark?: Rich;
}

export interface MeetingDate {
  /** As printed: "7 okt 2024", "9-11 sept 2024", "voorjaar 2025". */
  readonly text: string;
  /** ISO date, when the text is one date: for `time datetime`. */
  readonly date?: string;
  readonly time?: string;
  readonly reserve: boolean;
  /** Place, remark, subjects: printed small under the date. */
  readonly details: readonly Rich[];
}

export interface KpiItem {
  readonly anchor: string;
  readonly number: string;
  readonly title: readonly RichInline[];
  readonly explanation?: Rich;
  readonly values: readonly { readonly title: string; readonly value: string }[];
}

export interface EvaluationSection {
  readonly title: string;
  readonly introduction?: Rich;
  readonly points: readonly Rich[];
  /** Points by goal, where they come out of an earlier plan. */
  readonly groups?: readonly { readonly title: string; readonly points: readonly Rich[] }[];
}

/** The school year drawn: positions in days from 1 August, so that the template only scales. */
export interface Timeline {
  readonly caption: string;
  readonly days: number;
  readonly months: readonly { readonly title: string; readonly start: number; readonly end: number }[];
  readonly holidays: readonly { readonly title: string; readonly start: number; readonly end: number }[];
  readonly lanes: readonly TimelineLane[];
  readonly meetings: readonly TimelineMark[];
  /** The same facts as a table, for screen readers and whoever cannot see the picture. */
  readonly table: Table;
}

export interface TimelineLane {
  readonly title: string;
  readonly bars: readonly { readonly title: string; readonly start: number; readonly end: number; readonly row: number }[];
  readonly deadlines: readonly (TimelineMark & { readonly row: number })[];
  readonly rows: number;
}

export interface TimelineMark {
  readonly title: string;
  readonly day: number;
  readonly text: string;
}

export interface Note {
  /** Printed number; through the whole document. */
  readonly number: number;
  readonly anchor: string;
  readonly content: Rich;
  /** Anchors of the references, in order: more than one when a note is used again. */
  readonly references: readonly string[];
}

export interface HouseStyle {
  readonly colour: string;
  readonly colour2: string;
  /** Name of a font family to try before the built-in one. */
  readonly font?: string;
  /** A font that travels with the document, as a `data:` address. */
  readonly fontFile?: string;
  readonly css?: string;
  /** Template overrides: name of a built-in partial → its text. */
  readonly templates: Readonly<Record<string, string>>;
}
