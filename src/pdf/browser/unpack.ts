import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { temporaryCacheFolder } from '../../cacheFolder.js';
import type { EmbeddedPackage } from './embeddedPackage.js';
import { isWhole, writeMarker } from './marker.js';
import { diskProblem } from './problems.js';

/**
 * Folder of the unpacked browser, under `cacheFolder` and named by version; in the temporary folder when nothing can be
 * written there. A whole one is used as it is; anything else is replaced.
 */
export async function unpackBrowser(source: EmbeddedPackage, cacheFolder: string): Promise<string> {
  try {
    return await unpackInto(source, cacheFolder);
  } catch (error) {
    const problem = diskProblem(error, cacheFolder);
    if (problem === undefined) throw error;
    const fallback = temporaryCacheFolder();
    if (problem.code === 'schijf/vol' || fallback === cacheFolder) throw problem;
    return await unpackInto(source, fallback).catch((second: unknown) => {
      throw diskProblem(second, fallback) ?? second;
    });
  }
}

async function unpackInto(source: EmbeddedPackage, cacheFolder: string): Promise<string> {
  const folder = join(cacheFolder, `chromium-${source.version}`);
  if (await isWhole(folder, source.version)) return folder;
  await mkdir(cacheFolder, { recursive: true, mode: 0o700 });
  await removeAbandoned(cacheFolder);
  const beside = join(cacheFolder, `${besidePrefix}${randomBytes(6).toString('hex')}`);
  try {
    await mkdir(beside, { mode: 0o700 });
    const { writeParts } = await import('./unpackParts.js');
    const files = await writeParts(join(source.folder, 'bin'), beside, folder);
    await writeMarker(beside, { version: source.version, files });
    await putInPlace(beside, folder, source.version);
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
  return folder;
}

const besidePrefix = '.uitpakken-';

/**
 * Gives the finished folder its name. Another process may have done the same in the meantime: a whole folder is left
 * alone, since a browser may be running from it; a broken one is moved aside first, because a rename cannot replace it.
 */
async function putInPlace(beside: string, folder: string, version: string): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      await rename(beside, folder);
      return;
    } catch (error) {
      if (await isWhole(folder, version)) return;
      if (attempt === 3) throw error;
      const aside = join(dirname(folder), `${besidePrefix}${randomBytes(6).toString('hex')}`);
      await rename(folder, aside).catch(() => undefined);
      await rm(aside, { recursive: true, force: true });
    }
  }
}

/** Unpacking takes seconds: what has lain for an hour is from a process that was killed, and 250 MB large. */
async function removeAbandoned(cacheFolder: string): Promise<void> {
  const names = (await readdir(cacheFolder)).filter((name) => name.startsWith(besidePrefix));
  for (const path of names.map((name) => join(cacheFolder, name))) {
    const age = await stat(path).then((entry) => Date.now() - entry.mtimeMs, () => 0);
    if (age > 3_600_000) await rm(path, { recursive: true, force: true });
  }
}
