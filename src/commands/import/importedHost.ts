import { posix } from 'node:path';
import type { Host, ReadProblem } from '../../host.js';
import { isWithin } from '../../plan/shownPaths.js';
import { HostOver } from '../hostOver.js';

/** The disk as it would be with the files of a new plan on it, so that it can be judged before it is written. */
export class ImportedHost extends HostOver {
  constructor(
    disk: Host,
    /** Bytes by absolute path, all below `target`. */
    readonly files: ReadonlyMap<string, Uint8Array>,
    readonly target: string,
  ) {
    super(disk);
  }

  override async read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    return this.files.get(file) ?? this.disk.read(file, maximumBytes);
  }

  override async kind(path: string): ReturnType<Host['kind']> {
    if (this.files.has(path)) return 'file';
    return [...this.files.keys()].some((file) => file.startsWith(`${path}/`)) ? 'folder' : this.disk.kind(path);
  }

  /** An imported plan names no other patterns than all YAML files of a folder. */
  override async glob(patterns: readonly string[], folder: string): Promise<readonly string[]> {
    if (!isWithin(folder, this.target)) return this.disk.glob(patterns, folder);
    const base = posix.join(folder, '.');
    return patterns.includes('*.yaml') ? [...this.files.keys()].filter((file) => posix.dirname(file) === base.replace(/\/$/, '')) : [];
  }

  /** What is not there yet has no links but those of the folder that it will be in. */
  override async realPath(path: string): Promise<string> {
    if (!isWithin(path, this.target) || (await this.disk.kind(path)) !== 'nothing') return this.disk.realPath(path);
    let folder = posix.dirname(path);
    while ((await this.disk.kind(folder)) === 'nothing' && folder !== posix.dirname(folder)) folder = posix.dirname(folder);
    return posix.join(await this.disk.realPath(folder), posix.relative(folder, path));
  }
}
