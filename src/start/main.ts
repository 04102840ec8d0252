import { createHash } from 'node:crypto';
import { setUpEngine } from './engine.js';
import { keptCode } from './keptCode.js';
import { ProgramLoader } from './programLoader.js';

export { startThread } from './thread.js';

/** Starts the program. Nothing is imported before this but what loads it quickly. */
export async function start(folder: string): Promise<void> {
  if (isCommand(process.argv[2])) setUpEngine(process.versions.v8);
  const command = createHash('sha256').update(process.argv[2] ?? '').digest('hex').slice(0, 8);
  const loader = new ProgramLoader(folder, keptCode(folder, command));
  const { main } = loader.load('cli.js') as { main: (settled: () => void) => Promise<void> };
  await main(() => loader.keep());
  loader.keep();
}

/** `--help` and `--version` are over before an engine of whichever kind would begin to optimise. */
function isCommand(word: string | undefined): boolean {
  return word !== undefined && !word.startsWith('-');
}
