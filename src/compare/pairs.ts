import type { Part } from './part.js';
import { parentsOf, partsOf } from './part.js';

/** Why two parts are taken for the same one; a guess is shown as such. */
export type Reason = 'id' | 'tekst' | 'plaats' | 'lijkt';

export interface Pair {
  readonly old: Part;
  readonly new: Part;
  readonly reason: Reason;
}

/** Which part of the old plan is which part of the new one, as far as is known. */
export class Pairs {
  readonly #byOld = new Map<Part, Pair>();
  readonly #byNew = new Map<Part, Pair>();
  readonly oldParents: ReadonlyMap<Part, Part>;
  readonly newParents: ReadonlyMap<Part, Part>;
  readonly oldParts: readonly Part[];
  readonly newParts: readonly Part[];

  constructor(
    readonly oldPlan: Part,
    readonly newPlan: Part,
  ) {
    [this.oldParents, this.newParents] = [parentsOf(oldPlan), parentsOf(newPlan)];
    [this.oldParts, this.newParts] = [partsOf(oldPlan), partsOf(newPlan)];
    this.add(oldPlan, newPlan, 'plaats');
  }

  add(old: Part, newPart: Part, reason: Reason): void {
    const pair = { old, new: newPart, reason };
    this.#byOld.set(old, pair);
    this.#byNew.set(newPart, pair);
  }

  ofOld(part: Part): Pair | undefined {
    return this.#byOld.get(part);
  }

  ofNew(part: Part): Pair | undefined {
    return this.#byNew.get(part);
  }

  /** Parts of the old plan that are not yet found in the new one. */
  openOld(sort: string): Part[] {
    return this.oldParts.filter((part) => part.sort === sort && !this.#byOld.has(part));
  }

  openNew(sort: string): Part[] {
    return this.newParts.filter((part) => part.sort === sort && !this.#byNew.has(part));
  }

  /** Whether both stand below parts that are the same one. */
  haveSameParent(old: Part, newPart: Part): boolean {
    return this.#areSame(this.oldParents.get(old), this.newParents.get(newPart));
  }

  /** Whether they stand in the same goal, be it under another result. That they stand in the same chapter says nothing. */
  haveSameGoal(old: Part, newPart: Part): boolean {
    const above = (part: Part, parents: ReadonlyMap<Part, Part>): Part | undefined => {
      const parent = parents.get(part);
      const goal = parent === undefined ? undefined : parents.get(parent);
      return goal?.kind === 'doel' ? goal : undefined;
    };
    return this.#areSame(above(old, this.oldParents), above(newPart, this.newParents));
  }

  /** Which share of what stands below them is the same: 0 to 1. */
  sharedChildren(old: Part, newPart: Part): number {
    const most = Math.max(old.children.length, newPart.children.length);
    if (most === 0) return 0;
    const shared = old.children.filter((child) => {
      const pair = this.#byOld.get(child);
      return pair !== undefined && this.newParents.get(pair.new) === newPart;
    });
    return shared.length / most;
  }

  #areSame(old: Part | undefined, newPart: Part | undefined): boolean {
    return old !== undefined && newPart !== undefined && this.#byOld.get(old)?.new === newPart;
  }
}
