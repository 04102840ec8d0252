import type { FSWatcher } from 'chokidar';

/** A save is often several changes: as many as come within this of each other count as one. What comes later overtakes a build under way. */
const QUIET_MILLISECONDS = 5;
/** A stream of changes does not keep the page from being renewed for longer than this. */
const LONGEST_MILLISECONDS = 150;
/** Where no messages come from (network disks, folders that were away), a look now and then finds what changed. */
const LOOK_MILLISECONDS = 2000;

export interface WatchOptions {
  /** Something may have changed: called once for changes that come together, and now and then without any. */
  readonly onChange: () => void;
  /** Not everything can be followed; `onChange` then comes by looking only. */
  readonly onProblem: (error: unknown) => void;
}

/** What is to be followed: absolute paths, with `/`. */
export interface Followed {
  readonly files: ReadonlySet<string>;
  /** Folders of which every file counts. */
  readonly folders: ReadonlySet<string>;
  /** The same, with all below them. */
  readonly deep: ReadonlySet<string>;
}

/** Follows files on the disk. It tells only that something may have changed; what did is for who asks the disk. */
export class FileWatch {
  readonly #options: WatchOptions;
  readonly #looking: NodeJS.Timeout;
  #plain: FSWatcher | undefined;
  #deep: FSWatcher | undefined;
  readonly #followedFolders = new Set<string>();
  #followed: Followed = { files: new Set(), folders: new Set(), deep: new Set() };
  #quiet: NodeJS.Timeout | undefined;
  #firstChange = 0;
  #isClosed = false;

  constructor(options: WatchOptions) {
    this.#options = options;
    this.#looking = setInterval(options.onChange, LOOK_MILLISECONDS).unref();
  }

  /** From now on follows these, besides what it follows already. What changes while it is getting ready is told at its end. */
  async follow(followed: Followed): Promise<void> {
    this.#followed = followed;
    const plain = [...followed.folders].filter((folder) => !this.#followedFolders.has(folder));
    const deep = [...followed.deep].filter((folder) => !this.#followedFolders.has(`${folder}/**`));
    if (plain.length === 0 && deep.length === 0) return;
    for (const folder of plain) this.#followedFolders.add(folder);
    for (const folder of deep) this.#followedFolders.add(`${folder}/**`);
    const { watch } = await import('chokidar');
    if (this.#isClosed) return;
    const settled: Promise<void>[] = [];
    if (plain.length > 0) {
      if (this.#plain === undefined) settled.push(ready((this.#plain = this.#listen(watch(plain, { ...COMMON, depth: 0, ignored: this.#isOfNoUse })))));
      else this.#plain.add(plain);
    }
    if (deep.length > 0) {
      if (this.#deep === undefined) settled.push(ready((this.#deep = this.#listen(watch(deep, { ...COMMON, ignored: /(?:^|[/\\])(?:node_modules|\.[^/\\.][^/\\]*)(?:[/\\]|$)/ })))));
      else this.#deep.add(deep);
    }
    await Promise.all(settled);
    this.#options.onChange();
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    clearInterval(this.#looking);
    clearTimeout(this.#quiet);
    await Promise.all([this.#plain?.close(), this.#deep?.close()]);
  }

  /** Single files in a folder are told of by the folder itself; only those that count get a watch of their own too. */
  readonly #isOfNoUse = (path: string, stats?: { isFile(): boolean }): boolean => stats?.isFile() === true && !this.#followed.files.has(path.replaceAll('\\', '/'));

  #listen(watcher: FSWatcher): FSWatcher {
    // `raw` is what the system says; `all` leaves out changes of one file that come shortly after each other.
    watcher.on('raw', this.#changed).on('all', this.#changed).on('error', this.#options.onProblem);
    // A folder that comes back is another one.
    watcher.on('unlinkDir', (path) => {
      const folder = path.replaceAll('\\', '/');
      for (const known of this.#followedFolders) if (known === folder || known.startsWith(`${folder}/`)) this.#followedFolders.delete(known);
    });
    return watcher;
  }

  readonly #changed = (): void => {
    const now = performance.now();
    if (this.#quiet === undefined) this.#firstChange = now;
    clearTimeout(this.#quiet);
    const wait = Math.max(0, Math.min(QUIET_MILLISECONDS, this.#firstChange + LONGEST_MILLISECONDS - now));
    this.#quiet = setTimeout(() => {
      this.#quiet = undefined;
      this.#options.onChange();
    }, wait);
  };
}

const COMMON = { ignoreInitial: true, ignorePermissionErrors: true, atomic: false } as const;

async function ready(watcher: FSWatcher): Promise<void> {
  await new Promise<void>((resolve) => void watcher.once('ready', () => resolve()));
}
