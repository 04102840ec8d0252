import { mkdtempSync, readlinkSync, rmSync } from 'node:fs';
import { readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const prefix = 'jaarplan-browser-';
const whole = { recursive: true, force: true } as const;
/** Processes that were ended still write or hold files for a moment, on a busy machine for a long one. */
const PATIENCE = 5_000;
const PAUSE = 25;
const oneHour = 3_600_000;

/** A new, empty profile folder, named by the process that must remove it. */
export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-${processSpace()}-`));
}

/**
 * Removes a profile. What cannot be removed is left to a later run (`removeAbandonedProfiles`): a folder that stays
 * behind is no reason to lose a document.
 */
export async function removeProfile(path: string): Promise<void> {
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    try {
      await rm(path, whole);
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, PAUSE));
    }
  }
}

/** The same for a process that ends and can await nothing. */
export function removeProfileNow(path: string): void {
  const bell = new Int32Array(new SharedArrayBuffer(4));
  for (let waited = 0; waited < PATIENCE; waited += PAUSE) {
    try {
      rmSync(path, whole);
      return;
    } catch {
      Atomics.wait(bell, 0, 0, PAUSE);
    }
  }
}

/**
 * In which numbering of processes this one has its number: on Linux that of its container, elsewhere the one of the machine. Of a profile
 * with the same one it is certain whether its process lives.
 */
function processSpace(): string {
  try {
    return /\d+/u.exec(readlinkSync('/proc/self/ns/pid'))?.[0] ?? '0';
  } catch {
    return '0';
  }
}

/**
 * Removes the profiles of processes that were killed before they could do so themselves: at once where that is certain, else only
 * after an hour: in a temporary folder that containers share, a process that is alive elsewhere looks dead here.
 */
export async function removeAbandonedProfiles(): Promise<void> {
  const folder = tmpdir();
  const own = processSpace();
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, owner, space] = new RegExp(`^${prefix}(\\d+)-(?:(\\d+)-)?`, 'u').exec(name) ?? [];
    if (owner === undefined || isAlive(Number(owner))) continue;
    const path = join(folder, name);
    const age = space === own ? Infinity : await stat(path).then((entry) => Date.now() - entry.mtimeMs, () => 0);
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
