import type { ActionGroup, Goal, ListedAction, Note, Rich, RichInline, Table } from '../../src/document/document.js';
import type { InAnyOrder, Part } from './reading.js';
import { words } from './reading.js';
import type { Manner } from './richReading.js';
import { flowingParts, inlineText, itemParts, richText } from './richReading.js';

/** How tables and notes are read, wherever they stand. */
export interface Readers {
  readonly readTable: (table: Table, manner: Manner) => Part[];
  readonly readNotes: (notes: readonly Note[], manner: Manner) => Part[];
}

/** A goal in a layout that gives it a place of its own: what it says of itself, then its actions, then what lies below it. */
export function readGoal(goal: Goal, manner: Manner, readers: Readers): (Part | InAnyOrder)[] {
  const heading: Part = { kind: 'heading', level: Math.max(2, Math.min(6, goal.level)), text: words(`${goal.number ?? ''} ${inlineText(goal.title, manner)}`) };
  const groups = goal.groups ?? [];
  return [
    { kind: 'in any order', parts: [heading, ...sayings(goal, manner)] },
    ...flowingParts(goal.explanation ?? [], manner),
    ...goal.fields.map(({ title, value }) => text(`${title}: ${richText(value, manner)}`)),
    // A list of actions always has a title: its own, or what the layout calls it.
    ...(goal.tableTitle !== undefined ? [text(goal.tableTitle)] : groups.length > 0 ? [text('Activiteiten')] : []),
    ...[goal.table, ...(goal.strips ?? [])].flatMap((table) => (table === undefined ? [] : readers.readTable(table, manner))),
    ...groups.flatMap((group) => readGroup(group, manner)),
    ...readers.readNotes(goal.notes, manner),
    ...goal.subgoals.flatMap((subgoal) => readGoal(subgoal, manner, readers)),
  ];
}

function sayings(goal: Goal, manner: Manner): Part[] {
  const [first, ...rest] = flowingParts(goal.aim ?? [], manner);
  const aim = first === undefined ? [] : first.kind === 'text' ? [text(`${goal.aimLabel ?? ''} ${first.text}`), ...rest] : [text(goal.aimLabel ?? ''), first, ...rest];
  return [
    ...(goal.badge === undefined ? [] : [text(goal.badge)]),
    ...(goal.subtitle === undefined ? [] : [text(inlineText(goal.subtitle, manner))]),
    ...aim,
  ];
}

function readGroup(group: ActionGroup, manner: Manner): Part[] {
  return [
    ...flowingParts(group.title ?? [], manner),
    ...(group.details === undefined || group.details.length === 0 ? [] : [text(detailsText(group.details, manner))]),
    ...group.items.flatMap((item) => readAction(item, manner)),
  ];
}

/** What is a list in the plan is a list here, though it stands in another field than `wat`. */
function readAction({ lead, text: content, details, items }: ListedAction, manner: Manner): Part[] {
  const lists = details.flatMap(({ value }) => value.filter(({ kind }) => kind === 'list'));
  return [
    ...itemParts(content, manner, inlineText(lead ?? [], manner), detailsText(details, manner)),
    ...flowingParts(lists, manner),
    ...items.flatMap((item) => readAction(item, manner)),
  ];
}

/** Who and when speak for themselves, other fields are named; lines of one field become one line. */
function detailsText(details: ListedAction['details'], manner: Manner): string {
  const value = (rich: Rich): string => rich.flatMap((part) => (part.kind === 'paragraph' ? [inlineText(withoutBreaks(part.children), manner)] : [])).join('; ');
  return details.map((detail) => `${detail.field === 'wie' || detail.field === 'wanneer' ? '' : `${detail.title}: `}${value(detail.value)}`).join(' · ');
}

function text(content: string): Part {
  return { kind: 'text', text: words(content) };
}

function withoutBreaks(children: readonly RichInline[]): readonly RichInline[] {
  return children.map((child) => {
    if (child.kind === 'break') return { kind: 'text', text: '; ' };
    return 'children' in child ? { ...child, children: withoutBreaks(child.children) } : child;
  });
}
