import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import type { Host } from '../host.js';

/** A call of the `git` program; never through a shell, so that no name can be read as a command. */
export interface GitCall {
  /** Folder in which git looks for its repository. */
  readonly folder: string;
  readonly environment: Host['environment'];
}

export type GitAnswer =
  | { readonly ended: 'done'; readonly output: Uint8Array }
  | { readonly ended: 'refused'; readonly said: string }
  /** There is no git, or no folder to run it in. */
  | { readonly ended: 'not-started'; readonly code: string };

/** Ends with what git wrote on its standard output, or with the first line of why it would not. Never throws. */
export async function askGit(call: GitCall, words: readonly string[]): Promise<GitAnswer> {
  const child = startGit(call, words);
  const [output, said]: [Uint8Array[], Uint8Array[]] = [[], []];
  child.stdout.on('data', (bytes: Uint8Array) => void output.push(bytes));
  child.stderr.on('data', (bytes: Uint8Array) => void said.push(bytes));
  child.stdin.on('error', () => undefined).end();
  return new Promise((resolve) => {
    child.once('error', (error: NodeJS.ErrnoException) => resolve({ ended: 'not-started', code: error.code ?? '' }));
    child.once('close', (code) => {
      if (code === 0) resolve({ ended: 'done', output: Buffer.concat(output) });
      else resolve({ ended: 'refused', said: new TextDecoder().decode(Buffer.concat(said)).split('\n')[0] ?? '' });
    });
  });
}

export function startGit({ folder, environment }: GitCall, words: readonly string[]): ChildProcessWithoutNullStreams {
  return spawn('git', [...words], { cwd: folder, env: quiet(environment), stdio: 'pipe', windowsHide: true });
}

/**
 * The user's environment, so that git finds itself and its settings; but it may ask nothing, lock nothing, fetch nothing,
 * and look into no other repository than that of the folder.
 */
function quiet(environment: Host['environment']): NodeJS.ProcessEnv {
  const { GIT_DIR: _directory, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, GIT_PREFIX: _prefix, GIT_EXTERNAL_DIFF: _diff, ...rest } = environment;
  return { ...rest, LC_ALL: 'C', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0', GIT_NO_LAZY_FETCH: '1', GIT_LITERAL_PATHSPECS: '1' };
}
