import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';

/**
 * Folder of a package that npm has put beside the program; undefined where it is not to be found by looking alone. To have Node look
 * (`resolve`) takes longer than to read the package: Node loads all that it knows of modules for that.
 */
export function packageFolderOf(name: string): string | undefined {
  const places = createRequire(import.meta.url).resolve.paths(name) ?? [];
  return places.map((place) => join(place, name)).find((folder) => existsSync(join(folder, 'package.json')));
}
