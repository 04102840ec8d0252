import { posix } from 'node:path';
import { formerPath } from '../../git/index.js';
import type { Repository, Revision } from '../../git/index.js';
import { nearest } from '../../schema/nearest.js';
import { someOf } from '../someOf.js';
import { UsageProblem } from '../usageProblem.js';

const PLAN_FILE = 'plan.yaml';

/** A plan of a revision, by its plan.yaml from the root of the repository. */
export interface PlanInRevision {
  readonly file: string;
  /** The folder that was asked for, where the plan stood in another one then. */
  readonly renamedFrom?: string;
}

/**
 * The plan that a path means in a revision: as git reads it, from the root of the repository, else from the folder where
 * jaarplan was started; else the plan that has been renamed to this since. Throws UsageProblem when there is none.
 */
export async function planInRevision(repository: Repository, revision: Revision, path: string): Promise<PlanInRevision> {
  const asked = candidates(path, repository.prefix);
  const file = asked.find((candidate) => revision.entries.has(candidate));
  if (file !== undefined) return { file };
  for (const candidate of asked) {
    const former = await formerPath(repository, revision.name, candidate);
    if (former !== undefined && posix.basename(former) === PLAN_FILE && revision.entries.has(former)) return { file: former, renamedFrom: posix.dirname(candidate) };
  }
  throw missing(revision, asked[0] ?? path);
}

/** Possible places of plan.yaml. A path that begins with a dot starts where the user is; one out of the repository is none. */
function candidates(path: string, prefix: string): string[] {
  const isRelative = /^\.{1,2}(?:\/|$)/.test(path);
  const starts = isRelative || prefix === '' ? [prefix] : ['', prefix];
  return starts
    .map((start) => posix.normalize(posix.join(start, path)).replace(/^\.\/?$|\/$/g, ''))
    .filter((folder) => folder !== '..' && !folder.startsWith('../') && !folder.startsWith('/'))
    .map((folder) => (posix.basename(folder) === PLAN_FILE ? folder : posix.join(folder, PLAN_FILE)));
}

function missing({ name, entries }: Revision, path: string): UsageProblem {
  const wanted = posix.basename(path) === PLAN_FILE ? posix.dirname(path) : path;
  const plans = [...entries.keys()].filter((file) => posix.basename(file) === PLAN_FILE).map((file) => posix.dirname(file)).sort();
  const meant = nearest(wanted, plans);
  const hints = meant !== undefined ? [`Bedoelde u ‘${name}:${meant}’?`] : plans.length === 0 ? ['In die versie staat nog geen enkel plan.'] : [`Plannen in die versie: ${someOf(plans)}.`];
  return new UsageProblem(`In de versie ‘${name}’ staat geen plan in ‘${wanted}’.`, hints);
}
