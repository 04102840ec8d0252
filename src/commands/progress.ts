import type { Context } from './context.js';

/** Work that is done sooner than this needs no word. */
const QUIET_MILLISECONDS = 1000;

/** Says on a terminal which plan and step the work is at, once it takes longer than a second. */
export class Progress {
  readonly #show: ((line: string) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #line = '';
  #late = false;

  constructor(context: Pick<Context, 'showProgress'>, quiet: boolean) {
    this.#show = quiet ? undefined : context.showProgress;
  }

  /** "PDF maken van plans/noorderveld/2024-2025 (2 van 5)" */
  step(line: string): void {
    if (this.#show === undefined) return;
    this.#line = line;
    if (this.#late) {
      this.#show(line);
    } else {
      this.#timer ??= setTimeout(() => {
        this.#late = true;
        this.#show?.(this.#line);
      }, QUIET_MILLISECONDS).unref();
    }
  }

  /** Wipes the line: before anything else is said, and at the end. */
  done(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    if (this.#late) this.#show?.('');
    this.#late = false;
  }
}
