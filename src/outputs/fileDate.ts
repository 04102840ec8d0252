import { execFile } from 'node:child_process';
import { packageFolder } from '../assets.js';
import type { IsoDate } from '../calendar/index.js';
import { isoDate } from '../calendar/index.js';
import { harmless } from '../diagnostics/harmless.js';
import { MachineProblem } from '../diagnostics/machineProblem.js';
import type { Host } from '../host.js';

/** A history that takes longer than this to ask is not worth waiting for. */
const GIT_MILLISECONDS = 3000;

/**
 * The day that a file says it was made on: SOURCE_DATE_EPOCH (reproducible-builds.org), else the day of the plan itself,
 * else that of its newest git commit. Never the clock: the same plan gives the same file. Undefined when none is
 * known. Throws MachineProblem `omgeving/datum`.
 */
export async function fileDate(ofPlan: IsoDate | undefined, planFolder: string, environment: Host['environment']): Promise<IsoDate | undefined> {
  return ofEpoch(environment['SOURCE_DATE_EPOCH']) ?? ofPlan ?? (await ofNewestCommit(planFolder, environment));
}

/** Empty is as good as absent. Whoever sets it to something else counts on it: passing over a slip would give another file. */
function ofEpoch(seconds: string | undefined): IsoDate | undefined {
  if (seconds === undefined || seconds === '') return undefined;
  if (!/^\d{1,11}$/.test(seconds)) {
    throw new MachineProblem('omgeving/datum', `SOURCE_DATE_EPOCH is ‘${harmless(seconds)}’. Dat is geen aantal seconden sinds 1 januari 1970.`, [
      'Zet er een getal in, zoals 1726444800, of haal SOURCE_DATE_EPOCH uit de omgeving.',
    ]);
  }
  const moment = new Date(Number(seconds) * 1000);
  return isoDate(moment.getUTCFullYear(), moment.getUTCMonth() + 1, moment.getUTCDate());
}

/**
 * Undefined outside a repository, for a plan that was never committed, and without git. A plan may come from anybody, and
 * so may its repository: its settings get no program to run (signatures, fetching what is missing), and git is not looked
 * for in its folder, as Windows would.
 */
function ofNewestCommit(folder: string, environment: Host['environment']): Promise<IsoDate | undefined> {
  const words = ['-C', folder, '-c', 'log.showSignature=false', '--no-pager', 'log', '-1', '--format=%cs', '--', '.'];
  const env = { ...environment, GIT_ALLOW_PROTOCOL: 'none', GIT_NO_LAZY_FETCH: '1', GIT_OPTIONAL_LOCKS: '0' };
  return new Promise((resolve) => {
    execFile('git', words, { cwd: packageFolder, env, timeout: GIT_MILLISECONDS, windowsHide: true }, (error, said) => {
      const day = said.trim();
      resolve(error === null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined);
    });
  });
}
