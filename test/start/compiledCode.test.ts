import { chmodSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CompiledCode } from '../../src/start/compiledCode.js';
import { isOwnFolder } from '../../src/start/ownedFolder.js';
import { buildProgram, run, temporaryFolder } from '../commands/program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

describe('compiled code', () => {
  it('is there the next time, also of files that were not loaded in between', () => {
    new CompiledCode(folder, 'kept').keep(new Map([['a.js', Buffer.from('one')], ['b.js', Buffer.from('two')]]));
    new CompiledCode(folder, 'kept').keep(new Map([['b.js', Buffer.from('other')]]));
    const again = new CompiledCode(folder, 'kept');
    expect([again.part('a.js'), again.part('b.js'), again.part('c.js')].map(String)).toEqual(['one', 'other', 'undefined']);
  });

  it.each([
    ['changed', (bytes: Buffer) => bytes.fill(0x58, bytes.length - 1)],
    ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length - 1)],
    ['no file of ours', () => Buffer.from('x')],
    ['empty', () => Buffer.alloc(0)],
  ])('is not believed when it is %s', (name, spoil) => {
    new CompiledCode(folder, name).keep(new Map([['a.js', Buffer.from('one')]]));
    const file = join(folder, `${name}.bin`);
    writeFileSync(file, spoil(readFileSync(file)));
    expect(new CompiledCode(folder, name).part('a.js')).toBeUndefined();
  });

  it('leaves nothing half behind and keeps the newest forty', () => {
    const many = join(folder, 'many');
    for (let index = 0; index < 43; index += 1) {
      new CompiledCode(many, String(index)).keep(new Map([['a.js', Buffer.from('one')]]));
      utimesSync(join(many, `${index}.bin`), index, index);
    }
    new CompiledCode(many, 'last').keep(new Map());
    const names = readdirSync(many);
    expect(names).toHaveLength(40);
    expect(names).toContain('last.bin');
    expect(names).not.toContain('0.bin');
  });

  it('says nothing where it cannot be kept', () => {
    writeFileSync(join(folder, 'no-folder'), '');
    expect(() => new CompiledCode(join(folder, 'no-folder'), 'a').keep(new Map())).not.toThrow();
  });
});

describe('the folder it is kept in', () => {
  it('is made for this user alone', () => {
    const own = join(folder, 'own');
    expect(isOwnFolder(own)).toBe(true);
    if (process.platform !== 'win32') expect(statSync(own).mode & 0o777).toBe(0o700);
  });

  it.runIf(process.platform !== 'win32')('is not one in which others may write, nor a way to another', () => {
    const shared = join(folder, 'shared');
    mkdirSync(shared);
    chmodSync(shared, 0o777);
    symlinkSync(join(folder, 'own'), join(folder, 'way'));
    expect([isOwnFolder(shared), isOwnFolder(join(folder, 'way'))]).toEqual([false, false]);
  });
});

describe('the program', () => {
  const cache = join(folder, 'cache');
  const version = (): ReturnType<typeof run> => run(['--version'], { folder, environment: { XDG_CACHE_HOME: cache, LOCALAPPDATA: cache, HOME: cache } });
  const kept = (): string[] => readdirSync(cache, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.bin'));

  beforeAll(() => buildProgram());

  it('runs the same with it, without it and with a spoilt one, which it replaces', async () => {
    const first = await version();
    expect(first).toMatchObject({ code: 0, stderr: '' });
    const [name = ''] = kept();
    const whole = statSync(join(cache, name)).size;
    expect(await version()).toEqual(first);
    writeFileSync(join(cache, name), 'spoilt');
    expect(await version()).toEqual(first);
    expect(statSync(join(cache, name)).size).toBeGreaterThan(whole / 2);
    rmSync(cache, { recursive: true });
    writeFileSync(cache, 'no folder');
    expect(await version()).toEqual(first);
    rmSync(cache);
  });
});
