import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildProgram, projectFolder } from '../commands/program.js';

interface Locked {
  readonly version: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly license?: string;
  readonly dev?: boolean;
  readonly optional?: boolean;
  /** Of an optional package, and of one for development too. */
  readonly devOptional?: boolean;
  readonly hasInstallScript?: boolean;
}

const read = (path: string): string => readFileSync(join(projectFolder, path), 'utf8');
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const packages = Object.entries(lock.packages).filter(([path]) => path !== '');
const names = (chosen: typeof packages): string[] => chosen.map(([path]) => path).sort();

/** Free to use in and with a program under MIT; of others the text has to be read first. */
const LICENCES = ['0BSD', 'Apache-2.0', 'BSD', 'BSD-2-Clause', 'BSD-3-Clause', 'BlueOak-1.0.0', 'CC0-1.0', 'ISC', 'MIT', '(MIT AND Zlib)', '(MIT OR GPL-3.0-or-later)', 'OFL-1.1', 'Python-2.0', 'Unlicense'];
/** For development alone: nothing of it is in what users get. */
const LICENCES_FOR_DEVELOPMENT = [...LICENCES, 'MPL-2.0', 'CC-BY-4.0'];

describe('the packages in the lock file', () => {
  it('have a strong mark of their content each, and come from the npm registry', () => {
    expect(packages.length).toBeGreaterThan(100);
    expect(names(packages.filter(([, { integrity }]) => !/^sha512-/.test(integrity ?? '')))).toEqual([]);
    expect(names(packages.filter(([, { resolved }]) => resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')))).toEqual([]);
  });

  it('run nothing while they are installed', () => {
    expect(names(packages.filter(([, { hasInstallScript }]) => hasInstallScript === true))).toEqual([]);
  });

  it('have licences that allow what is done with them', () => {
    const isFree = ([, { license, dev }]: (typeof packages)[number]): boolean => (dev === true ? LICENCES_FOR_DEVELOPMENT : LICENCES).includes(license ?? '');
    expect(names(packages.filter((one) => !isFree(one)))).toEqual([]);
  });

  it('that users install are few', () => {
    const forUsers = packages.filter(([, { dev }]) => dev !== true);
    const isOptional = ([, { optional, devOptional }]: (typeof packages)[number]): boolean => optional === true || devOptional === true;
    expect(names(forUsers.filter((one) => !isOptional(one)))).toEqual(['node_modules/@fontsource/source-sans-3']);
    // The embedded browser and what its package asks for.
    expect(forUsers.filter(isOptional).length).toBeLessThanOrEqual(25);
  });
});

it('docs/architecture.md names every package of package.json', () => {
  const { dependencies, optionalDependencies, devDependencies } = JSON.parse(read('package.json')) as Record<string, Record<string, string> | undefined>;
  const documented = read('docs/architecture.md');
  const direct = Object.keys({ ...dependencies, ...optionalDependencies, ...devDependencies }).filter((name) => !name.startsWith('@types/'));
  expect(direct.filter((name) => !documented.includes(name.replace(/^micromark-util-types$/, 'micromark')))).toEqual([]);
});

describe('what is published', () => {
  let files: readonly { readonly path: string; readonly size: number }[];
  beforeAll(() => {
    buildProgram();
    const { stdout, stderr, status } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: projectFolder, encoding: 'utf8', shell: process.platform === 'win32' });
    expect(status, stderr).toBe(0);
    files = (JSON.parse(stdout) as readonly [{ readonly files: typeof files }])[0].files;
  });

  it('holds only what runs, and what must go along', () => {
    const strange = files.map(({ path }) => path).filter((path) => !/^(?:bin|dist|templates|schemas)\/|^(?:LICENSE|README\.md|package\.json)$/.test(path));
    expect(strange).toEqual([]);
    expect(files.filter(({ path }) => /\.(?:ts|map)$|(?:^|\/)(?:test|\.)/.test(path))).toEqual([]);
    for (const path of ['bin/jaarplan.js', 'bin/thread.js', 'dist/finishing.js', 'dist/cli.js', 'dist/LICENTIES.txt', 'templates/document.hbs', 'schemas/plan.schema.json', 'LICENSE']) expect(files.map((file) => file.path)).toContain(path);
  });

  it('stays small', () => {
    const bytes = files.reduce((sum, { size }) => sum + size, 0);
    expect(bytes).toBeGreaterThan(500_000);
    expect(bytes).toBeLessThan(12_000_000);
  });

  it('brings the licence of every package whose code is inside', () => {
    const modules = JSON.parse(read('dist/modules.json')) as Readonly<Record<string, readonly string[]>>;
    const inside = new Set(Object.values(modules).flat().flatMap((path) => /^(?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? []));
    const licences = read('dist/LICENTIES.txt');
    expect(inside.size).toBeGreaterThan(20);
    const missing = [...inside].filter((folder) => {
      if (!existsSync(join(projectFolder, folder, 'package.json'))) return true;
      const { name, version } = JSON.parse(read(`${folder}/package.json`)) as { readonly name: string; readonly version: string };
      return !licences.includes(`${name} ${version} (`);
    });
    expect(missing).toEqual([]);
  });
});
