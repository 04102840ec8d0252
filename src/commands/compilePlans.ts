import type { Compiled } from '../compile.js';
import { draft } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import type { Context } from './context.js';
import type { JudgedPlan } from './judgedPlan.js';
import { hasFailed, planName } from './judgedPlan.js';
import type { Place, Progress } from './progress.js';

export interface CompiledPlan extends Compiled, JudgedPlan {
  readonly diagnostics: readonly Diagnostic[];
}

/** A plan that can be made while the checks still have to say what they find. */
export interface DraftedPlan extends CompiledPlan {
  /** The plan with all that there is to say. `pause` is waited for between two checks. */
  judge(pause?: () => Promise<unknown>): Promise<CompiledPlan>;
}

export interface CompilePlansOptions {
  readonly layout?: string;
  /** `--streng`: a warning fails a plan as an error does. */
  readonly strict: boolean;
  readonly progress: Progress;
  /** False where only web pages are made of the plans. */
  readonly forPdf?: boolean;
}

/** Compiles plans one after the other; one that is broken does not stop the next. */
export async function compilePlans(context: Pick<Context, 'host' | 'assets'>, files: readonly string[], options: CompilePlansOptions): Promise<CompiledPlan[]> {
  const plans: CompiledPlan[] = [];
  for (const [index, file] of files.entries()) {
    plans.push(await compilePlan(context, file, { index, count: files.length }, options));
    options.progress.finishOne();
  }
  return plans;
}

type CompilePlanOptions = Pick<CompilePlansOptions, 'layout' | 'strict' | 'progress' | 'forPdf'>;

/** Reads a plan, judges it and lays it out. */
export async function compilePlan(context: Pick<Context, 'host' | 'assets'>, file: string, place: Place, options: CompilePlanOptions): Promise<CompiledPlan> {
  return (await draftPlan(context, file, place, options)).judge();
}

/** Reads a plan and lays it out: what has failed by then is not worth making. */
export async function draftPlan(context: Pick<Context, 'host' | 'assets'>, file: string, place: Place, { layout, strict, progress, forPdf = true }: CompilePlanOptions): Promise<DraftedPlan> {
  const name = planName(file, context.host.workingFolder);
  progress.stepOf(`Controleren: ${name}`, place);
  const drafted = await draft(context.host, file, { assets: context.assets, forPdf, ...(layout === undefined ? {} : { layout }) });
  const named = (compiled: Compiled): CompiledPlan => ({ ...compiled, file, name, hasFailed: hasFailed(compiled.diagnostics, strict) });
  return { ...named(drafted), judge: async (pause) => named(await drafted.judge(pause)) };
}
