import { posix } from 'node:path';
import type { Compiled } from '../compile.js';
import { compile } from '../compile.js';
import { Diagnostics } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { tally } from '../diagnostics/tally.js';
import { displayPath } from '../plan/files.js';
import type { Context } from './context.js';
import type { Place, Progress } from './progress.js';

/** What there is to say of one plan. */
export interface JudgedPlan {
  /** Absolute. */
  readonly file: string;
  /** Its folder, as the user knows it: "plans/noorderveld/2024-2025". */
  readonly name: string;
  readonly diagnostics: readonly Diagnostic[];
  readonly hasFailed: boolean;
}

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

/** What there is to say about all plans, in file order; of a file that plans share, once. */
export function allDiagnostics(plans: readonly Pick<JudgedPlan, 'diagnostics'>[]): readonly Diagnostic[] {
  const all = new Diagnostics();
  for (const plan of plans) all.add(...plan.diagnostics);
  return all.sorted();
}

/** The plan's folder, as the user knows it. */
export function planName(file: string, workingFolder: string): string {
  const folder = posix.dirname(file);
  return folder === workingFolder ? posix.basename(folder) : displayPath(folder, workingFolder);
}
