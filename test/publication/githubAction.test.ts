import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { buildProgram, filesBelow, projectFolder, temporaryFolder } from '../commands/program.js';
import { PLAN, readProjectYaml, Workbench } from './workbench.js';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 });
const folder = temporaryFolder();

interface Step {
  readonly name: string;
  readonly run?: string;
  readonly uses?: string;
  readonly shell?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const action = readProjectYaml('action.yml') as { readonly inputs: Readonly<Record<string, { readonly default: string }>>; readonly runs: { readonly steps: readonly Step[] } };
let bench: Workbench;
let base: string;

beforeAll(() => {
  buildProgram();
  bench = new Workbench(folder);
  base = bench.keep({ 'plannen/dijkzicht/2024-2025/plan.yaml': PLAN, 'plannen/oud/2023-2024/plan.yaml': PLAN.replaceAll('2024-2025', '2023-2024').replace('oktober 2024', 'oktober 2023').replace('afkorting: dijkzicht', 'afkorting: oud') });
});

/** Runs one step with the inputs given; what the service would fill in comes out of `event`. */
function step(name: string, inputs: Readonly<Record<string, string>> = {}, event: Readonly<Record<string, string>> = {}): { readonly code: number | null; readonly said: string } {
  const found = action.runs.steps.find((one) => one.name === name);
  const environment = Object.fromEntries(Object.entries(found?.env ?? {}).map(([key, value]) => [key, filledIn(value, inputs, event)]));
  return bench.run(found?.run ?? 'exit 99', { ...environment, GITHUB_ACTION_PATH: projectFolder.replace(/\/$/u, ''), RUNNER_TEMP: folder, GITHUB_STEP_SUMMARY: join(folder, 'samenvatting.md') });
}

function filledIn(value: string, inputs: Readonly<Record<string, string>>, event: Readonly<Record<string, string>>): string {
  return value.replaceAll(/\$\{\{ ([^}]*) \}\}/gu, (_whole, expression: string) => {
    const name = /^inputs\.(.*)$/u.exec(expression)?.[1];
    return name === undefined ? (event[expression] ?? '') : (inputs[name] ?? action.inputs[name]?.default ?? '');
  });
}

describe('the GitHub Action', () => {
  it('gives scripts what comes from outside through their environment alone', () => {
    for (const { run } of action.runs.steps) expect(run ?? '').not.toContain('${{');
    for (const { run, shell } of action.runs.steps) if (run !== undefined) expect(shell).toBe('bash');
  });

  it('has its program ready', () => {
    expect(step('Jaarplan klaarzetten')).toEqual({ code: 0, said: '' });
  });

  it('checks and says nothing of plans that are in order', () => {
    expect(step('Controleren', { streng: 'ja' })).toMatchObject({ code: 0 });
  });

  it('makes the files', () => {
    expect(step('Maken', { plannen: 'plannen/dijkzicht' })).toMatchObject({ code: 0 });
    expect(filesBelow(join(bench.repository, 'uitvoer'))).toEqual(['dijkzicht-2024-2025.html', 'dijkzicht-2024-2025.pdf']);
  });

  it('writes down what a pull request changes in which plan, and puts it there', () => {
    bench.keep({
      'plannen/dijkzicht/2024-2025/plan.yaml': PLAN.replace('1 oktober 2024', '1 november 2024'),
      'plannen/nieuw/2024-2025/plan.yaml': PLAN.replace('afkorting: dijkzicht', 'afkorting: nieuw'),
    });
    expect(step('Verschillen opschrijven', {}, { 'github.event.pull_request.base.sha': base })).toMatchObject({ code: 0 });
    const summary = readFileSync(join(folder, 'samenvatting.md'), 'utf8');
    expect(summary).toContain('1 oktober 2024 → 1 november 2024');
    expect(summary).toContain('## Nieuw plan\n\n`plannen/nieuw/2024-2025`');
    expect(summary).not.toContain('plannen/oud');
    expect(step('Verschillen bij de pull request zetten', {}, { 'github.event.pull_request.number': '7', 'github.token': 'geheim' })).toMatchObject({ code: 0 });
    expect(readFileSync(join(folder, 'gh.txt'), 'utf8').split('\n').slice(0, 4)).toEqual(['pr', 'comment', '7', '--body-file']);
    expect(readFileSync(join(folder, 'opmerking.md'), 'utf8')).toBe(summary);
  });

  it('points at the line of an error, and stops', () => {
    bench.keep({ 'plannen/dijkzicht/2024-2025/plan.yaml': PLAN.replace('1 oktober', '31 november') });
    const { code, said } = step('Controleren');
    expect(said).toMatch(/^::error file=plannen\/dijkzicht\/2024-2025\/plan\.yaml,line=12,/mu);
    expect(code).toBe(1);
    expect(step('Maken', { uit: 'elders' })).toMatchObject({ code: 1 });
    expect(existsSync(join(bench.repository, 'elders/dijkzicht-2024-2025.pdf'))).toBe(false);
  });
});
