import { beforeAll, expect, it } from 'vitest';
import { buildProgram, projectFolder, temporaryFolder } from '../commands/program.js';
import { killBuilds } from './kills.js';

const folder = temporaryFolder();
beforeAll(buildProgram);

it('files are whole, and no browser and no profile stays, wherever a build is ended', async () => {
  const { kills, violations } = await killBuilds({ root: projectFolder, folder, count: 12, seed: 11, say: () => undefined });
  expect(violations).toEqual([]);
  expect(Object.keys(kills).length).toBeGreaterThan(0);
}, 600_000);
