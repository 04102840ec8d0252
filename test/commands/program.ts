import { spawn, spawnSync } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmdirSync, rmSync, statSync, writeFileSync, chmodSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, onTestFinished } from 'vitest';

export const projectFolder = fileURLToPath(new URL('../../', import.meta.url));
const program = join(projectFolder, 'bin/jaarplan.js');

export interface RunOptions {
  readonly folder: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** Words for node itself, before the program. */
  readonly node?: readonly string[];
  /** Without the rights of root, whom no permission stops. */
  readonly asOrdinaryUser?: boolean;
  /** What stands on stdin; without it, nothing does. */
  readonly input?: string | Uint8Array;
}

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the real program to its end. */
export async function run(words: readonly string[], options: RunOptions): Promise<Ended> {
  const child = start(words, options);
  child.stdin?.end(options.input);
  return ending(child);
}

/** Starts the real program, for tests that interrupt it. */
export function start(words: readonly string[], { folder, environment = {}, node = [], asOrdinaryUser = false, input }: RunOptions): ChildProcess {
  const isRoot = process.getuid?.() === 0;
  return spawn(process.execPath, [...node, program, ...words], {
    cwd: folder,
    env: { ...plainEnvironment(), ...environment },
    stdio: [input === undefined ? 'ignore' : 'pipe', 'pipe', 'pipe'],
    ...(asOrdinaryUser && isRoot ? { uid: 65534, gid: 65534 } : {}),
  });
}

export async function ending(child: ChildProcess): Promise<Ended> {
  let stdout = '';
  let stderr = '';
  child.stdout?.setEncoding('utf8').on('data', (text: string) => void (stdout += text));
  child.stderr?.setEncoding('utf8').on('data', (text: string) => void (stderr += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, stdout, stderr }));
  });
}

/** What the tests themselves run under must not reach the program. */
function plainEnvironment(): NodeJS.ProcessEnv {
  const { CI: _ci, NO_COLOR: _none, FORCE_COLOR: _force, NODE_OPTIONS: _node, NODE_V8_COVERAGE: _coverage, ...rest } = process.env;
  return rest;
}

/** A folder of its own for a test file, gone at its end; for a test that asks for one while it runs, gone at the test's. `nobody` may write in it too. */
export function temporaryFolder(prefix = 'jaarplan-test-'): string {
  const folder = mkdtempSync(join(tmpdir(), prefix));
  chmodSync(folder, 0o777);
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  try {
    onTestFinished(remove);
  } catch {
    afterAll(remove);
  }
  return folder;
}

/** Writes files, given by their path in the folder. */
export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Every file below a folder, sorted. */
export function filesBelow(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

/** Builds the program when a source is newer; test files that come at the same time wait for each other. */
export function buildProgram(): void {
  const lock = join(tmpdir(), `jaarplan-test-build-${projectFolder.replaceAll(/\W+/g, '-')}`);
  while (!takeLock(lock)) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
  try {
    if (isUpToDate()) return;
    const { status, stderr } = spawnSync(process.execPath, ['scripts/build.js'], { cwd: projectFolder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The program does not build:\n${stderr}`);
  } finally {
    rmdirSync(lock);
  }
}

function takeLock(lock: string): boolean {
  try {
    mkdirSync(lock);
    return true;
  } catch {
    // Left behind by a run that was killed.
    if (existsSync(lock) && statSync(lock).mtimeMs < Date.now() - 120_000) rmSync(lock, { recursive: true, force: true });
    return false;
  }
}

function isUpToDate(): boolean {
  const built = join(projectFolder, 'dist/modules.json');
  if (!existsSync(built)) return false;
  const sources = readdirSync(join(projectFolder, 'src'), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const times = sources.map((name) => statSync(join(projectFolder, 'src', name)).mtimeMs);
  return statSync(built).mtimeMs > Math.max(...times);
}
