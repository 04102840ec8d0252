import { createReadStream, createWriteStream } from 'node:fs';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliDecompress, createBrotliDecompress } from 'node:zlib';
import type { MarkedFile } from './marker.js';
import { readTar } from './tar.js';

const decompress = promisify(brotliDecompress);

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
  const archive = await decompress(await readFile(packed));
  return Promise.all(
    readTar(archive).map(async (file) => {
      const path = `${folder}/${file.path}`;
      await mkdir(dirname(join(target, path)), { recursive: true });
      await writeFile(join(target, path), file.content, { mode: file.executable ? 0o755 : 0o644 });
      return { path, size: file.content.length };
    }),
  );
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
