import { MachineProblem } from '../diagnostics/machineProblem.js';
import { RejectedPlan } from '../outputs/rejectedPlan.js';
import { isLasting } from '../outputs/workshop.js';
import type { Namesakes } from './buildNames.js';
import { collectorOf } from './collector.js';
import type { CompiledPlan, DraftedPlan } from './compilePlans.js';
import type { Context } from './context.js';
import { planName } from './judgedPlan.js';
import type { JudgedPlan } from './judgedPlan.js';
import { inOrder } from './inOrder.js';
import type { KeptBuilds, KeptPlan } from './kept/keptBuilds.js';
import { ObservedHost } from './kept/observations.js';
import { restorePlan } from './kept/restorePlan.js';
import type { MakeOptions, Memory } from './makePlan.js';
import type { Place } from './progress.js';
import { Turns } from './turns.js';

/** A plan that is done with: judged, and made when it was in order. The plan itself is let go, so that a thousand fit the memory. */
export interface BuiltPlan extends JudgedPlan {
  /** As the user knows them; none when it was not made. */
  readonly files: readonly string[];
  /** What the machine lacked for it. */
  readonly problem?: MachineProblem;
}

export interface BuildPlansOptions extends MakeOptions {
  readonly layout?: string;
  readonly strict: boolean;
  /** Plans that print at the same time. */
  readonly tabs: number;
  /** Absent when every plan is known to have a name of its own. */
  readonly namesakes: Namesakes | undefined;
  /** Builds of before; absent where nothing may be kept. */
  readonly kept?: KeptBuilds | undefined;
  /** The plans of which nothing has changed since, by file. */
  readonly unchanged?: ReadonlyMap<string, KeptPlan>;
  /** Told of every plan, in file order. */
  readonly onBuilt?: (plan: BuiltPlan) => void;
}

/** How many plans there must be to make before a thread of its own finishes them. On two cores two or three plans take longer with it than without, four as long, six 0.93 to 0.98 of the time, thirty 0.82 to 0.88. */
export const PLANS_FOR_A_THREAD = 6;

/** Problems of the browser of which a second try, in a browser of its own, may know nothing. */
const PASSING = ['browser/gestopt', 'browser/tijd-om', 'browser/afgebroken'];

/**
 * Judges plans and makes those that are in order: while some are printed the next is read and the last finished, and what
 * comes out is in file order all the same. A plan that is broken, or one that a browser does not survive, does not stop the others.
 */
export async function buildPlans(context: Context, files: readonly string[], options: BuildPlansOptions): Promise<BuiltPlan[]> {
  const line = new Line(context, options, files.length);
  const built: BuiltPlan[] = [];
  const isWithThread = isWorkForTwo(context, files, options);
  if (isWithThread) options.workshop.useThread();
  // A thread for every tab, one for finishing and this one.
  const isCrowded = isWithThread && options.tabs + 2 > context.system.processors;
  const collector = isCrowded ? await collectorOf(context.system.nodeVersion) : undefined;
  collector?.alone();
  try {
    // Beside each that prints, one that is read, drawn or finished.
    await inOrder(files, options.tabs * 2, (file, index) => line.build(file, { index, count: files.length }), (plan) => {
      built.push(plan);
      options.onBuilt?.(plan);
    });
  } finally {
    collector?.together();
  }
  return built;
}

function isWorkForTwo({ system }: Context, files: readonly string[], { outputs, unchanged }: BuildPlansOptions): boolean {
  return system.processors > 1 && outputs.some(({ needsBrowser }) => needsBrowser) && files.filter((file) => unchanged?.has(file) !== true).length >= PLANS_FOR_A_THREAD;
}

/** What a plan is made of is remembered, so that the next time it shows whether anything has changed. */
interface ObservedContext extends Context {
  readonly host: ObservedHost;
}

interface Making {
  /** What the checks find; asked again, the same. */
  readonly judge: () => Promise<CompiledPlan>;
  readonly place: Place;
  readonly onPrinted: () => void;
}

class Line {
  readonly #context: Context;
  readonly #options: BuildPlansOptions;
  readonly #turns = new Turns();
  /** Reading is work for the processor alone: two at a time gain nothing, and would each take twice as long. */
  #reading: Promise<unknown> = Promise.resolve();
  #isHopeless = false;
  #plansToPrint: number;

  constructor(context: Context, options: BuildPlansOptions, count: number) {
    this.#context = context;
    this.#options = options;
    this.#plansToPrint = count;
  }

  async build(file: string, place: Place): Promise<BuiltPlan> {
    const leave = this.#enter();
    try {
      return (await this.#restore(file)) ?? (await this.#compileAndMake(file, place, leave));
    } finally {
      leave();
      this.#options.progress.finishOne();
    }
  }

  /** Tells once when a plan needs the browser no more. When none does, it ends: while the last file is finished, nothing waits for that. */
  #enter(): () => void {
    let isIn = true;
    return () => {
      if (!isIn) return;
      isIn = false;
      this.#plansToPrint -= 1;
      if (this.#plansToPrint === 0) void this.#options.workshop.closeBrowser();
    };
  }

  async #compileAndMake(file: string, place: Place, onPrinted: () => void): Promise<BuiltPlan> {
    const context = { ...this.#context, host: new ObservedHost(this.#context.host) };
    const reading = this.#reading.then(() => this.#draft(context, file, place));
    this.#reading = reading.catch(() => undefined);
    const drafted = await reading;
    let judging: Promise<CompiledPlan> | undefined;
    // The browser is answered between two checks.
    const judge = (): Promise<CompiledPlan> => (judging ??= drafted.judge(() => new Promise((resolve) => setImmediate(resolve))));
    const made = drafted.hasFailed || this.#isHopeless ? {} : await this.#make(context, drafted, { judge, place, onPrinted });
    const { name, diagnostics, hasFailed, isFullyChecked } = await judge();
    return { file, name, diagnostics, hasFailed, isFullyChecked, files: [], ...(hasFailed ? {} : made) };
  }

  async #draft(context: Context, file: string, place: Place): Promise<DraftedPlan> {
    const { draftPlan } = await import('./compilePlans.js');
    const forPdf = this.#options.outputs.some(({ needsBrowser }) => needsBrowser);
    const drafted = await draftPlan(context, file, place, { ...this.#options, forPdf });
    const refusal = this.#options.namesakes?.refusal(drafted);
    if (refusal === undefined) return drafted;
    const refused = (plan: CompiledPlan): CompiledPlan => ({ ...plan, diagnostics: [...plan.diagnostics, ...refusal], hasFailed: true });
    return { ...refused(drafted), judge: async (pause) => refused(await drafted.judge(pause)) };
  }

  async #restore(file: string): Promise<BuiltPlan | undefined> {
    const { kept, unchanged, namesakes } = this.#options;
    const plan = unchanged?.get(file);
    if (kept === undefined || plan === undefined || namesakes?.isShared(plan.outputName, file) === true) return undefined;
    try {
      return await restorePlan(this.#context, file, plan, { ...this.#options, kept });
    } catch (error) {
      if (!(error instanceof MachineProblem)) throw error;
      return { file, name: planName(file, this.#context.host.workingFolder), diagnostics: plan.diagnostics, hasFailed: false, isFullyChecked: true, files: [], problem: error };
    }
  }

  async #make(context: ObservedContext, drafted: DraftedPlan, making: Making): Promise<Partial<BuiltPlan>> {
    try {
      return { files: await this.#makeAndKeep(context, drafted, making) };
    } catch (error) {
      const { diagnostics, hasFailed } = await making.judge();
      // Whatever went wrong, nothing was to be made: what the checks found is what there is to say.
      if (hasFailed) return {};
      if (error instanceof RejectedPlan) {
        const { rejection } = await import('./ownTemplates.js');
        return { diagnostics: [...diagnostics, rejection(error, drafted)], hasFailed: true };
      }
      if (!(error instanceof MachineProblem)) throw error;
      if (isLasting(error)) this.#isHopeless = true;
      return { problem: error };
    }
  }

  async #makeAndKeep(context: ObservedContext, drafted: DraftedPlan, { judge, place, onPrinted }: Making): Promise<readonly string[]> {
    const { kept } = this.#options;
    let pageNumbers: ReadonlyMap<string, number> | undefined;
    const memory: Memory = {
      expectedPageNumbers: await kept?.pageNumbers(drafted.file),
      meanwhile: judge,
      onPrinted: async (found) => {
        pageNumbers = found;
        onPrinted();
        await memory.approve();
      },
      approve: async () => {
        if ((await judge()).hasFailed) throw new Error(`The checks refused what was begun: ${drafted.name}`);
      },
      keep: async ({ commit, ...made }) => {
        if (commit !== undefined) context.host.noteCommit(drafted.file, commit.date);
        await kept?.keep(drafted.file, context.host, { ...made, diagnostics: (await judge()).diagnostics, pageNumbers });
      },
    };
    const { makePlan } = await import('./makePlan.js');
    return this.#makeOrAgain(() => makePlan(context, drafted, place, this.#options, memory));
  }

  /** Once more, alone and in a new browser: so a plan that no browser survives takes no other with it. */
  async #makeOrAgain(make: () => Promise<readonly string[]>): Promise<readonly string[]> {
    const { workshop } = this.#options;
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
