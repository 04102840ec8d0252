import { Worker } from 'node:worker_threads';
import type { Finisher } from '../finisher.js';
import type { FinishedPdf, FinishOptions } from '../finishPdf.js';
import type { FinishAnswer, FinishRequest } from './messages.js';
import { finishedPdfOf } from './messages.js';

/**
 * Finishes files in a thread of its own, which is there for as long as this is: while one file is finished, others are read, drawn and
 * printed. What that thread does not give an answer to, because it does not start or dies, is finished by another, and so is all that
 * comes after it: no file is lost by it, and nothing waits for ever.
 */
export class FinishingThread implements Finisher {
  readonly #otherwise: () => Promise<Finisher>;
  readonly #waiting = new Map<number, (answer: FinishAnswer | undefined) => void>();
  #worker: Worker | undefined;
  #asked = 0;

  /** `file` is the script that runs in the thread; it ends in `answerRequests`. */
  constructor(file: string, otherwise: () => Promise<Finisher>) {
    this.#otherwise = otherwise;
    try {
      this.#worker = this.#watched(new Worker(file));
    } catch {
      // The machine has no room for a thread, or Node was told to allow none.
    }
  }

  async finish(bytes: Uint8Array, options: FinishOptions): Promise<FinishedPdf | undefined> {
    const answer = await this.#ask(bytes, options);
    if (answer === undefined) return (await this.#otherwise()).finish(bytes, options);
    return finishedPdfOf(answer.outcome);
  }

  /** Ends the thread; settles when it is gone. */
  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  #watched(worker: Worker): Worker {
    const lose = (): void => this.#lose();
    worker.on('message', (answer: FinishAnswer) => this.#take(answer)).on('messageerror', lose).on('error', lose).on('exit', lose);
    // Only while it is waited for does it keep the process from ending.
    worker.unref();
    return worker;
  }

  /** Undefined when no answer will come. */
  #ask(bytes: Uint8Array, options: FinishOptions): Promise<FinishAnswer | undefined> {
    const worker = this.#worker;
    if (worker === undefined) return Promise.resolve(undefined);
    this.#asked += 1;
    const request: FinishRequest = { number: this.#asked, bytes, options };
    return new Promise((resolve) => {
      // Copied, not moved: without an answer they are needed here.
      worker.postMessage(request);
      this.#waiting.set(request.number, resolve);
      worker.ref();
    });
  }

  #take(answer: FinishAnswer): void {
    const resolve = this.#waiting.get(answer.number);
    this.#waiting.delete(answer.number);
    if (this.#waiting.size === 0) this.#worker?.unref();
    resolve?.(answer);
  }

  #lose(): void {
    const worker = this.#worker;
    this.#worker = undefined;
    // One whose answer cannot be read is still there.
    void worker?.terminate();
    for (const resolve of this.#waiting.values()) resolve(undefined);
    this.#waiting.clear();
  }
}
