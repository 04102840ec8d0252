import { realpath, stat } from 'node:fs/promises';
import { chosenBrowser } from './find.js';
import type { FindOptions } from './foundBrowser.js';
import { installedVersion } from './version.js';

/** A browser itself is larger; what is smaller starts one that stands elsewhere. */
const SMALLEST_PROGRAM = 1_000_000;

/**
 * By what the browser that would print is told from any other: another one breaks lines and pages elsewhere. Starts and
 * unpacks nothing, but asks a script that stands before a browser for the version. Undefined when there is none.
 */
export async function browserIdentity(options: FindOptions): Promise<string | undefined> {
  const chosen = await chosenBrowser(options);
  if (chosen === undefined) return undefined;
  if (chosen.kind === 'ingebouwd') return `ingebouwd ${chosen.embedded.version}`;
  try {
    const path = await realpath(chosen.path);
    const { size, mtimeMs } = await stat(path);
    const version = size < SMALLEST_PROGRAM ? await installedVersion(chosen.path, options.platform) : undefined;
    return JSON.stringify([path, size, mtimeMs, version]);
  } catch {
    return undefined;
  }
}
