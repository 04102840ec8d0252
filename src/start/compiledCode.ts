import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** How many commands in how many versions are kept; each is some two megabytes. */
const MOST_KEPT = 40;

interface Head {
  readonly hash: string;
  readonly parts: readonly (readonly [name: string, length: number])[];
}

/**
 * What the engine made of the program the last time: code that is compiled need not be compiled again, which takes half
 * of the time of starting. One file for each command; its name says of which program, engine and machine. May be thrown
 * away at any moment, and is never trusted further than its own hash; writing it may fail without a word.
 */
export class CompiledCode {
  readonly #file: string;
  readonly #parts: ReadonlyMap<string, Buffer>;

  /** `folder` must be the user's own: who can write there can run anything in our name. */
  constructor(folder: string, name: string) {
    this.#file = join(folder, `${name}.bin`);
    this.#parts = readParts(this.#file);
  }

  /** What was compiled of a file of the program. */
  part(name: string): Buffer | undefined {
    return this.#parts.get(name);
  }

  /** Keeps what was compiled now, with what is there of files that were not loaded this time. */
  keep(compiled: ReadonlyMap<string, Buffer>): void {
    const all = [...new Map([...this.#parts, ...compiled])];
    const content = Buffer.concat(all.map(([, data]) => data));
    const head: Head = { hash: hashOf(content), parts: all.map(([name, data]) => [name, data.length]) };
    try {
      writeBeside(this.#file, Buffer.concat([Buffer.from(`${JSON.stringify(head)}\n`), content]));
      removeOldest(dirname(this.#file));
    } catch {
      // A full or closed disk makes the next start as slow as this one.
    }
  }
}

function readParts(file: string): ReadonlyMap<string, Buffer> {
  try {
    const bytes = readFileSync(file);
    const end = bytes.indexOf('\n');
    const { hash, parts } = JSON.parse(bytes.toString('utf8', 0, end)) as Head;
    const content = bytes.subarray(end + 1);
    // The engine itself does not look whether a byte has changed.
    if (hashOf(content) !== hash) return new Map();
    let from = 0;
    return new Map(parts.map(([name, length]) => [name, content.subarray(from, (from += length))] as const));
  } catch {
    return new Map();
  }
}

function hashOf(content: Buffer): string {
  return createHash('sha1').update(content).digest('hex');
}

/** Appears whole or not at all, also when several programs do this at a time. */
function writeBeside(file: string, bytes: Buffer): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const beside = `${file}.${randomBytes(6).toString('hex')}.tmp`;
  try {
    writeFileSync(beside, bytes, { mode: 0o600 });
    renameSync(beside, file);
  } catch (error) {
    unlinkSync(beside);
    throw error;
  }
}

/** Other versions of the program and of Node leave theirs behind. */
function removeOldest(folder: string): void {
  const files = readdirSync(folder).map((name) => ({ path: join(folder, name), time: statSync(join(folder, name)).mtimeMs }));
  for (const { path } of files.sort((one, other) => other.time - one.time).slice(MOST_KEPT)) unlinkSync(path);
}
