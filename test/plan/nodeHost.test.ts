import { mkdir, mkdtemp, realpath, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { isReadProblem } from '../../src/host.js';
import type { Host } from '../../src/host.js';
import { nodeHost, slashes } from '../../src/nodeHost.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { HEAD } from './readPlanFrom.js';

describe('a real disk', () => {
  let folder: string;
  let host: Host;

  beforeAll(async () => {
    folder = slashes(await realpath(await mkdtemp(join(tmpdir(), 'jaarplan-disk-'))));
    await mkdir(join(folder, 'project', 'swv', 'doelen', 'onder'), { recursive: true });
    await mkdir(join(folder, 'geheim'));
    await writeFile(join(folder, 'geheim', 'doel.yaml'), 'titel: Geheim');
    await writeFile(join(folder, 'project', 'package.json'), '{}');
    for (const name of ['20-b', '10-a', 'onder/30-c', '.verborgen']) await writeFile(join(folder, 'project', 'swv', 'doelen', `${name}.yaml`), `titel: Doel ${name}`);
    await symlink(join(folder, 'geheim'), join(folder, 'project', 'swv', 'link'));
    await symlink(join(folder, 'geheim', 'doel.yaml'), join(folder, 'project', 'swv', 'link.yaml'));
    host = nodeHost(folder, {});
  });

  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('tells files from folders from nothing', async () => {
    expect(await Promise.all(['project', 'project/package.json', 'project/niets', 'project/package.json/x'].map((path) => host.kind(`${folder}/${path}`)))).toEqual(['folder', 'file', 'nothing', 'nothing']);
  });

  it('reads bytes, or says why not', async () => {
    const bytes = await host.read(`${folder}/project/package.json`, 10);
    expect(isReadProblem(bytes) ? bytes : [...bytes]).toEqual([123, 125]);
    expect(await host.read(`${folder}/project/package.json`, 1)).toEqual({ problem: 'too-large', bytes: 2 });
    expect(await host.read(`${folder}/project`, 10)).toEqual({ problem: 'folder' });
    expect(await host.read(`${folder}/niets`, 10)).toEqual({ problem: 'missing' });
    expect(await host.list(`${folder}/niets`)).toEqual([]);
  });

  it('finds files by pattern, hidden ones and those behind links apart', async () => {
    const found = await host.glob(['**/*.yaml'], `${folder}/project/swv`);
    expect([...found].sort()).toEqual(['10-a', '20-b', 'onder/30-c'].map((name) => `${folder}/project/swv/doelen/${name}.yaml`));
  });

  it.each([
    ['doelen/*.yaml', ['Doel 10-a', 'Doel 20-b'], []],
    ['link/doel.yaml', [], ['bestand/buiten-map']],
    ['link.yaml', [], ['bestand/buiten-map']],
    ['link/*.yaml', [], ['bestand/buiten-map']],
    ['l*/*.yaml', [], ['bestand/geen-treffer']],
  ])('a plan with goals from %s', async (path, titles, codes) => {
    await writeFile(join(folder, 'project', 'swv', 'plan.yaml'), `${HEAD}hoofdstukken:\n  - doelen: ${path}\n`);
    const diagnostics = new Diagnostics();
    const { plan } = await readPlan(host, `${folder}/project/swv/plan.yaml`, diagnostics);
    expect(diagnostics.sorted().map(({ code }) => code)).toEqual(codes);
    const [block] = plan!.hoofdstukken[0]!.blokken;
    expect(block?.soort === 'doelen' && block.doelen.map(({ titel }) => titel.value)).toEqual(titles);
  });
});
