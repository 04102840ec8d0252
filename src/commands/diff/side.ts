import { posix, resolve } from 'node:path';
import { MachineProblem } from '../../diagnostics/machineProblem.js';
import { findRepository, isGitProblem, openRevision, revisionHost, revisionRoot } from '../../git/index.js';
import type { GitProblem, Repository } from '../../git/index.js';
import type { Host } from '../../host.js';
import { slashes } from '../../nodeHost.js';
import { displayPath } from '../../plan/shownPaths.js';
import type { Context } from '../context.js';
import { onePlan } from '../onePlan.js';
import { UsageProblem } from '../usageProblem.js';
import { planInRevision } from './planInRevision.js';
import { readRevisionArgument } from './revisionArgument.js';
import type { RevisionArgument } from './revisionArgument.js';

/** One of the two plans: where it is read, and what the user calls it. */
export interface Side {
  readonly host: Host;
  /** Absolute, in that host. */
  readonly planFile: string;
  /** "plans/noorderveld/2024-2025" or "v1:plans/noorderveld/2024-2025" */
  readonly name: string;
  /** The plan stood in another folder then. */
  readonly renamedFrom?: string;
  close(): void;
}

/** The plan that an argument means: a folder or plan.yaml on the disk, else `REV:map`. Throws UsageProblem or MachineProblem. */
export async function readSide(context: Context, argument: string): Promise<Side> {
  const { host } = context;
  const onDisk = (await host.kind(slashes(resolve(host.workingFolder, argument)))) !== 'nothing';
  const revision = onDisk ? undefined : readRevisionArgument(argument, context.system.platform);
  return revision === undefined ? diskSide(host, [argument]) : revisionSide(host, revision, host.workingFolder);
}

/** `--sinds`: a plan as it stands on the disk, and the same plan in a revision. Without an argument the only plan below this folder. */
export async function sidesSince(context: Context, revision: string, args: readonly string[]): Promise<readonly [Side, Side]> {
  const { host } = context;
  const now = await diskSide(host, args);
  // Asked from the plan's own folder, so that a plan in another repository is compared with that one's history.
  return [await revisionSide(host, { revision, path: './plan.yaml' }, posix.dirname(now.planFile)), now];
}

async function diskSide(host: Host, args: readonly string[]): Promise<Side> {
  const planFile = await onePlan(host, args);
  const folder = posix.dirname(planFile);
  return { host, planFile, name: folder === host.workingFolder ? posix.basename(folder) : displayPath(folder, host.workingFolder), close: () => undefined };
}

async function revisionSide(host: Host, { revision: name, path }: RevisionArgument, folder: string): Promise<Side> {
  if (name === '') throw new UsageProblem(`Vóór de dubbele punt van ‘:${path}’ hoort een versie, zoals HEAD:${path}.`);
  const repository = orThrow(await findRepository({ folder, environment: host.environment }), name);
  const revision = orThrow(await openRevision(repository, name), name);
  try {
    const { file, renamedFrom } = await planInRevision(repository, revision, path);
    return {
      host: revisionHost(revision, host.environment),
      planFile: posix.join(revisionRoot(revision), file),
      name: `${name}:${posix.dirname(file)}`,
      ...(renamedFrom === undefined ? {} : { renamedFrom }),
      close: () => revision.blobs.close(),
    };
  } catch (error) {
    revision.blobs.close();
    throw error;
  }
}

function orThrow<Value extends Repository | Awaited<ReturnType<typeof openRevision>>>(value: Value, name: string): Exclude<Value, GitProblem> {
  if (!isGitProblem(value)) return value as Exclude<Value, GitProblem>;
  switch (value.problem) {
    case 'no-git':
      throw new MachineProblem('git/ontbreekt', 'Om een eerdere versie van een plan te lezen is het programma git nodig. Dat is op deze computer niet gevonden.', ['Installeer git (https://git-scm.com/downloads), of vergelijk twee mappen.']);
    case 'no-repository':
      throw new UsageProblem(`‘${name}’ is een versie in git, maar deze map hoort niet bij een repository van git.`, ['Ga naar de map waarin uw plannen staan, of vergelijk twee mappen.'], ['sinds']);
    case 'refused':
      throw new MachineProblem('git/weigert', `Git wil deze map niet lezen: ${value.said}`, [
        'Is de map van een ander en vertrouwt u haar, typ dan: git config --global --add safe.directory MAP',
        'Of vergelijk twee mappen; daar is git niet voor nodig.',
      ]);
    case 'no-revision':
      throw new UsageProblem(
        `De versie ‘${name}’ is er niet in deze repository.`,
        value.isShallow
          ? ['Deze kopie heeft niet de hele geschiedenis. Haal de rest op met `git fetch --unshallow --tags`.', 'In GitHub Actions: zet `fetch-depth: 0` bij actions/checkout.']
          : ['Bekijk welke versies er zijn met `git log --oneline` en `git tag`.'],
        ['sinds'],
      );
  }
}
