import { collectReferences, plainText, slug } from '../text/index.js';
import type { Actie, Doel, Resultaat } from '../plan/model.js';
import type { Text } from '../plan/text.js';
import { allTexts } from '../plan/texts.js';
import type { Rolling } from './rolling.js';

/** What becomes of the actions of a plan, and of what holds them. */
export interface Carrying {
  /** Actions and parts of actions that go on. */
  readonly carried: readonly Actie[];
  readonly left: readonly Actie[];
  /** Results and goals that lost every action and go with them. */
  readonly emptied: readonly (Resultaat | Doel)[];
  /** Goals that go on. */
  readonly goals: readonly Doel[];
}

const OVER: ReadonlySet<string | undefined> = new Set(['afgerond', 'vervallen']);

/** Finished and dropped actions stay behind; so does what is empty without them and says nothing else. */
export function decideCarrying(rolling: Rolling): Carrying {
  const deciding = new Deciding(rolling);
  for (const { blokken } of rolling.plan.hoofdstukken) for (const block of blokken) if (block.soort === 'doelen') deciding.block(block.doelen);
  return deciding;
}

class Deciding implements Carrying {
  readonly carried: Actie[] = [];
  readonly left: Actie[] = [];
  readonly emptied: (Resultaat | Doel)[] = [];
  readonly goals: Doel[] = [];
  readonly #linked: ReadonlySet<string>;

  constructor(readonly rolling: Rolling) {
    const references = allTexts(rolling.plan).flatMap(({ text, profile }) => collectReferences(text.rich(profile).blocks));
    this.#linked = new Set(references.flatMap(({ target }) => [target, slug(target)]));
  }

  /** A block keeps one goal at least: without any it would be a mistake. */
  block(goals: readonly Doel[]): void {
    const staying = goals.filter((goal) => this.#goal(goal));
    const [last] = goals.slice(-1);
    if (staying.length > 0 || last === undefined) return;
    this.emptied.splice(this.emptied.indexOf(last), 1);
    this.goals.push(last);
    this.#explain(last, 'heeft geen acties meer; het blijft staan, omdat er anders geen doel over is');
  }

  /** Whether a goal goes on. */
  #goal(goal: Doel): boolean {
    const hadActions = goal.resultaten.some(({ acties }) => acties.length > 0);
    const results = goal.resultaten.filter((result) => this.#result(goal, result));
    const subgoals = goal.subdoelen.filter((subgoal) => this.#goal(subgoal));
    const lostAll = results.length === 0 && subgoals.length === 0 && (hadActions || goal.subdoelen.length > 0);
    const why = lostAll ? this.#reasonToStay(goal) : '';
    if (why === undefined) {
      this.emptied.push(goal);
      return false;
    }
    this.goals.push(goal);
    if (why !== '') this.#explain(goal, `heeft geen acties meer, maar ${why}: het blijft staan`);
    return true;
  }

  #reasonToStay(goal: Doel): string | undefined {
    const { anchor, doel, toelichting, velden, origin } = goal;
    if (doel !== undefined || toelichting !== undefined || velden.size > 0) return 'er staat nog een tekst bij';
    if (this.#linked.has(anchor)) return 'een tekst verwijst ernaar';
    if (this.#isUsedElsewhere(goal)) return 'het wordt ook elders in het bestand gebruikt';
    return this.rolling.edits(origin.node.span.source) === undefined ? 'het staat in een bestand buiten de map' : undefined;
  }

  /** A goal with plain actions is its own result. */
  #result(goal: Doel, result: Resultaat): boolean {
    const staying = result.acties.filter((action) => this.#action(action));
    if (staying.length > 0 || result.acties.length === 0) return result.origin !== goal.origin || staying.length > 0;
    if (result.origin === goal.origin) return false;
    if (result.opmerking !== undefined || result.velden.size > 0 || this.#isUsedElsewhere(result)) {
      this.rolling.doubt(result.origin.at(), named(result), 'heeft geen acties meer, maar er staat nog iets bij: het blijft staan');
      return true;
    }
    this.emptied.push(result);
    return false;
  }

  /** An action with parts goes on with those that do; what says something itself goes on without them. */
  #action(action: Actie): boolean {
    const isOver = OVER.has(action.status);
    const parts = action.onderdelen.filter((part) => (isOver && part.status === undefined ? this.#leave(part) : this.#action(part)));
    const isEmptied = action.onderdelen.length > 0 && parts.length === 0 && action.wat === undefined;
    const isUsed = this.#isUsedElsewhere(action);
    if (parts.length === 0 && (isOver || isEmptied) && !isUsed) return this.#leave(action);
    if (isOver && isUsed) this.rolling.doubt(action.origin.at(), named(action), `was ${action.status ?? ''}, maar wordt ook elders in het bestand gebruikt: zij blijft staan`);
    if (isOver && !isUsed) this.rolling.doubt(action.origin.at(), named(action), `was ${action.status ?? ''}, maar heeft onderdelen die doorgaan: zij blijft staan`);
    this.carried.push(action);
    return true;
  }

  /** By an alias (`*naam`), which would be left without what it stands for. */
  #isUsedElsewhere({ origin: { node } }: Actie | Resultaat | Doel): boolean {
    return this.rolling.edits(node.span.source)?.structure.isUsedElsewhere(node.span.start, node.span.end) ?? false;
  }

  #leave(action: Actie): false {
    if (!this.left.includes(action)) this.left.push(action);
    return false;
  }

  #explain(goal: Doel, why: string): void {
    this.rolling.doubt(goal.origin.at('titel'), named(goal), why);
  }
}

/** The words by which a reader knows a part. */
export function named(part: Actie | Resultaat | Doel): string {
  const text = 'titel' in part ? part.titel : 'resultaten' in part ? part.resultaten[0] : (part.wat ?? part.kop ?? part.resultaat);
  return text === undefined ? 'zonder tekst' : firstWords(text);
}

function firstWords(text: Text): string {
  const words = plainText(text.rich('cel').blocks).replace(/\s+/g, ' ').trim();
  return words.length > 70 ? `${words.slice(0, 67).replace(/\s\S*$/, '')} …` : words;
}
