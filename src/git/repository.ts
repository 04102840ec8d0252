import { Blobs } from './blobs.js';
import { askGit } from './git.js';
import type { GitAnswer, GitCall } from './git.js';
import type { Revision } from './revisionHost.js';
import { readTree } from './tree.js';

/** Why a revision cannot be had. */
export type GitProblem =
  | { readonly problem: 'no-git' }
  | { readonly problem: 'no-repository' }
  /** Git refuses to read the repository; `said` is its own first line. */
  | { readonly problem: 'refused'; readonly said: string }
  /** The name means no commit here; in a shallow clone it may lie beyond where the clone ends. */
  | { readonly problem: 'no-revision'; readonly isShallow: boolean };

/** A repository that was found, bare or with a working folder. */
export interface Repository {
  readonly call: GitCall;
  /** From the root of the repository to the folder where git was asked, '' for the root or a bare repository. */
  readonly prefix: string;
  readonly isShallow: boolean;
}

export function isGitProblem(value: object): value is GitProblem {
  return 'problem' in value;
}

/** The repository that holds a folder (absolute). */
export async function findRepository(call: GitCall): Promise<Repository | GitProblem> {
  const answer = await askGit(call, ['rev-parse', '--is-shallow-repository', '--is-inside-work-tree', '--show-prefix']);
  if (answer.ended !== 'done') return problemOf(answer);
  const [shallow, , prefix = ''] = text(answer.output).split('\n');
  return { call, prefix: prefix.replace(/\/$/, ''), isShallow: shallow === 'true' };
}

/** All that a revision holds; `close` its blobs when done. */
export async function openRevision(repository: Repository, name: string): Promise<Revision | GitProblem> {
  const { call, isShallow } = repository;
  const missing: GitProblem = { problem: 'no-revision', isShallow };
  // A name that begins with a hyphen would be an option.
  if (name === '' || name.startsWith('-') || name.includes('\n')) return missing;
  const found = await askGit(call, ['rev-parse', '--verify', '--quiet', `${name}^{commit}`]);
  if (found.ended === 'not-started') return problemOf(found);
  if (found.ended === 'refused') return missing;
  const tree = await askGit(call, ['ls-tree', '-r', '-z', '-l', '--full-tree', text(found.output).trim()]);
  if (tree.ended !== 'done') return tree.ended === 'refused' && isShallow ? missing : problemOf(tree);
  return { name, entries: readTree(tree.output), blobs: new Blobs(call) };
}

/**
 * What a file was called in a revision, when it has been renamed since: its path in both from the root. Undefined when it
 * was not there, or is not in the newest commit.
 */
export async function formerPath({ call }: Repository, name: string, path: string): Promise<string | undefined> {
  const answer = await askGit(call, ['diff', '--find-renames=40%', '--diff-filter=R', '--name-status', '-z', '--no-ext-diff', `${name}^{commit}`, 'HEAD']);
  if (answer.ended !== 'done') return undefined;
  const words = text(answer.output).split('\0');
  for (let at = 0; at + 2 < words.length; at += 3) if (words[at + 2] === path) return words[at + 1];
  return undefined;
}

function problemOf(answer: Exclude<GitAnswer, { ended: 'done' }>): GitProblem {
  if (answer.ended === 'not-started') return { problem: 'no-git' };
  return /not a git repository/i.test(answer.said) ? { problem: 'no-repository' } : { problem: 'refused', said: answer.said };
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes);
}
