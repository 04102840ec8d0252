import { cpSync, existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { expectGolden } from '../commands/golden.js';
import { runHere } from '../commands/here.js';
import { filesBelow, temporaryFolder } from '../commands/program.js';

const FOLDERS = 'test/repair/mappen';
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

/** What is wrong before and after, and how it is said, stands beside the plans; UPDATE_GOLDEN=1 writes it anew, to be read by eye. */
describe('jaarplan check --herstel', () => {
  it('has folders to mend', () => expect(names.length).toBeGreaterThan(3));

  it.each(names)('mends %s as it should', async (name) => {
    const path = copy(name);
    const { stdout, stderr } = await runHere(['check', '--herstel'], { folder: path });
    expect(stdout).toBe('');
    expectGolden(stderr, new URL(`mappen/${name}/gezegd.txt`, import.meta.url));
    const mended = join(FOLDERS, name, 'na');
    if (process.env['UPDATE_GOLDEN'] === '1') cpSync(path, mended, { recursive: true });
    expect(contents(path)).toEqual(existsSync(mended) ? contents(mended) : {});
  });

  it.each(names)('changes nothing the second time in %s', async (name) => {
    const path = copy(name);
    await runHere(['check', '--herstel'], { folder: path });
    const once = contents(path);
    const { stderr } = await runHere(['check', '--herstel'], { folder: path });
    expect(stderr).toMatch(/^Er is niets dat jaarplan met zekerheid kan verbeteren\.\n/);
    expect(contents(path)).toEqual(once);
  });

  it.each(names)('shows under --proef what it would do to %s, and writes nothing', async (name) => {
    const path = copy(name);
    const before = contents(path);
    const trial = await runHere(['check', '--proef'], { folder: path });
    expect(contents(path)).toEqual(before);
    const real = await runHere(['check', '--herstel'], { folder: path });
    expect(trial.stderr.replace(/^Met --herstel: (.*) verbeterd\. Nu is er niets bewaard\.$/m, 'Verbeterd: $1.')).toBe(real.stderr);
    expect(trial.code).toBe(real.code);
  });
});
