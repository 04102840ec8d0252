import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { FontReader } from '../html/index.js';
import { packageFolderOf } from '../packageFolder.js';

const FONT_PACKAGE = '@fontsource/source-sans-3';

/** Folder of the typeface that came along with jaarplan. Throws when it was not installed. */
export function fontFolder(): string {
  return join(packageFolder(), 'files');
}

/** By what one state of the typeface is told from another: npm never changes a version. */
export async function fontVersion(): Promise<string> {
  const { version } = JSON.parse(await readFile(join(packageFolder(), 'package.json'), 'utf8')) as { version: string };
  return version;
}

/** Reads the files of the typeface, wherever npm has put them. */
export function packageFonts(): FontReader {
  const folder = fontFolder();
  return (file) => readFile(join(folder, file));
}

/** Node itself finds it also where packages lie in no folder of their own (Yarn). */
function packageFolder(): string {
  return packageFolderOf(FONT_PACKAGE) ?? dirname(createRequire(import.meta.url).resolve(`${FONT_PACKAGE}/package.json`));
}
