import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { packageAssets } from '../../src/assets.js';
import { compile } from '../../src/compile.js';
import { nodeHost } from '../../src/nodeHost.js';
import { projectFolder } from '../commands/program.js';
import { rolledFrom } from './rolledPlan.js';

const host = nodeHost(projectFolder.replace(/\/$/, ''), {});

describe('the examples', () => {
  it.each(readdirSync(`${projectFolder}examples`).sort())('%s makes a plan of the next year that builds', async (name) => {
    const rolled = await rolledFrom(host, `${projectFolder}examples/${name}/plan.yaml`);
    const { document, diagnostics } = await compile(rolled.host, rolled.planFile, { assets: packageAssets() });
    expect(diagnostics.filter(({ severity }) => severity === 'fout').map(({ code, message }) => `${code} ${message}`)).toEqual([]);
    expect(document).toBeDefined();
    expect(rolled.plan.schooljaar.start).toBe(rolled.old.schooljaar.start + 1);
  });
});
