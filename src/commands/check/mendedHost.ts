import type { ReadProblem } from '../../host.js';
import type { MendedFile } from '../../repair/mendFile.js';
import type { Source } from '../../source/source.js';
import { HostOver } from '../hostOver.js';

/** A file that changes. */
export interface FileToWrite {
  readonly source: Source;
  readonly before: Uint8Array;
  readonly after: Uint8Array;
  /** The rules that were satisfied, by line. */
  readonly rules: ReadonlyMap<number, ReadonlySet<string>>;
}

/** The disk as it would be with the mended files on it, so that plans can be judged before anything is written. */
export class MendedHost extends HostOver {
  #files = new Map<string, FileToWrite>();

  override async read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    return this.#files.get(file)?.after ?? this.disk.read(file, maximumBytes);
  }

  /** Mends a file, perhaps once more; `before` stays what is on the disk. */
  add(file: string, source: Source, bytes: Uint8Array, mended: MendedFile): void {
    const known = this.#files.get(file);
    const rules = new Map(known?.rules);
    for (const [line, codes] of mended.rules) rules.set(line, new Set([...(rules.get(line) ?? []), ...codes]));
    this.#files.set(file, { source: known?.source ?? source, before: known?.before ?? bytes, after: mended.bytes, rules });
  }

  files(): ReadonlyMap<string, FileToWrite> {
    return new Map(this.#files);
  }

  restore(files: ReadonlyMap<string, FileToWrite>): void {
    this.#files = new Map(files);
  }
}
