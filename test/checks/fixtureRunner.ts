import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import { runChecks } from '../../src/checks/runChecks.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import type { Plan } from '../../src/plan/model.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { memoryHost } from './memoryHost.js';
import { plainDiagnostics } from '../yaml/plainDiagnostics.js';

export const FIXTURES = 'test/checks/fixtures';

/** The folder of a rule: `datum/weekdag` stands in `datum-weekdag`. */
export function folderOf(code: string): string {
  return join(FIXTURES, code.replace('/', '-'));
}

/** The small plans of a rule: `fout-…` must trip it, `goed-…` looks alike and must not. */
export function fixturesOf(code: string, kind: 'fout' | 'goed'): readonly string[] {
  const folder = folderOf(code);
  if (!existsSync(folder)) return [];
  return readdirSync(folder).filter((name) => name.startsWith(`${kind}-`) && name.endsWith('.yaml')).sort();
}

/** The plan of a text, read as the program reads it. A fixture that is broken tests nothing, so it fails. */
export async function planOf(yaml: string, name = 'plan.yaml'): Promise<Plan> {
  const diagnostics = new Diagnostics();
  const { plan } = await readPlan(memoryHost({ [name]: yaml }), `/${name}`, diagnostics);
  expect(plainDiagnostics(diagnostics.sorted())).toBe('');
  if (plan === undefined) throw new Error(`${name} is no plan`);
  return plan;
}

/** What the checks say of a text, in order of place. */
export async function judge(yaml: string, name?: string): Promise<readonly Diagnostic[]> {
  const diagnostics = new Diagnostics();
  diagnostics.add(...(await runChecks(await planOf(yaml, name))));
  return diagnostics.sorted();
}

/** Holds what one rule says of a fixture against the lines beside it; with UPDATE_GOLDEN=1 they are written anew, to be read by eye. */
export async function expectFixture(code: string, name: string): Promise<void> {
  const found = (await judge(readFileSync(join(folderOf(code), name), 'utf8'), name)).filter((diagnostic) => diagnostic.code === code);
  const expected = join(folderOf(code), name.replace(/\.yaml$/, '.verwacht.txt'));
  const actual = plainDiagnostics(found);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(expected, actual);
  expect(actual).not.toBe('');
  expect(actual).toBe(readFileSync(expected, 'utf8'));
}

export async function expectSilence(code: string, name: string): Promise<void> {
  const found = (await judge(readFileSync(join(folderOf(code), name), 'utf8'), name)).filter((diagnostic) => diagnostic.code === code);
  expect(plainDiagnostics(found)).toBe('');
}
