import { mkdtempSync, rmSync } from 'node:fs';
import { join, posix } from 'node:path';
import { isReadProblem } from '../../host.js';
import type { Host } from '../../host.js';
import { slashes } from '../../nodeHost.js';
import { diskProblem } from '../../outputs/diskProblem.js';
import { isWithin } from '../../plan/shownPaths.js';
import type { Context } from '../context.js';
import { hashOf } from '../kept/observations.js';
import { shownPath } from '../shownPath.js';
import { someOf } from '../someOf.js';
import { UsageProblem } from '../usageProblem.js';
import { filesOfBefore, LARGEST_PAGE } from './manifest.js';
import type { SiteFiles } from './manifest.js';

/** The names that a file of a site can have: the others are in nobody's way, and need not be looked into. */
const NAME_OF_OURS = /^index\.html$|-\d{4}-\d{4}(?:-verschillen)?\.(?:html|pdf)$/u;

/** Throws UsageProblem when a plan that is published lies in the folder: its sources would stand on the web server. */
export async function refuseFolderOfPlans({ host }: Context, folder: string, planFiles: readonly string[]): Promise<void> {
  const target = await host.realPath(folder);
  for (const file of planFiles) {
    const planFolder = posix.dirname(await host.realPath(file));
    if (!isWithin(planFolder, target)) continue;
    const [shown, plan] = [shownPath(folder, host.workingFolder), shownPath(posix.dirname(file), host.workingFolder)];
    throw new UsageProblem(`De website kan niet in ${shown}: daar staan de bestanden van een plan, ${plan}.`, ['Kies met --uit een map zonder plannen erin.']);
  }
}

/**
 * Throws UsageProblem when a file in the folder that jaarplan did not put there, or that was changed since, would be lost.
 * Only where such a file could be in the way the site is first made in a folder aside, with `makeIn`, which gives its files:
 * a file that would stay the same to the byte is not lost. Throws MachineProblem `schijf/…`.
 */
export async function refuseToReplace(context: Context, folder: string, makeIn: (folder: string) => Promise<SiteFiles>): Promise<void> {
  const foreign = await foreignFiles(context.host, folder);
  if (foreign.size === 0) return;
  const made = await aside(context, makeIn);
  const lost = [...foreign].filter(([name, hash]) => made.has(name) && made.get(name) !== hash).map(([name]) => name);
  if (lost.length === 0) return;
  const shown = shownPath(folder, context.host.workingFolder);
  const found = lost.length === 1 ? 'staat een bestand dat' : 'staan bestanden die';
  throw new UsageProblem(`In ${shown} ${found} jaarplan daar niet zo heeft neergezet: ${someOf(lost)}.`, [
    'Een nieuwe website zou dat overschrijven. Er is nog niets veranderd.',
    'Kies met --uit een andere map, of zet eerst ergens anders neer wat u wilt bewaren.',
  ]);
}

/** Files with a name of ours that are not as they were put there, with the hash of what they hold; '' where that cannot be known. */
async function foreignFiles(host: Host, folder: string): Promise<SiteFiles> {
  const before = await filesOfBefore(host, folder);
  const foreign = new Map<string, string>();
  // A disk may make no difference between capitals and other letters: then it is the same file.
  const names = [...new Set((await host.list(folder)).map((name) => name.toLowerCase()))].sort();
  for (const name of names.filter((one) => NAME_OF_OURS.test(one))) {
    const bytes = await host.read(posix.join(folder, name), LARGEST_PAGE);
    if (isReadProblem(bytes) && bytes.problem === 'missing') continue;
    const hash = isReadProblem(bytes) ? '' : hashOf(bytes);
    if (hash === '' || before.get(name) !== hash) foreign.set(name, hash);
  }
  return foreign;
}

/** What `make` gives of a folder that is gone afterwards, also when the program is stopped meanwhile. */
async function aside<Made>({ system, unfinished }: Context, make: (folder: string) => Promise<Made>): Promise<Made> {
  const folder = newFolder(system.temporaryFolder);
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  const forget = unfinished.add(remove);
  try {
    return await make(slashes(folder));
  } finally {
    forget();
    remove();
  }
}

function newFolder(parent: string): string {
  try {
    return mkdtempSync(join(parent, 'jaarplan-site-'));
  } catch (error) {
    throw diskProblem(error, parent, 'kies een map waarin u mag schrijven: export TMPDIR=PAD');
  }
}
