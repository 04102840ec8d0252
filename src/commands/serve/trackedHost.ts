import { stat } from 'node:fs/promises';
import { posix } from 'node:path';
import type { Host, ReadProblem } from '../../host.js';
import { isReadProblem } from '../../host.js';
import { HostOver } from '../hostOver.js';

type Kind = Awaited<ReturnType<Host['kind']>>;

interface RememberedFile {
  readonly maximumBytes: number;
  /** What the disk says of the file without reading it; taken before its bytes. */
  readonly stamp: string;
  readonly outcome: Uint8Array | ReadProblem;
}

interface RememberedPattern {
  /** Of the folder: its entries are the same as long as this is. Undefined where a pattern looks further, or the folder changed just now. */
  readonly stamp?: string;
  readonly patterns: readonly string[];
  readonly folder: string;
  readonly found: readonly string[];
}

/**
 * - `same`: a build would give what the last one gave;
 * - `changed`: it would not, or may not;
 * - `unsettled`: a file that held something is empty or gone, as it is for a moment while many programs save.
 */
export type Change = 'same' | 'changed' | 'unsettled';

/**
 * The disk as one plan sees it, remembered: what the last build asked and what the answers were. So a build reads only what
 * changed, and whether one is needed is answered by the disk itself, not by counting messages about it.
 */
export class TrackedHost extends HostOver {
  #files = new Map<string, RememberedFile>();
  #kinds = new Map<string, Kind>();
  /** Names in a folder, by its path. */
  #lists = new Map<string, readonly string[]>();
  #patterns = new Map<string, RememberedPattern>();
  /** What the build that is under way asked; undefined between builds. */
  #asked: Set<string> | undefined;
  /** Whether a change was seen that no build has begun with. */
  #hasChanged = false;

  /** From here on, what is asked is asked by a new build. */
  begin(): void {
    this.#asked = new Set();
    this.#hasChanged = false;
  }

  /** Forgets what the build no longer asked for. */
  end(): void {
    const asked = this.#asked ?? new Set();
    for (const known of [this.#files, this.#kinds, this.#lists, this.#patterns]) {
      for (const key of known.keys()) if (!asked.has(key)) known.delete(key);
    }
    this.#asked = undefined;
  }

  /** Holds the disk against the answers of the last build. `patient` gives a program that is saving a moment. */
  async changes({ patient }: { readonly patient: boolean }): Promise<Change> {
    const found = await Promise.all([
      ...[...this.#files].map(([path, file]) => this.#fileChange(path, file, patient)),
      ...[...this.#kinds].map(([path, kind]) => this.#kindChange(path, kind)),
      ...[...this.#lists].map(([folder, names]) => this.#listChange(folder, names)),
      ...[...this.#patterns].map(([key, pattern]) => this.#patternChange(key, pattern)),
    ]);
    this.#hasChanged ||= found.includes('changed');
    return found.includes('unsettled') ? 'unsettled' : this.#hasChanged ? 'changed' : 'same';
  }

  /** Paths of which the last build asked what they are or hold. */
  get inputs(): ReadonlySet<string> {
    return new Set([...this.#files.keys(), ...this.#kinds.keys()]);
  }

  /** Folders in which a change can matter: of the inputs, and where patterns look. Those a pattern may look below are `deep`. */
  get folders(): { readonly plain: ReadonlySet<string>; readonly deep: ReadonlySet<string> } {
    const patterns = [...this.#patterns.values()];
    const isDeep = ({ patterns: texts }: RememberedPattern): boolean => texts.some((text) => text.includes('/'));
    return {
      plain: new Set([...[...this.inputs].map((path) => posix.dirname(path)), ...this.#lists.keys(), ...patterns.map(({ folder }) => folder)]),
      deep: new Set(patterns.filter(isDeep).map(({ folder }) => folder)),
    };
  }

  override async read(path: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    this.#asked?.add(path);
    const known = this.#files.get(path);
    if (known?.maximumBytes === maximumBytes) return known.outcome;
    const file = await this.#readAnew(path, maximumBytes);
    this.#files.set(path, file);
    return file.outcome;
  }

  override async kind(path: string): Promise<Kind> {
    this.#asked?.add(path);
    const kind = this.#kinds.get(path) ?? (await this.disk.kind(path));
    this.#kinds.set(path, kind);
    return kind;
  }

  override async list(folder: string): Promise<readonly string[]> {
    this.#asked?.add(folder);
    const names = this.#lists.get(folder) ?? (await this.disk.list(folder));
    this.#lists.set(folder, names);
    return names;
  }

  override async glob(patterns: readonly string[], folder: string): Promise<readonly string[]> {
    const key = JSON.stringify([folder, ...patterns]);
    this.#asked?.add(key);
    const pattern = this.#patterns.get(key) ?? (await this.#findAnew(patterns, folder));
    this.#patterns.set(key, pattern);
    return pattern.found;
  }

  async #readAnew(path: string, maximumBytes: number): Promise<RememberedFile> {
    const stamp = await stampOf(path);
    return { maximumBytes, stamp, outcome: await this.disk.read(path, maximumBytes) };
  }

  async #fileChange(path: string, before: RememberedFile, patient: boolean): Promise<Change> {
    if ((await stampOf(path)) === before.stamp) return 'same';
    const after = await this.#readAnew(path, before.maximumBytes);
    if (patient && holdsSomething(before.outcome) && !holdsSomething(after.outcome)) return 'unsettled';
    this.#files.set(path, after);
    return isSame(before.outcome, after.outcome) ? 'same' : 'changed';
  }

  async #kindChange(path: string, before: Kind): Promise<Change> {
    const after = await this.disk.kind(path);
    this.#kinds.set(path, after);
    return after === before ? 'same' : 'changed';
  }

  async #listChange(folder: string, before: readonly string[]): Promise<Change> {
    const after = await this.disk.list(folder);
    this.#lists.set(folder, after);
    return isSameSet(before, after) ? 'same' : 'changed';
  }

  async #findAnew(patterns: readonly string[], folder: string): Promise<RememberedPattern> {
    const stamp = patterns.some((text) => text.includes('/')) ? undefined : await settledStampOf(folder);
    return { ...(stamp === undefined ? {} : { stamp }), patterns, folder, found: await this.disk.glob(patterns, folder) };
  }

  async #patternChange(key: string, { stamp, patterns, folder, found }: RememberedPattern): Promise<Change> {
    if (stamp !== undefined && (await stampOf(folder)) === stamp) return 'same';
    const after = await this.#findAnew(patterns, folder);
    this.#patterns.set(key, after);
    return isSameSet(found, after.found) ? 'same' : 'changed';
  }
}

/** Milliseconds; FAT counts in twos of seconds. */
const SLOWEST_TICK = 2500;

/** Another one after every change of content, place or permission; of something that is not there, the reason. */
async function stampOf(path: string): Promise<string> {
  try {
    const { ino, size, mtimeNs, ctimeNs } = await stat(path, { bigint: true });
    return `${ino} ${size} ${mtimeNs} ${ctimeNs}`;
  } catch (error) {
    return String((error as NodeJS.ErrnoException).code);
  }
}

/** Clocks of disks tick slowly: of a folder that changed just now, a next change may look the same. */
async function settledStampOf(folder: string): Promise<string | undefined> {
  const found = await stat(folder).catch(() => undefined);
  return found === undefined || Date.now() - found.mtimeMs < SLOWEST_TICK ? undefined : stampOf(folder);
}

function holdsSomething(outcome: Uint8Array | ReadProblem): boolean {
  return !isReadProblem(outcome) && outcome.length > 0;
}

function isSameSet(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify([...one].sort()) === JSON.stringify([...other].sort());
}

function isSame(one: Uint8Array | ReadProblem, other: Uint8Array | ReadProblem): boolean {
  if (isReadProblem(one) || isReadProblem(other)) return JSON.stringify(one) === JSON.stringify(other);
  return Buffer.compare(one, other) === 0;
}
