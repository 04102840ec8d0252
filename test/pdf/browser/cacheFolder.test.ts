import { expect, it } from 'vitest';
import { temporaryCacheFolder } from '../../../src/cacheFolder.js';
import { defaultCacheFolder } from '../../../src/pdf/index.js';

it.each<[NodeJS.Platform, Record<string, string>, string]>([
  ['linux', { HOME: '/home/u' }, '/home/u/.cache/jaarplan'],
  ['linux', { HOME: '/home/u', XDG_CACHE_HOME: '/var/u' }, '/var/u/jaarplan'],
  ['linux', { HOME: '/home/u', XDG_CACHE_HOME: 'hier' }, '/home/u/.cache/jaarplan'],
  ['linux', {}, temporaryCacheFolder()],
  ['darwin', { HOME: '/Users/u' }, '/Users/u/Library/Caches/jaarplan'],
  ['win32', { LOCALAPPDATA: 'C:\\Users\\u\\AppData\\Local' }, 'C:\\Users\\u\\AppData\\Local\\jaarplan\\Cache'],
  ['win32', { HOME: '/home/u' }, temporaryCacheFolder()],
])('on %s with %j is %s', (platform, environment, folder) => {
  expect(defaultCacheFolder(environment, platform)).toBe(folder);
});
