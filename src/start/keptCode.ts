import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCacheFolder } from '../cacheFolder.js';
import { CompiledCode } from './compiledCode.js';
import { isOwnFolder } from './ownedFolder.js';

/**
 * What was compiled of the program in `folder` the last time that it was used in the same way; undefined where nothing may be kept. Kept
 * apart by `use`, because each uses other parts of the program.
 */
export function keptCode(folder: string, use: string): CompiledCode | undefined {
  const cache = join(defaultCacheFolder(process.env, process.platform), 'code');
  if (process.env['NODE_V8_COVERAGE'] !== undefined || !isOwnFolder(cache)) return undefined;
  const identity = readFileSync(join(folder, 'identity.txt'), 'utf8').trim();
  return new CompiledCode(cache, [identity.slice(0, 16), process.version, process.arch, use].join('-'));
}
