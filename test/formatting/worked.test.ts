import { basename, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Diagnostics } from '../../src/diagnostics/collector.js';
import { formatText } from '../../src/formatting/index.js';
import { nodeHost } from '../../src/nodeHost.js';
import { planFilesOf } from '../../src/plan/planFiles.js';
import { workedFiles } from '../schema/yamlFiles.js';

const host = nodeHost('.', {});
const plans = workedFiles.filter((file) => basename(file) === 'plan.yaml');

describe('the worked plans and the examples', () => {
  it.each(plans)('%s has the fixed form, in all its files', async (plan) => {
    const diagnostics = new Diagnostics();
    const files = await planFilesOf(host, resolve(plan), diagnostics);
    expect(files[0]?.kind).toBe('plan');
    expect(diagnostics.hasErrors).toBe(false);
    // Not? Then run `jaarplan fmt plans examples`.
    for (const { source, kind } of files) expect([source.path, formatText(source, kind)]).toEqual([source.path, { text: source.text }]);
  });

  it('are all of the YAML there is', async () => {
    const found = await Promise.all(plans.map((plan) => planFilesOf(host, resolve(plan), new Diagnostics())));
    const files = new Set(found.flat().map(({ source }) => source.file));
    expect(workedFiles.filter((file) => !files.has(resolve(file)))).toEqual([]);
  });
});
