import { randomUUID } from 'node:crypto';
import { unlinkSync } from 'node:fs';
import * as disk from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isAbandoned, ownerName } from '../processOwner.js';
import { diskProblem } from './diskProblem.js';
import { makeFolder } from './makeFolder.js';
import type { Unfinished } from './unfinished.js';

export interface WholeFile {
  /** Absolute. */
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Who may do what with it, as the disk keeps it; without it, what is usual for a new file. */
  readonly mode?: number;
}

export interface WriteOptions {
  /** Where a half-written file is remembered until it is whole. */
  readonly unfinished: Unfinished;
  /** How a path is named to the user. */
  readonly display: (path: string) => string;
  /** How the user chooses another folder: "kies met --uit een andere map". */
  readonly elsewhere: string;
  /** The disk; another one in tests of what can go wrong with it. */
  readonly disk?: Pick<typeof disk, 'mkdir' | 'open' | 'readdir' | 'rename' | 'stat' | 'unlink'>;
}

/** A file that stands complete on the disk, under a name that nobody reads. */
interface Written {
  readonly temporary: string;
  readonly path: string;
  readonly finish: () => void;
}

/**
 * Writes files that belong together: each appears whole or not at all, and none of them before all could be written.
 * Folders are made. Throws MachineProblem `schijf/…` when the disk does not take them; then what stood there still does.
 */
export async function writeWhole(files: readonly WholeFile[], options: WriteOptions): Promise<void> {
  const writing = await Promise.allSettled(files.map((file) => writeBeside(file, options)));
  const written = writing.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []));
  try {
    for (const one of writing) if (one.status === 'rejected') throw one.reason;
    for (const { temporary, path, finish } of written) {
      await naming(path, options, () => (options.disk ?? disk).rename(temporary, path));
      finish();
    }
  } finally {
    // Only what was not renamed is still there.
    for (const { temporary, finish } of written) {
      await (options.disk ?? disk).unlink(temporary).catch(() => undefined);
      finish();
    }
  }
  const folders = new Set(files.map(({ path }) => dirname(path)));
  await Promise.all([...folders].map((folder) => removeAbandoned(folder, options)));
  await Promise.all([...folders].map((folder) => settleFolder(folder, options)));
}

async function writeBeside({ path, bytes, mode }: WholeFile, options: WriteOptions): Promise<Written> {
  const { mkdir, open, stat, unlink } = options.disk ?? disk;
  const folder = dirname(path);
  await naming(folder, options, () => makeFolder(folder, { mkdir, stat }));
  await refuseFolder(path, options);
  const temporary = join(folder, `.${basename(path).slice(0, 60)}.${ownerName()}.${randomUUID()}.tmp`);
  const finish = options.unfinished.add(() => unlinkSync(temporary));
  try {
    await naming(path, options, async () => {
      const handle = await open(temporary, 'wx');
      try {
        await handle.writeFile(bytes);
        if (mode !== undefined) await handle.chmod(mode);
        // Otherwise the new name may reach the disk before the content does, and a power cut leaves an empty file.
        await handle.sync();
      } finally {
        await handle.close();
      }
    });
  } catch (error) {
    await unlink(temporary).catch(() => undefined);
    finish();
    throw error;
  }
  return { temporary, path, finish };
}

/** Asked beforehand: by the time of renaming a file that belongs to this one may have its new name already. */
async function refuseFolder(path: string, options: WriteOptions): Promise<void> {
  const found = await (options.disk ?? disk).stat(path).catch(() => undefined);
  if (found?.isDirectory() !== true) return;
  throw diskProblem(Object.assign(new Error('is a folder'), { code: 'EISDIR', syscall: 'open' }), options.display(path), options.elsewhere);
}

async function naming<T>(path: string, options: WriteOptions, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw diskProblem(error, options.display(path), options.elsewhere);
  }
}

/** Half-written files of processes that were killed while they wrote: nothing else would ever clear them away. */
async function removeAbandoned(folder: string, options: WriteOptions): Promise<void> {
  const { readdir, unlink } = options.disk ?? disk;
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, owner, space] = /^\..+\.(\d+)-(\d+)\.[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}\.tmp$/.exec(name) ?? [];
    if (owner !== undefined && (await isAbandoned(join(folder, name), owner, space))) await unlink(join(folder, name)).catch(() => undefined);
  }
}

/** The new names too are to survive a power cut. Not every system can do it, and the files are whole either way. */
async function settleFolder(folder: string, options: WriteOptions): Promise<void> {
  const handle = await (options.disk ?? disk).open(folder, 'r').catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close().catch(() => undefined);
}
