import { mkdir, mkdtemp, rm, statfs, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultCacheFolder } from '../../pdf/index.js';
import type { Context } from '../context.js';
import type { Finding } from './finding.js';

/** What unpacking the browser and a few large plans need. */
const ROOM_BYTES = 300_000_000;

/** Whether files can be kept where jaarplan keeps them: here, in the temporary folder, in the cache. */
export async function checkFolders({ host, system }: Context): Promise<Finding[]> {
  const cache = defaultCacheFolder(host.environment, system.platform);
  return [
    await checkFolder('Schrijven in deze map', host.workingFolder, 'ga naar een map waarin u wel mag schrijven: cd PAD'),
    await checkFolder('Map voor tijdelijke bestanden', system.temporaryFolder, 'kies een map waarin u mag schrijven: export TMPDIR=PAD'),
    await checkFolder('Map voor de browser', cache, 'kies een map waarin u mag schrijven: export XDG_CACHE_HOME=PAD'),
  ];
}

async function checkFolder(what: string, folder: string, remedy: string): Promise<Finding> {
  try {
    await mkdir(folder, { recursive: true });
    // Rights alone say too little: a disk can be full, or read-only.
    const trial = await mkdtemp(join(folder, '.jaarplan-proef-'));
    try {
      await writeFile(join(trial, 'proef'), 'proef');
    } finally {
      await rm(trial, { recursive: true, force: true });
    }
  } catch (error) {
    return { ok: false, what, detail: `in ${folder} kan niets bewaard worden (${reasonOf(error)})`, remedy };
  }
  const room = await freeBytes(folder);
  if (room !== undefined && room < ROOM_BYTES) {
    return { ok: false, what, detail: `${folder} heeft nog ${Math.floor(room / 1_000_000)} MB ruimte; nodig is ${ROOM_BYTES / 1_000_000} MB`, remedy: 'maak ruimte op deze schijf' };
  }
  return { ok: true, what, detail: folder };
}

/** Undefined where the system does not say. */
async function freeBytes(folder: string): Promise<number | undefined> {
  try {
    const { bavail, bsize } = await statfs(folder);
    return bavail * bsize;
  } catch {
    return undefined;
  }
}

function reasonOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code;
  switch (code) {
    case 'EACCES':
    case 'EPERM':
      return 'geen recht om te schrijven';
    case 'EROFS':
      return 'de schijf is alleen te lezen';
    case 'ENOSPC':
    case 'EDQUOT':
      return 'de schijf is vol';
    case 'ENOTDIR':
    case 'EEXIST':
      return 'er staat een bestand in de weg';
    default:
      return code ?? String(error);
  }
}
