import { packageAssets } from '../../src/assets.js';
import type { Context } from '../../src/commands/context.js';
import { COMMANDS } from '../../src/commands/index.js';
import { runProgram } from '../../src/commands/program.js';
import { reportFailure } from '../../src/commands/report.js';
import { NO_COLOURS } from '../../src/diagnostics/colours.js';
import { nodeHost } from '../../src/nodeHost.js';
import { Unfinished } from '../../src/outputs/unfinished.js';
import type { Ended } from './program.js';

export interface HereOptions {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly platform?: NodeJS.Platform;
  /** What stands on stdin; without it, nothing does. */
  readonly input?: string | Uint8Array;
  /** By what the program is told from another; without it nothing is kept from one run to the next. */
  readonly programHash?: string;
}

/** Runs a command within the test, on the real disk: all of the program but the process around it. */
export async function runHere(words: readonly string[], { folder, environment = {}, platform = process.platform, input, programHash }: HereOptions): Promise<Ended> {
  let [stdout, stderr] = ['', ''];
  const context: Context = {
    host: nodeHost(folder, { ...process.env, ...environment }),
    assets: packageAssets(),
    ...(programHash === undefined ? {} : { programHash: () => Promise.resolve(programHash) }),
    system: { jaarplanVersion: '0.0.0', nodeVersion: process.versions.node, platform, architecture: process.arch, temporaryFolder: folder, processors: 2 },
    print: (text) => void (stdout += text),
    say: (text) => void (stderr += text),
    look: { colours: NO_COLOURS, width: 80 },
    input: () => typed(input),
    unfinished: new Unfinished(),
    now: () => new Date(0),
  };
  try {
    return { code: await runProgram(words, COMMANDS, context), stdout, stderr };
  } catch (error) {
    const code = reportFailure(error, context);
    return { code, stdout, stderr };
  }
}

async function* typed(input: string | Uint8Array | undefined): AsyncIterable<Uint8Array> {
  if (input !== undefined) yield await Promise.resolve(typeof input === 'string' ? new TextEncoder().encode(input) : input);
}
