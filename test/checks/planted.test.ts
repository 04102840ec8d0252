import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageAssets, packageFolder } from '../../src/assets.js';
import { CHECKS } from '../../src/checks/index.js';
import { compile } from '../../src/compile.js';
import type { Host } from '../../src/host.js';
import { nodeHost } from '../../src/nodeHost.js';
import { PLANTED } from './plantedSlips.js';
import type { Slip } from './plantedSlips.js';

const disk = nodeHost(packageFolder, {});

/** The disk with one text in one file replaced by another. */
function withSlip({ plan, file, text, by }: Slip): Host {
  const changed = posix.join(packageFolder, 'plans', posix.dirname(plan), file);
  return {
    ...disk,
    async read(path, maximumBytes) {
      const content = await disk.read(path, maximumBytes);
      if (path !== changed || !(content instanceof Uint8Array)) return content;
      const parts = new TextDecoder().decode(content).split(text);
      if (parts.length !== 2) throw new Error(`${file} holds the text ${parts.length - 1} times: ${text}`);
      return new TextEncoder().encode(parts.join(by));
    },
  };
}

/** All that is said of the plan: the rule, the file and the line. */
async function found(slip: Slip): Promise<string[]> {
  const { diagnostics } = await compile(withSlip(slip), posix.join(packageFolder, 'plans', slip.plan), { assets: packageAssets() });
  return diagnostics.map(({ code, span }) => (span === undefined ? code : `${code} ${span.source.path.split('/').at(-1) ?? ''}: ${span.source.line(span.source.position(span.start).line).trim()}`));
}

describe('a slip in a plan that has none', () => {
  it.each(PLANTED)('$code is found in $plan, and nothing else', async (slip) => {
    expect(await found(slip)).toEqual([`${slip.code} ${slip.file.split('/').at(-1) ?? ''}: ${slip.line}`]);
  });

  // Those about words and how they are written are planted in planted-text.test.ts.
  it('is planted for every check', () => {
    const planted = new Set(PLANTED.map(({ code }) => code));
    expect(CHECKS.map(({ code }) => code).filter((code) => !/^(?:naam|tekst|afkorting|notatie)\//.test(code) && !planted.has(code))).toEqual([]);
  });
});
