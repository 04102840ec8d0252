import { randomBytes } from 'node:crypto';
import { lstatSync, mkdirSync } from 'node:fs';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hashOf } from './observations.js';

/** Some three hundred plans of two megabytes, or a thousand small ones. */
const MOST_BYTES = 500_000_000;
const MOST_FILES = 5_000;

/** To look through all that is kept takes as long as reading a plan, and a build keeps three files: it is done for one file in sixty-four, by the hash of what it holds. */
const TIDYING_SIGN = /^[0-3]0/;

export interface Bounds {
  readonly bytes: number;
  readonly files: number;
}

/**
 * Files that can be made again, each with the hash of what it holds before it: what was cut off, changed or laid there
 * by mistake is as if it were not there. Nothing here ever fails: what cannot be kept is made again.
 */
export class KeptFolder {
  readonly #folder: string;
  readonly #bounds: Bounds;
  #hasWritten = false;
  #isTidyingDue = false;

  constructor(folder: string, bounds: Bounds = { bytes: MOST_BYTES, files: MOST_FILES }) {
    this.#folder = folder;
    this.#bounds = bounds;
  }

  async read(name: string): Promise<Buffer | undefined> {
    const path = join(this.#folder, name);
    try {
      const bytes = await readFile(path);
      const content = bytes.subarray(65);
      if (bytes.toString('latin1', 0, 64) !== hashOf(content)) return undefined;
      // What is used stays longest. The clock of the disk decides nothing but that.
      const now = new Date();
      await utimes(path, now, now).catch(() => undefined);
      return content;
    } catch {
      return undefined;
    }
  }

  /** Appears whole or not at all, also when several programs do this at a time. */
  async write(name: string, content: Uint8Array): Promise<void> {
    const beside = join(this.#folder, `${name}.${randomBytes(6).toString('hex')}.tmp`);
    try {
      if (!this.#isOurs()) return;
      const hash = hashOf(content);
      await writeFile(beside, Buffer.concat([Buffer.from(`${hash}\n`), content]), { mode: 0o600 });
      await rename(beside, join(this.#folder, name));
      this.#hasWritten = true;
      this.#isTidyingDue ||= TIDYING_SIGN.test(hash);
    } catch {
      await rm(beside, { force: true }).catch(() => undefined);
    }
  }

  /** Throws the oldest away until what is left keeps within the bounds; nothing when nothing came in. */
  async tidy(): Promise<void> {
    if (!this.#hasWritten) return;
    const names = await readdir(this.#folder).catch(() => []);
    const found = await Promise.all(names.map(async (name) => stat(join(this.#folder, name)).then(({ size, mtimeMs }) => ({ name, size, mtimeMs }), () => undefined)));
    let [bytes, files] = [0, 0];
    for (const { name, size } of found.filter((one) => one !== undefined).sort((one, other) => other.mtimeMs - one.mtimeMs)) {
      bytes += size;
      files += 1;
      if (bytes > this.#bounds.bytes || files > this.#bounds.files) await rm(join(this.#folder, name), { force: true }).catch(() => undefined);
    }
  }

  /** The same, but only after one in so many writes. */
  async tidyNowAndThen(): Promise<void> {
    if (this.#isTidyingDue) await this.tidy();
  }

  /** Plans may hold what is not for others on the machine to read. */
  #isOurs(): boolean {
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    const entry = lstatSync(this.#folder);
    const user = process.getuid?.();
    return entry.isDirectory() && (user === undefined || (entry.uid === user && (entry.mode & 0o022) === 0));
  }
}
