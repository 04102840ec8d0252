import type { Actie, Doel, Ontwikkelpunt, Plan, Puntwerk } from './model.js';
import { numberKey, numbersIn } from './numberReferences.js';
import type { Text } from './text.js';

/** The numbers of the points, as references to them are compared. */
export function pointNumbers(points: readonly Ontwikkelpunt[]): Set<string> {
  return new Set(points.map(({ nummer }) => numberKey(nummer)));
}

/** The points that a goal works on, as `numberKey` writes them: its own, and those of its results, actions and subgoals. */
export function pointsOf(goal: Doel, known: ReadonlySet<string>): Set<string> {
  const texts = [...goal.ontwikkelpunten, ...goal.resultaten.flatMap((result) => [...result.ontwikkelpunten, ...result.acties.flatMap(textsOf)])];
  return new Set([...numbers(texts, known), ...goal.subdoelen.flatMap((subgoal) => [...pointsOf(subgoal, known)])]);
}

/**
 * What a plan does for every point that it works on. An action works on the points that it names itself; where it names none, on those
 * of its result, else of its goal. Goals that two chapters show count once.
 */
export function workOnPoints(plan: Plan): Map<string, Puntwerk> {
  const known = pointNumbers(plan.ondersteuningsplan?.ontwikkelpunten ?? []);
  const work = new Map<string, Puntwerk>();
  const add = (points: ReadonlySet<string>, field: keyof Puntwerk): void => {
    for (const point of points) {
      const before = work.get(point) ?? { doelen: 0, acties: 0, vervallen: 0 };
      work.set(point, { ...before, [field]: before[field] + 1 });
    }
  };
  const addActions = (goal: Doel, around: ReadonlySet<string>): void => {
    const ofGoal = own(goal.ontwikkelpunten, around, known);
    for (const result of goal.resultaten) {
      const ofResult = own(result.ontwikkelpunten, ofGoal, known);
      for (const action of result.acties) add(own(textsOf(action), ofResult, known), isDropped(action) ? 'vervallen' : 'acties');
    }
    for (const subgoal of goal.subdoelen) addActions(subgoal, ofGoal);
  };
  for (const goal of uniqueGoals(plan)) {
    add(pointsOf(goal, known), 'doelen');
    addActions(goal, new Set());
  }
  return work;
}

/** What several plans do for one point together; undefined where none of them does anything. */
export function sumWork(works: readonly (Puntwerk | undefined)[]): Puntwerk | undefined {
  const all = works.filter((work) => work !== undefined);
  const sum = (field: keyof Puntwerk): number => all.reduce((total, work) => total + work[field], 0);
  return all.length === 0 ? undefined : { doelen: sum('doelen'), acties: sum('acties'), vervallen: sum('vervallen') };
}

/** Ondersteuningsplannen of one organisation are told apart by their period: "2022 – 2026" is "2022-2026". */
export function periodKey(period: string): string {
  return period.replace(/\s+/g, '').replace(/[–—/]/g, '-');
}

function uniqueGoals(plan: Plan): Doel[] {
  const goals = plan.hoofdstukken.flatMap(({ blokken }) => blokken.flatMap((block) => (block.soort === 'doelen' ? block.doelen : [])));
  const byPlace = new Map(goals.map((goal) => [`${goal.origin.node.span.source.file}:${goal.origin.node.span.start}`, goal]));
  return [...byPlace.values()];
}

/** What an action and its parts say. */
function textsOf(action: Actie): Text[] {
  return [...action.ontwikkelpunten, ...action.onderdelen.flatMap(textsOf)];
}

function own(texts: readonly Text[], around: ReadonlySet<string>, known: ReadonlySet<string>): ReadonlySet<string> {
  const named = numbers(texts, known);
  return named.size > 0 ? named : around;
}

function numbers(texts: readonly Text[], known: ReadonlySet<string>): Set<string> {
  return new Set(texts.flatMap((text) => numbersIn(text, known).map(({ number }) => number)));
}

/** An action of which every part was dropped was dropped. */
function isDropped(action: Actie): boolean {
  return action.status === 'vervallen' || (action.onderdelen.length > 0 && action.onderdelen.every(isDropped));
}
