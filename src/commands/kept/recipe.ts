import type { Assets } from '../../assets.js';
import { defaultCacheFolder } from '../../cacheFolder.js';
import { fontVersion } from '../../outputs/fontFiles.js';
import type { BuildOptions } from '../buildOptions.js';
import type { Context } from '../context.js';
import { KeptBuilds } from './keptBuilds.js';
import { KeptChecks } from './keptChecks.js';
import { hashOf } from './observations.js';

/** What decides how a plan is made, and whether what was made before may be used. */
export type WayOfBuilding = Pick<BuildOptions, 'outputs' | 'layout' | 'enclosed' | 'browser' | 'anew'>;

/**
 * The builds of before that were made in the same way: by this program, these templates, fonts, options and browser.
 * Undefined when one of them cannot be told: then nothing is kept, and nothing that was kept is used.
 */
export async function keptBuilds({ host, assets, system, programHash }: Context, options: WayOfBuilding): Promise<KeptBuilds | undefined> {
  if (programHash === undefined) return undefined;
  const { environment } = host;
  const cacheFolder = defaultCacheFolder(environment, system.platform);
  const [program, templates, font, browser] = await Promise.all([
    programHash(),
    templatesOf(assets),
    fontVersion(),
    options.outputs.some(({ needsBrowser }) => needsBrowser) ? browserOf(options, environment, system.platform, cacheFolder) : 'none',
  ]);
  if (browser === undefined) return undefined;
  const { layout, outputs, enclosed } = options;
  // Paths in what is said are seen from the working folder.
  const recipe = { program, version: system.jaarplanVersion, templates, font, browser, layout, enclosed, outputs: outputs.map(({ name }) => name), epoch: environment['SOURCE_DATE_EPOCH'], from: host.workingFolder };
  return new KeptBuilds(cacheFolder, JSON.stringify(recipe), !options.anew);
}

/** What was said before of plans by this program, with these templates. Undefined as for builds. */
export async function keptChecks({ host, assets, system, programHash }: Context, anew: boolean): Promise<KeptChecks | undefined> {
  if (programHash === undefined) return undefined;
  const [program, templates] = await Promise.all([programHash(), templatesOf(assets)]);
  // Paths in what is said are seen from the working folder.
  const recipe = { program, version: system.jaarplanVersion, templates, from: host.workingFolder };
  return new KeptChecks(defaultCacheFolder(host.environment, system.platform), JSON.stringify(recipe), !anew);
}

async function templatesOf(assets: Assets): Promise<string> {
  return hashOf(JSON.stringify(await filesUnder(assets, 'templates')));
}

async function browserOf({ browser }: WayOfBuilding, environment: Context['host']['environment'], platform: NodeJS.Platform, cacheFolder: string): Promise<string | undefined> {
  const { browserIdentity } = await import('../../pdf/browser/identity.js');
  return browserIdentity({ environment, platform, cacheFolder, ...(browser === undefined ? {} : { flag: browser }) });
}

/** Each file with what it says. Names of folders have no dot. */
async function filesUnder(assets: Assets, folder: string): Promise<unknown[]> {
  const names = await assets.list(folder);
  return Promise.all(names.map(async (name) => [name, name.includes('.') ? await assets.read(`${folder}/${name}`) : await filesUnder(assets, `${folder}/${name}`)]));
}
