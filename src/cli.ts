import { readFileSync, writeSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageAssets, packageFolder } from './assets.js';
import { coloursFor } from './commands/colours.js';
import type { Context, System } from './commands/context.js';
import { EXIT } from './commands/exitCode.js';
import { COMMANDS } from './commands/index.js';
import { runProgram } from './commands/program.js';
import { reportFailure } from './commands/report.js';
import { diskProblem } from './outputs/diskProblem.js';
import { nodeHost } from './nodeHost.js';
import { Unfinished } from './outputs/unfinished.js';

/** Signals that end the program, with the exit code that a shell expects of each: 128 and the signal's number. */
const SIGNALS = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

const WIPE_LINE = '\r\u001B[K';

/**
 * The whole program: the only code that touches the process, its streams and its signals. `settled` is told when a command that
 * does not end by itself has all that it needs.
 */
export async function main(settled: () => void = () => undefined): Promise<void> {
  let takeDefect = (error: unknown): void => {
    context.unfinished.undoAll();
    process.exit(reportFailure(error, context));
  };
  const context: Context = { ...(await processContext()), settled, takeDefects: (take) => void (takeDefect = take) };
  endOnSignals(context);
  surviveStreams(context);
  const onDefect = (error: unknown): void => takeDefect(error);
  process.on('uncaughtException', onDefect).on('unhandledRejection', onDefect);
  try {
    process.exitCode = Math.max(await runProgram(process.argv.slice(2), COMMANDS, context), Number(process.exitCode ?? EXIT.done));
  } catch (error) {
    context.unfinished.undoAll();
    process.exitCode = reportFailure(error, context);
  }
}

async function processContext(): Promise<Context> {
  const host = nodeHost(process.cwd(), process.env);
  const assets = packageAssets();
  const { stdout, stderr } = process;
  const isWatched = stderr.isTTY && process.env['CI'] === undefined;
  // Some terminals say that they have no columns at all.
  const columns = stderr.isTTY && stderr.columns > 0 ? Math.min(80, Math.max(40, stderr.columns)) : 80;
  return {
    host,
    assets,
    programHash: () => assets.read('dist/identity.txt'),
    system: system(),
    print: (text) => void stdout.write(text),
    say: (text) => void stderr.write(text),
    look: { colours: await coloursFor(process.env, stderr.isTTY), width: columns },
    ...(isWatched ? { showProgress: (line: string) => void stderr.write(WIPE_LINE + line.slice(0, columns - 1)) } : {}),
    ...(isWatched && process.stdin.isTTY ? { ask } : {}),
    // Opened by who reads it.
    input: () => process.stdin,
    unfinished: new Unfinished(),
    now: () => new Date(),
  };
}

function system(): System {
  const { version } = JSON.parse(readFileSync(join(packageFolder, 'package.json'), 'utf8')) as { version: string };
  return { jaarplanVersion: version, nodeVersion: process.versions.node, platform: process.platform, architecture: process.arch, temporaryFolder: tmpdir(), processors: availableParallelism() };
}

/** On stderr, because stdout is for results. Ctrl-D and Ctrl-C wave a question away. */
async function ask(question: string): Promise<string | undefined> {
  const { createInterface } = await import('node:readline');
  const asking = createInterface({ input: process.stdin, output: process.stderr });
  return new Promise((resolve) => {
    asking.once('close', () => resolve(undefined));
    asking.question(question, (answer) => {
      resolve(answer);
      asking.close();
    });
  });
}

/** Half-written files and the browser do not outlive the program. */
function endOnSignals(context: Context): void {
  for (const [signal, code] of Object.entries(SIGNALS)) {
    process.once(signal, () => {
      context.showProgress?.('');
      context.unfinished.undoAll();
      // Written at once: the process ends before a stream would be. Nobody may be listening any more.
      try {
        writeSync(2, 'Gestopt. Er is niets half bewaard.\n');
      } catch {
        // A closed stream is no reason to end in another way.
      }
      process.exit(code);
    });
  }
}

/** Whoever reads our output may stop reading (`jaarplan check | head`): no reason to stop working, and nothing to say. */
function surviveStreams(context: Context): void {
  const isClosed = (error: NodeJS.ErrnoException): boolean => error.code === 'EPIPE';
  process.stderr.on('error', () => undefined);
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (!isClosed(error)) process.exitCode = reportFailure(diskProblem(error, 'de uitvoer', 'stuur de uitvoer naar een andere plek'), context);
  });
}
