import { diagnosticAt } from '../diagnostics/diagnostic.js';
import { buildResults, Counter, declaredValues } from './buildActions.js';
import type { BuildContext } from './buildActions.js';
import { narrowLayout } from './layoutChoice.js';
import type { Doel, Opmaakkeuze } from './model.js';
import type { Origin } from './origin.js';
import { present } from './present.js';

/** Where a list of goals stands: what counts its numbers and what they inherit. */
export interface GoalSurroundings {
  readonly layout: Opmaakkeuze;
  readonly counter: Counter;
  /** Name of the chapter or parent goal, for names made of titles that stand twice. */
  readonly within: string;
  readonly asChapters: boolean;
  /** 1 for the goals of a block, one more for the goals below each. */
  readonly depth: number;
}

/** Themes with goals with perspectives; a document has no headings for more. */
const MAXIMUM_DEPTH = 3;

export function buildGoals(context: BuildContext, goals: readonly Origin[], around: GoalSurroundings): Doel[] {
  const [first] = goals;
  if (first !== undefined && around.depth > MAXIMUM_DEPTH) {
    context.diagnostics.add(
      diagnosticAt(first.at(), 'vorm/te-diep', `Doelen gaan hooguit ${MAXIMUM_DEPTH} lagen diep; dit doel staat op laag ${around.depth}.`, { hints: ['Maak er een doel hoger in het plan van, of schrijf het als acties.'] }),
    );
    return [];
  }
  return goals.map((origin) => buildGoal(context, origin, around));
}

function buildGoal(context: BuildContext, origin: Origin, around: GoalSurroundings): Doel {
  const titel = origin.text('titel');
  if (titel === undefined) throw new Error('A goal without a title passed the checks of shape');
  const written = origin.text('id');
  const anchor = written === undefined ? context.anchors.made(titel.value, around.within) : context.anchors.written(written);
  const layout = narrowLayout(around.layout, origin);
  const number = goalNumber(origin, around.counter);
  const subgoals = { layout, counter: new Counter(), within: anchor, asChapters: false, depth: around.depth + 1 };
  return {
    origin,
    id: anchor,
    anchor,
    nummerGeschreven: origin.has('nummer'),
    alsHoofdstuk: around.asChapters,
    titel,
    ontwikkelpunten: origin.texts('ontwikkelpunten'),
    opmaak: layout,
    tabelkop: origin.flag('tabelkop') ?? true,
    velden: declaredValues(context, origin),
    resultaten: buildResults(context, origin, anchor),
    subdoelen: buildGoals(context, origin.parts('subdoelen'), subgoals),
    voetnoten: origin.record('voetnoten'),
    ...present({
      nummer: number,
      icoon: origin.text('icoon'),
      doel: origin.text('doel'),
      ondertitel: origin.text('ondertitel'),
      toelichting: origin.text('toelichting'),
    }),
  };
}

function goalNumber(origin: Origin, counter: Counter): string | undefined {
  const flag = origin.flag('nummer');
  if (flag === false) return undefined;
  return counter.next(flag === true ? undefined : origin.text('nummer')?.value);
}
