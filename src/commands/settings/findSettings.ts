import { posix } from 'node:path';
import type { Host } from '../../host.js';

/** Beside plans, or in a folder above them; also marks the folder that no path of a plan may leave. */
export const SETTINGS_FILE = 'jaarplan.config.yaml';

/** The settings that count in the folder in which jaarplan was started: those in it, or in the nearest folder above it. */
export async function findSettings(host: Host): Promise<string | undefined> {
  for (let folder = host.workingFolder; ; folder = posix.dirname(folder)) {
    const file = posix.join(folder, SETTINGS_FILE);
    if ((await host.kind(file)) === 'file') return file;
    if (folder === posix.dirname(folder)) return undefined;
  }
}
