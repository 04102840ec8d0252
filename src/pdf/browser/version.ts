import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);
const versionNumber = /(?<!\d)\d+(?:\.\d+){1,3}/u;

/**
 * Version of an installed browser, or nothing when it does not say. On Windows `--version` opens a window instead, so
 * there it is read from the folder that stands beside the program and is named by it.
 */
export async function installedVersion(executable: string, platform: NodeJS.Platform): Promise<string | undefined> {
  try {
    if (platform === 'win32') return (await readdir(dirname(executable))).find((name) => /^\d+\.\d+\.\d+\.\d+$/u.test(name));
    const { stdout } = await run(executable, ['--version'], { timeout: 5000 });
    return versionNumber.exec(stdout)?.[0];
  } catch {
    return undefined;
  }
}
