import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { folderAssets } from '../../src/assets.js';
import { loadTemplates } from '../../src/html/index.js';
import { attempt, KINDS } from './attempt.js';
import type { Ground } from './attempt.js';
import { specimensIn } from './corpus.js';

/** No input may take longer; a busy machine gets the time of the processor alone counted. */
const LONGEST_SECONDS = 1;
/** After which an input is taken to hang, by the clock. */
const HANG_SECONDS = 60;

export interface RunOptions {
  /** Folder of the package. */
  readonly root: string;
  /** This module as a file that can be run. */
  readonly module: URL;
  readonly first: number;
  readonly count: number;
  readonly say: (line: string) => void;
}

/** What came of one input, as the worker tells it. */
export interface Told {
  readonly number: number;
  readonly kind: string;
  readonly command: string | undefined;
  readonly result: string;
  readonly seconds: number;
  readonly violations: readonly string[];
}

export interface Figures {
  readonly inputs: number;
  readonly counts: Readonly<Record<string, number>>;
  readonly slowest: Pick<Told, 'number' | 'seconds'>;
  readonly violations: readonly string[];
}

export async function groundOf(root: string): Promise<Ground> {
  const assets = folderAssets(root);
  // Without fonts: they are half a megabyte a page and no plan has a say in them.
  return { ...specimensIn(root), assets, templates: await loadTemplates(assets) };
}

/** Tries `count` inputs, from number `first` on, in a thread that is watched: one that hangs is named and ended. */
export function longRun({ root, module, first, count, say }: RunOptions): Promise<Figures> {
  const counts: Record<string, number> = {};
  const violations: string[] = [];
  let inputs = 0;
  let slowest = { number: first, seconds: 0 };
  const figures = (): Figures => ({ inputs, counts, slowest, violations });
  return new Promise((resolve, reject) => {
    const worker = new Worker(module, { workerData: { root, first, count } });
    let at = Date.now();
    const watch = setInterval(() => {
      if (Date.now() - at < HANG_SECONDS * 1000) return;
      violations.push(`input ${first + inputs} hangs`);
      clearInterval(watch);
      void worker.terminate().then(() => resolve(figures()));
    }, 1000);
    worker.on('message', (told: Told) => {
      at = Date.now();
      inputs += 1;
      for (const name of [told.kind, told.result, ...(told.command === undefined ? [] : [`command ${told.command}`])]) counts[name] = (counts[name] ?? 0) + 1;
      if (told.seconds > slowest.seconds) slowest = told;
      const slow = told.seconds > LONGEST_SECONDS ? [`takes ${told.seconds.toFixed(2)} s`] : [];
      for (const violation of [...told.violations, ...slow]) {
        violations.push(`input ${told.number} (${told.kind}): ${violation}`);
        say(violations.at(-1) ?? '');
      }
      if (inputs % 5000 === 0) say(`${inputs} of ${count} inputs, ${violations.length} violations`);
    });
    worker.once('error', reject);
    worker.once('exit', () => {
      clearInterval(watch);
      resolve(figures());
    });
  });
}

async function work({ root, first, count }: { readonly root: string; readonly first: number; readonly count: number }): Promise<void> {
  const ground = await groundOf(root);
  // What is loaded and compiled once is not the first input's doing.
  for (let number = 0; number < KINDS.length * 20; number += 1) await attempt(-1 - number, ground);
  for (let number = first; number < first + count; number += 1) {
    const before = process.cpuUsage();
    const { kind, command, result, violations } = await attempt(number, ground);
    const { user, system } = process.cpuUsage(before);
    const told: Told = { number, kind, command, result, seconds: (user + system) / 1_000_000, violations };
    parentPort?.postMessage(told);
  }
}

if (!isMainThread && parentPort !== null) await work(workerData as { root: string; first: number; count: number });
