import type { Compiled } from '../compile.js';
import { compile } from '../compile.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { tally } from '../diagnostics/tally.js';
import type { Context } from './context.js';
import type { JudgedPlan } from './judgedPlan.js';
import { planName } from './judgedPlan.js';
import type { Place, Progress } from './progress.js';

export interface CompiledPlan extends Compiled, JudgedPlan {
  readonly diagnostics: readonly Diagnostic[];
}

export interface CompilePlansOptions {
  readonly layout?: string;
  /** `--streng`: a warning fails a plan as an error does. */
  readonly strict: boolean;
  readonly progress: Progress;
  /** Only what is to be said is asked for: plans and documents are let go, so that a thousand plans fit the memory. Not of a plan with templates of its own. */
  readonly onlyDiagnostics?: boolean;
}

/** Compiles plans one after the other; one that is broken does not stop the next. */
export async function compilePlans(context: Pick<Context, 'host' | 'assets'>, files: readonly string[], options: CompilePlansOptions): Promise<CompiledPlan[]> {
  const plans: CompiledPlan[] = [];
  for (const [index, file] of files.entries()) {
    const compiled = await compilePlan(context, file, { index, count: files.length }, options);
    const { plan: _plan, document: _document, sources: _sources, ...said } = compiled;
    plans.push(options.onlyDiagnostics === true && !hasTemplates(compiled) ? said : compiled);
    options.progress.finishOne();
  }
  return plans;
}

export async function compilePlan(context: Pick<Context, 'host' | 'assets'>, file: string, place: Place, options: Pick<CompilePlansOptions, 'layout' | 'strict' | 'progress'>): Promise<CompiledPlan> {
  const name = planName(file, context.host.workingFolder);
  options.progress.stepOf(`Controleren: ${name}`, place);
  const compiled = await compile(context.host, file, { assets: context.assets, ...(options.layout === undefined ? {} : { layout: options.layout }) });
  const { fout, waarschuwing } = tally(compiled.diagnostics);
  return { ...compiled, file, name, hasFailed: fout > 0 || (options.strict && waarschuwing > 0) };
}

/** Whether the house style replaces templates: drawing such a plan may go wrong. */
export function hasTemplates({ document }: Compiled): boolean {
  return Object.keys(document?.style.templates ?? {}).length > 0;
}
