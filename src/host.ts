/**
 * The outside world: disk, environment, where jaarplan was started. Everything else gets it passed in, so that a test is
 * a value. Paths are absolute and written with `/`, on Windows too (`C:/plannen/…`).
 */
export interface Host {
  /** Folder in which jaarplan was started. */
  readonly workingFolder: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** The bytes of a file, or why they cannot be had. Never throws. */
  read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem>;
  kind(path: string): Promise<'file' | 'folder' | 'nothing'>;
  /** Names in a folder, in no particular order; empty when it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
  /** Files that fit the patterns, absolute, in no particular order. Links out of the folder are not followed. */
  glob(patterns: readonly string[], folder: string): Promise<readonly string[]>;
  /** The path with every symbolic link followed; the path itself when it does not exist. */
  realPath(path: string): Promise<string>;
}

export type ReadProblem =
  | { readonly problem: 'missing' | 'folder' | 'forbidden' | 'unreadable' }
  | { readonly problem: 'too-large'; readonly bytes: number };

export function isReadProblem(value: Uint8Array | ReadProblem): value is ReadProblem {
  return 'problem' in value;
}
