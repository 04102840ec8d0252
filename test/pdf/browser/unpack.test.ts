import { chmod, mkdir, mkdtemp, readdir, readFile, rm, stat, truncate, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import { brotliCompressSync } from 'node:zlib';
import { pack } from 'tar-stream';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { unpackBrowser } from '../../../src/pdf/browser/unpack.js';
import { findBrowser, printPdf, startBrowser } from '../../../src/pdf/index.js';
import { page } from '../trialDocuments.js';

let folder: string;
let cache: string;
let source: { readonly folder: string; readonly version: string };

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'jaarplan-proef-'));
  cache = join(folder, 'diep', 'cache');
  source = { folder: join(folder, 'pakket'), version: '1.2.3' };
  await mkdir(join(source.folder, 'bin'), { recursive: true });
  const parts = {
    'chromium.br': Buffer.from('de browser'),
    'al2023.tar.br': await tar([['lib/libnss3.so', 'bibliotheek', 0o755]]),
    'fonts.tar.br': await tar([['fonts.conf', 'van een ander', 0o644], ['fonts/Letter.ttf', 'letter', 0o644]]),
  };
  for (const [name, content] of Object.entries(parts)) await writeFile(join(source.folder, 'bin', name), brotliCompressSync(content));
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true, force: true });
});

async function tar(files: readonly (readonly [path: string, text: string, mode: number])[], link?: string): Promise<Buffer> {
  const archive = pack();
  for (const [name, text, mode] of files) archive.entry({ name, mode }, text);
  if (link !== undefined) archive.entry({ name: link, type: 'symlink', linkname: '/etc' });
  archive.finalize();
  return buffer(archive);
}

it('unpacks the browser, its libraries and fonts into a folder of its version', async () => {
  const unpacked = await unpackBrowser(source, cache);
  expect(unpacked).toBe(join(cache, 'chromium-1.2.3'));
  expect(await readFile(join(unpacked, 'chromium'), 'utf8')).toBe('de browser');
  expect((await stat(join(unpacked, 'chromium'))).mode & 0o777).toBe(0o700);
  expect(await readFile(join(unpacked, 'libraries/lib/libnss3.so'), 'utf8')).toBe('bibliotheek');
  expect(await readFile(join(unpacked, 'fonts/fonts/Letter.ttf'), 'utf8')).toBe('letter');
  expect(await readFile(join(unpacked, 'fonts.conf'), 'utf8')).toContain(`<dir>${unpacked}/fonts</dir>`);
  expect(await readdir(cache)).toEqual(['chromium-1.2.3']);
});

it('uses what is unpacked already, and unpacks another version beside it', async () => {
  const first = await unpackBrowser(source, cache);
  const made = (await stat(join(first, 'chromium'))).ino;
  await unpackBrowser(source, cache);
  expect((await stat(join(first, 'chromium'))).ino).toBe(made);
  await unpackBrowser({ ...source, version: '1.2.4' }, cache);
  expect((await readdir(cache)).sort()).toEqual(['chromium-1.2.3', 'chromium-1.2.4']);
});

it('unpacks once for all who ask at the same time', async () => {
  const folders = await Promise.all(Array.from({ length: 5 }, () => unpackBrowser(source, cache)));
  expect(new Set(folders).size).toBe(1);
  expect(await readFile(join(cache, 'chromium-1.2.3', 'chromium'), 'utf8')).toBe('de browser');
  expect(await readdir(cache)).toEqual(['chromium-1.2.3']);
});

it.each<[string, (unpacked: string) => Promise<unknown>]>([
  ['cut off', (unpacked) => truncate(join(unpacked, 'chromium'), 3)],
  ['without a library', (unpacked) => rm(join(unpacked, 'libraries/lib/libnss3.so'))],
  ['without its mark', (unpacked) => rm(join(unpacked, 'inhoud.json'))],
  ['with a mark that is half written', (unpacked) => writeFile(join(unpacked, 'inhoud.json'), '{"version": "1.')],
  ['that others may change', (unpacked) => chmod(unpacked, 0o777)],
  ['that is a file', async (unpacked) => {
    await rm(unpacked, { recursive: true });
    await writeFile(unpacked, '');
  }],
])('replaces a folder %s', async (_, harm) => {
  const unpacked = await unpackBrowser(source, cache);
  await harm(unpacked);
  await unpackBrowser(source, cache);
  expect(await readFile(join(unpacked, 'chromium'), 'utf8')).toBe('de browser');
  expect(await readFile(join(unpacked, 'libraries/lib/libnss3.so'), 'utf8')).toBe('bibliotheek');
  expect((await stat(unpacked)).mode & 0o777).toBe(0o700);
  expect(await readdir(cache)).toEqual(['chromium-1.2.3']);
});

it('clears away what a process that was killed left long ago, not what another is busy with', async () => {
  await mkdir(join(cache, '.uitpakken-oud'), { recursive: true });
  await mkdir(join(cache, '.uitpakken-bezig'));
  await utimes(join(cache, '.uitpakken-oud'), 1, 1);
  await unpackBrowser(source, cache);
  expect((await readdir(cache)).sort()).toEqual(['.uitpakken-bezig', 'chromium-1.2.3']);
});

it.each<[string, string, () => Promise<Buffer>]>([
  ['points outside', 'outside its folder', () => tar([['../../ontsnapt', 'x', 0o644]])],
  ['points to the root', 'outside its folder', () => tar([['/ontsnapt', 'x', 0o644]])],
  ['holds a link', 'an entry of type symlink', () => tar([], 'koppeling')],
  ['is cut off', 'Unexpected end of data', async () => (await tar([['letter', 'x'.repeat(2000), 0o644]])).subarray(0, 1000)],
  ['is no archive', 'Invalid tar header', () => Promise.resolve(Buffer.alloc(1024, 'x'))],
])('leaves nothing of a package with an archive that %s', async (_, reason, archive) => {
  await writeFile(join(source.folder, 'bin', 'fonts.tar.br'), brotliCompressSync(await archive()));
  await expect(unpackBrowser(source, cache)).rejects.toThrow(reason);
  expect(await readdir(cache)).toEqual([]);
});

it('leaves nothing of a package that came in half', async () => {
  const whole = brotliCompressSync(await tar([['letter', 'x', 0o644]]));
  await writeFile(join(source.folder, 'bin', 'fonts.tar.br'), whole.subarray(0, whole.length / 2));
  await expect(unpackBrowser(source, cache)).rejects.toThrow('unexpected end of file');
  expect(await readdir(cache)).toEqual([]);
});

it('goes to the temporary folder when nothing can be kept in the cache', async () => {
  await writeFile(join(folder, 'bestand'), '');
  vi.stubEnv('TMPDIR', join(folder, 'tijdelijk'));
  const unpacked = await unpackBrowser(source, join(folder, 'bestand', 'cache'));
  expect(unpacked.startsWith(join(folder, 'tijdelijk', 'jaarplan'))).toBe(true);
  vi.stubEnv('TMPDIR', join(folder, 'bestand'));
  await expect(unpackBrowser(source, join(folder, 'bestand', 'cache'))).rejects.toMatchObject({ name: 'MachineProblem', code: 'schijf/geen-recht' });
});

it('gives a browser that works from an empty cache and with no environment at all', async () => {
  const found = await findBrowser({ environment: {}, platform: 'linux', architecture: 'x64', cacheFolder: cache });
  expect(found).toMatchObject({ kind: 'ingebouwd', executable: expect.stringContaining(cache) as string });
  const browser = await startBrowser(found);
  try {
    expect((await printPdf(browser, page('<p>Tekst</p>'), { title: 'Proef', language: 'nl', outline: false })).pageCount).toBe(1);
  } finally {
    await browser.close();
  }
  expect((await readdir(cache)).length).toBe(1);
}, 60_000);
