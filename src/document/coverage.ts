import { counted } from '../diagnostics/tally.js';
import type { Dekkingsjaar, Doel, Ontwikkelpunt, Plan, Puntwerk } from '../plan/model.js';
import { numberKey } from '../plan/numberReferences.js';
import { pointNumbers, pointsOf, sumWork, workOnPoints } from '../plan/pointWork.js';
import type { Column, Rich, RichInline, Table } from './document.js';
import type { DocumentContext } from './goalContext.js';
import { headRow, plainRow } from './goalRows.js';
import type { Place } from './richContent.js';
import { paragraph, plainRich, plainText } from './richContent.js';

/** More goals than this are named in words: a column each would leave no room for their titles. */
const WIDEST = 6;
const NO_GOAL = 'Geen doel';

/**
 * Points of the ondersteuningsplan against the goals that work on them, or, with earlier years, against the years in which was worked on
 * them; a point without a goal says so in words.
 */
export function coverageTable(context: DocumentContext, place: Place, earlier?: readonly Dekkingsjaar[]): Table {
  const { plan } = context;
  const points = plan.ondersteuningsplan?.ontwikkelpunten ?? [];
  if (earlier !== undefined) return years(context, points, [...earlier, { schooljaar: plan.schooljaar, punten: workOnPoints(plan) }], place);
  const goals = goalsOf(plan);
  return goals.length <= WIDEST ? matrix(context, points, goals, place) : list(context, points, goals, place);
}

export function goalsOf(plan: Plan): Doel[] {
  return plan.hoofdstukken.flatMap((chapter) => chapter.blokken.flatMap((block) => (block.soort === 'doelen' ? [...block.doelen] : [])));
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
  const known = pointNumbers(points);
  const body = points.map((point) => {
    const working = goals.map((goal) => pointsOf(goal, known).has(numberKey(point.nummer)));
    const count = working.filter(Boolean).length;
    return plainRow([pointCell(context, point, place), ...working.map((works) => plainRich(works ? '×' : '')), plainRich(count === 0 ? NO_GOAL : String(count))], columns);
  });
  return { caption: captionOf(context.plan), columns, showHead: true, head: [headRow(columns)], body };
}

function list(context: DocumentContext, points: readonly Ontwikkelpunt[], goals: readonly Doel[], place: Place): Table {
  const columns: Column[] = [
    { field: 'ontwikkelpunt', title: 'Ontwikkelpunt', width: 45 },
    { field: 'doelen', title: 'Doelen die eraan werken', width: 55 },
  ];
  const known = pointNumbers(points);
  const body = points.map((point) => {
    const links = goals
      .filter((goal) => pointsOf(goal, known).has(numberKey(point.nummer)))
      .map((goal) => paragraph([{ kind: 'reference', anchor: goal.anchor, children: [{ kind: 'text', text: plainText(goal.titel) }] } satisfies RichInline]));
    return plainRow([pointCell(context, point, place), links.length === 0 ? plainRich(NO_GOAL) : links], columns);
  });
  return { caption: captionOf(context.plan), columns, showHead: true, head: [headRow(columns)], body };
}

/** A column a school year; of plans of one year together. */
function years(context: DocumentContext, points: readonly Ontwikkelpunt[], plans: readonly Dekkingsjaar[], place: Place): Table {
  const labels = [...new Set(plans.map(({ schooljaar }) => schooljaar.label))].sort();
  const width = Math.min(18, 60 / labels.length);
  const columns: Column[] = [
    { field: 'ontwikkelpunt', title: 'Ontwikkelpunt', width: 100 - width * labels.length },
    ...labels.map((title, index) => ({ field: `jaar-${index + 1}`, title, width })),
  ];
  const body = points.map((point) => {
    const cells = labels.map((label) => {
      const work = sumWork(plans.filter(({ schooljaar }) => schooljaar.label === label).map(({ punten }) => punten.get(numberKey(point.nummer))));
      return work === undefined ? [paragraph([{ kind: 'strong', children: [{ kind: 'text', text: NO_GOAL }] }])] : plainRich(workWords(work));
    });
    return plainRow([pointCell(context, point, place), ...cells], columns);
  });
  return { caption: captionOf(context.plan, 'het werk eraan per schooljaar'), columns, showHead: true, head: [headRow(columns)], body };
}

/** "1 doel, 4 acties"; a number keeps its word. */
function workWords({ doelen, acties }: Puntwerk): string {
  return [counted(doelen, 'doel', 'doelen'), acties === 0 ? 'geen acties' : counted(acties, 'actie', 'acties')].map((part) => part.replace(' ', '\u00A0')).join(', ');
}

function captionOf(plan: Plan, what = 'de doelen die eraan werken'): string {
  const support = plan.ondersteuningsplan;
  return support === undefined ? 'Ontwikkelpunten en doelen' : `Ontwikkelpunten uit ${support.titel.value} ${support.periode.value} en ${what}`;
}
