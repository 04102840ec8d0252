import type { Doel } from '../plan/model.js';
import { actionGroups } from './actionList.js';
import type { Column, Goal, GoalsBlock, RowGroup, Table } from './document.js';
import { FieldWriter } from './fieldContent.js';
import { decideColumns } from './columns.js';
import type { DocumentContext, GoalsContext } from './goalContext.js';
import { actionNumbers, aimLabelOf, badgeOf, fieldAccess, isFilled, placeFor, printedGoalNumber } from './goalContext.js';
import { bandGroup, goalRows, headRow } from './goalRows.js';
import { goalBand, runningTable } from './runningTable.js';
import { gridTable } from './grid.js';
import type { Layout } from './layouts.js';
import { NoteSection } from './noteBook.js';
import type { Place } from './richContent.js';
import { plainText } from './richContent.js';
import { actionStrips } from './strips.js';

/** The columns of a goal; `tabled` are the goals that share its table, without them all goals that stand together. */
type ColumnsOf = (goal: Doel, tabled?: readonly Doel[]) => Column[];

/** Goals of one block: neighbours in the same layout stand together, in the shape that the layout asks for. */
export function writeGoals(shared: DocumentContext, goals: readonly Doel[], level: number, layoutOf: (goal: Doel) => Layout): GoalsBlock[] {
  return runsOf(goals, layoutOf).map(({ layout, members }) => {
    const numbers = actionNumbers(members, layout);
    const context: GoalsContext = { ...shared, layout, level, fields: new FieldWriter(shared.writer, numbers) };
    const access = fieldAccess(context, silentPlace(level));
    const filled = isFilled(members, access);
    const columnsOf: ColumnsOf = (goal, tabled = members) =>
      decideColumns({
        chosen: goal.opmaak.kolommen,
        titles: goal.opmaak.kolomtitels,
        defaults: layout.columns,
        declared: shared.plan.velden,
        filled,
        ...(tabled === members ? {} : { filledHere: isFilled(tabled, access) }),
        place: (goal.opmaak.opmaakOrigin ?? members[0]?.origin ?? goal.origin).at(goal.opmaak.opmaakOrigin === undefined ? undefined : 'opmaak'),
        diagnostics: shared.diagnostics,
      });
    if (layout.shape === 'doorlopende-tabel' || layout.shape === 'rooster') {
      const notes = shared.notes.section();
      const table = layout.shape === 'rooster' ? gridTable(context, members, columnsOf, notes) : runningTable(context, members, columnsOf, notes);
      return { kind: 'doelen', layout: layout.name, shape: layout.shape, goals: [], table, notes: notes.notes() };
    }
    return { kind: 'doelen', layout: layout.name, shape: layout.shape, goals: members.map((goal, index) => writeGoal(context, goal, level, columnsOf, false, underOneHead(members, index))), notes: [] };
  });
}

function runsOf(goals: readonly Doel[], layoutOf: (goal: Doel) => Layout): { layout: Layout; members: Doel[] }[] {
  const runs: { layout: Layout; members: Doel[] }[] = [];
  for (const goal of goals) {
    const layout = layoutOf(goal);
    const last = runs.at(-1);
    if (last?.layout === layout) last.members.push(goal);
    else runs.push({ layout, members: [goal] });
  }
  return runs;
}

export function silentPlace(level: number): Place {
  return { notes: new NoteSection(() => 0), noteTexts: new Map(), headingLevel: level };
}

function writeGoal(context: GoalsContext, goal: Doel, level: number, columnsOf: ColumnsOf, isSubgoal: boolean, tabled: readonly Doel[] | undefined): Goal {
  const notes = context.notes.section();
  const place = placeFor(context, notes, level + 1, goal);
  const number = printedGoalNumber(goal, context.layout, isSubgoal);
  const label = aimLabelOf(goal);
  const badge = badgeOf(goal);
  const head = {
    anchor: goal.anchor,
    title: context.writer.inline(goal.titel, place),
    plainTitle: plainText(goal.titel),
    level: Math.min(6, level),
    ...(number === undefined ? {} : { number }),
    ...(badge === undefined ? {} : { badge }),
    ...optionalPicture(context, goal),
    ...(goal.doel === undefined ? {} : { aim: context.writer.rich(goal.doel, 'cel', place), ...(label === undefined ? {} : { aimLabel: label }) }),
    ...(goal.ondertitel === undefined ? {} : { subtitle: context.writer.inline(goal.ondertitel, place) }),
    ...(goal.toelichting === undefined ? {} : { explanation: context.writer.rich(goal.toelichting, 'cel', place) }),
    fields: [...goal.velden].map(([name, value]) => ({ title: context.plan.velden.get(name)?.titel ?? name, value: context.fields.declared(value, place) })),
  };
  const { merged, own } = splitSubgoals(context, goal);
  // Asked for only where there are rows: of a goal without any, no column is left out.
  const columns = (): Column[] => columnsOf(goal, tabled?.flatMap((member) => [{ ...member, subdoelen: [] }, ...splitSubgoals(context, member).merged]));
  const body = writeBody(context, goal, merged, columns, place);
  // A goal that only gathers subgoals has no table to put a title above.
  const tableTitle = Object.keys(body).length === 0 ? undefined : goal.opmaak.tabeltitel?.value;
  return { ...head, ...body, ...(tableTitle === undefined ? {} : { tableTitle }), notes: notes.notes(), subgoals: own.map((subgoal, index) => writeGoal(context, subgoal, level + 1, columnsOf, true, underOneHead(own, index))) };
}

function optionalPicture(context: GoalsContext, goal: Doel): Pick<Goal, 'icon'> {
  const icon = goal.icoon === undefined ? undefined : context.picture(goal.icoon);
  return icon === undefined ? {} : { icon: { ...icon, alt: '' } };
}

/** Goals without a head row go on under that of the goal before them, so that these have the same columns. Undefined where it may be that of a subgoal. */
function underOneHead(goals: readonly Doel[], index: number): Doel[] | undefined {
  let first = index;
  while (first > 0 && goals[first]?.tabelkop === false) first -= 1;
  const next = goals.findIndex((goal, other) => other > first && goal.tabelkop);
  const tabled = goals.slice(first, next === -1 ? undefined : next);
  return tabled.length > 1 && tabled.some(({ subdoelen }) => subdoelen.length > 0) ? undefined : tabled;
}

/** Subgoals without a head row of their own go on in the table above them, behind a band. */
function splitSubgoals(context: GoalsContext, goal: Doel): { merged: Doel[]; own: Doel[] } {
  const start = context.layout.shape === 'tabel-per-doel' ? goal.subdoelen.findIndex((subgoal) => subgoal.tabelkop) : 0;
  const count = start === -1 ? goal.subdoelen.length : start;
  return { merged: goal.subdoelen.slice(0, count), own: goal.subdoelen.slice(count) };
}

function writeBody(context: GoalsContext, goal: Doel, merged: readonly Doel[], columns: () => readonly Column[], place: Place): Pick<Goal, 'table' | 'groups' | 'strips'> {
  const hasRows = goal.resultaten.some((result) => result.acties.length > 0 || result.resultaten.length > 0);
  if (!hasRows && merged.length === 0) return {};
  switch (context.layout.shape) {
    case 'lijst':
      return { groups: actionGroups(context, goal, columns(), place) };
    case 'gekanteld':
      return { strips: actionStrips(context, goal, columns(), place) };
    default:
      return { table: goalTable(context, goal, merged, columns(), place) };
  }
}

function goalTable(context: GoalsContext, goal: Doel, merged: readonly Doel[], columns: readonly Column[], place: Place): Table {
  const title = plainText(goal.titel);
  const body = [goal, ...merged.flatMap(withSubgoals)].flatMap((member): RowGroup[] => {
    const own = member === goal ? place : { ...place, noteTexts: new Map([...place.noteTexts, ...member.voetnoten]) };
    const band = member === goal ? [] : [bandGroup(columns, goalBand(context, member, own, true), member.anchor)];
    return [...band, ...goalRows(context, member, columns, own)];
  });
  return { caption: `Resultaten en acties bij ${title}`, columns, showHead: goal.tabelkop, head: [headRow(columns)], body, continuedTitle: title };
}

function withSubgoals(goal: Doel): Doel[] {
  return [goal, ...goal.subdoelen.flatMap(withSubgoals)];
}

