import { posix } from 'node:path';
import type { PrintMemory } from '../outputs/output.js';
import { fileDate } from '../outputs/fileDate.js';
import { outputName } from '../outputs/fileName.js';
import type { Output } from '../outputs/output.js';
import type { Enclosed } from '../outputs/source/planArchive.js';
import type { Workshop } from '../outputs/workshop.js';
import type { CompiledPlan } from './compilePlans.js';
import type { Context } from './context.js';
import type { Place, Progress } from './progress.js';
import type { MadeOutput } from './kept/keptBuilds.js';
import { writeOutputs } from './writeOutputs.js';

export interface MakeOptions {
  readonly outputs: readonly Output[];
  /** Absolute. */
  readonly folder: string;
  readonly workshop: Workshop;
  readonly progress: Progress;
  readonly enclosed: Enclosed;
}

export interface Made {
  /** Paths as the user knows them. */
  readonly files: readonly string[];
  readonly outputName: string;
  readonly outputs: readonly MadeOutput[];
  /** The day of a commit that the files have their date from. */
  readonly commit: { readonly date: string | undefined } | undefined;
}

/**
 * Makes the files of a plan that is in order. Every format is made before
 * the first is written, so that the files in the folder are always of one plan. Throws MachineProblem for what the
 * machine lacks, RejectedPlan for what only shows while files are made.
 */
export async function makePlan(context: Context, { plan, document, sources, file, name }: CompiledPlan, place: Place, options: MakeOptions, memory: PrintMemory): Promise<Made> {
  if (plan === undefined || document === undefined || sources === undefined) throw new Error(`A plan without errors has no document: ${name}`);
  const date = await fileDate(document.date, posix.dirname(file), context.host.environment);
  const dated = date === undefined ? document : { ...document, date };
  const outputs: MadeOutput[] = [];
  for (const output of options.outputs) {
    options.progress.stepOf(`${output.name.toUpperCase()} maken: ${name}`, place);
    outputs.push({ name: output.name, bytes: await output.make(dated, options.workshop, { sources, enclosed: options.enclosed }, memory) });
  }
  options.progress.stepOf(`Bewaren: ${name}`, place);
  const files = await writeOutputs(context, options.folder, outputName(plan), outputs);
  return { files, outputName: outputName(plan), outputs, commit: document.date === undefined ? { date } : undefined };
}
