import { readdir } from 'node:fs/promises';
import { fontFolder } from '../../outputs/fontFiles.js';
import type { Finding } from './finding.js';

const WHAT = 'Lettertype';

/** Whether the typeface that pages are set in came along: an installation that was broken off misses it. */
export async function checkFonts(): Promise<Finding[]> {
  try {
    const folder = fontFolder();
    const files = (await readdir(folder)).filter((name) => name.endsWith('.woff2'));
    if (files.length > 0) return [{ ok: true, what: WHAT, detail: `Source Sans 3, ${folder}` }];
  } catch {
    // Not there, or not to be read: the same to the user.
  }
  return [{ ok: false, what: WHAT, detail: 'Source Sans 3 is niet meegekomen bij het installeren', remedy: 'npm install --global jaarplan' }];
}
