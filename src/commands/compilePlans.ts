import { posix } from 'node:path';
import type { Compiled } from '../compile.js';
import { compile } from '../compile.js';
import { Diagnostics } from '../diagnostics/collector.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { tally } from '../diagnostics/tally.js';
import { displayPath } from '../plan/files.js';
import type { Context } from './context.js';
import type { Progress } from './progress.js';

export interface CompiledPlan extends Compiled {
  /** Absolute. */
  readonly file: string;
  /** Its folder, as the user knows it: "plans/noorderveld/2024-2025". */
  readonly name: string;
  readonly hasFailed: boolean;
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
  for (const file of files) {
    const name = planName(file, context.host.workingFolder);
    options.progress.step(`Controleren: ${name}${position(plans.length, files.length)}`);
    const compiled = await compile(context.host, file, { assets: context.assets, ...(options.layout === undefined ? {} : { layout: options.layout }) });
    const { fout, waarschuwing } = tally(compiled.diagnostics);
    const kept = options.onlyDiagnostics === true && !hasTemplates(compiled) ? { diagnostics: compiled.diagnostics } : compiled;
    plans.push({ ...kept, file, name, hasFailed: fout > 0 || (options.strict && waarschuwing > 0) });
  }
  return plans;
}

/** Whether the house style replaces templates: drawing such a plan may go wrong. */
export function hasTemplates({ document }: Compiled): boolean {
  return Object.keys(document?.style.templates ?? {}).length > 0;
}

/** What there is to say about all plans, in file order; of a file that plans share, once. */
export function allDiagnostics(plans: readonly CompiledPlan[]): readonly Diagnostic[] {
  const all = new Diagnostics();
  for (const plan of plans) all.add(...plan.diagnostics);
  return all.sorted();
}

/** " (2 van 5)"; nothing for a plan that is alone. */
export function position(index: number, count: number): string {
  return count === 1 ? '' : ` (${index + 1} van ${count})`;
}

function planName(file: string, workingFolder: string): string {
  const folder = posix.dirname(file);
  return folder === workingFolder ? posix.basename(folder) : displayPath(folder, workingFolder);
}
