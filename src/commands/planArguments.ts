import { posix, resolve } from 'node:path';
import type { Host } from '../host.js';
import { slashes } from '../nodeHost.js';
import { displayPath } from '../plan/shownPaths.js';
import { nearest } from '../schema/nearest.js';
import { someOf } from './someOf.js';
import { UsageProblem } from './usageProblem.js';

const PLAN_FILE = 'plan.yaml';

/** Where no plans of the user's own stand: what programs put there, and folders that a name with a dot hides. */
const SKIPPED = ['!**/node_modules/**', '!**/uitvoer/**'];

/**
 * The plan files that the arguments of a command mean, absolute and sorted. An argument is a folder, a plan.yaml or a
 * pattern; a folder without plan.yaml means every plan below it; no argument means every plan below the working folder.
 * Throws UsageProblem for an argument that means no plan.
 */
export async function findPlans(host: Host, args: readonly string[]): Promise<string[]> {
  const found = args.length === 0 ? [await plansHere(host)] : await Promise.all(args.map((argument) => plansOf(host, argument)));
  return [...new Set(found.flat())].sort();
}

async function plansHere(host: Host): Promise<readonly string[]> {
  const plans = await plansBelow(host, host.workingFolder);
  if (plans.length > 0) return plans;
  throw new UsageProblem('In deze map staat geen plan, en in de mappen daaronder ook niet.', [
    'Noem de map van een plan, of ga naar de map waarin uw plannen staan.',
    'Hebt u nog geen plan? Begin er een met `jaarplan init`.',
  ]);
}

async function plansOf(host: Host, argument: string): Promise<readonly string[]> {
  const path = slashes(resolve(host.workingFolder, argument));
  switch (await host.kind(path)) {
    case 'file':
      return [await planFile(host, path, argument)];
    case 'folder':
      return plansInFolder(host, path, argument);
    case 'nothing':
      return isPattern(argument) ? plansLike(host, argument) : missing(host, path, argument);
  }
}

async function planFile(host: Host, path: string, argument: string): Promise<string> {
  if (posix.basename(path) === PLAN_FILE) return path;
  const plan = await planAround(host, posix.dirname(path));
  throw new UsageProblem(`‘${argument}’ is geen plan: een plan is een map met een bestand plan.yaml.`, [plan === undefined ? await plansBeside(host, posix.dirname(path)) : `Bedoelde u ‘${displayPath(plan, host.workingFolder)}’?`]);
}

/** For a file of an organisation, whose plans stand in folders beside it. */
async function plansBeside(host: Host, folder: string): Promise<string> {
  const plans = [...(await plansBelow(host, folder))].sort().map((plan) => displayPath(posix.dirname(plan), host.workingFolder));
  if (plans.length === 0) return 'Noem een map met een plan.yaml erin.';
  return plans.length === 1 ? `Bedoelde u ‘${plans.join('')}’?` : `Noem de map van een plan: ${someOf(plans)}.`;
}

/** The plan to which a file belongs: in its folder or the nearest one above. */
async function planAround(host: Host, start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = posix.dirname(folder)) {
    const file = posix.join(folder, PLAN_FILE);
    if ((await host.kind(file)) === 'file') return file;
    if (folder === posix.dirname(folder)) return undefined;
  }
}

async function plansInFolder(host: Host, folder: string, argument: string): Promise<readonly string[]> {
  const own = posix.join(folder, PLAN_FILE);
  // Also when that name is a folder: reading it says so, with the path.
  if ((await host.kind(own)) !== 'nothing') return [own];
  if (posix.basename(folder) === PLAN_FILE) return [folder];
  const plans = await plansBelow(host, folder);
  if (plans.length > 0) return plans;
  const around = await planAround(host, folder);
  if (around !== undefined) throw new UsageProblem(`De map ‘${argument}’ hoort bij een plan, maar is zelf geen plan.`, [`Bedoelde u ‘${displayPath(posix.dirname(around), host.workingFolder)}’?`]);
  throw new UsageProblem(`In de map ‘${argument}’ staat geen plan.yaml, en in de mappen daaronder ook niet.`, [`Begin een plan met \`jaarplan init ${argument}\`.`]);
}

/** Every plan.yaml below a folder, absolute, in no particular order. */
export function plansBelow(host: Host, folder: string): Promise<readonly string[]> {
  return host.glob([`**/${PLAN_FILE}`, ...SKIPPED], folder);
}

/** For shells that leave patterns to the program: a pattern may mean plan files, their folders, or folders above them. */
async function plansLike(host: Host, argument: string): Promise<readonly string[]> {
  const pattern = slashes(argument).replace(/\/$/, '');
  const named = await host.glob([pattern, `${pattern}/${PLAN_FILE}`, ...SKIPPED], host.workingFolder);
  const plans = named.filter((file) => posix.basename(file) === PLAN_FILE);
  if (plans.length > 0) return plans;
  const below = await host.glob([`${pattern}/**/${PLAN_FILE}`, ...SKIPPED], host.workingFolder);
  if (below.length > 0) return below;
  throw new UsageProblem(`Geen enkel plan past bij ‘${argument}’.`, ['Een plan is een map met een bestand plan.yaml. Kijk of de mappen in het patroon bestaan.']);
}

function isPattern(argument: string): boolean {
  return /[*?{[]/.test(argument);
}

async function missing(host: Host, path: string, argument: string): Promise<never> {
  const suggestion = await similarPath(host, path);
  throw new UsageProblem(`‘${argument}’ bestaat niet.`, suggestion === undefined ? ['Noem een map met een plan.yaml erin.'] : [`Bedoelde u ‘${displayPath(suggestion, host.workingFolder)}’?`]);
}

/** The path with its first misspelt part put right, where that makes a path that exists. */
async function similarPath(host: Host, path: string): Promise<string | undefined> {
  let folder = path;
  const rest: string[] = [];
  while ((await host.kind(folder)) === 'nothing' && folder !== posix.dirname(folder)) {
    rest.unshift(posix.basename(folder));
    folder = posix.dirname(folder);
  }
  const [wrong, ...after] = rest;
  const name = nearest(wrong ?? '', [...(await host.list(folder))].sort());
  if (name === undefined) return undefined;
  const candidate = posix.join(folder, name, ...after);
  return (await host.kind(candidate)) === 'nothing' ? undefined : candidate;
}
