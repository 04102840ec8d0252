import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defaultCacheFolder } from '../cacheFolder.js';
import { CompiledCode } from './compiledCode.js';
import { ProgramLoader } from './programLoader.js';
import { isOwnFolder } from './ownedFolder.js';
import { makePatient } from './patientEngine.js';

/** Starts the program. Nothing is imported before this but what loads it quickly. */
export async function start(folder: string): Promise<void> {
  if (isCommand(process.argv[2])) makePatient(process.versions.v8);
  const loader = new ProgramLoader(folder, compiledCode(folder));
  const { main } = loader.load('cli.js') as { main: (settled: () => void) => Promise<void> };
  await main(() => loader.keep());
  loader.keep();
}

/** `--help` and `--version` are over before an engine of whichever kind would begin to optimise. */
function isCommand(word: string | undefined): boolean {
  return word !== undefined && !word.startsWith('-');
}

/** Undefined where nothing may be kept. Kept apart by command, because each uses other parts of the program. */
function compiledCode(folder: string): CompiledCode | undefined {
  const cache = join(defaultCacheFolder(process.env, process.platform), 'code');
  if (process.env['NODE_V8_COVERAGE'] !== undefined || !isOwnFolder(cache)) return undefined;
  const identity = readFileSync(join(folder, 'identity.txt'), 'utf8').trim();
  const command = createHash('sha256').update(process.argv[2] ?? '').digest('hex').slice(0, 8);
  return new CompiledCode(cache, [identity.slice(0, 16), process.version, process.arch, command].join('-'));
}
