/**
 * An end that may come at any moment, such as that of a browser, and cuts short whatever is waited for.
 *
 * Not `Promise.race` with one promise for the end: that promise would keep every result that it was raced against, whole
 * PDF files, for as long as the browser lives.
 */
export class Interruption {
  readonly #waiting = new Set<(reason: Error) => void>();
  #came: { readonly reason: Error } | undefined;

  /** From now on nothing is waited for. Only the first reason counts. */
  come(reason: Error): void {
    if (this.#came !== undefined) return;
    this.#came = { reason };
    for (const reject of this.#waiting) reject(reason);
    this.#waiting.clear();
  }

  /** The result of `work`, or the reason of the end when that comes first. The work itself goes on. */
  async orEnd<T>(work: Promise<T>): Promise<T> {
    let stop: (reason: Error) => void = () => undefined;
    try {
      return await new Promise<T>((resolve, reject) => {
        stop = reject;
        work.then(resolve, reject);
        if (this.#came === undefined) this.#waiting.add(reject);
        else reject(this.#came.reason);
      });
    } finally {
      this.#waiting.delete(stop);
    }
  }
}
