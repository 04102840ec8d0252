import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { setUpEngine } from '../../src/start/engine.js';
import { buildProgram, projectFolder, run, temporaryFolder } from '../commands/program.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

describe('the engine', () => {
  it('is left as it is where its flags are not known', () => {
    expect(() => setUpEngine('99.1.2')).not.toThrow();
    expect(() => setUpEngine('')).not.toThrow();
  });

  it.runIf(['11', '12', '13'].includes(process.versions.v8.split('.')[0] ?? ''))('goes through all objects once, before there are many', async () => {
    buildProgram();
    const plan = join(projectFolder, 'plans/noorderveld/2024-2025');
    const { code, stdout } = await run(['build', plan, '--formaat', 'html', '--uit', 'uit', '--opnieuw'], { folder, node: ['--trace-gc'] });
    expect(code).toBe(0);
    const megabytes = Array.from(stdout.matchAll(/Mark-Compact (?:\([^)]*\) )?([\d.]+) \(/gu), ([, before]) => Number(before));
    expect(megabytes).toHaveLength(1);
    expect(megabytes[0]).toBeLessThan(9);
  });
});
