import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { unpackBrowser } from '../../../src/pdf/browser/unpack.js';
import { MachineProblem } from '../../../src/diagnostics/machineProblem.js';
import { writeFiles } from '../../commands/program.js';
import { saidBy } from '../said.js';
import type { Said } from '../said.js';
import { here, inProcess, runTyped, writePlan } from './situation.js';
import type { Situation, Situations } from './situation.js';

const HTML = ['--formaat', 'html'] as const;
/** A tar file ends with two blocks of nothing. */
const EMPTY_ARCHIVE = Buffer.alloc(1024);
const failingDisk = ['--import', new URL('../../faults/fullDisk.mjs', import.meta.url).href];

async function ordinaryBuild(folder: string): Promise<readonly Said[]> {
  writePlan(folder);
  return here(['build', '.', ...HTML], { folder });
}

/** A disk that gives an error of the system when a file is written. */
function failing(error: string): Situation {
  return {
    async wrong(folder) {
      writePlan(folder);
      return inProcess(['build', '.', ...HTML], { folder, node: failingDisk, environment: { TEST_DISK: error } });
    },
    right: ordinaryBuild,
  };
}

/** Something lies in the way of what the commands of the example write. */
function inTheWay(code: string, put: (folder: string) => void): Situation {
  return {
    async wrong(folder) {
      writePlan(folder);
      put(folder);
      return runTyped(code, 'wrong', { folder }, HTML);
    },
    async right(folder) {
      writePlan(folder);
      put(folder);
      return runTyped(code, 'right', { folder }, HTML);
    },
  };
}

/** Unpacks a browser that is no more than its name. */
async function unpackInto(folder: string, cache: string, temporary: string): Promise<readonly Said[]> {
  const parts = ['chromium.br', 'al2023.tar.br', 'fonts.tar.br'].map((name) => [`pakket/bin/${name}`, brotliCompressSync(EMPTY_ARCHIVE)]);
  writeFiles(folder, { bestand: '', ...(Object.fromEntries(parts) as Record<string, Uint8Array>) });
  const before = process.env['TMPDIR'];
  process.env['TMPDIR'] = join(folder, temporary);
  try {
    await unpackBrowser({ folder: join(folder, 'pakket'), version: '1.0.0' }, join(folder, cache));
    return [];
  } catch (error) {
    if (!(error instanceof MachineProblem)) throw error;
    return [saidBy(error)];
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
}

async function buildAsOrdinaryUser(folder: string, words: readonly string[]): Promise<readonly Said[]> {
  writePlan(folder);
  chmodSync(folder, 0o777);
  mkdirSync(join(folder, 'uitvoer'), { recursive: true });
  chmodSync(join(folder, 'uitvoer'), 0o555);
  return inProcess(['build', '.', ...HTML, ...words], { folder, asOrdinaryUser: true });
}

export const DISK_SITUATIONS: Situations = {
  'schijf/vol': failing('ENOSPC'),
  'schijf/in-gebruik': failing('EBUSY'),
  'schijf/schrijven-mislukt': failing('EIO'),
  'schijf/geen-schrijfrecht': {
    wrong: (folder) => buildAsOrdinaryUser(folder, []),
    right: (folder) => buildAsOrdinaryUser(folder, ['--uit', 'publicatie']),
  },
  'schijf/bestand-in-de-weg': inTheWay('schijf/bestand-in-de-weg', (folder) => writeFiles(folder, { uitvoer: 'oud' })),
  'schijf/map-in-de-weg': inTheWay('schijf/map-in-de-weg', (folder) => void mkdirSync(join(folder, 'uitvoer/de-dijk-2024-2025.html'), { recursive: true })),
  'schijf/naam-te-lang': {
    async wrong(folder) {
      writePlan(folder);
      return here(['build', '.', ...HTML, '--uit', 'x'.repeat(300)], { folder });
    },
    right: ordinaryBuild,
  },
  'schijf/geen-recht': {
    wrong: (folder) => unpackInto(folder, 'bestand/cache', 'bestand'),
    right: (folder) => unpackInto(folder, 'cache', 'tijdelijk'),
  },
};
