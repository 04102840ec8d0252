import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { removeProfile, removeProfileNow } from '../../../src/pdf/browser/profiles.js';

/** Fills the folder as fast as it can, as children of a browser that was ended still do for a moment. */
const filling = `
  const { mkdirSync, writeFileSync } = require('node:fs');
  const end = Date.now() + 600;
  for (let count = 0; Date.now() < end; count++) {
    try {
      mkdirSync(process.argv[1] + '/map/' + (count % 40), { recursive: true });
      writeFileSync(process.argv[1] + '/map/' + (count % 40) + '/' + count, '');
    } catch {} // Removed between the two.
    if (count === 50) process.stdout.write('vol');
  }`;

const atExit = (folder: string): Promise<void> => {
  removeProfileNow(folder);
  return Promise.resolve();
};

it.each([
  ['at the end of a build', removeProfile],
  ['at the end of the process', atExit],
])('removes a profile in which something still writes, %s', async (_when, remove) => {
  const folder = await mkdtemp(join(tmpdir(), 'jaarplan-proef-'));
  const child = spawn(process.execPath, ['-e', filling, folder], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  await new Promise((resolve) => child.stdout.once('data', resolve));
  await remove(folder);
  await ended;
  // What came after the last removal is the child's doing; one more removal finds nobody in the way.
  await remove(folder);
  expect(existsSync(folder)).toBe(false);
});

it('never fails over a folder that is gone', async () => {
  const folder = join(tmpdir(), 'jaarplan-proef-die-er-niet-is');
  await expect(removeProfile(folder)).resolves.toBeUndefined();
  expect(() => removeProfileNow(folder)).not.toThrow();
});
