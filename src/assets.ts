import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What the package brings along and finds by folder: templates, styles, layouts. Paths are relative, with `/`. */
export interface Assets {
  read(path: string): Promise<string>;
  list(folder: string): Promise<readonly string[]>;
}

/** `src/` while developing and `dist/` when installed stand side by side with `templates/` and `schemas/`. */
export const packageFolder = dirname(dirname(fileURLToPath(import.meta.url)));

export function packageAssets(folder: string = packageFolder): Assets {
  return {
    read: (path) => readFile(join(folder, path), 'utf8'),
    list: async (path) => (await readdir(join(folder, path))).sort(),
  };
}
