import type { Diagnostics } from '../diagnostics/collector.js';
import type { Actie, Doel, Plan, Resultaat } from '../plan/model.js';
import type { Origin } from '../plan/origin.js';
import type { Text } from '../plan/text.js';
import type { Picture } from './document.js';
import type { FieldWriter } from './fieldContent.js';
import { enumerate } from './fieldContent.js';
import type { Layout } from './layouts.js';
import type { NoteBook } from './noteBook.js';
import { NoteSection } from './noteBook.js';
import type { Place, RichWriter } from './richContent.js';
import type { FieldAccess } from './spans.js';

/** What the writing of every part of the document shares. */
export interface DocumentContext {
  readonly plan: Plan;
  readonly layouts: ReadonlyMap<string, Layout>;
  readonly writer: RichWriter;
  readonly notes: NoteBook;
  readonly picture: (text: Text) => Picture | undefined;
  readonly diagnostics: Diagnostics;
}

/** What the writing of one block of goals shares. */
export interface GoalsContext extends DocumentContext {
  readonly layout: Layout;
  readonly fields: FieldWriter;
  /** Level of the headings of goals that stand directly in the block. */
  readonly level: number;
}

export function placeFor(context: DocumentContext, notes: NoteSection, headingLevel: number, goal?: Doel): Place {
  const noteTexts = goal === undefined ? context.plan.voetnoten : (noteTextsOf(context.plan).get(goal.origin) ?? context.plan.voetnoten);
  return { notes, noteTexts, headingLevel };
}

const NOTE_TEXTS = new WeakMap<Plan, ReadonlyMap<Origin, Place['noteTexts']>>();

/** The notes that each goal may refer to: those of the plan, of the goals above it, and its own, the nearest first. */
function noteTextsOf(plan: Plan): ReadonlyMap<Origin, Place['noteTexts']> {
  const known = NOTE_TEXTS.get(plan);
  if (known !== undefined) return known;
  const found = new Map<Origin, Place['noteTexts']>();
  const visit = (goal: Doel, above: Place['noteTexts']): void => {
    const own = goal.voetnoten.size === 0 ? above : new Map([...above, ...goal.voetnoten]);
    found.set(goal.origin, own);
    for (const subgoal of goal.subdoelen) visit(subgoal, own);
  };
  for (const { blokken } of plan.hoofdstukken) for (const block of blokken) if (block.soort === 'doelen') for (const goal of block.doelen) visit(goal, plan.voetnoten);
  NOTE_TEXTS.set(plan, found);
  return found;
}

/** "Ontwikkelpunt 6, 7 en 10": the goal's own points and those of its results, each once, in order. */
export function badgeOf(goal: Doel): string | undefined {
  const points = [...goal.ontwikkelpunten, ...goal.resultaten.flatMap((result) => (result.origin === goal.origin ? [] : result.ontwikkelpunten))].map((point) => point.value);
  const unique = [...new Set(points)];
  return unique.length === 0 ? undefined : `Ontwikkelpunt ${enumerate(unique)}`;
}

/** Heading of a goal: "Doel:" unless the plan has another label or none. */
export function aimLabelOf(goal: Doel): string | undefined {
  const label = goal.opmaak.doellabel;
  if (label === false) return undefined;
  return label?.value ?? 'Doel:';
}

/** The number as printed: `nummering` of the plan or layout decides whether and in which form. */
export function printedGoalNumber(goal: Doel, layout: Layout, isSubgoal: boolean): string | undefined {
  if (goal.nummer === undefined) return undefined;
  if (goal.alsHoofdstuk) return goal.nummer;
  const numbering = goal.opmaak.nummering ?? layout.numbering;
  const counted = isSubgoal && !goal.nummerGeschreven;
  if (numbering === 'geen') return goal.nummerGeschreven ? goal.nummer : undefined;
  if (numbering.includes('{nummer}')) return counted ? undefined : numbering.replace('{nummer}', goal.nummer);
  return counted && goal.opmaak.nummering === undefined ? undefined : goal.nummer;
}

/** Printed numbers of the actions: counted per goal, or on through the block. */
export function actionNumbers(goals: readonly Doel[], layout: Layout): Map<Actie, string> {
  const numbers = new Map<Actie, string>();
  let running = 0;
  const visit = (goal: Doel): void => {
    const numbering = goal.opmaak.nummering ?? (asksForNumbers(goal) && layout.numbering === 'geen' ? 'per-doel' : layout.numbering);
    for (const action of goal.resultaten.flatMap((result) => result.acties)) {
      running += 1;
      if (action.nummerGeschreven) numbers.set(action, action.nummer);
      else if (numbering !== 'geen') numbers.set(action, numbering === 'doorlopend' ? String(running) : action.nummer);
    }
    goal.subdoelen.forEach(visit);
  };
  goals.forEach(visit);
  return numbers;
}

/** Who names a column of numbers wants it filled, whatever the layout does by itself. */
function asksForNumbers({ opmaak }: Doel): boolean {
  return opmaak.kolommen?.some(({ veld }) => veld.value === 'nummer') ?? false;
}

/** All actions of goals and their subgoals, parts included. */
export function allActions(goals: readonly Doel[]): Actie[] {
  const withParts = (action: Actie): Actie[] => [action, ...action.onderdelen.flatMap(withParts)];
  return goals.flatMap((goal) => [...goal.resultaten.flatMap((result) => result.acties.flatMap(withParts)), ...allActions(goal.subdoelen)]);
}

/** How the fields of a goal's actions are asked for and written. Asking counts no notes. */
export function fieldAccess(context: GoalsContext, place: Place): FieldAccess {
  const silent: Place = { notes: new NoteSection(() => 0), noteTexts: new Map(), headingLevel: place.headingLevel };
  return {
    has: (action, field) => context.fields.action(action, field, silent).length > 0,
    write: (action, field) => context.fields.action(action, field, place),
    resultHas: (result, field) => result.origin.has(field) && context.fields.result(result, field, silent).length > 0,
    writeResult: (result, field) => context.fields.result(result, field, place),
  };
}

/** Whether a field holds anything in these goals: what decides if its column stands. */
export function isFilled(goals: readonly Doel[], access: FieldAccess): (field: string) => boolean {
  const actions = allActions(goals);
  const results = allResults(goals);
  return (field) => {
    if (field === 'resultaat' && results.some((result) => result.resultaten.length > 0)) return true;
    return actions.some((action) => access.has(action, field)) || (RESULT_FIELDS.has(field) && results.some((result) => access.resultHas(result, field)));
  };
}

/** Fields that a result may say for all its actions. */
export const RESULT_FIELDS: ReadonlySet<string> = new Set(['wie', 'wanneer', 'opmerking']);

export function allResults(goals: readonly Doel[]): Resultaat[] {
  return goals.flatMap((goal) => [...goal.resultaten, ...allResults(goal.subdoelen)]);
}
