import { posix } from 'node:path';
import type { Host } from '../host.js';
import { displayPath } from '../plan/shownPaths.js';
import { findPlans } from './planArguments.js';
import { someOf } from './someOf.js';
import { UsageProblem } from './usageProblem.js';

/** The plan.yaml (absolute) of a command that takes one plan: the one named, else the only one below this folder. Throws UsageProblem. */
export async function onePlan(host: Host, args: readonly string[]): Promise<string> {
  const files = await findPlans(host, args);
  const [only, ...others] = files;
  if (only !== undefined && others.length === 0) return only;
  const names = files.map((file) => displayPath(posix.dirname(file), host.workingFolder));
  throw new UsageProblem(`Noem één plan: ${args[0] === undefined ? 'onder deze map' : `in ‘${args[0]}’`} staan er ${files.length}.`, [`U kunt kiezen uit: ${someOf(names)}.`]);
}
