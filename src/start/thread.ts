import type { MessagePort } from 'node:worker_threads';
import { keptCode } from './keptCode.js';
import { ProgramLoader } from './programLoader.js';

/**
 * Starts the part of the program that finishes files, in a thread of its own. The flags of the engine hold for the whole process, and are
 * set by then. What was compiled is kept after the first file and not at the end, when the process would have to wait for it.
 */
export function startThread(folder: string): void {
  const { parentPort } = process.getBuiltinModule('node:worker_threads');
  if (parentPort === null) throw new Error('This is no thread');
  const loader = new ProgramLoader(folder, keptCode(folder, 'thread'));
  const { answerRequests } = loader.load('finishing.js') as { answerRequests: (port: MessagePort, afterFirst: () => void) => void };
  answerRequests(parentPort, () => loader.keep());
}
