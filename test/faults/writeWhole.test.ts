import * as disk from 'node:fs/promises';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { MachineProblem } from '../../src/diagnostics/machineProblem.js';
import { Unfinished } from '../../src/outputs/unfinished.js';
import { writeWhole } from '../../src/outputs/writeWhole.js';
import type { WriteOptions } from '../../src/outputs/writeWhole.js';
import { filesBelow, temporaryFolder, writeFiles } from '../commands/program.js';

const folder = temporaryFolder();
const bytes = new TextEncoder().encode('nieuw');

function options(more: Partial<WriteOptions> = {}): WriteOptions {
  return { unfinished: new Unfinished(), display: (path) => path.slice(folder.length + 1), elsewhere: 'kies een andere map', ...more };
}

/** A disk on which one operation fails for paths that end in `ending`. */
function failing(operation: 'mkdir' | 'rename' | 'write', code: string, ending = ''): NonNullable<WriteOptions['disk']> {
  const fails = (path: unknown): boolean => String(path).includes(ending);
  const error = (): Error => Object.assign(new Error(`${code}: faked`), { code, syscall: operation });
  return {
    ...disk,
    mkdir: (async (path: string) => {
      if (operation === 'mkdir' && fails(path)) throw error();
      return disk.mkdir(path);
    }) as typeof disk.mkdir,
    rename: async (from, to) => {
      if (operation === 'rename' && fails(to)) throw error();
      await disk.rename(from, to);
    },
    open: async (path, flags, mode) => {
      const handle = await disk.open(path, flags, mode);
      if (operation !== 'write' || flags !== 'wx' || !fails(path)) return handle;
      handle.writeFile = async () => {
        await handle.write(bytes.subarray(0, 2));
        throw error();
      };
      return handle;
    },
  };
}

async function problemOf(work: Promise<void>): Promise<MachineProblem> {
  const error: unknown = await work.then(() => undefined, (reason: unknown) => reason);
  expect(error).toBeInstanceOf(MachineProblem);
  return error as MachineProblem;
}

describe('writeWhole', () => {
  it('writes files and makes their folders', async () => {
    const to = join(folder, 'goed');
    await writeWhole([{ path: join(to, 'a/plan.html'), bytes }, { path: join(to, 'a/plan.pdf'), bytes }], options());
    expect(filesBelow(to)).toEqual(['a/plan.html', 'a/plan.pdf']);
    expect(readFileSync(join(to, 'a/plan.pdf'), 'utf8')).toBe('nieuw');
  });

  it('replaces a file that was there', async () => {
    writeFiles(folder, { 'weer/plan.html': 'oud' });
    await writeWhole([{ path: join(folder, 'weer/plan.html'), bytes }], options());
    expect(readFileSync(join(folder, 'weer/plan.html'), 'utf8')).toBe('nieuw');
  });

  it.each([
    ['ENOSPC', 'schijf/vol', 'De schijf is vol: vol-ENOSPC/plan.pdf kon niet worden bewaard.'],
    ['EDQUOT', 'schijf/vol', 'De schijf is vol: vol-EDQUOT/plan.pdf kon niet worden bewaard.'],
    ['EIO', 'schijf/schrijven-mislukt', 'vol-EIO/plan.pdf kon niet worden bewaard (EIO).'],
  ])('on %s leaves every file as it was and no half one', async (code, name, message) => {
    const to = join(folder, `vol-${code}`);
    writeFiles(to, { 'plan.html': 'oud', 'plan.pdf': 'oud' });
    const unfinished = new Unfinished();
    const files = ['plan.html', 'plan.pdf'].map((file) => ({ path: join(to, file), bytes }));
    const problem = await problemOf(writeWhole(files, options({ disk: failing('write', code, '.pdf.'), unfinished })));
    expect([problem.code, problem.message]).toEqual([name, message]);
    expect(readdirSync(to).sort()).toEqual(['plan.html', 'plan.pdf']);
    expect(readFileSync(join(to, 'plan.html'), 'utf8')).toBe('oud');
    expect(readFileSync(join(to, 'plan.pdf'), 'utf8')).toBe('oud');
  });

  it.each([
    ['mkdir', 'EROFS', 'schijf/geen-schrijfrecht', 'fout-EROFS staat op een schijf waarop niets geschreven kan worden.'],
    ['mkdir', 'EACCES', 'schijf/geen-schrijfrecht', 'Hier mag u niet schrijven: fout-EACCES.'],
    ['rename', 'EBUSY', 'schijf/in-gebruik', 'fout-EBUSY/plan.html is in gebruik bij een ander programma.'],
    ['rename', 'EPERM', 'schijf/geen-schrijfrecht', 'Hier mag u niet schrijven: fout-EPERM/plan.html.'],
    ['mkdir', 'ENOENT', 'schijf/geen-schrijfrecht', 'fout-ENOENT kan op deze plek niet worden gemaakt.'],
    ['mkdir', 'ENAMETOOLONG', 'schijf/naam-te-lang', 'fout-ENAMETOOLONG kan niet worden bewaard: de naam is te lang voor deze schijf.'],
  ] as const)('when %s gives %s, says which path', async (operation, code, name, message) => {
    const to = join(folder, `fout-${code}`);
    const problem = await problemOf(writeWhole([{ path: join(to, 'plan.html'), bytes }], options({ disk: failing(operation, code) })));
    expect([problem.code, problem.message]).toEqual([name, message]);
    expect(filesBelow(to)).toEqual([]);
  });

  it('leaves a folder that has the name of the file alone', async () => {
    mkdirSync(join(folder, 'map/plan.html'), { recursive: true });
    const problem = await problemOf(writeWhole([{ path: join(folder, 'map/plan.pdf'), bytes }, { path: join(folder, 'map/plan.html'), bytes }], options()));
    expect([problem.code, problem.message]).toEqual(['schijf/map-in-de-weg', 'map/plan.html kan niet worden bewaard: er staat al een map met die naam.']);
    expect(filesBelow(join(folder, 'map'))).toEqual([]);
  });

  it('leaves a file that has the name of the folder alone', async () => {
    writeFileSync(join(folder, 'bezet'), 'oud');
    const problem = await problemOf(writeWhole([{ path: join(folder, 'bezet/plan.html'), bytes }], options()));
    expect([problem.code, problem.message]).toEqual(['schijf/bestand-in-de-weg', 'bezet kan geen map worden: er staat al een bestand met die naam.']);
    expect(readFileSync(join(folder, 'bezet'), 'utf8')).toBe('oud');
  });

  it('leaves a file that has the name of a folder around it alone', async () => {
    writeFileSync(join(folder, 'bezet-hoger'), 'oud');
    const problem = await problemOf(writeWhole([{ path: join(folder, 'bezet-hoger/a/b/plan.html'), bytes }], options()));
    expect([problem.code, problem.message]).toEqual(['schijf/bestand-in-de-weg', 'bezet-hoger/a/b kan niet worden bewaard: een deel van dit pad is geen map maar een bestand.']);
    expect(readFileSync(join(folder, 'bezet-hoger'), 'utf8')).toBe('oud');
  });

  it('passes on what is no fault of the disk', async () => {
    const broken = { ...disk, rename: () => Promise.reject(new TypeError('a defect')) };
    await expect(writeWhole([{ path: join(folder, 'defect/plan.html'), bytes }], options({ disk: broken }))).rejects.toThrow(TypeError);
    expect(filesBelow(join(folder, 'defect'))).toEqual([]);
  });

  it('can be undone at any moment before the end', async () => {
    const to = join(folder, 'gestopt');
    const unfinished = new Unfinished();
    const stopped = {
      ...disk,
      rename: async (): Promise<void> => {
        expect(filesBelow(to)).toHaveLength(2);
        unfinished.undoAll();
        expect(filesBelow(to)).toEqual([]);
        return Promise.reject(Object.assign(new Error('gone'), { code: 'ENOENT', syscall: 'rename' }));
      },
    };
    await problemOf(writeWhole(['plan.html', 'plan.pdf'].map((file) => ({ path: join(to, file), bytes })), options({ unfinished, disk: stopped })));
  });
});
