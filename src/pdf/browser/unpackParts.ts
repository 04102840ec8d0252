import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { dirname, isAbsolute, join, posix } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createBrotliDecompress } from 'node:zlib';
import { type Extract, extract } from 'tar-stream';
import type { MarkedFile } from './marker.js';

/**
 * Writes the package's parts into `target`: the browser, the libraries that a bare machine lacks and a font. Its
 * software graphics (SwiftShader) are left out: nothing here draws in 3D. `finalFolder` is where `target` will stand.
 */
export async function writeParts(packed: string, target: string, finalFolder: string): Promise<MarkedFile[]> {
  const [browser, libraries, fonts] = await Promise.all([
    writeBrowser(join(packed, 'chromium.br'), target),
    writeTar(join(packed, 'al2023.tar.br'), target, 'libraries'),
    writeTar(join(packed, 'fonts.tar.br'), target, 'fonts'),
  ]);
  const configuration = fontConfiguration(finalFolder);
  await writeFile(join(target, 'fonts.conf'), configuration);
  return [browser, ...libraries, ...fonts, { path: 'fonts.conf', size: Buffer.byteLength(configuration) }];
}

/** Streamed: the browser is 200 MB unpacked. */
async function writeBrowser(packed: string, target: string): Promise<MarkedFile> {
  const path = join(target, 'chromium');
  await pipeline(createReadStream(packed, { highWaterMark: 1 << 20 }), createBrotliDecompress({ chunkSize: 1 << 21 }), createWriteStream(path, { mode: 0o700 }));
  return { path: 'chromium', size: (await stat(path)).size };
}

async function writeTar(packed: string, target: string, folder: string): Promise<MarkedFile[]> {
  const archive = extract();
  const [files] = await Promise.all([writeEntries(archive, target, folder), pipeline(createReadStream(packed), createBrotliDecompress(), archive)]);
  return files;
}

/** Only files and folders: an archive of libraries and fonts has no links, and one could point out of the folder. */
async function writeEntries(archive: Extract, target: string, folder: string): Promise<MarkedFile[]> {
  const files: MarkedFile[] = [];
  for await (const entry of archive) {
    const { name, type, mode } = entry.header;
    if (type !== 'file' && type !== 'directory') throw new Error(`Tar archive holds an entry of type ${type}: ${name}`);
    if (isAbsolute(name) || name.split('/').includes('..')) throw new Error(`Tar archive points outside its folder: ${name}`);
    const path = posix.join(folder, name);
    if (type === 'file') {
      await mkdir(dirname(join(target, path)), { recursive: true });
      await pipeline(entry, createWriteStream(join(target, path), { mode: (mode & 0o111) === 0 ? 0o644 : 0o755 }));
      files.push({ path, size: (await stat(join(target, path))).size });
    } else entry.resume();
  }
  return files;
}

/**
 * Own font first, so that text without a font of its own looks alike everywhere; after it the machine's fonts, for
 * characters that no other font has. Without any configuration Chromium draws no text at all.
 */
function fontConfiguration(folder: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${escapeXml(folder)}/fonts</dir>
  <cachedir>${escapeXml(folder)}/font-cache</cachedir>
  <alias binding="strong"><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias binding="strong"><family>system-ui</family><prefer><family>Open Sans</family></prefer></alias>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
</fontconfig>
`;
}

function escapeXml(value: string): string {
  return value.replace(/&/gu, '&amp;').replace(/</gu, '&lt;');
}
