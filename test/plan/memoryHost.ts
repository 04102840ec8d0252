import { posix } from 'node:path';
import type { Host, ReadProblem } from '../../src/host.js';

export interface MemoryDisk {
  /** What a file holds, or why it cannot be had, by absolute path. */
  readonly files: Readonly<Record<string, string | Uint8Array | ReadProblem>>;
  /** Symbolic links: absolute path to absolute path. */
  readonly links?: Readonly<Record<string, string>>;
  readonly workingFolder?: string;
}

/** A disk that is a value. Paths are absolute, with `/`; folders exist where a file is below them. */
export function memoryHost(disk: MemoryDisk): Host {
  const links = Object.entries(disk.links ?? {});
  const files = new Map(Object.entries(disk.files));
  const follow = (path: string): string => {
    const link = links.find(([from]) => path === from || path.startsWith(`${from}/`));
    return link === undefined ? path : follow(link[1] + path.slice(link[0].length));
  };
  const isFolder = (path: string): boolean => [...files.keys()].some((file) => file.startsWith(path === '/' ? '/' : `${path}/`));
  return {
    workingFolder: disk.workingFolder ?? '/project',
    environment: {},
    read(file, maximumBytes) {
      const path = follow(file);
      const content = files.get(path);
      if (content === undefined) return Promise.resolve({ problem: isFolder(path) ? 'folder' : 'missing' });
      if (typeof content === 'object' && 'problem' in content) return Promise.resolve(content);
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      return Promise.resolve(bytes.length > maximumBytes ? { problem: 'too-large', bytes: bytes.length } : bytes);
    },
    kind(path) {
      const real = follow(path);
      return Promise.resolve(files.has(real) ? 'file' : isFolder(real) ? 'folder' : 'nothing');
    },
    list(folder) {
      const real = follow(folder);
      const below = [...files.keys()].filter((file) => file.startsWith(`${real}/`)).map((file) => file.slice(real.length + 1).split('/')[0] ?? '');
      return Promise.resolve([...new Set(below)]);
    },
    glob(patterns, folder) {
      const tests = patterns.map(asRegExp);
      const found = [...files.keys()].filter((file) => tests.some((test) => test.test(posix.relative(folder, file))));
      // In no particular order: whoever counts on one must be found out.
      return Promise.resolve(found.sort().reverse());
    },
    realPath: (path) => Promise.resolve(follow(path)),
  };
}

/** `*`, `**`, `?`, `[ab]` and `{a,b}`, as far as plans use them; a bracket that is never closed is a letter like any other. */
function asRegExp(pattern: string): RegExp {
  const source = pattern.replaceAll(/\\.|\*\*\/|\*|\?|\{[^{}]*\}|\[\w+\]|[.+^$()|[\]{}\\]/g, (sign) => {
    if (sign.startsWith('\\') && sign.length > 1) return sign;
    if (sign === '**/') return '(?:[^./][^/]*/)*';
    if (sign === '*') return '(?!\\.)[^/]*';
    if (sign === '?') return '[^/]';
    if (sign.startsWith('[') && sign.length > 1) return sign;
    return sign.startsWith('{') && sign.length > 1 ? `(?:${sign.slice(1, -1).replaceAll(/[^\w,]/g, '\\$&').replaceAll(',', '|')})` : `\\${sign}`;
  });
  return new RegExp(`^${source}$`);
}
