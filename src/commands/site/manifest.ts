import { posix } from 'node:path';
import { isReadProblem } from '../../host.js';
import type { Host } from '../../host.js';
import { removeFile } from '../../outputs/removeFile.js';
import type { WholeFile } from '../../outputs/writeWhole.js';
import type { Context } from '../context.js';
import { hashOf } from '../kept/observations.js';
import { shownPath } from '../shownPath.js';

/** In the folder of the site: which files jaarplan put there, so that later only those are taken away. */
const MANIFEST = '.jaarplan-site.json';
/** Far above any list of ours. */
const MAXIMUM_BYTES = 10_000_000;
/** Far above any page or PDF; what is larger was not made by us. */
export const LARGEST_PAGE = 200_000_000;

/** Files in the folder of the site, by name, with the hash of what they hold. */
export type SiteFiles = ReadonlyMap<string, string>;

/** The files of the last time; none where there was none, or where the list is not as we write it. */
export async function filesOfBefore(host: Host, folder: string): Promise<SiteFiles> {
  const bytes = await host.read(posix.join(folder, MANIFEST), MAXIMUM_BYTES);
  if (isReadProblem(bytes)) return new Map();
  try {
    const { bestanden } = JSON.parse(new TextDecoder().decode(bytes)) as { readonly bestanden?: Readonly<Record<string, unknown>> };
    return new Map(Object.entries(bestanden ?? {}).flatMap(([name, hash]) => (OURS.test(name) && typeof hash === 'string' ? [[name, hash] as const] : [])));
  } catch {
    return new Map();
  }
}

/** The name of a file in the folder itself; whatever the list says, nothing else is touched. */
const OURS = /^[^/\\]+\.(?:html|pdf)$/u;

export function manifestOf(folder: string, files: SiteFiles): WholeFile {
  const bestanden = Object.fromEntries([...files].sort(([one], [other]) => (one < other ? -1 : 1)));
  return { path: posix.join(folder, MANIFEST), bytes: new TextEncoder().encode(`${JSON.stringify({ formaat: 1, bestanden }, undefined, 2)}\n`) };
}

export interface Cleared {
  /** Names of files. */
  readonly removed: readonly string[];
  /** No longer of the site, but somebody changed them since: they are left. */
  readonly left: readonly string[];
}

/** Takes away what was put there before and is not part of the site now. Throws MachineProblem `schijf/…`. */
export async function clearOld({ host }: Context, folder: string, before: SiteFiles, now: SiteFiles): Promise<Cleared> {
  const [removed, left]: [string[], string[]] = [[], []];
  for (const [name, hash] of before) {
    if (now.has(name)) continue;
    const path = posix.join(folder, name);
    const bytes = await host.read(path, LARGEST_PAGE);
    if (isReadProblem(bytes)) continue;
    if (hashOf(bytes) === hash) {
      await removeFile(path, { display: shownPath(path, host.workingFolder), elsewhere: 'kies met --uit een andere map' });
      removed.push(name);
    } else {
      left.push(name);
    }
  }
  return { removed, left };
}
