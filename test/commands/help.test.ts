import { beforeAll, describe, expect, it, vi } from 'vitest';
import { COMMANDS } from '../../src/commands/index.js';
import { textWidth } from '../../src/diagnostics/textWidth.js';
import { expectGolden } from './golden.js';
import { buildProgram, run, temporaryFolder } from './program.js';

// Every test starts a program, some a browser; a busy machine takes its time.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();
beforeAll(buildProgram);

describe('--help', () => {
  it('shows the commands that there are', async () => {
    const { code, stdout, stderr } = await run(['--help'], { folder });
    expectGolden(stdout, new URL('golden/help.txt', import.meta.url));
    expect([code, stderr]).toEqual([0, '']);
  });

  it.each(COMMANDS.map(({ name }) => name))('explains %s with two examples, in 80 columns', async (name) => {
    const { code, stdout, stderr } = await run([name, '--help'], { folder });
    expectGolden(stdout, new URL(`golden/help-${name}.txt`, import.meta.url));
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout.match(/^ {4}jaarplan /gm)).toHaveLength(2);
    for (const line of stdout.split('\n').filter((each) => !each.startsWith('    jaarplan '))) expect(textWidth(line)).toBeLessThanOrEqual(80);
  });

  it('also comes when asked in another way', async () => {
    const asked = await run(['build', '--help'], { folder });
    expect(await run(['build', '-h'], { folder })).toEqual(asked);
    expect(await run(['help', 'build'], { folder })).toEqual(asked);
    expect(await run(['help'], { folder })).toEqual(await run(['-h'], { folder }));
  });

  it('is shown, as a mistake, when no command is given', async () => {
    const { code, stdout, stderr } = await run([], { folder });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toBe((await run(['--help'], { folder })).stdout);
  });

  it('tells the version', async () => {
    const { code, stdout } = await run(['--version'], { folder });
    expect(code).toBe(0);
    expect(stdout).toMatch(/^jaarplan \d+\.\d+\.\d+\n$/);
  });
});
