import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fileDate } from '../../src/outputs/fileDate.js';
import { temporaryFolder, writeFiles } from './program.js';

const folder = temporaryFolder();
const { PATH = '' } = process.env;

function git(...words: string[]): void {
  const environment = { PATH, HOME: folder, GIT_CONFIG_NOSYSTEM: '1', GIT_COMMITTER_DATE: '2025-06-24T23:30:00+02:00' };
  const { status, stderr } = spawnSync('git', ['-c', 'user.name=x', '-c', 'user.email=x@example.org', ...words], { cwd: join(folder, 'bewaard'), env: environment, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

describe('fileDate', () => {
  it('is SOURCE_DATE_EPOCH before all, as a day in UTC', async () => {
    expect(await fileDate('2024-09-16', folder, { SOURCE_DATE_EPOCH: '1735689599' })).toBe('2024-12-31');
    expect(await fileDate(undefined, folder, { SOURCE_DATE_EPOCH: '1735689600' })).toBe('2025-01-01');
  });

  it('passes over an empty SOURCE_DATE_EPOCH', async () => {
    expect(await fileDate('2024-09-16', folder, { SOURCE_DATE_EPOCH: '' })).toBe('2024-09-16');
  });

  it.each(['gisteren', '-5', '1e9', '999999999999999', '2024-09-16'])('refuses SOURCE_DATE_EPOCH=%j', async (epoch) => {
    await expect(fileDate('2024-09-16', folder, { SOURCE_DATE_EPOCH: epoch })).rejects.toMatchObject({ code: 'omgeving/datum', message: expect.stringContaining(`‘${epoch}’`) as string });
  });

  it('is the day of the plan, else of its newest commit, else unknown', async () => {
    writeFiles(folder, { 'bewaard/plan.yaml': 'formaat: 1\n' });
    expect(await fileDate(undefined, join(folder, 'bewaard'), { PATH, HOME: folder })).toBeUndefined();
    git('init', '--quiet');
    expect(await fileDate(undefined, join(folder, 'bewaard'), { PATH, HOME: folder })).toBeUndefined();
    git('add', 'plan.yaml');
    git('commit', '--quiet', '--message', 'plan');
    expect(await fileDate(undefined, join(folder, 'bewaard'), { PATH, HOME: folder })).toBe('2025-06-24');
    expect(await fileDate('2024-09-16', join(folder, 'bewaard'), { PATH, HOME: folder })).toBe('2024-09-16');
  });

  it('does without git', async () => {
    expect(await fileDate(undefined, folder, { PATH: '' })).toBeUndefined();
  });
});
