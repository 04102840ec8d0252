import type * as disk from 'node:fs/promises';
import { dirname } from 'node:path';

type Folders = Pick<typeof disk, 'mkdir' | 'stat'>;

/**
 * Makes a folder and those around it, as far as they are not there. Not by mkdir's own `recursive`: Node goes on trying
 * for ever where a system takes no folders at all (/proc).
 */
export async function makeFolder(folder: string, on: Folders): Promise<void> {
  const problem = await makeOne(folder, on);
  if (problem === undefined) return;
  if (problem.code !== 'ENOENT' || dirname(folder) === folder) throw problem;
  await makeFolder(dirname(folder), on);
  const again = await makeOne(folder, on);
  if (again !== undefined) throw again;
}

/** Undefined when the folder is there afterwards, whoever made it. */
async function makeOne(folder: string, on: Folders): Promise<NodeJS.ErrnoException | undefined> {
  try {
    await on.mkdir(folder);
    return undefined;
  } catch (error) {
    const found = await on.stat(folder).catch(() => undefined);
    return found?.isDirectory() === true ? undefined : (error as NodeJS.ErrnoException);
  }
}
