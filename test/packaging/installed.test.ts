import { spawnSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram, projectFolder, temporaryFolder } from '../commands/program.js';
import { realBrowser } from '../pdf/realBrowser.js';

// A package is installed, twice, by npm.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 240_000 });

const folder = temporaryFolder();
/** Spaces and letters with accents, as in the folders of real people. */
const work = join(folder, 'Mijn documenten', 'Coördinatie & beleid');
const windows = process.platform === 'win32';

interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

function run(program: string, words: readonly string[], environment: Readonly<Record<string, string>> = {}): Ended {
  const { status, stdout, stderr } = spawnSync(program, words, { cwd: work, encoding: 'utf8', shell: windows, env: { ...process.env, XDG_CACHE_HOME: join(folder, 'cache'), NO_COLOR: '1', ...environment } });
  return { code: status, stdout, stderr };
}

/** Of what npm has on this disk already where it can; the browser that comes along is left out, as on a Mac. */
function npm(...words: string[]): void {
  const { code, stderr } = run('npm', [...words, '--prefer-offline', '--no-audit', '--no-fund', '--omit=optional']);
  expect({ code, stderr: code === 0 ? '' : stderr }).toEqual({ code: 0, stderr: '' });
}

let globally: string;
beforeAll(() => {
  buildProgram();
  mkdirSync(work, { recursive: true });
  const packed = spawnSync('npm', ['pack', '--silent', '--pack-destination', folder], { cwd: projectFolder, encoding: 'utf8', shell: windows });
  const tarball = join(folder, packed.stdout.trim().split('\n').at(-1) ?? '');
  npm('install', '--global', '--prefix', join(folder, 'Programma’s'), tarball);
  globally = join(folder, 'Programma’s', windows ? 'jaarplan.cmd' : 'bin/jaarplan');
  writeFileSync(join(work, 'package.json'), '{ "name": "onze-plannen", "private": true }\n');
  npm('install', tarball);
});

/** Notes in a file what the program asks for, and where Node finds it. */
const NOTING = `const Module = require('node:module');
const { appendFileSync } = require('node:fs');
const resolve = Module._resolveFilename;
Module._resolveFilename = function (request, parent, ...rest) {
  const found = resolve.call(this, request, parent, ...rest);
  if (/[\\/\\\\]jaarplan[\\/\\\\](?:bin|dist)[\\/\\\\]/.test(String(parent?.filename))) appendFileSync(process.env.NOTED_IN, found + '\\n');
  return found;
};`;

describe('a packed jaarplan', () => {
  it('brings two packages at most', () => {
    const packages = readdirSync(join(work, 'node_modules'), { withFileTypes: true }).filter((entry) => entry.isDirectory() && !entry.name.startsWith('.'));
    expect(packages.map(({ name }) => name).sort()).toEqual(['@fontsource', 'jaarplan']);
  });

  it('begins a plan and makes its page, installed for the whole computer', () => {
    expect(run(globally, ['init', 'plannen/dijkzicht', '--organisatie', 'SWV Dijkzicht', '--schooljaar', '2025-2026', '--regio', 'zuid'])).toMatchObject({ code: 0 });
    expect(run(globally, ['build', '--formaat', 'html'])).toMatchObject({ code: 0, stdout: 'uitvoer/dijkzicht-2025-2026.html\n' });
    expect(readFileSync(join(work, 'uitvoer/dijkzicht-2025-2026.html'), 'utf8')).toContain('SWV Dijkzicht');
  });

  it('reads files as Windows saves them, and gives the same page', () => {
    const page = readFileSync(join(work, 'uitvoer/dijkzicht-2025-2026.html'));
    for (const name of readdirSync(join(work, 'plannen'), { recursive: true, encoding: 'utf8' }).filter((one) => one.endsWith('.yaml'))) {
      const file = join(work, 'plannen', name);
      writeFileSync(file, `\uFEFF${readFileSync(file, 'utf8').replaceAll('\n', '\r\n')}`);
    }
    expect(run(globally, ['build', windows ? 'plannen\\dijkzicht' : 'plannen/dijkzicht', '--formaat', 'html'])).toMatchObject({ code: 0 });
    expect(readFileSync(join(work, 'uitvoer/dijkzicht-2025-2026.html')).equals(page)).toBe(true);
  });

  it('works for one project too, with the browser that is there', async () => {
    const { executable } = await realBrowser();
    const { code, stderr } = run('npx', ['--no-install', 'jaarplan', 'build', '--formaat', 'pdf'], { JAARPLAN_BROWSER: executable });
    expect(stderr).toContain('Klaar: 1 bestand');
    expect(code).toBe(0);
    expect(readFileSync(join(work, 'uitvoer/dijkzicht-2025-2026.pdf')).subarray(0, 5).toString()).toBe('%PDF-');
  });

  // A machine on which packages of others lie about would hide that something was left behind.
  it('finds all that it loads in itself and in what it brings', async () => {
    const { executable } = await realBrowser();
    const [hook, noted] = [join(folder, 'noteren.cjs'), join(folder, 'geladen.txt')];
    writeFileSync(hook, NOTING);
    const program = join(work, 'node_modules/jaarplan/bin/jaarplan.js');
    const { code } = run(process.execPath, ['--require', hook, program, 'build', '--opnieuw'], { JAARPLAN_BROWSER: executable, NOTED_IN: noted });
    expect(code).toBe(0);
    const found = readFileSync(noted, 'utf8').trim().split('\n').filter((path) => isAbsolute(path));
    expect(found.length).toBeGreaterThan(0);
    expect(found.filter((path) => !path.startsWith(join(realpathSync(work), 'node_modules')))).toEqual([]);
  });

  it('says what to do where the browser is not', () => {
    const { code, stdout, stderr } = run(globally, ['build', '--formaat', 'pdf', '--uit', 'elders', '--browser', 'geen-browser']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('geen-browser');
  });
});
