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

  /** Wipes the line, because something else is going to be said; the next step shows again. */
  wipe(): void {
    if (this.#late) this.#show?.('');
  }

  /** Wipes the line for good. */
  done(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.wipe();
    this.#late = false;
  }
}
