import type { Doel } from '../plan/model.js';
import type { Column, Rich, RichInline, RowGroup, Table } from './document.js';
import type { GoalsContext } from './goalContext.js';
import { aimLabelOf, badgeOf, placeFor, printedGoalNumber } from './goalContext.js';
import { bandGroup, goalRows, headRow } from './goalRows.js';
import type { NoteSection } from './noteBook.js';
import type { Place } from './richContent.js';
import { paragraph, plainText } from './richContent.js';

/** One table through all goals: a band a goal, its rows under it. The columns are those of the first goal. */
export function runningTable(context: GoalsContext, goals: readonly Doel[], columnsOf: (goal: Doel) => Column[], notes: NoteSection): Table {
  const [first] = goals;
  const columns = first === undefined ? [] : columnsOf(first);
  return {
    caption: captionOf(goals),
    columns,
    showHead: true,
    head: [headRow(columns)],
    body: goals.flatMap((goal) => goalGroups(context, goal, columns, notes, false)),
  };
}

export function captionOf(goals: readonly Doel[]): string {
  const [first, ...others] = goals;
  if (first === undefined) return 'Acties';
  return others.length === 0 ? `Acties bij ${plainText(first.titel)}` : `Acties bij ${goals.length} doelen`;
}

function goalGroups(context: GoalsContext, goal: Doel, columns: readonly Column[], notes: NoteSection, isSubgoal: boolean): RowGroup[] {
  const place = placeFor(context, notes, context.level + 1, goal);
  return [
    bandGroup(columns, goalBand(context, goal, place, isSubgoal), goal.anchor),
    ...goalRows(context, goal, columns, place),
    ...goal.subdoelen.flatMap((subgoal) => goalGroups(context, subgoal, columns, notes, true)),
  ];
}

/** All that a goal says of itself, for where it heads rows instead of a page: nothing of it is lost. */
export function goalBand(context: GoalsContext, goal: Doel, place: Place, isSubgoal: boolean): Rich {
  const number = printedGoalNumber(goal, context.layout, isSubgoal);
  const title: RichInline[] = [...(number === undefined ? [] : [text(`${withPoint(number)} `)]), ...context.writer.inline(goal.titel, place)];
  const badge = badgeOf(goal);
  const label = aimLabelOf(goal);
  const aim = context.writer.rich(goal.doel, 'cel', place);
  return [
    paragraph([{ kind: 'strong', children: title }]),
    ...(goal.ondertitel === undefined ? [] : [paragraph([{ kind: 'emphasis', children: context.writer.inline(goal.ondertitel, place) }])]),
    ...(label === undefined ? aim : labelled(label, aim)),
    ...context.writer.rich(goal.toelichting, 'cel', place),
    ...[...goal.velden].flatMap(([name, value]) => labelled(`${context.plan.velden.get(name)?.titel ?? name}:`, context.fields.declared(value, place))),
    ...(badge === undefined ? [] : [paragraph([{ kind: 'small', children: [text(badge)] }])]),
  ];
}

/** "3" is printed "3."; "Doel I" and "2a" stay as they are. */
function withPoint(number: string): string {
  return /^\d+$/.test(number) ? `${number}.` : number;
}

export function labelled(label: string, content: Rich): Rich {
  const [first, ...rest] = content;
  if (first === undefined) return [];
  if (first.kind !== 'paragraph') return [paragraph([text(label)]), ...content];
  return [paragraph([text(`${label} `), ...first.children]), ...rest];
}

function text(words: string): RichInline {
  return { kind: 'text', text: words };
}
