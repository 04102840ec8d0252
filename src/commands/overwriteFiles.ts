import { access, constants, stat } from 'node:fs/promises';
import { diskProblem } from '../outputs/diskProblem.js';
import { writeWhole } from '../outputs/writeWhole.js';
import type { Source } from '../source/source.js';
import type { Context } from './context.js';
import { shownPath } from './shownPath.js';

const ELSEWHERE = 'vraag wie de map beheert om schrijfrechten';

/** Writes files over the ones that were read, all or none. Throws MachineProblem for one that may not be written. */
export async function overwriteFiles({ host, unfinished }: Context, files: readonly { readonly source: Source; readonly after: Uint8Array }[]): Promise<void> {
  const display = (path: string): string => shownPath(path, host.workingFolder);
  const whole = await Promise.all(
    files.map(async ({ source, after }) => {
      // Through a link: what is written beside the file it leads to takes that file's place, not the link's.
      const path = await host.realPath(source.file);
      return { path, bytes: after, mode: await writableMode(path, source.path) };
    }),
  );
  await writeWhole(whole, { unfinished, display, elsewhere: ELSEWHERE });
}

/** A new file can take the place of one that may not be written; that is not what its owner meant. */
async function writableMode(path: string, shown: string): Promise<number> {
  try {
    await access(path, constants.W_OK);
    return (await stat(path)).mode & 0o7777;
  } catch (error) {
    throw diskProblem(error, shown, ELSEWHERE);
  }
}
