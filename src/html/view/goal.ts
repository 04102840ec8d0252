import type { ActionGroup, Goal, ListedAction, Rich, RichInline, Table } from '../../document/document.js';
import type { Markup } from '../markup.js';
import { joined, markup } from '../markup.js';
import type { Drawing } from '../pen.js';
import { headingLevel, Pen } from '../pen.js';
import { pictureHtml } from '../pictures.js';
import type { NotesView } from './notes.js';
import { notesView } from './notes.js';
import type { PageSide } from './rowHeights.js';
import { isLongText } from './rowHeights.js';
import type { TableView } from './table.js';
import { tableView } from './table.js';

export interface GoalView {
  readonly anchor: string;
  readonly level: number;
  readonly number: string;
  readonly title: Markup;
  readonly icon: Markup | undefined;
  readonly badge: string;
  /** What is to be reached, with its label before it. */
  readonly aim: Markup | undefined;
  readonly subtitle: Markup | undefined;
  readonly explanation: Markup | undefined;
  readonly fields: readonly { readonly title: string; readonly value: Markup }[];
  readonly tableTitle: string;
  readonly table: TableView | undefined;
  readonly groups: readonly ActionGroupView[] | undefined;
  readonly strips: readonly TableView[] | undefined;
  /** Goals below this one, as the layout's template gets them. */
  readonly subgoals: GoalsView | undefined;
  readonly notes: NotesView | undefined;
  /** Whether text stands between the heading and the table, and so much that it may go over a page end. */
  readonly hasText: boolean;
  readonly hasLongText: boolean;
}

/** What a layout's template draws: goals, or one table through all of them. */
export interface GoalsView {
  readonly layout: string;
  readonly goals: readonly GoalView[];
  readonly table: TableView | undefined;
}

export interface ActionGroupView {
  readonly title: Markup | undefined;
  readonly details: readonly DetailView[];
  readonly items: readonly ListedActionView[];
}

export interface ListedActionView {
  readonly lead: Markup | undefined;
  readonly text: Markup;
  readonly details: readonly DetailView[];
  readonly items: readonly ListedActionView[];
}

export interface DetailView {
  readonly field: string;
  /** Who and when speak for themselves; other fields are named. */
  readonly label: string;
  readonly value: Markup;
  /** Lists of the value; they stand under the line. */
  readonly lists: Markup | undefined;
}

export function goalsView(drawing: Drawing, goals: readonly Goal[], table: Table | undefined, layout: string, side: PageSide): GoalsView {
  return {
    layout,
    goals: goals.map((goal) => goalView(drawing, goal, layout, side)),
    table: table === undefined ? undefined : tableView(drawing, table, { variant: layout, side }),
  };
}

function goalView(drawing: Drawing, goal: Goal, layout: string, side: PageSide): GoalView {
  const pen = new Pen(drawing, false);
  const hasActions = goal.table !== undefined || goal.groups !== undefined || goal.strips !== undefined;
  // A goal that only holds other goals passes its line above the table on to them.
  const tableTitle = hasActions ? (goal.tableTitle ?? '') : '';
  const table = (one: Table): TableView => tableView(drawing, one, { variant: layout, side });
  return {
    anchor: goal.anchor,
    level: headingLevel(goal.level),
    number: goal.number ?? '',
    title: pen.inline(goal.title),
    icon: goal.icon === undefined ? undefined : pictureHtml(goal.icon),
    badge: goal.badge ?? '',
    aim: goal.aim === undefined ? undefined : labelled(pen, goal.aimLabel, goal.aim),
    subtitle: goal.subtitle === undefined ? undefined : pen.inline(goal.subtitle),
    explanation: goal.explanation === undefined ? undefined : pen.blocks(goal.explanation),
    fields: goal.fields.map(({ title, value }) => ({ title, value: pen.cell(value) })),
    tableTitle,
    table: goal.table === undefined ? undefined : table(goal.table),
    groups: goal.groups?.map((group) => groupView(pen, group)),
    strips: goal.strips?.map(table),
    subgoals: goal.subgoals.length === 0 ? undefined : goalsView(drawing, goal.subgoals, undefined, layout, side),
    notes: notesView(drawing, goal.notes),
    hasText: goal.explanation !== undefined || goal.fields.length > 0 || tableTitle !== '',
    hasLongText: isLongText(goal.explanation ?? [], side),
  };
}

/** The label opens the first paragraph. */
function labelled(pen: Pen, label: string | undefined, rich: Rich): Markup {
  if (label === undefined || label === '') return pen.blocks(rich);
  const [first, ...rest] = rich;
  if (first?.kind !== 'paragraph') return joined([markup`<p>${label}</p>`, pen.blocks(rich)]);
  return joined([markup`<p><strong>${label}</strong> ${pen.inline(first.children)}</p>`, pen.blocks(rest)]);
}

function groupView(pen: Pen, { title, details, items }: ActionGroup): ActionGroupView {
  return {
    title: title === undefined ? undefined : pen.blocks(title),
    details: (details ?? []).map((detail) => detailView(pen, detail)),
    items: items.map((item) => itemView(pen, item)),
  };
}

function itemView(pen: Pen, { lead, text, details, items }: ListedAction): ListedActionView {
  return {
    lead: lead === undefined ? undefined : pen.inline(lead),
    text: pen.cell(text),
    details: details.map((detail) => detailView(pen, detail)),
    items: items.map((item) => itemView(pen, item)),
  };
}

function detailView(pen: Pen, { field, title, value }: ListedAction['details'][number]): DetailView {
  const lists = value.filter(({ kind }) => kind !== 'paragraph');
  return { field, label: field === 'wie' || field === 'wanneer' ? '' : title, value: onOneLine(pen, value), lists: lists.length === 0 ? undefined : pen.blocks(lists) };
}

/** Lines of a cell ("wie", a party a line) become words in a sentence, parted by semicolons. */
function onOneLine(pen: Pen, rich: Rich): Markup {
  const parts = rich.flatMap((part) => (part.kind === 'paragraph' ? [pen.inline(withoutBreaks(part.children))] : []));
  return joined(parts.flatMap((part, index) => (index === 0 ? [part] : [markup`; `, part])));
}

function withoutBreaks(children: readonly RichInline[]): readonly RichInline[] {
  return children.map((child) => {
    if (child.kind === 'break') return { kind: 'text', text: '; ' };
    return 'children' in child ? { ...child, children: withoutBreaks(child.children) } : child;
  });
}
