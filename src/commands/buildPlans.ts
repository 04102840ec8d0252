import { MachineProblem } from '../diagnostics/machineProblem.js';
import { RejectedPlan } from '../outputs/rejectedPlan.js';
import { isLasting } from '../outputs/workshop.js';
import type { Namesakes } from './buildNames.js';
import { compilePlan } from './compilePlans.js';
import type { CompiledPlan, JudgedPlan } from './compilePlans.js';
import type { Context } from './context.js';
import { inOrder } from './inOrder.js';
import { makePlan } from './makePlan.js';
import type { MakeOptions } from './makePlan.js';
import { rejection } from './ownTemplates.js';
import type { Place } from './progress.js';
import { Turns } from './turns.js';

/** A plan that is done with: judged, and made when it was in order. The plan itself is let go, so that a thousand fit the memory. */
export interface BuiltPlan extends JudgedPlan {
  /** As the user knows them; none when it was not made. */
  readonly files: readonly string[];
  /** What the machine lacked for it. */
  readonly problem?: MachineProblem;
  /** Only when it was asked for: see `keepsPlans`. */
  readonly compiled?: CompiledPlan;
}

export interface BuildPlansOptions extends MakeOptions {
  readonly layout?: string;
  readonly strict: boolean;
  /** Plans that print at the same time. */
  readonly tabs: number;
  readonly namesakes: Namesakes;
  /** Told of every plan, in file order. */
  readonly onBuilt?: (plan: BuiltPlan) => void;
  /** Plans are still needed when all are made; they stay in memory, one to two megabytes each. */
  readonly keepsPlans?: boolean;
}

/** Problems of the browser of which a second try, in a browser of its own, may know nothing. */
const PASSING = ['browser/gestopt', 'browser/tijd-om', 'browser/afgebroken'];

/**
 * Judges plans and makes those that are in order: while some are printed the next is read and the last finished, and what
 * comes out is in file order all the same. A plan that is broken, or one that a browser does not survive, does not stop the others.
 */
export async function buildPlans(context: Context, files: readonly string[], options: BuildPlansOptions): Promise<BuiltPlan[]> {
  const line = new Line(context, options);
  const built: BuiltPlan[] = [];
  // Beside each that prints, one that is read, drawn or finished.
  await inOrder(files, options.tabs * 2, (file, index) => line.build(file, { index, count: files.length }), (plan) => {
    built.push(plan);
    options.onBuilt?.(plan);
  });
  return built;
}

class Line {
  readonly #context: Context;
  readonly #options: BuildPlansOptions;
  readonly #turns = new Turns();
  /** Reading is work for the processor alone: two at a time gain nothing, and would each take twice as long. */
  #reading: Promise<unknown> = Promise.resolve();
  #isHopeless = false;

  constructor(context: Context, options: BuildPlansOptions) {
    this.#context = context;
    this.#options = options;
  }

  async build(file: string, place: Place): Promise<BuiltPlan> {
    const { namesakes, progress, keepsPlans = false } = this.#options;
    const reading = this.#reading.then(async () => namesakes.refuse(await compilePlan(this.#context, file, place, this.#options)));
    this.#reading = reading.catch(() => undefined);
    const compiled = await reading;
    const { name, diagnostics, hasFailed } = compiled;
    const judged: BuiltPlan = { file, name, diagnostics, hasFailed, files: [], ...(keepsPlans ? { compiled } : {}) };
    const made = hasFailed || this.#isHopeless ? {} : await this.#make(compiled, place);
    progress.finishOne();
    return { ...judged, ...made };
  }

  async #make(compiled: CompiledPlan, place: Place): Promise<Partial<BuiltPlan>> {
    try {
      return { files: await this.#makeOrAgain(compiled, place) };
    } catch (error) {
      if (error instanceof RejectedPlan) return { diagnostics: [...compiled.diagnostics, rejection(error, compiled)], hasFailed: true };
      if (!(error instanceof MachineProblem)) throw error;
      if (isLasting(error)) this.#isHopeless = true;
      return { problem: error };
    }
  }

  /** Once more, alone and in a new browser: so a plan that no browser survives takes no other with it. */
  async #makeOrAgain(compiled: CompiledPlan, place: Place): Promise<readonly string[]> {
    const { workshop } = this.#options;
    const make = (): Promise<readonly string[]> => makePlan(this.#context, compiled, place, this.#options);
    try {
      return await this.#turns.together(make);
    } catch (error) {
      if (!isPassing(error)) throw error;
      return await this.#turns.alone(async () => {
        await workshop.closeBrowser();
        try {
          return await make();
        } catch (again) {
          if (isPassing(again)) await workshop.closeBrowser();
          throw again;
        }
      });
    }
  }
}

function isPassing(error: unknown): boolean {
  return error instanceof MachineProblem && PASSING.includes(error.code);
}
