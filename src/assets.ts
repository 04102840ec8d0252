// Loaded when it is asked for, and not at all for `--help`; `node:fs/promises` is loaded at once.
import { promises } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { builtInTexts } from './builtIn.js';

/** What the package brings along and finds by folder: templates, styles, layouts. Paths are relative, with `/`. */
export interface Assets {
  read(path: string): Promise<string>;
  list(folder: string): Promise<readonly string[]>;
}

/** `src/` while developing and `dist/` when installed stand side by side with `templates/` and `schemas/`. */
export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));

/** What runs in a thread of the program; undefined while developing, when there is no program that it could load. */
export const threadFile = builtInTexts === undefined ? undefined : join(packageFolder, 'bin/thread.js');

/** Those that were put into the program, and else the files of the package. */
export function packageAssets(): Assets {
  const onDisk = folderAssets(packageFolder);
  if (builtInTexts === undefined) return onDisk;
  const texts = builtInTexts;
  return {
    read: async (path) => texts.get(path) ?? onDisk.read(path),
    list: async (folder) => {
      const within = [...texts.keys()].filter((path) => path.startsWith(`${folder}/`)).map((path) => path.slice(folder.length + 1).split('/')[0] ?? '');
      return within.length === 0 ? onDisk.list(folder) : [...new Set(within)].sort();
    },
  };
}

/** The files of a package that lies in `folder`. */
export function folderAssets(folder: string): Assets {
  return {
    read: (path) => promises.readFile(join(folder, path), 'utf8'),
    list: async (path) => (await promises.readdir(join(folder, path))).sort(),
  };
}
