/**
 * What must be undone when the program is stopped half-way: half-written files, a running browser. A signal handler can
 * wait for nothing, so every step is synchronous.
 */
export class Unfinished {
  readonly #steps = new Set<() => void>();

  /** Remembers how to undo something; the returned function forgets it again, once it is finished. */
  add(undo: () => void): () => void {
    // A function of its own, so that the same step can be remembered twice.
    const step = (): void => undo();
    this.#steps.add(step);
    return () => void this.#steps.delete(step);
  }

  /** Undoes everything, the newest first. One step that fails does not keep the others from being done. */
  undoAll(): void {
    for (const step of [...this.#steps].reverse()) {
      this.#steps.delete(step);
      try {
        step();
      } catch {
        // The program is ending, and there is nobody left to tell.
      }
    }
  }
}
