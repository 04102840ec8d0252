// `promises` is loaded when it is asked for, and not at all for `--help`; `node:fs/promises` is loaded at once.
import { closeSync, constants, fstatSync, openSync, promises, readFileSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import type { Host, ReadProblem } from './host.js';

/** The real disk. `workingFolder` and `environment` come from the process, which only the command line touches. */
export function nodeHost(workingFolder: string, environment: Host['environment']): Host {
  return {
    workingFolder: slashes(resolve(workingFolder)),
    environment,
    read,
    async kind(path) {
      const found = await promises.stat(path).catch(() => undefined);
      if (found === undefined) return 'nothing';
      return found.isDirectory() ? 'folder' : 'file';
    },
    async list(folder) {
      return promises.readdir(folder).catch(() => []);
    },
    async glob(patterns, folder) {
      const { globby } = await import('globby');
      return globby([...patterns], { cwd: folder, absolute: true, followSymbolicLinks: false, dot: false, onlyFiles: true, suppressErrors: true });
    },
    async realPath(path) {
      return slashes(await promises.realpath(path).catch(() => resolve(path)));
    },
  };
}

/**
 * Opened without waiting: a named pipe among the files would otherwise hold the program for ever. Read in one go: a plan has dozens of small files, and
 * each costs five times as long when every step of reading it is waited for.
 */
function read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
  try {
    const opened = openSync(file, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      return Promise.resolve(content(opened, maximumBytes));
    } finally {
      closeSync(opened);
    }
  } catch (error) {
    return Promise.resolve({ problem: problemOf(error) });
  }
}

function content(opened: number, maximumBytes: number): Uint8Array | ReadProblem {
  const found = fstatSync(opened);
  if (found.isDirectory()) return { problem: 'folder' };
  if (!found.isFile()) return { problem: 'unreadable' };
  if (found.size > maximumBytes) return { problem: 'too-large', bytes: found.size };
  return readFileSync(opened);
}

function problemOf(error: unknown): 'missing' | 'folder' | 'forbidden' | 'unreadable' {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return 'missing';
    case 'EISDIR':
      return 'folder';
    case 'EACCES':
    case 'EPERM':
      return 'forbidden';
    default:
      return 'unreadable';
  }
}

export function slashes(path: string): string {
  return sep === '\\' ? path.replaceAll('\\', '/') : path;
}
