import { posix } from 'node:path';
import type { Host, ReadProblem } from '../../host.js';
import { isWithin } from '../../plan/shownPaths.js';
import { HostOver } from '../hostOver.js';

/** The disk, which remembers what was read from it. */
export class RememberingHost extends HostOver {
  /** Bytes by absolute path. */
  readonly found = new Map<string, Uint8Array>();

  override async read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    const bytes = await this.disk.read(file, maximumBytes);
    if (!('problem' in bytes)) this.found.set(file, bytes);
    return bytes;
  }
}

/** The disk as it would be with a new plan on it, a folder that is not there yet, so that it can be judged before it is written. */
export class RolledHost extends HostOver {
  constructor(
    disk: Host,
    /** Bytes by absolute path, all below `target`. */
    readonly files: ReadonlyMap<string, Uint8Array>,
    readonly target: string,
    /** The folder that the files come from: a pattern that fits one there fits it here. */
    readonly origin: string,
  ) {
    super(disk);
  }

  override async read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    return this.files.get(file) ?? this.disk.read(file, maximumBytes);
  }

  override async kind(path: string): ReturnType<Host['kind']> {
    if (this.files.has(path)) return 'file';
    return this.#namesIn(path).length > 0 ? 'folder' : this.disk.kind(path);
  }

  override async list(folder: string): Promise<readonly string[]> {
    return [...new Set([...(await this.disk.list(folder)), ...this.#namesIn(folder)])];
  }

  override async glob(patterns: readonly string[], folder: string): Promise<readonly string[]> {
    if (!isWithin(folder, this.target)) return this.disk.glob(patterns, folder);
    const found = await this.disk.glob(patterns, posix.join(this.origin, posix.relative(this.target, folder)));
    return found.map((file) => posix.join(this.target, posix.relative(this.origin, file))).filter((file) => this.files.has(file));
  }

  /** What is not there yet has no links but those of the folder that it will be in. */
  override async realPath(path: string): Promise<string> {
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
