import type { Context } from './context.js';

/** Work that is done sooner than this needs no word. */
const QUIET_MILLISECONDS = 1000;

/** Fewer finished plans than this say too little about the others. */
const FEWEST_TO_FORETELL = 3;

/** Says on a terminal which plan and step the work is at, and how long it will last, once it takes longer than a second. */
export class Progress {
  readonly #show: ((line: string) => void) | undefined;
  #timer: NodeJS.Timeout | undefined;
  #line: () => string = () => '';
  #late = false;
  #begun = 0;
  #finished = 0;

  constructor(context: Pick<Context, 'showProgress'>, quiet: boolean) {
    this.#show = quiet ? undefined : context.showProgress;
  }

  /** "Lezen: plannen/noorderveld/2024-2025" */
  step(line: string): void {
    this.#say(() => line);
  }

  /** "Plan 12 van 100, nog ongeveer 20 s. PDF maken: plannen/noorderveld/2024-2025"; of a plan that is alone only the step. */
  stepOf(line: string, { index, count }: Place): void {
    if (this.#begun === 0) this.#begun = millisecondsNow();
    this.#say(() => (count === 1 ? line : `Plan ${index + 1} van ${count}${this.#timeLeft(count)}. ${line}`));
  }

  /** One more plan is done with; how long they take says how long the others will. */
  finishOne(): void {
    this.#finished += 1;
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
    this.#begun = 0;
    this.#finished = 0;
  }

  #say(line: () => string): void {
    if (this.#show === undefined) return;
    this.#line = line;
    if (this.#late) {
      this.#show(line());
    } else {
      this.#timer ??= setTimeout(() => {
        this.#late = true;
        this.#show?.(this.#line());
      }, QUIET_MILLISECONDS).unref();
    }
  }

  #timeLeft(count: number): string {
    if (this.#finished < FEWEST_TO_FORETELL) return '';
    const each = (millisecondsNow() - this.#begun) / this.#finished;
    return `, nog ongeveer ${roundly((each * (count - this.#finished)) / 1000)}`;
  }
}

/** Of a clock that nobody sets. Node has to load eight modules for `performance`, and none for this. */
function millisecondsNow(): number {
  return Number(process.hrtime.bigint()) / 1e6;
}

/** Which of how many plans. */
export interface Place {
  /** From 0. */
  readonly index: number;
  readonly count: number;
}

/** "4 s", "20 s", "3 minuten": no more exact than a guess is. */
function roundly(seconds: number): string {
  if (seconds >= 90) return `${Math.round(seconds / 60)} minuten`;
  return `${seconds > 10 ? Math.ceil(seconds / 5) * 5 : Math.max(1, Math.ceil(seconds))} s`;
}
