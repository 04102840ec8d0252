import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAbandoned, ownerName } from '../../processOwner.js';

const prefix = 'jaarplan-browser-';
const whole = { recursive: true, force: true } as const;
/** Processes that were ended still write or hold files for a moment, on a busy machine for a long one. */
const PATIENCE = 5_000;
const PAUSE = 25;

/** A new, empty profile folder, named by the process that must remove it. */
export function makeProfile(): string {
  return mkdtempSync(join(tmpdir(), `${prefix}${ownerName()}-`));
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

/** Removes the profiles of processes that were killed before they could do so themselves. */
export async function removeAbandonedProfiles(): Promise<void> {
  const folder = tmpdir();
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const [, owner, space] = new RegExp(`^${prefix}(\\d+)-(?:(\\d+)-)?`, 'u').exec(name) ?? [];
    if (owner === undefined || !(await isAbandoned(join(folder, name), owner, space))) continue;
    // Another user's cannot be removed; that is for their next run.
    await rm(join(folder, name), whole).catch(() => undefined);
  }
}
