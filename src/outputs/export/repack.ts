import { unzipSync, zipSync } from 'fflate';
import type { Zippable } from 'fflate';

/**
 * An Office file with the same parts, packed anew: always in one order, at one date and by one hand. What made it may have
 * compressed it with what this Node brings, and have noted the time.
 */
export function repack(bytes: Uint8Array, change: (path: string, content: Uint8Array) => Uint8Array = (_, content) => content): Uint8Array {
  const parts = unzipSync(bytes);
  // Office wants the list of content types first.
  const paths = Object.keys(parts).sort((one, other) => Number(other === CONTENT_TYPES) - Number(one === CONTENT_TYPES) || (one < other ? -1 : 1));
  // The first day that a ZIP file can tell, in the local time that it keeps.
  const mtime = new Date(1980, 0, 1);
  const packed: Zippable = {};
  for (const path of paths) packed[path] = [change(path, parts[path] ?? new Uint8Array()), { level: 6, mtime, os: 0 }];
  return zipSync(packed);
}

const CONTENT_TYPES = '[Content_Types].xml';
