import { decode } from '../source/decode.js';
import { gifSizes, jpegSizes, pngSizes, webpSizes } from './rasterPictures.js';
import type { SizeReader } from './rasterPictures.js';
import { readSvg } from './svgPicture.js';

/** More than any page shows: an A4 at 600 dots per inch has 35 million. A small file may stand for far more, and fill the memory. */
const MOST_PIXELS = 50_000_000;
const LONGEST_SIDE = 20_000;

/** Its media type, and whether it is drawn with letters of the machine; or the end of a sentence that says what is wrong with it; or undefined where it is no picture at all. */
export type PictureKind = { readonly type: string; readonly hasWords?: true } | { readonly problem: string } | undefined;

interface Raster {
  readonly type: string;
  readonly starts: (start: string) => boolean;
  readonly sizes: SizeReader;
}

const RASTERS: readonly Raster[] = [
  { type: 'image/png', starts: (start) => start.startsWith('\x89PNG\r\n\x1A\n'), sizes: pngSizes },
  { type: 'image/jpeg', starts: (start) => start.startsWith('\xff\xd8\xff'), sizes: jpegSizes },
  { type: 'image/gif', starts: (start) => start.startsWith('GIF8'), sizes: gifSizes },
  { type: 'image/webp', starts: (start) => start.startsWith('RIFF') && start.slice(8, 12) === 'WEBP', sizes: webpSizes },
];

/** What a file holds, told by its first bytes (what it is called says little) and then read as far as needed to know that it can be drawn. */
export function pictureKind(bytes: Uint8Array): PictureKind {
  const start = Buffer.from(bytes.subarray(0, 2048)).toString('latin1');
  const raster = RASTERS.find(({ starts }) => starts(start));
  if (raster !== undefined) return rasterKind(raster, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  // Half a megabyte of comments before the drawing is no drawing.
  if (!/<svg[\s>/]/i.test(start) || !/^(?:\xef\xbb\xbf)?\s*</.test(start)) return undefined;
  const decoded = decode(bytes);
  if ('problem' in decoded) return { problem: 'is niet opgeslagen als UTF-8' };
  const svg = readSvg(decoded.text);
  return 'problem' in svg ? svg : { type: 'image/svg+xml', ...(svg.hasWords ? { hasWords: true } : {}) };
}

function rasterKind({ type, sizes: read }: Raster, bytes: Buffer): PictureKind {
  const sizes = read(bytes);
  if (sizes === undefined || sizes.some(({ width, height }) => width === 0 || height === 0)) return { problem: 'is niet heel' };
  const large = sizes.find(({ width, height }) => Math.max(width, height) > LONGEST_SIDE || width * height > MOST_PIXELS);
  return large === undefined ? { type } : { problem: `is te groot: ${large.width} bij ${large.height} beeldpunten` };
}
