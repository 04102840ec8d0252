import { setImmediate } from 'node:timers/promises';

/** Work of our own that is best done while another program is busy; it is done once, at the latest when it is asked for. */
export class Meanwhile<T> {
  readonly #work: () => Promise<T>;
  #result: Promise<T> | undefined;

  constructor(work: () => Promise<T>) {
    this.#work = work;
  }

  done(): Promise<T> {
    this.#result ??= this.#work();
    return this.#result;
  }
}

/** Does one after the other; between them the other program is answered. Who needs a result asks for it, and hears of it when it failed. */
export async function inTurn(all: readonly Meanwhile<unknown>[]): Promise<void> {
  for (const one of all) {
    await setImmediate();
    await one.done().catch(() => undefined);
  }
}
