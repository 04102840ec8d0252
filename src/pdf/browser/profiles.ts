import { mkdtempSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'jaarplan-browser-';
/** Files in a profile may be in use for a moment after the browser's end. */
export const patiently = { recursive: true, force: true, maxRetries: 10, retryDelay: 20 } as const;
const oneHour = 3_600_000;

/** A new, empty profile folder, named by the process that must remove it. */
export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
}

/**
 * Removes the profiles of processes that were killed before they could do so themselves. Only after an hour: in a
 * temporary folder that containers share, a process that is alive elsewhere looks dead here.
 */
export async function removeAbandonedProfiles(): Promise<void> {
  const folder = tmpdir();
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const owner = new RegExp(`^${prefix}(\\d+)-`, 'u').exec(name)?.[1];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const path = join(folder, name);
    const age = await stat(path).then((entry) => Date.now() - entry.mtimeMs, () => 0);
    // Another user's cannot be removed; that is for their next run.
    if (age > oneHour) await rm(path, { recursive: true, force: true }).catch(() => undefined);
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ESRCH');
  }
}
