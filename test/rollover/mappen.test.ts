import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../commands/golden.js';
import { runHere } from '../commands/here.js';
import { filesBelow, temporaryFolder } from '../commands/program.js';

const FOLDERS = 'test/rollover/mappen';
const folder = temporaryFolder();

/** Bytes of every file below a folder, by path; one character a byte, so that line ends and marks count. */
function contents(path: string): Record<string, string> {
  return Object.fromEntries(filesBelow(path).map((name) => [name, readFileSync(join(path, name), 'latin1')]));
}

/** A copy of `voor` to work in. */
function copy(name: string): string {
  const path = join(folder, name);
  rmSync(path, { recursive: true, force: true });
  cpSync(join(FOLDERS, name, 'voor'), path, { recursive: true });
  return path;
}

const names = readdirSync(FOLDERS).sort();

/** Each folder holds the plan before, the new plan and what is said; UPDATE_GOLDEN=1 writes the last two anew, to be read by eye. */
describe('jaarplan rollover', () => {
  it('has folders to roll over', () => expect(names).toContain('alles'));

  it.each(names)('makes next year out of %s', async (name) => {
    const path = copy(name);
    const before = contents(path);
    const { code, stdout, stderr } = await runHere(['rollover', '2024-2025'], { folder: path });
    expectGolden(stderr, new URL(`mappen/${name}/gezegd.txt`, import.meta.url));
    expect(code).toBe(0);
    const made = join(FOLDERS, name, 'na');
    if (process.env['UPDATE_GOLDEN'] === '1') {
      rmSync(made, { recursive: true, force: true });
      cpSync(join(path, '2025-2026'), made, { recursive: true });
    }
    expect(contents(join(path, '2025-2026'))).toEqual(existsSync(made) ? contents(made) : {});
    expect(stdout.trim().split('\n')).toEqual(filesBelow(path).filter((file) => file.startsWith('2025-2026/')));
    for (const [file, bytes] of Object.entries(before)) expect(readFileSync(join(path, file), 'latin1')).toBe(bytes);
  });
});
