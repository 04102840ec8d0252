import type { Host, ReadProblem } from '../host.js';

/** A disk that is another one in all that is not said otherwise: what is laid over it overrides its methods. */
export class HostOver implements Host {
  readonly workingFolder: string;
  readonly environment: Host['environment'];

  constructor(readonly disk: Host) {
    this.workingFolder = disk.workingFolder;
    this.environment = disk.environment;
  }

  read(file: string, maximumBytes: number): Promise<Uint8Array | ReadProblem> {
    return this.disk.read(file, maximumBytes);
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
