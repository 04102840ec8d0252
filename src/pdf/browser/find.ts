import { embeddedBrowser } from './embedded.js';
import { embeddedPackage, findEmbeddedPackage } from './embeddedPackage.js';
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
  const given = givenPath(options);
  if (given !== undefined) {
    if (!(await isExecutableFile(given.path, options.platform))) throw givenBrowserMissing(given.source, given.path);
    return { kind: 'opgegeven', name: given.source, executable: given.path, environment: options.environment };
  }
  const embedded = await findEmbeddedPackage(options);
  if (typeof embedded === 'object') return embeddedBrowser(embedded, options);
  for (const place of installedPlaces(options)) {
    if (await isExecutableFile(place.path, options.platform)) {
      return { kind: 'geinstalleerd', name: place.name, executable: place.path, environment: options.environment };
    }
  }
  throw noBrowser(await listBrowsers(options), options);
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
