import { embeddedBrowser } from './embedded.js';
import { embeddedPackage, findEmbeddedPackage } from './embeddedPackage.js';
import type { EmbeddedPackage } from './embeddedPackage.js';
import type { BrowserCandidate, FindOptions, FoundBrowser } from './foundBrowser.js';
import { installedPlaces, isExecutableFile } from './installed.js';
import { givenBrowserMissing, noBrowser } from './problems.js';
import { installedVersion } from './version.js';

/**
 * The browser to print with: the one that was asked for, else the embedded one, else an installed one.
 *
 * One that was asked for must be there: another browser in its place would break lines and pages elsewhere.
 * Throws MachineProblem `browser/pad-klopt-niet`, `browser/ontbreekt`, or `schijf/…` when unpacking fails.
 */
export async function findBrowser(options: FindOptions): Promise<FoundBrowser> {
  const chosen = await chosenBrowser(options);
  if (chosen === undefined) throw noBrowser(await listBrowsers(options), options);
  if (chosen.kind === 'ingebouwd') return embeddedBrowser(chosen.embedded, options);
  const { kind, name, path } = chosen;
  if (kind === 'opgegeven' && !(await isExecutableFile(path, options.platform))) throw givenBrowserMissing(name, path);
  return { kind, name, executable: path, environment: options.environment };
}

/** Which browser it will be, not yet unpacked; one that was asked for need not be there. */
export type ChosenBrowser =
  | { readonly kind: 'ingebouwd'; readonly embedded: EmbeddedPackage }
  | { readonly kind: 'opgegeven' | 'geinstalleerd'; readonly name: string; readonly path: string };

/** Undefined when there is none. */
export async function chosenBrowser(options: FindOptions): Promise<ChosenBrowser | undefined> {
  const given = givenPath(options);
  if (given !== undefined) return { kind: 'opgegeven', name: given.source, path: given.path };
  const embedded = await findEmbeddedPackage(options);
  if (typeof embedded === 'object') return { kind: 'ingebouwd', embedded };
  for (const { name, path } of installedPlaces(options)) {
    if (await isExecutableFile(path, options.platform)) return { kind: 'geinstalleerd', name, path };
  }
  return undefined;
}

/** Every place where `findBrowser` looks, in its order, with what is there. Unpacks nothing. */
export async function listBrowsers(options: FindOptions): Promise<BrowserCandidate[]> {
  const given = givenPath(options);
  const givenCandidates = given === undefined ? [] : [await installedCandidate('opgegeven', given.source, given.path, options)];
  const installed = await Promise.all(installedPlaces(options).map(({ name, path }) => installedCandidate('geinstalleerd', name, path, options)));
  return [...givenCandidates, await embeddedCandidate(options), ...installed];
}

async function embeddedCandidate(options: FindOptions): Promise<BrowserCandidate> {
  const embedded = await findEmbeddedPackage(options);
  const base = { kind: 'ingebouwd', name: 'ingebouwde browser', place: embeddedPackage } as const;
  return typeof embedded === 'string' ? { ...base, found: false, remark: embedded } : { ...base, found: true, version: embedded.version };
}

async function installedCandidate(kind: 'opgegeven' | 'geinstalleerd', name: string, path: string, options: FindOptions): Promise<BrowserCandidate> {
  const found = await isExecutableFile(path, options.platform);
  const version = found ? await installedVersion(path, options.platform) : undefined;
  return { kind, name, place: path, found, ...(version === undefined ? {} : { version }) };
}

function givenPath({ flag, environment }: FindOptions): { readonly source: string; readonly path: string } | undefined {
  const sources = [['--browser', flag], ...['JAARPLAN_BROWSER', 'PUPPETEER_EXECUTABLE_PATH'].map((name) => [name, environment[name]])] as const;
  // An empty variable is how a shell switches one off; an empty flag is a mistake and fails as a path.
  const found = sources.find(([source, path]) => path !== undefined && (path !== '' || source === '--browser'));
  return found?.[0] === undefined || found[1] === undefined ? undefined : { source: found[0], path: found[1] };
}
