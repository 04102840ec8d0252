import { beforeAll, describe, expect, it } from 'vitest';
import { findPlans } from '../../src/commands/planArguments.js';
import { nodeHost } from '../../src/nodeHost.js';
import { temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();

beforeAll(() => {
  const paths = ['noord/2023-2024', 'noord/2024-2025', 'zuid/2024-2025', 'zuid/2024-2025/uitvoer/oud', 'zuid/[concept]', 'node_modules/pakket', '.verborgen', 'noord/2024-2025/bijlage'];
  writeFiles(folder, Object.fromEntries(paths.map((path) => [`${path}/plan.yaml`, 'formaat: 1\n'])));
  writeFiles(folder, { 'noord/organisatie.yaml': 'naam: Noord\n', 'noord/2024-2025/doelen/10.yaml': 'titel: Doel\n' });
});

async function find(...args: string[]): Promise<string[]> {
  const plans = await findPlans(nodeHost(folder, {}), args);
  return plans.map((path) => path.slice(folder.length + 1));
}

describe('findPlans', () => {
  it('takes a folder with a plan.yaml as that plan alone', async () => {
    expect(await find('noord/2024-2025')).toEqual(['noord/2024-2025/plan.yaml']);
    expect(await find('noord/2024-2025/')).toEqual(['noord/2024-2025/plan.yaml']);
    expect(await find(`${folder}/noord/2024-2025`)).toEqual(['noord/2024-2025/plan.yaml']);
  });

  it('takes a plan.yaml', async () => {
    expect(await find('zuid/2024-2025/plan.yaml')).toEqual(['zuid/2024-2025/plan.yaml']);
  });

  it('takes a folder without one as all plans below it', async () => {
    expect(await find('zuid')).toEqual(['zuid/2024-2025/plan.yaml', 'zuid/[concept]/plan.yaml']);
  });

  it('takes no argument as all plans below the working folder, leaving out what programs put there', async () => {
    expect(await find()).toEqual(['noord/2023-2024/plan.yaml', 'noord/2024-2025/bijlage/plan.yaml', 'noord/2024-2025/plan.yaml', 'zuid/2024-2025/plan.yaml', 'zuid/[concept]/plan.yaml']);
  });

  it('takes a pattern for plan files, for their folders and for folders above them', async () => {
    const both = ['noord/2024-2025/plan.yaml', 'zuid/2024-2025/plan.yaml'];
    expect(await find('*/2024-2025/plan.yaml')).toEqual(both);
    expect(await find('*/2024-2025')).toEqual(both);
    expect(await find('n*')).toEqual(['noord/2023-2024/plan.yaml', 'noord/2024-2025/bijlage/plan.yaml', 'noord/2024-2025/plan.yaml']);
  });

  it('takes a folder whose name looks like a pattern as that folder', async () => {
    expect(await find('zuid/[concept]')).toEqual(['zuid/[concept]/plan.yaml']);
  });

  it('names every plan once, sorted, whatever the order of the arguments', async () => {
    expect(await find('zuid/2024-2025', 'noord/2023-2024', '*/2024-2025', 'zuid/2024-2025/plan.yaml')).toEqual([
      'noord/2023-2024/plan.yaml',
      'noord/2024-2025/plan.yaml',
      'zuid/2024-2025/plan.yaml',
    ]);
  });
});
