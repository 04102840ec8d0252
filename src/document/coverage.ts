import type { Doel, Ontwikkelpunt, Plan } from '../plan/model.js';
import { numberKey, numbersIn } from '../plan/numberReferences.js';
import type { Cell, Column, Rich, RichInline, RowGroup, Table } from './document.js';
import type { DocumentContext } from './goalContext.js';
import { headRow } from './goalRows.js';
import type { Place } from './richContent.js';
import { paragraph, plainRich, plainText } from './richContent.js';

/** More goals than this are named in words: a column each would leave no room for their titles. */
const WIDEST = 6;
const NO_GOAL = 'Geen doel';

/** Points of the ondersteuningsplan against the goals that work on them; a point without a goal says so in words. */
export function coverageTable(context: DocumentContext, place: Place): Table {
  const { plan } = context;
  const points = plan.ondersteuningsplan?.ontwikkelpunten ?? [];
  const goals = goalsOf(plan);
  return goals.length <= WIDEST ? matrix(context, points, goals, place) : list(context, points, goals, place);
}

export function goalsOf(plan: Plan): Doel[] {
  return plan.hoofdstukken.flatMap((chapter) => chapter.blokken.flatMap((block) => (block.soort === 'doelen' ? [...block.doelen] : [])));
}

/** The points that a goal works on, as `numberKey` writes them: its own, and those of its results, actions and subgoals. */
export function pointsOf(goal: Doel, known: ReadonlySet<string>): Set<string> {
  const texts = [...goal.ontwikkelpunten, ...goal.resultaten.flatMap((result) => [...result.ontwikkelpunten, ...result.acties.flatMap((action) => action.ontwikkelpunten)])];
  const own = texts.flatMap((text) => numbersIn(text, known).map(({ number }) => number));
  return new Set([...own, ...goal.subdoelen.flatMap((subgoal) => [...pointsOf(subgoal, known)])]);
}

function numbersOf(points: readonly Ontwikkelpunt[]): Set<string> {
  return new Set(points.map(({ nummer }) => numberKey(nummer)));
}

function pointCell(context: DocumentContext, point: Ontwikkelpunt, place: Place): Rich {
  return [paragraph([{ kind: 'text', text: `${point.nummer}. ` }, ...context.writer.inline(point.titel, place)])];
}

function matrix(context: DocumentContext, points: readonly Ontwikkelpunt[], goals: readonly Doel[], place: Place): Table {
  const width = goals.length === 0 ? 0 : Math.min(13, 60 / goals.length);
  const columns: Column[] = [
    { field: 'ontwikkelpunt', title: 'Ontwikkelpunt', width: 86 - width * goals.length },
    ...goals.map((goal, index) => ({ field: `doel-${index + 1}`, title: plainText(goal.titel), width })),
    { field: 'aantal', title: 'Doelen', width: 14 },
  ];
  const known = numbersOf(points);
  const body = points.map((point) => {
    const working = goals.map((goal) => pointsOf(goal, known).has(numberKey(point.nummer)));
    const count = working.filter(Boolean).length;
    return row([pointCell(context, point, place), ...working.map((works) => plainRich(works ? '×' : '')), plainRich(count === 0 ? NO_GOAL : String(count))], columns);
  });
  return { caption: captionOf(context.plan), columns, showHead: true, head: [headRow(columns)], body };
}

function list(context: DocumentContext, points: readonly Ontwikkelpunt[], goals: readonly Doel[], place: Place): Table {
  const columns: Column[] = [
    { field: 'ontwikkelpunt', title: 'Ontwikkelpunt', width: 45 },
    { field: 'doelen', title: 'Doelen die eraan werken', width: 55 },
  ];
  const known = numbersOf(points);
  const body = points.map((point) => {
    const links = goals
      .filter((goal) => pointsOf(goal, known).has(numberKey(point.nummer)))
      .map((goal) => paragraph([{ kind: 'reference', anchor: goal.anchor, children: [{ kind: 'text', text: plainText(goal.titel) }] } satisfies RichInline]));
    return row([pointCell(context, point, place), links.length === 0 ? plainRich(NO_GOAL) : links], columns);
  });
  return { caption: captionOf(context.plan), columns, showHead: true, head: [headRow(columns)], body };
}

function captionOf(plan: Plan): string {
  const support = plan.ondersteuningsplan;
  return support === undefined ? 'Ontwikkelpunten en doelen' : `Ontwikkelpunten uit ${support.titel.value} ${support.periode.value} en de doelen die eraan werken`;
}

function row(contents: readonly Rich[], columns: readonly Column[]): RowGroup {
  const cells = columns.map((column, index): Cell => ({ role: index === 0 ? 'rijkop' : 'data', field: column.field, content: contents[index] ?? [], rowSpan: 1, columnSpan: 1 }));
  return { kind: 'rijen', rows: [{ cells }] };
}
