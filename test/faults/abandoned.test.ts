import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ownerName } from '../../src/processOwner.js';
import { Unfinished } from '../../src/outputs/unfinished.js';
import { writeWhole } from '../../src/outputs/writeWhole.js';
import { temporaryFolder, writeFiles } from '../commands/program.js';

const folder = temporaryFolder();
const bytes = new TextEncoder().encode('nieuw');
const HALF = '0f8fad5b-d9cb-469f-a165-70867728950e.tmp';
const [, space = ''] = ownerName().split('-');
/** Of a process that has ended. */
const dead = spawnSync(process.execPath, ['-e', '']).pid;

async function buildInto(to: string, names: readonly string[]): Promise<string[]> {
  writeFiles(to, Object.fromEntries(names.map((name) => [name, 'half'])));
  const old = new Date(Date.now() - 2 * 3_600_000);
  for (const name of names.filter((one) => one.includes('.oud.'))) utimesSync(join(to, name), old, old);
  await writeWhole([{ path: join(to, 'plan.html'), bytes }], { unfinished: new Unfinished(), display: (path) => path, elsewhere: '' });
  return readdirSync(to).sort();
}

it('clears half-written files of a process that was killed', async () => {
  expect(await buildInto(join(folder, 'dood'), [`.plan.html.${dead}-${space}.${HALF}`, `.ander.pdf.${dead}-${space}.${HALF}`])).toEqual(['plan.html']);
});

it('leaves those of processes that live, its own too', async () => {
  const living = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)'], { stdio: 'ignore' });
  try {
    const names = [process.pid, living.pid].map((pid) => `.plan.html.${pid}-${space}.${HALF}`);
    expect(await buildInto(join(folder, 'levend'), names)).toEqual([...names, 'plan.html'].sort());
  } finally {
    living.kill('SIGKILL');
  }
});

it('leaves those of another container for an hour', async () => {
  const [young, old] = [`.plan.html.${dead}-1.${HALF}`, `.plan.oud.html.${dead}-1.${HALF}`];
  expect(await buildInto(join(folder, 'elders'), [young, old])).toEqual([young, 'plan.html']);
});

it('leaves every file that is called anything else', async () => {
  const names = ['.verborgen', `.plan.html.${HALF}`, `.plan.html.${dead}-${space}.tmp`, `plan.html.${dead}-${space}.${HALF}`, `.plan.html.${dead}-${space}.${HALF}.bewaard`];
  expect(await buildInto(join(folder, 'andere'), names)).toEqual([...names, 'plan.html'].sort());
});

it('names what it makes so that the next build can tell', async () => {
  const to = join(folder, 'naam');
  const seen: string[] = [];
  const { rename, ...disk } = await import('node:fs/promises');
  const watching = {
    ...disk,
    rename: (async (from, into) => {
      seen.push(...readdirSync(to));
      await rename(from, into);
    }) as typeof rename,
  };
  await writeWhole([{ path: join(to, 'plan.html'), bytes }], { unfinished: new Unfinished(), display: (path) => path, elsewhere: '', disk: watching });
  expect(seen).toEqual([expect.stringMatching(new RegExp(`^\\.plan\\.html\\.${process.pid}-${space}\\.[\\da-f-]{36}\\.tmp$`))]);
});
