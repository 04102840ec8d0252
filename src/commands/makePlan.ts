import { posix } from 'node:path';
import { fileDate } from '../outputs/fileDate.js';
import { outputName } from '../outputs/fileName.js';
import type { MakeOutputOptions, Output } from '../outputs/output.js';
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

/** What is worth knowing of an earlier print of the same plan, and of this one. */
export interface Memory extends Pick<MakeOutputOptions, 'expectedPageNumbers' | 'meanwhile' | 'onPrinted'> {
  /** Asked before a file is written; throws when none may be. */
  readonly approve: () => Promise<void>;
  /** Done while the files are written. */
  readonly keep: (made: Made) => Promise<void>;
}

export interface Made {
  readonly outputName: string;
  readonly outputs: readonly MadeOutput[];
  /** The day of a commit that the files have their date from. */
  readonly commit: { readonly date: string | undefined } | undefined;
}

/**
 * Makes the files of a plan that is in order. Every format is made before
 * the first is written, so that the files in the folder are always of one plan. Throws MachineProblem for what the
 * machine lacks, RejectedPlan for what only shows while files are made, and what `approve` throws. Gives their paths as the user knows them.
 */
export async function makePlan(context: Context, { plan, document, sources, file, name }: CompiledPlan, place: Place, options: MakeOptions, { approve, keep, ...memory }: Memory): Promise<readonly string[]> {
  if (plan === undefined || document === undefined || sources === undefined) throw new Error(`A plan without errors has no document: ${name}`);
  const date = await fileDate(document.date, posix.dirname(file), context.host.environment);
  const dated = date === undefined ? document : { ...document, date };
  const outputs = await makeAll(options.outputs, (output, onHandedOver) => {
    options.progress.stepOf(`${output.name.toUpperCase()} maken: ${name}`, place);
    return output.make(dated, options.workshop, { enclosure: { sources, enclosed: options.enclosed }, ...memory, onHandedOver });
  });
  await approve();
  options.progress.stepOf(`Bewaren: ${name}`, place);
  const made = { outputName: outputName(plan), outputs, commit: document.date === undefined ? { date } : undefined };
  const [files] = await Promise.all([writeOutputs(context, options.folder, made.outputName, outputs), keep(made)]);
  return files;
}

/**
 * What needs the browser first, and the rest while the browser works. When one fails the others are waited for, so that
 * nothing goes on unseen. In the order of the list.
 */
async function makeAll(outputs: readonly Output[], make: (output: Output, onHandedOver: () => void) => Promise<Uint8Array>): Promise<MadeOutput[]> {
  let freed: Promise<unknown> = Promise.resolve();
  const begin = (output: Output): Promise<MadeOutput> => {
    let handOver = (): void => undefined;
    const handedOver = new Promise<void>((resolve) => (handOver = resolve));
    const bytes = freed.then(() => make(output, handOver));
    freed = Promise.race([handedOver, bytes]).catch(() => undefined);
    return bytes.then((made) => ({ name: output.name, bytes: made }));
  };
  const inTurn = [...outputs].sort((one, other) => Number(other.needsBrowser) - Number(one.needsBrowser));
  const making = inTurn.map(begin);
  await Promise.allSettled(making);
  const made = await Promise.all(making);
  return outputs.flatMap(({ name }) => made.filter((one) => one.name === name));
}
