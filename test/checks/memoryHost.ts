import type { Host } from '../../src/host.js';

/** A disk with only these files, by path from its top. */
export function memoryHost(files: Readonly<Record<string, string>>): Host {
  const contents = new Map(Object.entries(files).map(([path, text]) => [`/${path}`, new TextEncoder().encode(text)]));
  return {
    workingFolder: '/',
    environment: {},
    read: (file) => Promise.resolve(contents.get(file) ?? { problem: 'missing' as const }),
    kind: (path) => Promise.resolve(contents.has(path) ? 'file' : [...contents.keys()].some((file) => file.startsWith(`${path}/`)) ? 'folder' : 'nothing'),
    list: (folder) => Promise.resolve([...contents.keys()].filter((file) => file.startsWith(`${folder}/`)).map((file) => file.slice(folder.length + 1)).filter((name) => !name.includes('/'))),
    glob: () => Promise.resolve([]),
    realPath: (path) => Promise.resolve(path),
  };
}
