import { existsSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { packageFolderOf } from '../../packageFolder.js';
import type { FindOptions } from './foundBrowser.js';

/** npm package with a Chromium headless shell for Linux x64, compressed, so that nothing is downloaded later. */
export const embeddedPackage = '@sparticuz/chromium';

export const notInstalled = 'het npm-pakket is niet geïnstalleerd';

export interface EmbeddedPackage {
  readonly folder: string;
  readonly version: string;
}

/** The installed package, or in Dutch why it is of no use here. It is optional: npm may have left it out. */
export async function findEmbeddedPackage({ platform, architecture = process.arch }: FindOptions): Promise<EmbeddedPackage | string> {
  if (platform !== 'linux' || architecture !== 'x64') return 'alleen voor Linux op een x64-processor';
  // Alpine and NixOS have no such loader: the program would be there and yet not run.
  if (!existsSync('/lib64/ld-linux-x86-64.so.2')) return 'alleen voor een Linux met glibc';
  const folder = packageFolder();
  if (folder === undefined) return notInstalled;
  try {
    await stat(join(folder, 'bin', 'chromium.br'));
    const { version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as { version: string };
    return { folder, version };
  } catch {
    return 'het npm-pakket is niet heel: verwijder node_modules en installeer opnieuw';
  }
}

function packageFolder(): string | undefined {
  try {
    // The package exports no path to its own folder: its entry is build/cjs/index.cjs.
    return packageFolderOf(embeddedPackage) ?? dirname(dirname(dirname(createRequire(import.meta.url).resolve(embeddedPackage))));
  } catch {
    return undefined;
  }
}
