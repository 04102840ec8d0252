import { defaultCacheFolder, findBrowser, type FoundBrowser } from '../../src/pdf/index.js';

/** The browser that the program itself would use on this machine. */
export function realBrowser(): Promise<FoundBrowser> {
  const { env: environment, platform } = process;
  return findBrowser({ environment, platform, cacheFolder: defaultCacheFolder(environment, platform) });
}
