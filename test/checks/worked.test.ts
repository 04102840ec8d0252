import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageFolder } from '../../src/assets.js';
import { runChecks } from '../../src/checks/runChecks.js';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { nodeHost } from '../../src/nodeHost.js';
import { readPlan } from '../../src/plan/readPlan.js';
import { plainDiagnostics } from '../yaml/plainDiagnostics.js';

const worked = ['plans', 'examples'].flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('plan.yaml') && !name.endsWith('ondersteuningsplan.yaml')).map((name) => join(folder, name).replaceAll('\\', '/'))).sort();

async function judged(plan: string): Promise<readonly Diagnostic[]> {
  const diagnostics = new Diagnostics();
  const read = await readPlan(nodeHost(packageFolder, {}), `${packageFolder}/${plan}`, diagnostics);
  if (read.plan === undefined) throw new Error(`${plan} cannot be read`);
  const found = new Diagnostics();
  found.add(...(await runChecks(read.plan)));
  return found.sorted();
}

describe('the worked plans and the examples', () => {
  it('are found', () => expect(worked.length).toBeGreaterThan(20));

  it.each(worked)('%s has no errors and no warnings', async (plan) => {
    expect(plainDiagnostics((await judged(plan)).filter(({ severity }) => severity !== 'info'))).toBe('');
  });

  // Each line in this file has been looked at: a question to the writers of the plan that is worth asking.
  it('ask no more questions than those that were looked at', async () => {
    const all = await Promise.all(worked.map(judged));
    const file = 'test/checks/worked.verwacht.txt';
    const text = plainDiagnostics(all.flat());
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(file, text);
    expect(text).toBe(readFileSync(file, 'utf8'));
  });
});
