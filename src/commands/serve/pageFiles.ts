import type { Assets } from '../../assets.js';
import { packageFonts } from '../../outputs/fontFiles.js';

/** A file of the page around the document. */
export interface PageFile {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const FOLDER = 'templates/serve';

const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
  woff2: 'font/woff2',
};

const LETTERS = ['source-sans-3-latin-400-normal.woff2', 'source-sans-3-latin-600-normal.woff2'];

/** All files of the page by their path in an address, read once: what is asked for later is looked up, never opened. */
export async function readPageFiles(assets: Assets): Promise<ReadonlyMap<string, PageFile>> {
  const font = packageFonts();
  const names = await assets.list(FOLDER);
  const own = names.map(async (name) => [`/jaarplan/${name}`, { type: typeOf(name), bytes: new TextEncoder().encode(await assets.read(`${FOLDER}/${name}`)) }] as const);
  const letters = LETTERS.map(async (name) => [`/jaarplan/${name}`, { type: typeOf(name), bytes: await font(name) }] as const);
  return new Map(await Promise.all([...own, ...letters]));
}

function typeOf(name: string): string {
  return TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
}
