import { posix } from 'node:path';
import type { Host, ReadProblem } from '../../host.js';
import { isWithin } from '../../plan/files.js';

/** The disk, which remembers what was read from it. */
export class RememberingHost implements Host {
  readonly workingFolder: string;
  readonly environment: Host['environment'];
  /** Bytes by absolute path. */
  readonly found = new Map<string, Uint8Array>();

  constructor(readonly disk: Host) {
    this.workingFolder = disk.workingFolder;
    this.environment = disk.environment;
  }

  async read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    const bytes = await this.disk.read(file, maximumBytes);
    if (!('problem' in bytes)) this.found.set(file, bytes);
    return bytes;
  }

  kind(path: string): ReturnType<Host['kind']> {
    return this.disk.kind(path);
  }

  list(folder: string): ReturnType<Host['list']> {
    return this.disk.list(folder);
  }

  glob(patterns: readonly string[], folder: string): ReturnType<Host['glob']> {
    return this.disk.glob(patterns, folder);
  }

  realPath(path: string): Promise<string> {
    return this.disk.realPath(path);
  }
}

/** The disk as it would be with a new plan on it, a folder that is not there yet, so that it can be judged before it is written. */
export class RolledHost implements Host {
  readonly workingFolder: string;
  readonly environment: Host['environment'];

  constructor(
    readonly disk: Host,
    /** Bytes by absolute path, all below `target`. */
    readonly files: ReadonlyMap<string, Uint8Array>,
    readonly target: string,
    /** The folder that the files come from: a pattern that fits one there fits it here. */
    readonly origin: string,
  ) {
    this.workingFolder = disk.workingFolder;
    this.environment = disk.environment;
  }

  async read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    return this.files.get(file) ?? this.disk.read(file, maximumBytes);
  }

  async kind(path: string): ReturnType<Host['kind']> {
    if (this.files.has(path)) return 'file';
    return this.#namesIn(path).length > 0 ? 'folder' : this.disk.kind(path);
  }

  async list(folder: string): Promise<readonly string[]> {
    return [...new Set([...(await this.disk.list(folder)), ...this.#namesIn(folder)])];
  }

  async glob(patterns: readonly string[], folder: string): Promise<readonly string[]> {
    if (!isWithin(folder, this.target)) return this.disk.glob(patterns, folder);
    const found = await this.disk.glob(patterns, posix.join(this.origin, posix.relative(this.target, folder)));
    return found.map((file) => posix.join(this.target, posix.relative(this.origin, file))).filter((file) => this.files.has(file));
  }

  /** What is not there yet has no links but those of the folder that it will be in. */
  async realPath(path: string): Promise<string> {
    if (!isWithin(path, this.target) || (await this.disk.kind(path)) !== 'nothing') return this.disk.realPath(path);
    let folder = posix.dirname(path);
    while ((await this.disk.kind(folder)) === 'nothing' && folder !== posix.dirname(folder)) folder = posix.dirname(folder);
    return posix.join(await this.disk.realPath(folder), posix.relative(folder, path));
  }

  #namesIn(folder: string): string[] {
    const below = [...this.files.keys()].filter((file) => file.startsWith(`${folder}/`));
    return [...new Set(below.map((file) => file.slice(folder.length + 1).split('/')[0] ?? ''))];
  }
}
