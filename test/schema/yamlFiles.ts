import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The YAML files of the worked plans and the examples, in the order of their paths, from the top of the project. */
export const workedFiles: readonly string[] = ['plans', 'examples'].flatMap(yamlFiles).sort();

function yamlFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return yamlFiles(path);
    return entry.name.endsWith('.yaml') ? [path] : [];
  });
}
