import type { CompiledPlan } from '../compilePlans.js';
import type { Context } from '../context.js';
import { hasFailed, planName } from '../judgedPlan.js';
import type { JudgedPlan } from '../judgedPlan.js';
import type { KeptChecks } from '../kept/keptChecks.js';
import { ObservedHost } from '../kept/observations.js';
import { keptChecks } from '../kept/recipe.js';
import { hasTemplates, tryTemplates } from '../ownTemplates.js';
import type { Place, Progress } from '../progress.js';

export interface CheckPlansOptions {
  /** `--streng`: a warning fails a plan as an error does. */
  readonly strict: boolean;
  readonly progress: Progress;
  /** Nothing of before is looked up; what is said now is kept. */
  readonly anew: boolean;
}

/**
 * What there is to say of plans, in the order of their files. Of a plan in which nothing has changed since, that is what was said then;
 * of any other only what is said is held on to, so that a thousand plans fit the memory.
 */
export async function checkPlans(context: Context, files: readonly string[], options: CheckPlansOptions): Promise<readonly JudgedPlan[]> {
  const kept = await keptChecks(context, options.anew);
  const plans: (JudgedPlan | CompiledPlan)[] = [];
  for (const [index, file] of files.entries()) {
    plans.push((await unchanged(context, file, kept, options)) ?? (await checkPlan(context, file, { index, count: files.length }, { ...options, kept })));
    options.progress.finishOne();
  }
  await kept?.tidy();
  return tryTemplates(context, plans);
}

async function unchanged({ host }: Context, file: string, kept: KeptChecks | undefined, { strict }: CheckPlansOptions): Promise<JudgedPlan | undefined> {
  const found = await kept?.find(file, host);
  if (found === undefined) return undefined;
  return { ...found, file, name: planName(file, host.workingFolder), hasFailed: hasFailed(found.diagnostics, strict) };
}

/** A plan with templates of its own comes whole, to be tried, and is not kept: what is wrong with it shows only then. */
async function checkPlan(context: Context, file: string, place: Place, { kept, ...options }: CheckPlansOptions & { readonly kept: KeptChecks | undefined }): Promise<JudgedPlan | CompiledPlan> {
  const { compilePlan } = await import('../compilePlans.js');
  const host = new ObservedHost(context.host);
  const compiled = await compilePlan({ ...context, host }, file, place, options);
  const { name, diagnostics, hasFailed: isRefused, isFullyChecked } = compiled;
  if (hasTemplates(compiled)) return compiled;
  await kept?.keep(file, host, { diagnostics, isFullyChecked });
  return { file, name, diagnostics, hasFailed: isRefused, isFullyChecked };
}
