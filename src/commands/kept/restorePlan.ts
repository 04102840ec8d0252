import { isReadProblem } from '../../host.js';
import { tally } from '../../diagnostics/tally.js';
import type { Context } from '../context.js';
import { planName } from '../judgedPlan.js';
import type { JudgedPlan } from '../judgedPlan.js';
import { shownPath } from '../shownPath.js';
import { outputPath, writeOutputs } from '../writeOutputs.js';
import type { KeptBuilds, KeptPlan } from './keptBuilds.js';
import { hashOf } from './observations.js';

/** More than any output holds: what is larger is not ours. */
const MOST_BYTES = 500_000_000;

export interface RestoreOptions {
  readonly kept: KeptBuilds;
  /** Absolute. */
  readonly folder: string;
  readonly strict: boolean;
}

/**
 * A plan of which nothing has changed, as if it were built now: what there is to say, and its files in the folder. Files
 * that are gone or were changed there are put back. Undefined when what they held is no longer kept.
 */
export async function restorePlan(context: Context, file: string, plan: KeptPlan, { kept, folder, strict }: RestoreOptions): Promise<(JudgedPlan & { readonly files: readonly string[] }) | undefined> {
  const { diagnostics, outputName, outputs } = plan;
  const judged = { file, name: planName(file, context.host.workingFolder), diagnostics, isFullyChecked: true };
  if (strict && tally(diagnostics).waarschuwing > 0) return { ...judged, hasFailed: true, files: [] };
  const paths = outputs.map(({ name }) => outputPath(folder, outputName, name));
  const stand = await Promise.all(paths.map(async (path, index) => holds(context, path, outputs[index]?.hash)));
  // All or none: what stands in the folder is of one build.
  if (!stand.every(Boolean)) {
    const contents = await Promise.all(outputs.map(async (output) => ({ name: output.name, bytes: await kept.output(output) })));
    const whole = contents.flatMap(({ name, bytes }) => (bytes === undefined ? [] : [{ name, bytes }]));
    if (whole.length < outputs.length) return undefined;
    await writeOutputs(context, folder, outputName, whole);
  }
  return { ...judged, hasFailed: false, files: paths.map((path) => shownPath(path, context.host.workingFolder)) };
}

async function holds({ host }: Context, path: string, hash: string | undefined): Promise<boolean> {
  const found = await host.read(path, MOST_BYTES);
  return !isReadProblem(found) && hashOf(found) === hash;
}
