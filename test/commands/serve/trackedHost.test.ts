import { mkdirSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { TrackedHost } from '../../../src/commands/serve/trackedHost.js';
import { nodeHost } from '../../../src/nodeHost.js';
import { temporaryFolder } from '../program.js';

const folder = temporaryFolder();
const path = (name: string): string => join(folder, name).replaceAll('\\', '/');
let host: TrackedHost;

beforeEach(() => {
  rmSync(path('map'), { recursive: true, force: true });
  mkdirSync(path('map/doelen'), { recursive: true });
  writeFileSync(path('map/plan.yaml'), 'een');
  writeFileSync(path('map/doelen/10.yaml'), 'doel');
  host = new TrackedHost(nodeHost(folder, {}));
});

/** What a build asks. */
async function build(): Promise<void> {
  host.begin();
  await host.read(path('map/plan.yaml'), 100);
  await host.read(path('map/logo.svg'), 100);
  await host.kind(path('map/organisatie.yaml'));
  await host.list(path('map/sjablonen'));
  await host.glob(['*.yaml'], path('map/doelen'));
  host.end();
}

describe('a disk that remembers', () => {
  it.each([
    ['a file that holds something else', () => writeFileSync(path('map/plan.yaml'), 'twee')],
    ['another file in its place', () => {
      writeFileSync(path('map/plan.yaml.new'), 'vier');
      renameSync(path('map/plan.yaml.new'), path('map/plan.yaml'));
    }],
    ['a file that was not there', () => writeFileSync(path('map/logo.svg'), '<svg/>')],
    ['a file that was only looked for', () => writeFileSync(path('map/organisatie.yaml'), '')],
    ['a new file that fits a pattern', () => writeFileSync(path('map/doelen/20.yaml'), 'doel')],
    ['a file of a pattern that went', () => rmSync(path('map/doelen/10.yaml'))],
    ['a new name in a folder', () => {
      mkdirSync(path('map/sjablonen'));
      writeFileSync(path('map/sjablonen/doel.hbs'), '');
    }],
  ])('sees %s', async (_, change) => {
    await build();
    expect(await host.changes({ patient: true })).toBe('same');
    change();
    expect(await host.changes({ patient: true })).toBe('changed');
    // Until somebody builds with it, however often it is asked.
    expect(await host.changes({ patient: true })).toBe('changed');
    await build();
    expect(await host.changes({ patient: true })).toBe('same');
  });

  it.each([
    ['the same saved again', () => writeFileSync(path('map/plan.yaml'), 'een')],
    ['only another time', () => utimesSync(path('map/plan.yaml'), 1, 1)],
    ['a file that nobody asked for', () => writeFileSync(path('map/brief.txt'), 'Beste')],
  ])('does not mind %s', async (_, change) => {
    await build();
    change();
    expect(await host.changes({ patient: true })).toBe('same');
  });

  it.each([
    ['empty', () => writeFileSync(path('map/plan.yaml'), '')],
    ['gone', () => rmSync(path('map/plan.yaml'))],
  ])('gives a program that is saving a moment: %s', async (_, change) => {
    await build();
    change();
    expect(await host.changes({ patient: true })).toBe('unsettled');
    expect(await host.changes({ patient: false })).toBe('changed');
  });

  it('does not forget what else changed while it waits', async () => {
    await build();
    writeFileSync(path('map/plan.yaml'), '');
    writeFileSync(path('map/doelen/20.yaml'), 'doel');
    expect(await host.changes({ patient: true })).toBe('unsettled');
    writeFileSync(path('map/plan.yaml'), 'een');
    expect(await host.changes({ patient: false })).toBe('changed');
  });

  it('gives a build what was there when it was last looked at, and reads again what changed', async () => {
    const text = async (): Promise<string> => Buffer.from((await host.read(path('map/plan.yaml'), 100)) as Uint8Array).toString();
    await build();
    writeFileSync(path('map/plan.yaml'), 'twee');
    expect(await text()).toBe('een');
    await host.changes({ patient: true });
    expect(await text()).toBe('twee');
  });

  it('forgets what a build no longer asks for', async () => {
    await build();
    expect(host.inputs).toContain(path('map/logo.svg'));
    expect(host.folders.plain).toContain(path('map/doelen'));
    host.begin();
    await host.read(path('map/plan.yaml'), 100);
    host.end();
    expect([...host.inputs]).toEqual([path('map/plan.yaml')]);
    writeFileSync(path('map/doelen/20.yaml'), 'doel');
    expect(await host.changes({ patient: true })).toBe('same');
  });

  it('sees through a link', async () => {
    writeFileSync(path('map/elders.svg'), '<svg/>');
    symlinkSync(path('map/elders.svg'), path('map/logo.svg'));
    await build();
    writeFileSync(path('map/elders.svg'), '<svg></svg>');
    expect(await host.changes({ patient: true })).toBe('changed');
  });
});
