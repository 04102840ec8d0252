import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FindOptions, FoundBrowser } from './foundBrowser.js';
import { unpackBrowser } from './unpack.js';

/** npm package with a Chromium headless shell for Linux x64, compressed, so that nothing is downloaded later. */
export const embeddedPackage = '@sparticuz/chromium';

export interface EmbeddedPackage {
  readonly folder: string;
  readonly version: string;
}

/** The installed package, or in Dutch why it is of no use here. It is optional: npm may have left it out. */
export async function findEmbeddedPackage({ platform, architecture = process.arch }: FindOptions): Promise<EmbeddedPackage | string> {
  if (platform !== 'linux' || architecture !== 'x64') return 'alleen voor Linux op een x64-processor';
  const folder = packageFolder();
  if (folder === undefined) return 'het npm-pakket is niet geïnstalleerd';
  try {
    await stat(join(folder, 'bin', 'chromium.br'));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    return 'het npm-pakket is niet heel: verwijder node_modules en installeer opnieuw';
  }
}

function packageFolder(): string | undefined {
  try {
    // The package exports no path to its own folder: its entry is build/cjs/index.cjs.
    return dirname(dirname(dirname(createRequire(import.meta.url).resolve(embeddedPackage))));
  } catch {
    return undefined;
  }
}

/** The embedded browser, unpacked into the cache folder when it is not there whole. */
export async function embeddedBrowser(found: EmbeddedPackage, options: FindOptions): Promise<FoundBrowser> {
  const folder = await unpackBrowser(found, options.cacheFolder);
  const { environment } = options;
  const inherited = environment['LD_LIBRARY_PATH'];
  return {
    kind: 'ingebouwd',
    name: 'ingebouwde browser',
    executable: join(folder, 'chromium'),
    version: found.version,
    environment: {
      ...environment,
      // Its own NSS and expat always, so that it runs alike on a machine with other versions or none at all.
      LD_LIBRARY_PATH: [join(folder, 'libraries', 'lib'), ...(inherited ? [inherited] : [])].join(':'),
      FONTCONFIG_FILE: join(folder, 'fonts.conf'),
    },
  };
}
