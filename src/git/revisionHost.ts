import { posix } from 'node:path';
import type { Host, ReadProblem } from '../host.js';
import type { Blobs } from './blobs.js';
import { globExpression } from './globs.js';
import type { TreeEntry } from './tree.js';

/** Links that point to links that point to links: no plan needs more. */
const MOST_LINKS = 10;

/** A link is a path; longer ones were made to do harm. */
const LONGEST_LINK = 4096;

export interface Revision {
  /** As it was asked for: `HEAD~3`. */
  readonly name: string;
  readonly entries: ReadonlyMap<string, TreeEntry>;
  readonly blobs: Blobs;
}

/** Where the files of a revision stand in its host: `/HEAD~3:/plans/…`. Messages show this path, without the first slash. */
export function revisionRoot({ name }: Pick<Revision, 'name'>): string {
  return `/${name}:`;
}

/** A revision of a repository as if it were a disk. What stands in the working folder is never looked at. */
export function revisionHost(revision: Revision, environment: Host['environment']): Host {
  const root = revisionRoot(revision);
  const folders = foldersOf(revision.entries);
  const inTree = (path: string): string | undefined => (path === root ? '' : path.startsWith(`${root}/`) ? path.slice(root.length + 1) : undefined);
  const follow = (path: string): Promise<string> => followLinks(revision, path);
  return {
    workingFolder: '/',
    environment,
    async read(file, maximumBytes): Promise<Uint8Array | ReadProblem> {
      const path = inTree(file);
      const real = path === undefined ? undefined : await follow(path);
      if (real !== undefined && folders.has(real)) return { problem: 'folder' };
      const entry = real === undefined ? undefined : revision.entries.get(real);
      if (entry === undefined) return { problem: 'missing' };
      if (entry.bytes > maximumBytes) return { problem: 'too-large', bytes: entry.bytes };
      // In a partial clone the tree knows files of which the content is not there.
      return (await revision.blobs.read(entry.object)) ?? { problem: 'unreadable' };
    },
    async kind(path) {
      const own = inTree(path);
      if (own === undefined) return 'nothing';
      // The root of a project is where its repository begins, here as on the disk.
      if (own === '.git') return 'folder';
      const real = await follow(own);
      return folders.has(real) ? 'folder' : revision.entries.has(real) ? 'file' : 'nothing';
    },
    list(folder) {
      const path = inTree(folder);
      return Promise.resolve(path === undefined ? [] : [...(folders.get(path) ?? [])]);
    },
    glob(patterns, folder) {
      const path = inTree(folder);
      if (path === undefined) return Promise.resolve([]);
      const below = [...revision.entries].filter(([file, { kind }]) => kind === 'file' && (path === '' || file.startsWith(`${path}/`))).map(([file]) => file.slice(path === '' ? 0 : path.length + 1));
      const [wanted, unwanted] = [false, true].map((not) => patterns.filter((pattern) => pattern.startsWith('!') === not).map((pattern) => globExpression(pattern.replace(/^!/, ''))));
      const found = below.filter((file) => wanted?.some((pattern) => pattern.test(file)) === true && unwanted?.some((pattern) => pattern.test(file)) !== true);
      return Promise.resolve(found.map((file) => posix.join(folder, file)));
    },
    async realPath(path) {
      const own = inTree(path);
      return own === undefined ? path : posix.join(root, await follow(own));
    },
  };
}

/** What every folder holds, by its path; '' is the root. */
function foldersOf(entries: ReadonlyMap<string, TreeEntry>): ReadonlyMap<string, ReadonlySet<string>> {
  const folders = new Map<string, Set<string>>([['', new Set()]]);
  for (const file of entries.keys()) {
    for (let path = file; path !== ''; ) {
      const parent = posix.dirname(path) === '.' ? '' : posix.dirname(path);
      const names = folders.get(parent) ?? new Set();
      folders.set(parent, names.add(posix.basename(path)));
      path = parent;
    }
  }
  return folders;
}

/** The path with every link in it followed, as far as it stays in the tree; a link out of it leads to nothing. */
async function followLinks({ entries, blobs }: Revision, path: string): Promise<string> {
  let [done, rest] = ['', path.split('/').filter((name) => name !== '')];
  for (let links = 0; rest.length > 0 && links <= MOST_LINKS; ) {
    const [name = '', ...others] = rest;
    const here = done === '' ? name : `${done}/${name}`;
    const entry = entries.get(here);
    if (entry?.kind !== 'link') {
      [done, rest] = [here, others];
      continue;
    }
    links++;
    const content = entry.bytes > LONGEST_LINK ? undefined : await blobs.read(entry.object);
    const target = content === undefined ? '..' : new TextDecoder().decode(content);
    const whole = target.startsWith('/') ? '..' : posix.join(done, target, ...others);
    // Out of the repository: nothing there has that name.
    if (whole === '..' || whole.startsWith('../')) return `../${path}`;
    [done, rest] = ['', whole.split('/').filter((part) => part !== '' && part !== '.')];
  }
  return done;
}
