import { posix } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { MachineProblem } from '../diagnostics/machineProblem.js';
import { printProblem } from '../diagnostics/terminalPrinter.js';
import { fileDate } from '../outputs/fileDate.js';
import { outputName } from '../outputs/fileName.js';
import type { Output } from '../outputs/output.js';
import { RejectedPlan } from '../outputs/rejectedPlan.js';
import type { Enclosed } from '../outputs/source/planArchive.js';
import { isLasting } from '../outputs/workshop.js';
import type { Workshop } from '../outputs/workshop.js';
import { writeWhole } from '../outputs/writeWhole.js';
import type { WholeFile } from '../outputs/writeWhole.js';
import type { CompiledPlan } from './compilePlans.js';
import { position } from './compilePlans.js';
import type { Context } from './context.js';
import { rejection } from './ownTemplates.js';
import type { Progress } from './progress.js';
import { shownPath } from './shownPath.js';

export interface MakeOptions {
  readonly outputs: readonly Output[];
  /** Absolute. */
  readonly folder: string;
  /** Whether problems and paths are reported in one piece at the end, not as they come. */
  readonly json: boolean;
  readonly quiet: boolean;
  readonly workshop: Workshop;
  readonly progress: Progress;
  readonly enclosed: Enclosed;
}

export interface MadePlans {
  readonly plans: readonly { readonly file: string; readonly files: readonly string[] }[];
  /** Plans in which something was wrong that only shows while files are made. */
  readonly rejected: ReadonlyMap<CompiledPlan, Diagnostic>;
  /** Of the machine, each once. */
  readonly problems: readonly MachineProblem[];
}

/** Makes the files of plans that are in order, and prints their paths. What the machine lacks for one plan does not stop the next. */
export async function makePlans(context: Context, plans: readonly CompiledPlan[], options: MakeOptions): Promise<MadePlans> {
  const made: { file: string; files: readonly string[] }[] = [];
  const rejected = new Map<CompiledPlan, Diagnostic>();
  const problems: MachineProblem[] = [];
  for (const [index, plan] of plans.entries()) {
    try {
      const files = await makePlan(context, plan, position(index, plans.length), options);
      made.push({ file: plan.file, files });
      options.progress.wipe();
      if (!options.json && !options.quiet) context.print(files.map((file) => `${file}\n`).join(''));
    } catch (error) {
      if (error instanceof RejectedPlan) {
        rejected.set(plan, rejection(error, plan));
      } else if (error instanceof MachineProblem) {
        const isKnown = problems.some(({ code, message }) => code === error.code && message === error.message);
        if (!isKnown) problems.push(error);
        if (!isKnown && !options.json) sayProblem(context, error, { ...options, plan: isLasting(error) || plans.length === 1 ? undefined : plan.name });
        if (isLasting(error)) break;
        if (error.code.startsWith('browser/')) await options.workshop.closeBrowser();
      } else {
        throw error;
      }
    }
  }
  return { plans: made, rejected, problems };
}

/** Every format is made before the first is written, so that the files in the folder are always of one plan. */
async function makePlan(context: Context, { plan, document, sources, file, name }: CompiledPlan, place: string, options: MakeOptions): Promise<readonly string[]> {
  if (plan === undefined || document === undefined || sources === undefined) throw new Error(`A plan without errors has no document: ${name}`);
  const date = await fileDate(document.date, posix.dirname(file), context.host.environment);
  const dated = date === undefined ? document : { ...document, date };
  const files: WholeFile[] = [];
  for (const output of options.outputs) {
    options.progress.step(`${output.name.toUpperCase()} maken: ${name}${place}`);
    files.push({ path: posix.join(options.folder, `${outputName(plan)}.${output.name}`), bytes: await output.make(dated, options.workshop, { sources, enclosed: options.enclosed }) });
  }
  options.progress.step(`Bewaren: ${name}${place}`);
  const display = (path: string): string => shownPath(path, context.host.workingFolder);
  await writeWhole(files, { unfinished: context.unfinished, display, elsewhere: 'kies met --uit een andere map' });
  return files.map(({ path }) => display(path));
}

function sayProblem(context: Context, problem: MachineProblem, { outputs, progress, plan }: MakeOptions & { readonly plan: string | undefined }): void {
  progress.wipe();
  const without = outputs.filter((output) => !output.needsBrowser).map((output) => output.name);
  const wayAround = problem.code.startsWith('browser/') && without.length > 0 ? [`Met --formaat ${without.join(',')} hebt u geen browser nodig.`] : [];
  context.say(printProblem(problem.code, problem.message, [...(plan === undefined ? [] : [`Dit ging mis bij ${plan}.`]), ...problem.hints, ...wayAround], context.look));
}
