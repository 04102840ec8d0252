import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram, filesBelow, temporaryFolder } from '../commands/program.js';
import { PLAN, readProjectYaml, Workbench } from './workbench.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

interface Job {
  readonly script: readonly string[];
  readonly before_script?: readonly string[];
}

const template = readProjectYaml('gitlab/jaarplan.yml') as Readonly<Record<string, Job>> & { readonly variables: Readonly<Record<string, string>> };
let bench: Workbench;
let base: string;

beforeAll(() => {
  buildProgram();
  bench = new Workbench(folder);
  base = bench.keep({ 'plannen/dijkzicht/2024-2025/plan.yaml': PLAN });
});

function job(name: string, variables: Readonly<Record<string, string>> = {}): { readonly code: number | null; readonly said: string } {
  const lines = [...(template['.jaarplan']?.before_script ?? []), ...(template[name]?.script ?? ['exit 99'])];
  return bench.run(lines.join('\n'), { ...template.variables, ...variables });
}

describe('the GitLab template', () => {
  it('installs the package that is named', () => {
    job('jaarplan-controleren', { JAARPLAN_PAKKET: './jaarplan-0.1.0.tgz' });
    expect(readFileSync(join(folder, 'npm.txt'), 'utf8').trim().split('\n').at(-1)).toBe('./jaarplan-0.1.0.tgz');
  });

  it('makes the files', () => {
    expect(job('jaarplan-maken', { JAARPLAN_UIT: 'public' })).toMatchObject({ code: 0 });
    expect(filesBelow(join(bench.repository, 'public'))).toEqual(['dijkzicht-2024-2025.html', 'dijkzicht-2024-2025.pdf']);
  });

  it('puts what changed at the merge request when it may', () => {
    bench.keep({ 'plannen/dijkzicht/2024-2025/plan.yaml': PLAN.replace('1 oktober 2024', '1 november 2024') });
    const variables = { CI_MERGE_REQUEST_DIFF_BASE_SHA: base, CI_API_V4_URL: 'https://gitlab.example/api/v4', CI_PROJECT_ID: '3', CI_MERGE_REQUEST_IID: '12' };
    expect(job('jaarplan-verschillen', variables)).toMatchObject({ code: 0, said: expect.stringContaining('1 oktober 2024 → 1 november 2024') as string });
    expect(existsSync(join(folder, 'curl.txt'))).toBe(false);
    expect(job('jaarplan-verschillen', { ...variables, JAARPLAN_TOKEN: 'geheim' })).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'curl.txt'), 'utf8')).toContain('https://gitlab.example/api/v4/projects/3/merge_requests/12/notes');
  });

  it('reports errors as tests, and fails', () => {
    bench.keep({ 'plannen/dijkzicht/2024-2025/plan.yaml': PLAN.replace('1 oktober', '31 november') });
    expect(job('jaarplan-controleren')).toMatchObject({ code: 1 });
    expect(readFileSync(join(bench.repository, 'jaarplan-meldingen.xml'), 'utf8')).toContain('datum/onmogelijk');
  });
});
