import type { Diagnostics } from '../diagnostics/collector.js';
import type { Anchors } from './anchors.js';
import type { Actie, Resultaat, Wanneer } from './model.js';
import type { Origin } from './origin.js';
import type { Text } from './text.js';
import { present } from './present.js';

/** What building a part needs to know of the plan as a whole. */
export interface BuildContext {
  readonly diagnostics: Diagnostics;
  /** Names of chapters, goals and KPI's. */
  readonly anchors: Anchors;
  /** Names of results, actions and calendar items. */
  readonly actionIds: Anchors;
  /** Names of the fields that the plan declares. */
  readonly declared: readonly string[];
}

/** The results of a goal with their actions; plain actions stand under one result without a text. */
export function buildResults(context: BuildContext, goal: Origin, goalId: string): Resultaat[] {
  const counter = new Counter();
  if (goal.has('acties')) {
    return [{ origin: goal, id: goalId, resultaten: [], ontwikkelpunten: [], wie: [], velden: new Map(), acties: buildActions(context, goal, 'acties', counter, goalId) }];
  }
  return goal.parts('resultaten').map((origin) => {
    const texts = origin.texts('resultaat');
    const written = origin.text('id');
    const id = written === undefined ? context.actionIds.made(texts[0]?.value ?? 'resultaat', goalId) : context.actionIds.written(written);
    return {
      origin,
      id,
      resultaten: texts,
      ontwikkelpunten: origin.texts('ontwikkelpunten'),
      wie: origin.texts('wie'),
      velden: declaredValues(context, origin),
      acties: buildActions(context, origin, 'acties', counter, id),
      ...present({ wanneer: buildMoment(origin), opmerking: origin.text('opmerking') }),
    };
  });
}

function buildActions(context: BuildContext, part: Origin, field: string, counter: Counter, within: string): Actie[] {
  return part.parts(field, 'wat').map((origin) => buildAction(context, origin, counter, within));
}

function buildAction(context: BuildContext, origin: Origin, counter: Counter, within: string): Actie {
  const written = origin.text('id');
  const wat = origin.text('wat');
  const id = written === undefined ? context.actionIds.made(wat?.value ?? 'actie', within) : context.actionIds.written(written);
  const nummer = origin.text('nummer')?.value;
  const middelen = origin.part('middelen');
  return {
    origin,
    id,
    nummer: counter.next(nummer),
    nummerGeschreven: nummer !== undefined,
    wie: origin.texts('wie'),
    kpis: origin.texts('kpis'),
    ontwikkelpunten: origin.texts('ontwikkelpunten'),
    soort: origin.text('soort')?.value ?? 'activiteit',
    partijen: origin.texts('partijen'),
    onderdelen: buildActions(context, origin, 'onderdelen', new Counter(), id),
    velden: declaredValues(context, origin),
    ...present({
      kop: origin.text('kop'),
      wat,
      wanneer: buildMoment(origin),
      resultaat: origin.text('resultaat'),
      opmerking: origin.text('opmerking'),
      middelen: origin.text('middelen'),
      personeel: middelen?.text('personeel'),
      financieel: middelen?.text('financieel'),
      budget: origin.text('budget'),
      planning: origin.text('planning'),
      voortgang: origin.text('voortgang'),
      status: origin.text('status')?.value as Actie['status'],
      koers: origin.text('koers')?.value as Actie['koers'],
    }),
  };
}

/** `wanneer`: a date or text, a list of them, or `{tekst, van, tot}`. */
export function buildMoment(part: Origin): Wanneer | undefined {
  const period = part.part('wanneer');
  if (period !== undefined) {
    const [van, tot] = [period.text('van'), period.text('tot')];
    return { teksten: period.texts('tekst'), ...present({ van, tot }) };
  }
  const teksten = part.texts('wanneer');
  return teksten.length === 0 ? undefined : { teksten };
}

export function declaredValues(context: BuildContext, part: Origin): Map<string, Text> {
  const values = new Map<string, Text>();
  for (const name of context.declared) {
    const value = part.text(name);
    if (value !== undefined) values.set(name, value);
  }
  return values;
}

/** Numbers as written, or counted on from the number before. */
export class Counter {
  #last = 0;

  next(written?: string): string {
    const wholeNumber = written === undefined ? undefined : /^\d{1,6}$/.exec(written)?.[0];
    if (written === undefined) this.#last += 1;
    else if (wholeNumber !== undefined) this.#last = Number(wholeNumber);
    return written ?? String(this.#last);
  }
}
