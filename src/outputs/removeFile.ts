import { unlink } from 'node:fs/promises';
import { diskProblem } from './diskProblem.js';

/** Removes a file (absolute); one that is gone already is no problem. Throws MachineProblem `schijf/…`; for `elsewhere` see there. */
export async function removeFile(path: string, { display, elsewhere }: { readonly display: string; readonly elsewhere: string }): Promise<void> {
  try {
    await unlink(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw diskProblem(error, display, elsewhere);
  }
}
