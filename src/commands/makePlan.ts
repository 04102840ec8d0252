import { posix } from 'node:path';
import { fileDate } from '../outputs/fileDate.js';
import { outputName } from '../outputs/fileName.js';
import type { Output } from '../outputs/output.js';
import type { Enclosed } from '../outputs/source/planArchive.js';
import type { Workshop } from '../outputs/workshop.js';
import { writeWhole } from '../outputs/writeWhole.js';
import type { WholeFile } from '../outputs/writeWhole.js';
import type { CompiledPlan } from './compilePlans.js';
import type { Context } from './context.js';
import type { Place, Progress } from './progress.js';
import { shownPath } from './shownPath.js';

export interface MakeOptions {
  readonly outputs: readonly Output[];
  /** Absolute. */
  readonly folder: string;
  readonly workshop: Workshop;
  readonly progress: Progress;
  readonly enclosed: Enclosed;
}

/**
 * Makes the files of a plan that is in order, and gives their paths as the user knows them. Every format is made before
 * the first is written, so that the files in the folder are always of one plan. Throws MachineProblem for what the
 * machine lacks, RejectedPlan for what only shows while files are made.
 */
export async function makePlan(context: Context, { plan, document, sources, file, name }: CompiledPlan, place: Place, options: MakeOptions): Promise<readonly string[]> {
  if (plan === undefined || document === undefined || sources === undefined) throw new Error(`A plan without errors has no document: ${name}`);
  const date = await fileDate(document.date, posix.dirname(file), context.host.environment);
  const dated = date === undefined ? document : { ...document, date };
  const files: WholeFile[] = [];
  for (const output of options.outputs) {
    options.progress.stepOf(`${output.name.toUpperCase()} maken: ${name}`, place);
    files.push({ path: posix.join(options.folder, `${outputName(plan)}.${output.name}`), bytes: await output.make(dated, options.workshop, { sources, enclosed: options.enclosed }) });
  }
  options.progress.stepOf(`Bewaren: ${name}`, place);
  const display = (path: string): string => shownPath(path, context.host.workingFolder);
  await writeWhole(files, { unfinished: context.unfinished, display, elsewhere: 'kies met --uit een andere map' });
  return files.map(({ path }) => display(path));
}
