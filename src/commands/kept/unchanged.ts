import type { Namesakes } from '../buildNames.js';
import type { Context } from '../context.js';
import type { KeptBuilds, KeptPlan } from './keptBuilds.js';

/** Plans of which nothing has changed since they were built in the same way. */
export async function findUnchanged(kept: KeptBuilds | undefined, files: readonly string[], host: Context['host']): Promise<ReadonlyMap<string, KeptPlan>> {
  const unchanged = new Map<string, KeptPlan>();
  for (const file of files) {
    const plan = await kept?.find(file, host);
    if (plan !== undefined) unchanged.set(file, plan);
  }
  return unchanged;
}

/** Nothing has to be read to know the names of plans that have not changed. */
export async function namesakesOf({ host }: Context, found: readonly string[], unchanged: ReadonlyMap<string, KeptPlan>): Promise<Namesakes | undefined> {
  const names = new Set([...unchanged.values()].map(({ outputName }) => outputName));
  if (names.size === found.length) return undefined;
  const { findNamesakes } = await import('../buildNames.js');
  return findNamesakes(host, found);
}
