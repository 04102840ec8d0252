import { lstat, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What was unpacked; written last, so that a folder without it was never finished. */
export interface Marker {
  readonly version: string;
  readonly files: readonly MarkedFile[];
}

export interface MarkedFile {
  readonly path: string;
  readonly size: number;
}

const markerName = 'inhoud.json';

export async function writeMarker(folder: string, marker: Marker): Promise<void> {
  await writeFile(join(folder, markerName), `${JSON.stringify(marker, null, 1)}\n`);
}

/**
 * Whether `folder` holds the browser of this version, whole and nobody else's: every file is there at its size, and the
 * folder belongs to this user alone. Sizes are compared, not hashes: hashing 200 MB takes longer than printing.
 */
export async function isWhole(folder: string, version: string): Promise<boolean> {
  try {
    if (!(await isOurs(folder))) return false;
    const marker = JSON.parse(await readFile(join(folder, markerName), 'utf8')) as Partial<Marker>;
    if (marker.version !== version || !Array.isArray(marker.files) || marker.files.length === 0) return false;
    const sizes = await Promise.all((marker as Marker).files.map(async (file) => (await lstat(join(folder, file.path))).size === file.size));
    return sizes.every(Boolean);
  } catch {
    return false;
  }
}

/** In a shared temporary folder someone else could lay down a program under the expected name. */
async function isOurs(folder: string): Promise<boolean> {
  const entry = await lstat(folder);
  const user = process.getuid?.();
  return entry.isDirectory() && (user === undefined || (entry.uid === user && (entry.mode & 0o022) === 0));
}
